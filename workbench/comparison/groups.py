"""Building claims from pairs without chaining.

A partition into clusters would be wrong twice: a statement may hold two claims, and single links
chain ("everyone met the president" would swallow the event). So the strongest pair seeds a group,
a statement joins if it matches those who were there first on average, and what is left over seeds
further groups. Being held against the first few alone keeps a claim that two hundred articles make
in one piece, and cheap.
"""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence

from workbench.comparison.localise import StatementPair

_CORE = 8
"""How many of a group's first members others are held against."""
_MEAN = 1.0
"""Mean score with the core, as a share of the floor for pairs, that lets a statement join."""
LEAST = 0.6
"""The least score with any of the core, as a share of the floor: pairs below never count."""
_SECOND = 1.15
"""What a pair must reach, as a share of the floor, when both ends stand in claims already."""
_SAME = 0.5
"""Jaccard index of two groups from which they are one claim told twice."""

Scores = Mapping[str, Mapping[str, float]]
"""Statement id to the scores with its partners; symmetric."""
Match = Callable[[str, str], float]
"""The score of any two statements."""


def group_pairs(
    pairs: Sequence[StatementPair], floor: float, unpaired: Match
) -> list[tuple[str, ...]]:
    """Statement ids of each claim that more than one article makes, strongest first.

    `unpaired` gives the score of two statements that are no pair: those of one article, and those
    that alignment never came to compare.
    """
    scores = _scores(pairs)

    def match(one: str, other: str) -> float:
        found = scores[one].get(other)
        return unpaired(one, other) if found is None else found

    groups: list[frozenset[str]] = []
    used: set[tuple[str, str]] = set()
    placed: set[str] = set()
    strong = [p for p in pairs if p.score >= floor]
    for pair in sorted(strong, key=lambda p: (-round(p.score, 9), -round(p.alone, 9), p.ids)):
        again = placed.issuperset(pair.ids) and pair.score < _SECOND * floor
        if again or pair.ids in used:
            continue
        members = _grow(pair.ids, scores, match, floor)
        used.update((a, b) for a in members for b in members)
        placed.update(members)
        groups.append(frozenset(members))
    return [tuple(sorted(group)) for group in _told_once(groups)]


def _told_once(groups: Sequence[frozenset[str]]) -> list[frozenset[str]]:
    """The groups without those that are nearly the same as, or part of, another."""
    told: list[frozenset[str]] = []
    holders: defaultdict[str, set[int]] = defaultdict(set)
    for group in groups:
        near = sorted({n for member in group for n in holders[member]})
        same = next((n for n in near if _nearly_same(group, told[n])), None)
        if same is None:
            told.append(group)
            same = len(told) - 1
        else:
            told[same] |= group
        for member in group:
            holders[member].add(same)
    return [g for g in told if not any(told[n] > g for m in g for n in holders[m])]


def _nearly_same(one: frozenset[str], other: frozenset[str]) -> bool:
    return len(one & other) >= _SAME * len(one | other)


def _scores(pairs: Sequence[StatementPair]) -> Scores:
    scores: defaultdict[str, dict[str, float]] = defaultdict(dict)
    for pair in pairs:
        left, right = pair.ids
        best = max(pair.score, scores[left].get(right, 0.0))
        scores[left][right] = scores[right][left] = best
    return scores


def _grow(seed: tuple[str, str], scores: Scores, match: Match, floor: float) -> list[str]:
    """The seed and every statement that fits, the best fitting first while the core forms."""
    group = _Group(match, floor)
    for member in seed:
        group.add(member, scores[member])
    while len(group.core) < _CORE:
        best = group.best()
        if best is None:
            return group.core
        group.add(best, scores[best])
    return group.core + group.fitting()


class _Group:
    """The core of a group, and those who may join it with the sum of their scores with the core."""

    def __init__(self, match: Match, floor: float) -> None:
        self.core: list[str] = []
        self._sums: dict[str, float] = {}
        self._out: set[str] = set()
        """Members, and those that do not go with one of them: they never come back."""
        self._match = match
        self._floor = floor

    def best(self) -> str | None:
        """The one who fits best, if well enough."""
        best = max(self._sums, key=lambda s: (round(self._sums[s], 9), s), default=None)
        return best if best is not None and self._fits(best) else None

    def fitting(self) -> list[str]:
        """All who fit well enough, though no more are held against them."""
        return sorted(filter(self._fits, self._sums))

    def _fits(self, other: str) -> bool:
        return self._sums[other] >= _MEAN * self._floor * len(self.core)

    def add(self, member: str, partners: Mapping[str, float]) -> None:
        """Take a statement in: hold the others against it, and invite its partners."""
        self._sums.pop(member, None)
        self._out.add(member)
        for other in list(self._sums):
            self._hold(other, [member])
        self.core.append(member)
        for near, score in partners.items():
            if score >= self._floor and near not in self._out and near not in self._sums:
                self._sums[near] = 0.0
                self._hold(near, self.core)

    def _hold(self, other: str, members: Sequence[str]) -> None:
        """Add the scores of one with some members; who does not go with one of them is out."""
        for member in members:
            found = self._match(other, member)
            if found < LEAST * self._floor:
                del self._sums[other]
                self._out.add(other)
                return
            self._sums[other] += found
