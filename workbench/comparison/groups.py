"""Building claims from pairs without chaining.

A partition into clusters would be wrong twice: a statement may hold two claims, and single links
chain ("everyone met the president" would swallow the event). So the strongest pair seeds a group,
a statement joins if it matches the members on average, and what is left over seeds further groups.
"""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence

from workbench.comparison.localise import StatementPair

_MEAN = 1.0
"""Mean score with all members, as a share of the floor for pairs, that lets a statement join."""
_LEAST = 0.5
"""The least score with any member, as a share of the floor."""
_SAME = 0.5
"""Jaccard index of two groups from which they are one claim told twice."""
_SECOND = 1.3
"""What a pair must reach, as a share of the floor, when both ends stand in claims already."""

Scores = Mapping[str, Mapping[str, float]]
"""Statement id to the scores with its partners; symmetric."""
WithinArticle = Callable[[str, str], float]
"""The score of two statements of one article."""


def group_pairs(
    pairs: Sequence[StatementPair], floor: float, repeated: WithinArticle
) -> list[tuple[str, ...]]:
    """Statement ids of each claim that more than one article makes, strongest first."""
    scores = _scores(pairs)
    articles = {w.statement.id: w.statement.article for p in pairs for w in (p.left, p.right)}

    def match(one: str, other: str) -> float:
        if articles[one] == articles[other]:
            return repeated(one, other)
        return scores[one].get(other, 0.0)

    groups: list[frozenset[str]] = []
    used: set[frozenset[str]] = set()
    placed: set[str] = set()
    for pair in sorted(pairs, key=lambda p: (-round(p.score, 9), -round(p.alone, 9), p.ids)):
        least = _SECOND * floor if placed.issuperset(pair.ids) else floor
        if pair.score < least or frozenset(pair.ids) in used:
            continue
        members = _grow(list(pair.ids), scores, match, floor)
        used |= {frozenset((a, b)) for a in members for b in members}
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


def _grow(
    members: list[str], scores: Scores, match: Callable[[str, str], float], floor: float
) -> list[str]:
    """Add the best fitting statement until none fits well enough."""
    sums: dict[str, float] = {}
    for member in members:
        _reckon(member, members, sums, scores, match, floor)
    while sums:
        best = max(sums, key=lambda n: (round(sums[n], 9), n))
        if sums[best] < _MEAN * floor * len(members):
            break
        del sums[best]
        _add(best, members, sums, match, floor)
        _reckon(best, members, sums, scores, match, floor)
    return members


def _add(
    new: str,
    members: list[str],
    sums: dict[str, float],
    match: Callable[[str, str], float],
    floor: float,
) -> None:
    """Take a statement in, and drop those that do not go with it."""
    members.append(new)
    for other in list(sums):
        found = match(other, new)
        if found < _LEAST * floor:
            del sums[other]
        else:
            sums[other] += found


def _reckon(
    member: str,
    members: Sequence[str],
    sums: dict[str, float],
    scores: Scores,
    match: Callable[[str, str], float],
    floor: float,
) -> None:
    """Note the partners of a member that go with all members, with the sum of their scores."""
    for near, score in scores[member].items():
        if score >= floor and near not in sums and near not in members:
            found = [match(near, m) for m in members]
            if min(found) >= _LEAST * floor:
                sums[near] = sum(found)
