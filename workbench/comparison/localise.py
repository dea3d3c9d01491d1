"""From two sentences that match to the statements in them that make the same claim.

Whole sentences rank better than clauses do, so they are what alignment scores; but a reviewer
judges one claim, and a sentence may hold three. The best pair of statements carries the match;
further pairs of the same two sentences count when they share content of their own.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from workbench.comparison.alignment import AlignedPair
from workbench.comparison.similarity import score
from workbench.comparison.weights import Weighed

_FURTHER = 0.38
"""Score alone that a second pair of statements of two aligned sentences must reach."""

SentenceKey = tuple[str, int]
"""Article and number of the sentence."""


@dataclass(frozen=True, slots=True)
class StatementPair:
    """Two statements of different articles that are held to make the same claim."""

    left: Weighed
    right: Weighed
    score: float
    """The alignment score of their sentences."""
    alone: float
    """The score of the two statements taken alone."""
    supporters: tuple[str, ...] = ()

    @property
    def ids(self) -> tuple[str, str]:
        """The two statements."""
        return self.left.statement.id, self.right.statement.id


def by_sentence(statements: Sequence[Weighed]) -> Mapping[SentenceKey, list[Weighed]]:
    """The finest statements of each sentence."""
    found: defaultdict[SentenceKey, list[Weighed]] = defaultdict(list)
    for one in statements:
        found[one.statement.article, one.statement.sentence].append(one)
    return found


def localise(
    pair: AlignedPair,
    sentences: Sequence[Weighed],
    statements: Mapping[SentenceKey, Sequence[Weighed]],
) -> list[StatementPair]:
    """The statements of two aligned sentences that match, best first; never none."""
    left, right = sentences[pair.left], sentences[pair.right]
    ranked = sorted(
        (
            (score(one, other), one, other)
            for one in statements.get(_key(left)) or (left,)
            for other in statements.get(_key(right)) or (right,)
        ),
        key=lambda found: (-round(found[0], 9), found[1].statement.id, found[2].statement.id),
    )
    chosen: list[StatementPair] = []
    for alone, one, other in ranked:
        if not chosen or (alone >= _FURTHER and _apart(one, other, chosen)):
            chosen.append(StatementPair(one, other, pair.score, alone, pair.supporters))
    return chosen


def _key(one: Weighed) -> SentenceKey:
    return one.statement.article, one.statement.sentence


def _apart(one: Weighed, other: Weighed, chosen: Sequence[StatementPair]) -> bool:
    """Do the two overlap with no statement that is already matched?"""
    return not any(
        one.statement.span.overlaps(pair.left.statement.span)
        or other.statement.span.overlaps(pair.right.statement.span)
        for pair in chosen
    )
