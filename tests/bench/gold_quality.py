"""How well a comparison finds what the gold of an event says.

Claims are measured by pairs of statements of different articles: a pair is right if some claim of
the gold quotes both. A found statement stands for a quote if they share at least half of the
shorter of the two.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from pathlib import Path

from tests.bench.ranking import Quality
from tests.events.gold import Gold, GoldConflict, Quote
from workbench.comparison.model import Comparison, Conflict, ConflictKind, Strength
from workbench.text.spans import Span

Place = tuple[str, Span]
"""An article's id and a stretch of its text."""
PlacePair = tuple[Place, Place]

_HALF = 0.5


def covers(one: Place, other: Place) -> bool:
    """Do the two share at least half of the shorter?"""
    if one[0] != other[0]:
        return False
    shared = min(one[1].end, other[1].end) - max(one[1].start, other[1].start)
    return shared >= _HALF * min(len(one[1]), len(other[1]))


def touches(one: Place, other: Place) -> bool:
    """Do the two share a character?"""
    return one[0] == other[0] and one[1].overlaps(other[1])


def gold_ids(comparison: Comparison) -> dict[str, str]:
    """The comparison's article ids to those of the gold, which are names of files."""
    return {a.id: Path(a.source).stem for a in comparison.articles}


def gold_groups(gold: Gold) -> list[list[Place]]:
    """The quotes of each claim of the gold."""
    return [[_place(quote, gold) for quote in claim.statements] for claim in gold.claims]


def found_groups(comparison: Comparison) -> list[list[Place]]:
    """The statements of each claim of the comparison."""
    ids = gold_ids(comparison)
    places = {s.id: (ids[s.article], s.span) for s in comparison.statements}
    return [[places[s] for s in claim.statements] for claim in comparison.claims]


def _place(quote: Quote, gold: Gold) -> Place:
    return quote.article, quote.span(gold.articles)


def cross_pairs(group: Iterable[Place]) -> Iterator[PlacePair]:
    """Pairs of places in different articles."""
    return (pair for pair in combinations(group, 2) if pair[0][0] != pair[1][0])


def joined(pair: PlacePair, groups: Sequence[Sequence[Place]]) -> bool:
    """Does one group hold both ends?"""
    return any(all(any(covers(end, place) for place in group) for end in pair) for group in groups)


def claim_quality(gold: Gold, comparison: Comparison) -> Quality:
    """Precision and recall of the pairs of statements that stand in one claim."""
    wanted, found = gold_groups(gold), found_groups(comparison)
    found_pairs = {pair for group in found for pair in cross_pairs(group)}
    wanted_pairs = {pair for group in wanted for pair in cross_pairs(group)}
    right = sum(joined(pair, wanted) for pair in found_pairs)
    hit = sum(joined(pair, found) for pair in wanted_pairs)
    return Quality(right / max(1, len(found_pairs)), hit / len(wanted_pairs))


@dataclass(frozen=True)
class ConflictQuality:
    """Which conflicts of the gold were found, and what was found besides."""

    found: Mapping[ConflictKind, int]
    wanted: Mapping[ConflictKind, int]
    wrong: tuple[Conflict, ...]
    """Firm conflicts that the gold does not hold."""
    never: int
    """Of the pairs that are no dispute, how many are called one."""
    never_pairs: int
    lone_right: int
    """Found conflicts whose lone article is the gold's."""


def conflict_quality(gold: Gold, comparison: Comparison) -> ConflictQuality:
    """The firm conflicts of a comparison against those of the gold."""
    ids = gold_ids(comparison)
    firm = [
        _renamed(conflict, ids)
        for claim in comparison.claims
        for conflict in claim.conflicts
        if conflict.strength is Strength.FIRM
    ]
    matches = {
        wanted.id: [c for c in firm if _is_same(c, wanted, gold)] for wanted in gold.conflicts
    }
    hit = [wanted for wanted in gold.conflicts if matches[wanted.id]]
    right = [c for own in matches.values() for c in own]
    return ConflictQuality(
        found=Counter(w.kind for w in hit),
        wanted=Counter(w.kind for w in gold.conflicts),
        wrong=tuple(c for c in firm if c not in right),
        never=sum(any(_joins(c, n.left, n.right, gold) for c in firm) for n in gold.never),
        never_pairs=len(gold.never),
        lone_right=sum(any(c.lone == w.lone for c in matches[w.id]) for w in hit),
    )


def _renamed(conflict: Conflict, ids: Mapping[str, str]) -> Conflict:
    """The conflict with the article ids of the gold."""
    values = tuple(
        replace(value, at=tuple(replace(p, article=ids[p.article]) for p in value.at))
        for value in conflict.values
    )
    return replace(conflict, values=values, lone=conflict.lone and ids[conflict.lone])


def _is_same(conflict: Conflict, wanted: GoldConflict, gold: Gold) -> bool:
    """Is it of that kind, and do two of its values stand on two different ones of the gold?"""
    if conflict.kind is not wanted.kind:
        return False
    golden = [
        [(w.quote.article, w.span(gold.articles)) for w in value.at] for value in wanted.values
    ]
    held = [
        {n for n, places in enumerate(golden) if any(touches(p, q) for p in own for q in places)}
        for own in _value_places(conflict)
    ]
    return any(a != b for one, other in combinations(held, 2) for a in one for b in other)


def _joins(conflict: Conflict, left: Quote, right: Quote, gold: Gold) -> bool:
    """Does the conflict set words of the one quote against words of the other?"""
    ends = _place(left, gold), _place(right, gold)
    held = [[any(touches(p, end) for p in own) for end in ends] for own in _value_places(conflict)]
    return any(
        (one[0] and other[1]) or (one[1] and other[0]) for one, other in combinations(held, 2)
    )


def _value_places(conflict: Conflict) -> list[list[Place]]:
    return [[(p.article, p.span) for p in value.at] for value in conflict.values]
