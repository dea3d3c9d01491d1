"""From two sentences that match to the statements in them that make the same claim.

Whole sentences rank better than clauses do, so they are what alignment scores; but a reviewer
judges one claim, and a sentence may hold three. The statements that match best inherit the score
of their sentences; others inherit less, by how much worse they match and how little of what the
sentences share they hold. Statements that are nearly the same stand for themselves, however much
else their sentences say.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from workbench.comparison.alignment import AlignedPair, Sentence
from workbench.comparison.anchors import Anchors, anchor_gain
from workbench.comparison.similarity import score_of_shared, shared_weight
from workbench.comparison.weights import Weighed

_UNCOVERED = 0.1
"""What a pair of statements loses that holds nothing of what their sentences share."""
_ON_ITS_OWN = 0.25
"""What competition and the rest are taken to cost a pair of statements that stands for itself."""

SentenceKey = tuple[str, int]
"""Article and number of the sentence."""


@dataclass(frozen=True, slots=True)
class StatementPair:
    """Two statements of different articles that are held to make the same claim."""

    left: Weighed
    right: Weighed
    score: float
    """On the scale of alignment scores."""
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
    pair: AlignedPair, sentences: Sequence[Sentence], anchors: Anchors
) -> list[StatementPair]:
    """All pairs of statements of two aligned sentences, with what they inherit of the score."""
    left, right = sentences[pair.left], sentences[pair.right]
    if len(left.parts) == len(right.parts) == 1:
        return [_undivided(pair, left.parts[0], right.parts[0], anchors)]
    whole = shared_weight(left.whole, right.whole)
    parts = [(one, other) for one in left.parts for other in right.parts]
    shared = [shared_weight(one, other) for one, other in parts]
    alone = [score_of_shared(s, *both) for s, both in zip(shared, parts, strict=True)]
    best = max(alone)
    return [
        StatementPair(
            one,
            other,
            max(pair.score - (best - mine) - _UNCOVERED * _missing(held, whole), mine - _ON_ITS_OWN)
            + anchor_gain(one, other, anchors),
            mine,
            pair.supporters,
        )
        for (one, other), held, mine in zip(parts, shared, alone, strict=True)
    ]


def _undivided(pair: AlignedPair, left: Weighed, right: Weighed, anchors: Anchors) -> StatementPair:
    """The pair of two sentences that are one statement each."""
    found = max(pair.score, pair.alone - _ON_ITS_OWN) + anchor_gain(left, right, anchors)
    return StatementPair(left, right, found, pair.alone, pair.supporters)


def _missing(held: float, whole: float) -> float:
    """The share of what two sentences have in common that two of their statements lack."""
    return max(0.0, 1 - held / whole) if whole else 0.0
