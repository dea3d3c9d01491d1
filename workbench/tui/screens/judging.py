"""Judging: verdict, value, note, evidence, flag; each is one decision."""

from textual import events

from workbench.review.model import Anchor, DecisionKind, EvidenceLink
from workbench.review.queue import unjudged
from workbench.review.scales import Label
from workbench.text.safe import safe_line
from workbench.tui.menu import Item, item
from workbench.tui.paint import Role
from workbench.tui.screens.base import ReviewBase
from workbench.tui.screens.choose import Choose

_NO_CLAIM = "There is no claim to judge here."


class Judging(ReviewBase):
    """The keys that say something of the current claim."""

    def on_key(self, event: events.Key) -> None:
        """A key of the scale gives its verdict; every key ends the message of the one before."""
        self.bench.message = ""
        label = self.bench.scale.by_key(event.character or "")
        if label is not None and event.is_printable:
            event.stop()
            event.prevent_default()
            self.judge(label)

    def judge(self, label: Label) -> None:
        """Give the current claim this verdict, and go on to the next one without."""
        claim_id = self.bench.claim_id
        if claim_id is None:
            self.say(_NO_CLAIM)
            return
        session, scale = self.bench.session, self.bench.scale
        decision = session.decide(
            DecisionKind.VERDICT,
            claim_id,
            label=label.name,
            scale=scale.name,
            scale_version=scale.version,
        )
        self.take(decision, self._claim_after(claim_id))

    def _claim_after(self, claim_id: str) -> str | None:
        """Where to go from a claim that was judged: nowhere if the reviewer wants to stay."""
        if not self.auto_advance:
            return None
        left = unjudged(self.bench.session.state) - {claim_id}
        after = self.bench.table.queue.next_among(claim_id, left)
        if after is None:
            self.bench.message = "Every claim shown has a verdict."
        return after

    def action_withdraw(self) -> None:
        """`0`"""
        if self.bench.scene().standing.verdict is None:
            self.say("This claim has no verdict to withdraw.")
            return
        scale = self.bench.scale
        self.decide(
            DecisionKind.VERDICT,
            self.bench.claim_id,
            label="",
            scale=scale.name,
            scale_version=scale.version,
        )
        self.say("Verdict withdrawn.")

    def action_keep_verdict(self) -> None:
        """`K`"""
        from workbench.tui.changes import change_lines, unsettled  # seldom: not at each start

        claim_id = self.bench.claim_id
        waiting = unsettled(self.bench.scene().standing)
        if claim_id is None or not waiting:
            self.say("No article of this claim changed since it was judged.")
            return
        lead = change_lines(waiting, min(Choose.most_cells, self.app.size.width) - 8)
        items = [item("The verdict holds for these words"), item("Leave it open", Role.DIM)]
        self.choose(
            Choose(self.look, "The article changed", items, lead=lead),
            lambda chosen: self._keep(claim_id, waiting) if chosen[0] == 0 else None,
        )

    def _keep(self, claim_id: str, waiting: list[Anchor]) -> None:
        from workbench.review.recompare import kept_by_reviewer  # only where an article changed

        for anchor in waiting:
            self.decide(DecisionKind.ANCHOR, claim_id, **kept_by_reviewer(anchor))
        self.say("Kept: the verdict holds for the words as they are now.")

    def action_auto_advance(self) -> None:
        """`A`"""
        self.auto_advance = not self.auto_advance
        self.say(
            "After a verdict the next claim comes up."
            if self.auto_advance
            else "After a verdict the claim stays."
        )

    def action_flag(self) -> None:
        """`*`"""
        claim_id = self.bench.claim_id
        if claim_id is None:
            self.say(_NO_CLAIM)
            return
        on = not self.bench.scene().standing.flagged
        self.decide(DecisionKind.FLAG, claim_id, on=on)
        self.say("Flagged for a second look." if on else "Flag taken off.")

    def action_note(self) -> None:
        """`e`"""
        claim_id = self.bench.claim_id
        if claim_id is None:
            self.say(_NO_CLAIM)
            return
        before = self.bench.session.standing(claim_id).note

        def take(answer: tuple[str, ...]) -> None:
            if answer[0] != before:
                self.decide(DecisionKind.NOTE, claim_id, text=answer[0])

        self.ask("Note on this claim", [("Note", before)], take)

    def action_settle(self) -> None:
        """`h`"""
        scene = self.bench.scene()
        values = [stance.value for stance in scene.stances if stance.value]
        claim_id = self.bench.claim_id
        if claim_id is None or not values:
            self.say("No values stand against each other here.")
            return
        now = scene.standing.settled
        items = [*(item(safe_line(v)) for v in values), item("no value: leave it open", Role.DIM)]
        at = values.index(now) if now in values else 0
        self.choose(
            Choose(self.look, "Which value does the evidence support?", items, at=at),
            lambda chosen: self._settle(claim_id, [*values, ""][chosen[0]]),
        )

    def _settle(self, claim_id: str, value: str) -> None:
        self.decide(DecisionKind.SETTLE, claim_id, value=value)
        self.say(f"Kept: {value} holds." if value else "Kept: no value holds.")

    def action_evidence(self) -> None:
        """`l`"""
        claim_id = self.bench.claim_id
        if claim_id is None:
            self.say(_NO_CLAIM)
            return
        links = list(self.bench.session.standing(claim_id).evidence)
        if not links:
            self._ask_link(claim_id, links)
            return
        items = [item("Add a link"), *map(_link_item, links)]
        dialog = Choose(self.look, "Evidence: Enter on a link removes it", items)
        self.choose(dialog, lambda chosen: self._link_chosen(claim_id, links, chosen[0]))

    def _link_chosen(self, claim_id: str, links: list[EvidenceLink], chosen: int) -> None:
        if chosen == 0:
            self._ask_link(claim_id, links)
        else:
            self._keep_links(claim_id, links[: chosen - 1] + links[chosen:])

    def _ask_link(self, claim_id: str, links: list[EvidenceLink]) -> None:
        fields = [
            ("Link", ""),
            ("Archived copy (may be empty)", ""),
            ("Primary source? y or n", "n"),
        ]

        def take(answer: tuple[str, ...]) -> None:
            if answer[0]:
                kind = "primary" if answer[2].lower().startswith("y") else "secondary"
                link = EvidenceLink(answer[0], kind, answer[1])
                self._keep_links(claim_id, [*links, link])

        self.ask("Evidence for the verdict", fields, take)

    def _keep_links(self, claim_id: str, links: list[EvidenceLink]) -> None:
        kept = [{"url": k.url, "kind": k.kind, "archived": k.archived} for k in links]
        self.decide(DecisionKind.EVIDENCE, claim_id, links=kept)


def _link_item(link: EvidenceLink) -> Item:
    archived = "  archived" if link.archived else ""
    return Item(((safe_line(link.url), Role.TEXT), (f"  {link.kind}{archived}", Role.DIM)))
