"""Which sentences of different articles speak of the same thing, judged within the whole event.

A pair is scored alone first. Then the event speaks: a sentence that resembles everything loses by
**competition** (as in cross-domain similarity local scaling, Conneau et al. 2018); a pair that a
third article agrees with gains by **support**; so does one whose neighbours match; and a pair that
stands at very different depths of its articles loses a little. Last, what the typical candidate
of this event scores is taken away, so that one threshold fits events that repeat themselves and
events that do not.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from heapq import nlargest

from workbench.comparison.candidates import candidate_pairs
from workbench.comparison.similarity import score
from workbench.comparison.weights import Weighed

_COMPETITION = 0.25
_SUPPORT = 0.5
_SUPPORTERS = 12
"""Best partners of a sentence among which a third article's support is looked for."""
_NEIGHBOURS = 0.2
_POSITION = 0.05

_MOST_TYPICAL = 0.12
_ENOUGH = 200
"""Candidates from which their median is trusted in full; few of them may all be real matches."""

Row = dict[int, float]
Table = list[Row]
"""For each position the score with every candidate partner; symmetric."""


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


def align(weighed: Sequence[Weighed], floor: float) -> tuple[AlignedPair, ...]:
    """All pairs of sentences that reach the floor, best first.

    The sentences must stand article by article, in reading order.
    """
    alone = _table(weighed)
    competed = _compete(alone, weighed)
    supported, supporters = _support(competed, weighed)
    placed = _place(supported, weighed)
    typical = _typical(placed)
    pairs = [
        AlignedPair(i, j, value - typical, alone[i][j], supporters.get((i, j), ()))
        for i, row in enumerate(placed)
        for j, value in row.items()
        if i < j and value - typical >= floor
    ]
    return tuple(sorted(pairs, key=lambda p: (-round(p.score, 9), p.left, p.right)))


def _table(weighed: Sequence[Weighed]) -> Table:
    table: Table = [{} for _ in weighed]
    for i, j in candidate_pairs(weighed):
        table[i][j] = table[j][i] = score(weighed[i], weighed[j])
    return table


def _compete(table: Table, weighed: Sequence[Weighed]) -> Table:
    """Take from each pair what its sentences reach with others of the same two articles."""
    rivals = [_best_by_article(row, weighed) for row in table]
    articles = [w.statement.article for w in weighed]
    return [
        {
            j: value - _COMPETITION * (rivals[i][articles[j]] + rivals[j][articles[i]])
            for j, value in row.items()
        }
        for i, row in enumerate(table)
    ]


def _best_by_article(row: Row, weighed: Sequence[Weighed]) -> Mapping[str, float]:
    """Article to the mean of the two best scores in it."""
    scores: defaultdict[str, list[float]] = defaultdict(list)
    for j, value in row.items():
        scores[weighed[j].statement.article].append(value)
    return {article: sum(nlargest(2, own)) / 2 for article, own in scores.items()}


def _support(
    table: Table, weighed: Sequence[Weighed]
) -> tuple[Table, Mapping[tuple[int, int], tuple[str, ...]]]:
    """Add what a third article's sentence has in common with both."""
    best = [dict(nlargest(_SUPPORTERS, row.items(), key=lambda item: item[1])) for row in table]
    supported: Table = [{} for _ in table]
    who: dict[tuple[int, int], tuple[str, ...]] = {}
    for i, row in enumerate(table):
        for j, value in row.items():
            if i > j:
                continue
            third = _third(best[i], best[j])
            gain = _SUPPORT * sum(v for v, _ in third[:2]) / 2
            supported[i][j] = supported[j][i] = value + gain
            if third:
                names = (weighed[z].statement.article for _, z in third)
                who[i, j] = tuple(dict.fromkeys(names))
    return supported, who


def _third(left: Row, right: Row) -> list[tuple[float, int]]:
    """How well each sentence of a third article matches both, best first."""
    common = left.keys() & right.keys()
    found = ((min(left[z], right[z]), z) for z in common)
    return sorted((f for f in found if f[0] > 0), key=lambda f: (-f[0], f[1]))


def _place(table: Table, weighed: Sequence[Weighed]) -> Table:
    """Let matching neighbours add a little, and distance in the articles take a little."""
    depth = _depths(weighed)
    return [
        {
            j: value
            + _NEIGHBOURS * _best_around(table, i, j, weighed)
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
    median = min(_MOST_TYPICAL, max(0.0, values[len(values) // 2]))
    return median * min(1.0, len(values) / _ENOUGH)


def _best_around(table: Table, i: int, j: int, weighed: Sequence[Weighed]) -> float:
    """The best score among the eight pairs around this one."""
    best = 0.0
    for near in _beside(i, weighed):
        row = table[near]
        for other in _beside(j, weighed):
            if (near, other) != (i, j):
                best = max(best, row.get(other, 0.0))
    return best


def _beside(i: int, weighed: Sequence[Weighed]) -> list[int]:
    """The sentence itself and those before and after it in its article."""
    article = weighed[i].statement.article
    near = range(max(0, i - 1), min(len(weighed), i + 2))
    return [n for n in near if weighed[n].statement.article == article]


def _depths(weighed: Sequence[Weighed]) -> list[float]:
    """How far down its article each sentence stands, 0 to 1."""
    count: defaultdict[str, int] = defaultdict(int)
    for one in weighed:
        count[one.statement.article] += 1
    seen: defaultdict[str, int] = defaultdict(int)
    depths = []
    for one in weighed:
        article = one.statement.article
        depths.append(seen[article] / max(1, count[article] - 1))
        seen[article] += 1
    return depths
