"""A claim whose statements were found again in other versions of their articles."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from workbench.articles.model import Article
from workbench.comparison.model import Claim, Conflict, ConflictValue, Passage
from workbench.review.anchoring import Placement
from workbench.review.model import ReviewState
from workbench.review.regroup import with_statements
from workbench.statements.model import Statement


@dataclass(frozen=True, slots=True)
class Moved:
    """A statement that was decided on, and what became of it."""

    old: Statement
    article: Article
    """The new version; the old one where there is none."""
    placement: Placement
    statement: Statement | None = None
    """What stands there now."""


def moved_claim(state: ReviewState, claim: Claim, moves: Sequence[Moved]) -> Claim:
    """The claim on the new versions, under its own id and words.

    Where the new comparison made a claim of just these statements, its grounds are newer.
    """
    now = {m.old.id: m.statement.id for m in moves if m.statement is not None}
    same = next((c for c in state.base.claims if set(c.statements) == set(now.values())), None)
    if same is not None:
        return replace(same, id=claim.id, text=claim.text)
    links = (k for k in claim.links if k.left in now and k.right in now)
    translated = replace(
        claim,
        conflicts=tuple(_conflict(c, now, moves) for c in claim.conflicts),
        links=tuple(replace(k, left=now[k.left], right=now[k.right]) for k in links),
    )
    return with_statements(state, translated, now.values())


def _conflict(conflict: Conflict, now: dict[str, str], moves: Sequence[Moved]) -> Conflict:
    values = tuple(
        ConflictValue(
            value.value,
            tuple(now[s] for s in value.statements if s in now),
            tuple(moved for p in value.at for moved in _passages(p, moves)),
        )
        for value in conflict.values
    )
    return replace(conflict, values=values)


def _passages(passage: Passage, moves: Sequence[Moved]) -> Iterator[Passage]:
    """The words of a value, if they stand where their statement does now."""
    for move in moves:
        old, new = move.old, move.statement
        if new is None or old.article != passage.article or not old.span.contains(passage.span):
            continue
        span = (
            passage.span.shifted(new.span.start - old.span.start) if _fits(passage, move) else None
        )
        if span is not None:
            yield Passage(new.article, span)
            return


def _fits(passage: Passage, move: Moved) -> bool:
    assert move.statement is not None
    within = passage.span.shifted(-move.old.span.start)
    return within.of(move.old.text) == within.of(move.statement.text)
