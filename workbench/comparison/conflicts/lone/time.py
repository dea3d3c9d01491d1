"""A day or time that one article alone gives against two others."""

from collections.abc import Iterator
from datetime import date

from workbench.comparison.conflicts.dated import of_two_occasions
from workbench.comparison.conflicts.gates import days_differ, speak_of_one_thing
from workbench.comparison.conflicts.keys import day_key
from workbench.comparison.conflicts.lone.gates import days_of, names_day
from workbench.comparison.conflicts.pair import Mark, Pair, lone_conflict, mark
from workbench.comparison.conflicts.reading import Word
from workbench.comparison.conflicts.time import known_times, times_dispute, times_of, when_topic
from workbench.comparison.conflicts.told import near_the_same
from workbench.comparison.model import ConflictKind, PairConflict
from workbench.statements.model import Time, TimeGrain

_FARTHEST = 400
_FARTHEST_WEEKDAY = 14
"""Days between two that may be two accounts of one."""


def find_lone_days(pair: Pair) -> Iterator[PairConflict]:
    """The only days of two statements, near one word, neither known to the other's article."""
    if not speak_of_one_thing(pair):
        return
    lefts, rights = list(days_of(pair.left)), list(days_of(pair.right))
    if len(lefts) != 1 or len(rights) != 1:
        return
    ((left, one),), ((right, other),) = lefts, rights
    if one == other or left.match == right.match or not _may_be_one_day(left, right, one, other):
        return
    if names_day(pair, pair.right, one) or names_day(pair, pair.left, other):
        return
    if of_two_occasions(pair, left, right):
        return
    if near_the_same(pair, left, right):
        sides = _day_mark(left, one), _day_mark(right, other)
        yield lone_conflict(pair, ConflictKind.TIME, when_topic(pair, left, right), *sides)


def find_lone_times(pair: Pair) -> Iterator[PairConflict]:
    """The same for times of day, months and years, in which alone two statements differ so."""
    if not speak_of_one_thing(pair):
        return
    for grain in (TimeGrain.CLOCK, TimeGrain.MONTH, TimeGrain.YEAR):
        lefts, rights = times_of(pair.left, grain), times_of(pair.right, grain)
        if len(lefts) != 1 or len(rights) != 1:
            continue
        (left,), (right,) = lefts, rights
        if not times_dispute(pair, left, right) or days_differ(pair):
            continue
        if known_times(pair, left, right) or of_two_occasions(pair, left, right):
            continue
        if near_the_same(pair, left, right):
            sides = mark([left]), mark([right])
            yield lone_conflict(pair, ConflictKind.TIME, when_topic(pair, left, right), *sides)


def _day_mark(word: Word, day: date) -> Mark:
    return Mark(f"{day.day} {day:%B %Y}", (word.span,), day_key(day))


def _may_be_one_day(left: Word, right: Word, one: date, other: date) -> bool:
    """Are two days near enough to be two accounts of one? A weekday means one of these days."""
    grains = {w.fact.grain for w in (left, right) if isinstance(w.fact, Time)}
    farthest = _FARTHEST_WEEKDAY if TimeGrain.WEEKDAY in grains else _FARTHEST
    return abs((one - other).days) <= farthest
