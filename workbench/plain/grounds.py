"""Why these statements are one claim and what they differ on, in lines that can be read out."""

from collections.abc import Iterator

from workbench.comparison.model import Conflict, Link, Strength
from workbench.plain.claim import ClaimView
from workbench.statements.model import Statement
from workbench.text.normalize import ascii_key

_EDGES = ".,;:!?()[]“”\"'’‘"


def grounds(view: ClaimView) -> list[str]:
    """Each conflict with its values and the very words, each link with its score and reasons."""
    lines = [line for conflict in view.claim.conflicts for line in _conflict(view, conflict)]
    lines += [line for link in view.claim.links for line in _link(view, link)]
    if view.claim.links:
        return lines
    if len(view.claim.statements) == 1:
        return [*lines, "Only one statement: nothing was found that makes the same claim."]
    return [*lines, "These statements were put together without a link between two of them."]


def _conflict(view: ClaimView, conflict: Conflict) -> Iterator[str]:
    firm = conflict.strength is Strength.FIRM
    weight = "firm, so the claim counts as disputed" if firm else "possible, told but not counted"
    yield f"Conflict, {conflict.kind.value} ({weight}): {conflict.explanation}"
    for value in conflict.values:
        said = {view.state.statement(s).article for s in value.statements}
        holders = ", ".join(str(n) for n in sorted(view.numbers[a] for a in said))
        words = {view.state.base.article(p.article).quote(p.span) for p in value.at}
        printed = f", printed as: {'; '.join(sorted(words))}" if words else ""
        yield f"  Value: {value.value}, in article {holders}{printed}"


def _link(view: ClaimView, link: Link) -> Iterator[str]:
    left, right = view.state.statement(link.left), view.state.statement(link.right)
    one, other = view.numbers[left.article], view.numbers[right.article]
    yield f"Link of article {one} with article {other}, score {link.score:.2f} of 1"
    yield from word_by_word(view, left, right)
    for reason in link.reasons:
        yield f"  Reason: {reason}"


def word_by_word(view: ClaimView, left: Statement, right: Statement) -> Iterator[str]:
    """Two statements, the words that both say, and those that each says alone."""
    one, other = view.numbers[left.article], view.numbers[right.article]
    yield f"  Article {one}: {left.text}"
    yield f"  Article {other}: {right.text}"
    mine, theirs = _words(left.text), _words(right.text)
    for name, words in (
        ("In both", [w for key, w in mine.items() if key in theirs]),
        (f"Only in article {one}", [w for key, w in mine.items() if key not in theirs]),
        (f"Only in article {other}", [w for key, w in theirs.items() if key not in mine]),
    ):
        if words:
            yield f"  {name}: {', '.join(words)}"


def _words(text: str) -> dict[str, str]:
    """Key to word as printed, in reading order."""
    words = (word.strip(_EDGES) for word in text.split())
    return {ascii_key(word): word for word in words if word}
