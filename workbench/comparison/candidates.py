"""Which statements are worth comparing at all: an inverted index, so that cost grows with matches.

Each statement nominates, in every other article, the few that share most weight with it; words of
one family nominate too. A fixed floor on the shared weight would lose short claims, so the floor
is a share of what the best nominee has in common.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from heapq import heapify, heappop

from workbench.comparison.similarity import IN_EVENT
from workbench.comparison.weights import Weighed

Index = Mapping[str | int, Sequence[int]]
"""Unit key or number of a family to the positions of the statements that hold it."""

_PER_ARTICLE = 5
"""Nominations in each other article: on real events this keeps all pairs that matter."""
_IN_ALL = 14
"""Nominations over all articles, best first; the weakest of five from each of many make no pair."""
_WORTH = 0.15
"""Share of what the best nominee has in common, below which none is worth comparing."""
_COMMON_SHARE = 0.12
_COMMON_AT_LEAST = 60
"""A unit in more statements than this many, or than this share of them, nominates nobody."""
_EFFORT = 500
"""Entries of the index read for one statement, rarest units first."""


def candidate_pairs(weighed: Sequence[Weighed]) -> list[tuple[int, int]]:
    """Pairs of positions, the lower first, sorted; the two stand in different articles."""
    index = _index(weighed)
    articles = [w.statement.article for w in weighed]
    pairs = {
        (min(here, there), max(here, there))
        for here, one in enumerate(weighed)
        for there in _nominated(here, one, index, articles)
    }
    return sorted(pairs)


def _index(weighed: Sequence[Weighed]) -> Index:
    index: defaultdict[str | int, list[int]] = defaultdict(list)
    for position, one in enumerate(weighed):
        for key in one.weight:
            index[key].append(position)
        for family in one.kin:
            index[family].append(position)
    most = max(_COMMON_AT_LEAST, int(_COMMON_SHARE * len(weighed)))
    return {key: found for key, found in index.items() if 1 < len(found) <= most}


def _nominated(here: int, one: Weighed, index: Index, articles: Sequence[str]) -> list[int]:
    """The statements of other articles that share most with this one."""
    ranked = [(-weight, there) for there, weight in _shared_by(one, index).items()]
    heapify(ranked)
    taken: Counter[str] = Counter({articles[here]: _PER_ARTICLE})
    best: list[int] = []
    least = 0.0
    while ranked and len(best) < _IN_ALL:
        weight, there = heappop(ranked)
        if taken[articles[there]] == _PER_ARTICLE:
            continue
        if -weight < least:
            break
        taken[articles[there]] += 1
        best.append(there)
        least = least or _WORTH * -weight
    return best


def _shared_by(one: Weighed, index: Index) -> Mapping[int, float]:
    """Position to about how much weight it shares, read until the effort is spent."""
    shared: defaultdict[int, float] = defaultdict(float)
    effort = _EFFORT
    for postings, weight in _readings(one, index):
        effort -= len(postings)
        if effort < 0:
            break
        for there in postings:
            shared[there] += weight
    return shared


def _readings(one: Weighed, index: Index) -> list[tuple[Sequence[int], float]]:
    """What to read of the index for one statement, shortest lists first."""
    readings = [(index[key], weight) for key, weight in one.weight.items() if key in index]
    for family, keys in one.kin.items():
        if family in index:
            heaviest = max(map(one.weight.__getitem__, keys))
            readings.append((index[family], IN_EVENT.kin * heaviest))
    return sorted(readings, key=lambda reading: (len(reading[0]), -reading[1]))
