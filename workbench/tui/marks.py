"""Which words of an article belong to which claim, ready to be looked up row by row."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from workbench.comparison.model import Claim
from workbench.review.model import ReviewState
from workbench.statements.model import Statement
from workbench.text.spans import Span


@dataclass(frozen=True, slots=True)
class Mark:
    """A statement's place in its article, and the claim that it makes."""

    span: Span
    claim: Claim
    statement: str
    words: tuple[Span, ...] = ()
    """The words in it that carry a value in conflict."""


@dataclass(frozen=True)
class Marks:
    """All marks of one article, in reading order."""

    marks: tuple[Mark, ...] = ()
    _starts: tuple[int, ...] = field(init=False, repr=False, compare=False)
    _longest: int = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_starts", tuple(m.span.start for m in self.marks))
        object.__setattr__(self, "_longest", max((len(m.span) for m in self.marks), default=0))

    def over(self, start: int, end: int) -> list[Mark]:
        """The marks that share a character with `start:end`."""
        first = bisect_left(self._starts, start - self._longest)
        last = bisect_right(self._starts, end - 1)
        return [m for m in self.marks[first:last] if m.span.end > start]


def marks_by_article(state: ReviewState) -> Mapping[str, Marks]:
    """Article id to the marks of its statements, for the claims as they are now."""
    found: dict[str, list[Mark]] = {}
    for claim in state.claims:
        for statement in map(state.statement, claim.statements):
            words = _words(claim, statement)
            mark = Mark(statement.span, claim, statement.id, words)
            found.setdefault(statement.article, []).append(mark)
    return {article: Marks(tuple(_in_order(marks))) for article, marks in found.items()}


def _words(claim: Claim, statement: Statement) -> tuple[Span, ...]:
    return tuple(
        passage.span
        for conflict in claim.conflicts
        for value in conflict.values
        for passage in value.at
        if passage.article == statement.article and statement.span.contains(passage.span)
    )


def _in_order(marks: Sequence[Mark]) -> list[Mark]:
    return sorted(marks, key=lambda m: (m.span.start, m.span.end))
