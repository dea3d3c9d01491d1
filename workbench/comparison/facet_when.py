"""On which day an occasion was, as each article says it close to the event noun.

A day further off mostly dates something else. An occasion of several days has no one day, so where
any article says that it has, nothing is compared.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from workbench.comparison.conflicts.lexicon import words
from workbench.comparison.conflicts.pair import firm_if
from workbench.comparison.conflicts.reading import Word
from workbench.comparison.facets import Facet, FacetKind, FacetValue
from workbench.comparison.model import ConflictKind, PairConflict, Passage
from workbench.comparison.occasion_mentions import Mention, is_plural
from workbench.comparison.occasion_ties import Occasion
from workbench.statements.model import Time, TimeGrain

_REACH = 6
_DAYS = frozenset({TimeGrain.DAY, TimeGrain.WEEKDAY})
_SEVERAL = words("day days two-day three-day week weekend daily second first last opening final")
_LED_BY = 3
_AFTERMATH = words("after since following over")
"""What leads to the occasion where the day is that of what came of it."""
_FARTHEST = 14
_FEWEST_NAMES = 2


@dataclass(frozen=True)
class Dated:
    """A mention of an occasion with the day it names."""

    mention: Mention
    word: Word
    day: date


def when(occasions: Sequence[Occasion], noun: str) -> Facet | None:
    """The question when the occasion was; None unless two articles name a day."""
    if any(_several_days(m) for o in occasions for m in o.mentions):
        return None
    found = {o.article: [d for m in o.mentions if (d := _dated(m, noun))] for o in occasions}
    if sum(map(bool, found.values())) < 2:
        return None
    by_article = {o.article: o for o in occasions}
    was = "were" if is_plural(noun) else "was"
    topic = f"when the {noun} {was}"
    conflicts = [
        conflict
        for left, right in combinations(occasions, 2)
        for conflict in _between(found[left.article], found[right.article], by_article, topic)
    ]
    members = tuple(_member(d) for dated in found.values() for d in dated)
    return Facet(FacetKind.WHEN, f"When {was} the {noun}?", members, tuple(conflicts))


def _several_days(mention: Mention) -> bool:
    """Does the noun phrase tell of an occasion of several days, or of one day among them?"""
    head = mention.head.index
    near = mention.reading.words[max(0, head - 4) : head]
    return any(w.key in _SEVERAL for w in near)


def _dated(mention: Mention, noun: str) -> Dated | None:
    """The day named in the clause of the noun, near to it."""
    if not mention.head.key.startswith(noun) and not mention.noun.verb:
        return None
    head = mention.head
    before = mention.reading.words[max(0, head.index - _LED_BY) : head.index]
    if any(w.key in _AFTERMATH for w in before):
        return None
    around = mention.reading.words[max(0, head.index - _REACH) : head.index + _REACH + 1]
    days = [
        Dated(mention, w, w.fact.resolved)
        for w in around
        if isinstance(w.fact, Time)
        and w.fact.grain in _DAYS
        and w.fact.resolved
        and w.clause == head.clause
    ]
    return days[0] if len(days) == 1 else None


def _between(
    mine: Sequence[Dated],
    theirs: Sequence[Dated],
    occasions: dict[str, Occasion],
    topic: str,
) -> Iterator[PairConflict]:
    """Each article names one day, and not the same."""
    days, others = {d.day for d in mine}, {d.day for d in theirs}
    if len(days) != 1 or len(others) != 1 or days == others:
        return
    apart = abs((min(days) - min(others)).days)
    left, right = mine[0], theirs[0]
    one = occasions[left.mention.statement.article]
    other = occasions[right.mention.statement.article]
    if apart > _FARTHEST or other.days & days or one.days & others:
        return
    same = left.mention.head.match == right.mention.head.match
    firm = same and len(one.names & other.names) >= _FEWEST_NAMES
    sides = _member(left).side, _member(right).side
    yield PairConflict(ConflictKind.TIME, firm_if(firm), *sides, topic)


def _member(one: Dated) -> FacetValue:
    return FacetValue(one.mention.statement.id, _shown(one), _passages(one))


def _shown(one: Dated) -> str:
    return f"{one.day:%A} {one.day.day} {one.day:%B}"


def _passages(one: Dated) -> tuple[Passage, ...]:
    return (Passage(one.mention.statement.article, one.word.span),)
