"""Correcting the machine: each correction is one decision, logged and undoable.

What a key opens is imported when the key is pressed: a start does not pay for it.
"""

from workbench.comparison.model import Agreement
from workbench.review.model import DecisionKind
from workbench.statements.model import Statement
from workbench.text.safe import safe_line
from workbench.tui.listing import claim_item
from workbench.tui.menu import Item, item
from workbench.tui.paint import Role
from workbench.tui.screens.base import ReviewBase
from workbench.tui.screens.choose import Choose

_ONE_STATEMENT = "The claim has one statement only."


class Correcting(ReviewBase):
    """The keys that change what the claims are made of."""

    def action_merge(self) -> None:
        """`M`"""
        scene, claim_id = self.bench.scene(), self.bench.claim_id
        others = [c for c in self.bench.session.claims if c.id != claim_id]
        if claim_id is None or not others:
            self.say("There is no other claim to merge with.")
            return
        items = [claim_item(scene, c) for c in others]
        dialog = Choose(
            self.look, "Merge which claims into this one?", items, typing=True, several=True
        )
        self.choose(
            dialog,
            lambda chosen: self.decide(
                DecisionKind.MERGE, claim_id, claims=[others[n].id for n in chosen]
            ),
        )

    def action_split(self) -> None:
        """`S`"""
        said, claim_id = self.bench.scene().statements, self.bench.claim_id
        if len(said) < 2:
            self.say(_ONE_STATEMENT)
            return

        def take(chosen: tuple[int, ...]) -> None:
            away = [said[n].id for n in chosen]
            stay = [s.id for s in said if s.id not in away]
            if stay:
                self.decide(DecisionKind.SPLIT, claim_id, groups=[stay, away])
            else:
                self.say("One statement at least must stay.")

        dialog = Choose(
            self.look,
            "Which statements make a claim of their own?",
            self._items(said),
            several=True,
            at=self._pointed(said),
        )
        self.choose(dialog, take)

    def action_take_out(self) -> None:
        """`X`"""
        said, claim_id = self.bench.scene().statements, self.bench.claim_id
        if len(said) < 2:
            self.say(_ONE_STATEMENT)
            return
        dialog = Choose(
            self.look,
            "Which statement does not belong to the claim?",
            self._items(said),
            at=self._pointed(said),
        )
        self.choose(
            dialog,
            lambda chosen: self.decide(
                DecisionKind.TAKE_OUT, claim_id, statement=said[chosen[0]].id
            ),
        )

    def _items(self, said: tuple[Statement, ...]) -> list[Item]:
        return [
            Item(
                (
                    (f"{self.numbered(s.article):>2} ", Role.KEY),
                    (safe_line(s.text), Role.TEXT),
                )
            )
            for s in said
        ]

    def _pointed(self, said: tuple[Statement, ...]) -> int:
        return next((n for n, s in enumerate(said) if s.id == self.bench.chosen), 0)

    def action_dispute(self) -> None:
        """`D`"""
        claim = self.bench.claim
        if claim is None:
            self.say("There is no claim here.")
            return
        held = {
            "disputed: these contradict each other": Agreement.DISPUTED.value,
            "no dispute: these agree": self._undisputed(len(self.bench.scene().values)),
            f"as the machine says ({claim.agreement.value})": "",
        }
        now = self.bench.scene().standing.agreement
        at = list(held.values()).index(now.value) if now and now.value in held.values() else 0
        dialog = Choose(self.look, "How do the articles stand?", list(map(item, held)), at=at)
        self.choose(
            dialog,
            lambda chosen: self.decide(
                DecisionKind.AGREEMENT, claim.id, agreement=list(held.values())[chosen[0]]
            ),
        )

    def _undisputed(self, speaking: int) -> str:
        return (Agreement.SHARED if speaking > 1 else Agreement.SINGLE).value

    def action_origins(self) -> None:
        """`o`"""
        from workbench.tui.origins import grouped_with, origin_items

        scene = self.bench.scene()
        here = self.bench.articles[self.bench.focus]
        lead, items, marked = origin_items(scene, here.id)
        dialog = Choose(
            self.look,
            f"Which articles share an origin with {self.bench.focus + 1}?",
            items,
            several=True,
            marked=marked,
            at=self.bench.focus,
            lead=lead,
        )
        self.choose(
            dialog,
            lambda chosen: self.decide(
                DecisionKind.ORIGINS, groups=grouped_with(scene, here.id, chosen)
            ),
        )

    def action_fold(self) -> None:
        """`t`"""
        from workbench.tui.folding import foldable, foldable_items

        article = self.bench.articles[self.bench.focus]
        folds = self.bench.session.state.folds
        lines = foldable(article, folds)
        if not lines:
            self.say("The article has no lines.")
            return
        first = self.bench.pages.tops.get(article.id, 0)
        at = next((n for n, one in enumerate(lines) if one.span.end > first), 0)
        dialog = Choose(
            self.look,
            "Enter folds or unfolds a line",
            foldable_items(article, lines, self.look.glyphs),
            at=at,
        )
        self.choose(
            dialog,
            lambda chosen: self.decide(
                DecisionKind.FOLD,
                article=article.id,
                start=lines[chosen[0]].span.start,
                end=lines[chosen[0]].span.end,
                folded=not lines[chosen[0]].folded,
            ),
        )

    def action_add_claim(self) -> None:
        """`+`"""
        from workbench.tui.passage import Passage
        from workbench.tui.screens.select import Select

        article = self.bench.articles[self.bench.focus]
        passage = Passage.at_offset(article.text, self._reading_at(article.id))
        if not passage.words:
            self.say("The article has no words.")
            return

        def take(chosen: tuple[int, int] | None) -> None:
            if chosen is not None:
                self._add(article.id, *chosen)

        self.app.push_screen(Select(self.look, article.label, passage), take)

    def _reading_at(self, article_id: str) -> int:
        """Where the reviewer's eyes are in the article: at the claim, else at the first row."""
        statement = self.bench.statement
        if statement is not None and statement.article == article_id:
            return statement.span.start
        return self.bench.pages.tops.get(article_id, 0)

    def _add(self, article_id: str, start: int, end: int) -> None:
        before = set(self.bench.session.state.claims)
        self.decide(DecisionKind.ADD_CLAIM, article=article_id, start=start, end=end)
        made = [c for c in self.bench.session.state.claims if c not in before]
        self.bench.go_to(made[0].id if made else None)
        self.say("A claim of its own now." if made else "This passage is a claim already.")
