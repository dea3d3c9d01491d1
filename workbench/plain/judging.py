"""Commands that say something of the current claim; each makes one decision."""

from workbench.plain.claim import ClaimView
from workbench.plain.console import number_in
from workbench.plain.reader import Reader
from workbench.plain.telling import decision_in_words
from workbench.review.model import AnchorState, DecisionKind, EvidenceLink
from workbench.review.queue import unjudged
from workbench.review.recompare import kept_by_reviewer
from workbench.review.scales import Label
from workbench.text.counting import counted

_NO_CLAIM = "There is no claim to judge here."
_PRIMARY = "primary"


def judge(reader: Reader, label: Label) -> None:
    """A key of the scale: the verdict, then the next claim without one."""
    claim_id = reader.claim_id
    if claim_id is None:
        reader.console.tell(_NO_CLAIM)
        return
    heading, queue = reader.heading, reader.queue
    decision = reader.session.decide(
        DecisionKind.VERDICT,
        claim_id,
        label=label.name,
        scale=reader.scale.name,
        scale_version=reader.scale.version,
    )
    left = unjudged(reader.session.state) - {claim_id}
    after = queue.next_among(claim_id, left) if reader.auto_advance else None
    reader.take(decision, f"{heading}, verdict {label.name}", after)
    reader.console.tell(f"Progress: {reader.progress()}.")
    if after is not None:
        reader.read_out()
    elif reader.auto_advance:
        reader.console.tell("Every claim shown has a verdict.")


def withdraw(reader: Reader, _: str) -> None:
    """`0`"""
    if reader.claim_id is None or reader.session.standing(reader.claim_id).verdict is None:
        reader.console.tell("This claim has no verdict to withdraw.")
        return
    reader.decide(
        DecisionKind.VERDICT,
        "verdict withdrawn",
        label="",
        scale=reader.scale.name,
        scale_version=reader.scale.version,
    )


def keep_verdict(reader: Reader, argument: str) -> None:
    """`K`: the article changed, and the verdict still holds for the words as they are now."""
    view = reader.view
    waiting = (
        [a for a in view.standing.anchors if a.state is not AnchorState.CARRIED] if view else []
    )
    if not waiting:
        reader.console.tell("No article of this claim changed since it was judged.")
        return
    question = "Does the verdict hold for the words as they are now? y or n:"
    answer = (argument or reader.console.ask(question) or "").strip().lower()
    if not answer.startswith("y"):
        reader.console.tell("The claim stays open.")
        return
    for anchor in waiting:
        kept = kept_by_reviewer(anchor)
        reader.decide(
            DecisionKind.ANCHOR, "the verdict holds for the words as they are now", **kept
        )


def turn_auto_advance(reader: Reader, _: str) -> None:
    """`A`"""
    reader.auto_advance = not reader.auto_advance
    what = "the next claim comes up" if reader.auto_advance else "the claim stays"
    reader.console.tell(f"After a verdict {what}.")


def note(reader: Reader, argument: str) -> None:
    """`e`"""
    if reader.claim_id is None:
        reader.console.tell(_NO_CLAIM)
        return
    before = reader.session.standing(reader.claim_id).note
    text = argument
    if not text:
        if before:
            reader.console.tell(f"Note now: {before}")
        text = (reader.console.ask("Note (empty keeps it, - removes it):") or "").strip()
    text = "" if text == "-" else text or before
    if text == before:
        reader.console.tell("The note stays as it is.")
        return
    reader.decide(DecisionKind.NOTE, f"note {text}" if text else "note removed", text=text)


def settle(reader: Reader, argument: str) -> None:
    """`h`"""
    view = reader.view
    if view is None or not view.values:
        reader.console.tell("No values stand against each other here.")
        return
    value = _chosen_value(reader, view, argument)
    if value is None:
        reader.console.tell("Nothing was settled.")
        return
    reader.decide(DecisionKind.SETTLE, f"{value} holds" if value else "no value holds", value=value)


def _chosen_value(reader: Reader, view: ClaimView, argument: str) -> str | None:
    """The value of the number given or asked for, "" for none, None for no such number."""
    answer = argument
    if not answer:
        told = [f"{n}: {value}" for n, value in enumerate(view.values, 1)]
        reader.console.tell(*told, "0: no value, leave it open")
        answer = reader.console.ask("Which value does the evidence support?") or ""
    number, choices = number_in(answer), ("", *view.values)
    return choices[number] if number is not None and number < len(choices) else None


def evidence(reader: Reader, argument: str) -> None:
    """`l`"""
    if reader.claim_id is None:
        reader.console.tell(_NO_CLAIM)
        return
    links = reader.session.standing(reader.claim_id).evidence
    words = argument.split()
    if len(words) == 2 and words[0] == "-":
        _drop_link(reader, links, words[1])
        return
    link = _given(words) if words else _asked_for(reader)
    if link is None:
        reader.console.tell("No link was added.")
        return
    _keep_links(reader, (*links, link), f"evidence {link.url}, {link.kind} source")


def _given(words: list[str]) -> EvidenceLink:
    """URL, then "primary" or "secondary", then the archived copy, in one line."""
    url, *rest = words
    kind = _PRIMARY if _PRIMARY in rest else "secondary"
    archived = next((word for word in rest if word not in {_PRIMARY, "secondary"}), "")
    return EvidenceLink(url, kind, archived)


def _asked_for(reader: Reader) -> EvidenceLink | None:
    url = (reader.console.ask("Link (empty adds none):") or "").strip()
    if not url:
        return None
    archived = (reader.console.ask("Archived copy (may be empty):") or "").strip()
    primary = (reader.console.ask("A primary source? y or n:") or "").strip().lower()
    return EvidenceLink(url, _PRIMARY if primary.startswith("y") else "secondary", archived)


def _drop_link(reader: Reader, links: tuple[EvidenceLink, ...], answer: str) -> None:
    number = number_in(answer)
    if number is None or not 1 <= number <= len(links):
        reader.console.tell(f"There is no evidence {answer}.")
        return
    gone = links[number - 1]
    kept = tuple(link for n, link in enumerate(links, 1) if n != number)
    _keep_links(reader, kept, f"evidence {gone.url} removed")


def _keep_links(reader: Reader, links: tuple[EvidenceLink, ...], what: str) -> None:
    kept = [{"url": k.url, "kind": k.kind, "archived": k.archived} for k in links]
    reader.decide(DecisionKind.EVIDENCE, what, links=kept)


def flag(reader: Reader, _: str) -> None:
    """`*`"""
    if reader.claim_id is None:
        reader.console.tell(_NO_CLAIM)
        return
    on = not reader.session.standing(reader.claim_id).flagged
    reader.decide(DecisionKind.FLAG, "flagged for a second look" if on else "flag taken off", on=on)


def undo(reader: Reader, _: str) -> None:
    """`u`"""
    done = {d.id: d for d in reader.session.state.done}
    decision = reader.session.undo()
    if decision is None:
        reader.console.tell("There is nothing to undo.")
        return
    what = decision_in_words(done[decision.data["decision"]])
    reader.take(decision, f"undone, {what}", decision.claim_id)
    reader.read_out()


def redo(reader: Reader, _: str) -> None:
    """`U`"""
    undone = {d.id: d for d in reader.session.state.undone}
    decision = reader.session.redo()
    if decision is None:
        reader.console.tell("There is nothing to redo.")
        return
    what = decision_in_words(undone[decision.data["decision"]])
    reader.take(decision, f"done again, {what}", decision.claim_id)
    reader.read_out()


def tell_quotation(reader: Reader, argument: str) -> None:
    """`y`: a statement with its source, to be copied from the output."""
    view = reader.view
    number = number_in(argument or "1")
    if view is None or number is None or not 1 <= number <= len(view.statements):
        reader.console.tell("There is no such statement.")
        return
    statement = view.statements[number - 1]
    article = view.state.base.article(statement.article)
    said = ", ".join(filter(None, (statement.speaker, statement.channel)))
    where = f"characters {statement.span.start} to {statement.span.end}"
    reader.console.tell(
        f"Quotation: {statement.text}",
        *([f"Said by: {said}"] if said else []),
        f"Source: {article.label}, {article.source}, {where}",
    )


def tell_left(reader: Reader) -> str:
    """One line for the end of a review."""
    return f"{reader.progress()} in {counted(len(reader.session.comparison.articles), 'article')}"
