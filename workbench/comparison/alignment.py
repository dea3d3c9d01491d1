"""Which sentences of different articles speak of the same thing, judged within the whole event.

A pair is scored alone first, by its sentences and by the two parts of them that match best. Then
the event speaks: a sentence that resembles everything loses by **competition** (as in cross-domain
similarity local scaling, Conneau et al. 2018); a pair that a third article agrees with gains by
**support**; so does one whose neighbours match; and a pair that stands at very different depths of
its articles loses a little. Last, what the typical candidate of this event scores is taken away,
so that one threshold fits events that repeat themselves and events that do not.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from heapq import nlargest

from workbench.comparison.candidates import candidate_pairs
from workbench.comparison.similarity import score
from workbench.comparison.weights import Weighed

_PARTS = 0.4
"""How much the two best parts of a pair count, against 1 for parts and sentences together."""
_PARTS_FROM = 0.06
"""Score of two sentences below which none of their parts can make a match of them."""
_COMPETITION = 0.15
_SUPPORT = 0.4
_SUPPORTERS = 12
"""Best partners of a sentence among which a third article's support is looked for."""
_NEIGHBOURS = 0.2
_POSITION = 0.05

_TYPICAL = 1.25
_MOST_TYPICAL = 0.12
_ENOUGH = 200
"""Candidates from which their median is trusted in full; few of them may all be real matches."""

Row = dict[int, float]
Table = list[Row]
"""For each position the score with every candidate partner; symmetric."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence to be aligned: whole, and the statements that it divides into."""

    whole: Weighed
    parts: tuple[Weighed, ...]
    """Only the sentence itself where it does not divide."""

    @property
    def article(self) -> str:
        """The id of its article."""
        return self.whole.statement.article


@dataclass(frozen=True, slots=True)
class AlignedPair:
    """Two sentences of different articles, by position, and how well they match."""

    left: int
    right: int
    score: float
    """After all steps: 0 is the typical candidate of the event."""
    alone: float
    """The score of the pair taken alone."""
    supporters: tuple[str, ...] = ()
    """Articles that say the same as both, best first."""


def align(sentences: Sequence[Sentence], floor: float) -> tuple[AlignedPair, ...]:
    """All pairs of sentences that reach the floor, best first.

    The sentences must stand article by article, in reading order.
    """
    articles = [s.article for s in sentences]
    alone = _table(sentences)
    competed = _compete(alone, articles)
    best = [_best(row) for row in competed]
    placed = _place(_support(competed, best), articles)
    typical = _typical(placed)
    pairs = [
        AlignedPair(i, j, value - typical, alone[i][j], _supporters(best[i], best[j], articles))
        for i, row in enumerate(placed)
        for j, value in row.items()
        if i < j and value - typical >= floor
    ]
    return tuple(sorted(pairs, key=lambda p: (-round(p.score, 9), p.left, p.right)))


def _table(sentences: Sequence[Sentence]) -> Table:
    table: Table = [{} for _ in sentences]
    for i, j in candidate_pairs([s.whole for s in sentences]):
        table[i][j] = table[j][i] = _alone(sentences[i], sentences[j])
    return table


def _alone(left: Sentence, right: Sentence) -> float:
    """The score of two sentences, and of the two parts of them that match best."""
    whole = score(left.whole, right.whole)
    if whole < _PARTS_FROM or len(left.parts) == len(right.parts) == 1:
        return whole
    best = max(score(one, other) for one in left.parts for other in right.parts)
    return (1 - _PARTS) * whole + _PARTS * best


def _compete(table: Table, articles: Sequence[str]) -> Table:
    """Take from each pair what its sentences reach with others of the same two articles."""
    rivals = [_best_by_article(row, articles) for row in table]
    return [
        {
            j: value - _COMPETITION * (rivals[i][articles[j]] + rivals[j][articles[i]])
            for j, value in row.items()
        }
        for i, row in enumerate(table)
    ]


def _best_by_article(row: Row, articles: Sequence[str]) -> Mapping[str, float]:
    """Article to the mean of the two best scores in it."""
    scores: defaultdict[str, list[float]] = defaultdict(list)
    for j, value in row.items():
        scores[articles[j]].append(value)
    return {article: sum(nlargest(2, own)) / 2 for article, own in scores.items()}


def _support(table: Table, best: Sequence[Row]) -> Table:
    """Add what a sentence of a third article has in common with both."""
    supported: Table = [{} for _ in table]
    for i, row in enumerate(table):
        mine = best[i]
        for j, value in row.items():
            if i < j:
                theirs = best[j]
                third = [min(mine[z], theirs[z]) for z in mine.keys() & theirs.keys()]
                gain = _SUPPORT * max(third, default=0.0)
                supported[i][j] = supported[j][i] = value + gain
    return supported


def _best(row: Row) -> Row:
    """The partners of a sentence among which support is looked for."""
    matching = [(value, j) for j, value in row.items() if value > 0]
    return {j: value for value, j in nlargest(_SUPPORTERS, matching)}


def _supporters(left: Row, right: Row, articles: Sequence[str]) -> tuple[str, ...]:
    """The third articles with a sentence that matches both, best first."""
    common = [(-min(left[z], right[z]), z) for z in left.keys() & right.keys()]
    return tuple(dict.fromkeys(articles[z] for _, z in sorted(common)))


def _place(table: Table, articles: Sequence[str]) -> Table:
    """Let matching neighbours add a little, and distance in the articles take a little."""
    depth = _depths(articles)
    beside = [_beside(i, articles) for i in range(len(articles))]
    return [
        {
            j: value
            + _NEIGHBOURS * _best_around(table, i, j, beside)
            - _POSITION * abs(depth[i] - depth[j])
            for j, value in row.items()
        }
        for i, row in enumerate(table)
    ]


def _typical(table: Table) -> float:
    """What the median candidate scores, as far as there are enough of them to tell."""
    values = sorted(v for i, row in enumerate(table) for j, v in row.items() if i < j)
    if not values:
        return 0.0
    median = min(_MOST_TYPICAL, max(0.0, _TYPICAL * values[len(values) // 2]))
    return median * min(1.0, len(values) / _ENOUGH)


def _best_around(table: Table, i: int, j: int, beside: Sequence[Sequence[int]]) -> float:
    """The best score among the eight pairs around this one."""
    best = 0.0
    for near in beside[i]:
        row = table[near]
        for other in beside[j]:
            value = row.get(other, 0.0)
            if value > best and (near != i or other != j):
                best = value
    return best


def _beside(i: int, articles: Sequence[str]) -> tuple[int, ...]:
    """The sentence itself and those before and after it in its article."""
    near = range(max(0, i - 1), min(len(articles), i + 2))
    return tuple(n for n in near if articles[n] == articles[i])


def _depths(articles: Sequence[str]) -> list[float]:
    """How far down its article each sentence stands, 0 to 1."""
    count: defaultdict[str, int] = defaultdict(int)
    for article in articles:
        count[article] += 1
    seen: defaultdict[str, int] = defaultdict(int)
    depths = []
    for article in articles:
        depths.append(seen[article] / max(1, count[article] - 1))
        seen[article] += 1
    return depths
