"""Two times of one grain that cannot both be right.

A year is never laid against a weekday, and a sentence that names several dates mostly dates several
things, so times are compared in slots alone.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from workbench.comparison.conflicts.gates import (
    agrees_locally,
    days_differ,
    in_article,
    in_mood,
    local_agreement,
    other_names_near,
    shared_neighbour,
    shared_words,
)
from workbench.comparison.conflicts.keys import day_key
from workbench.comparison.conflicts.pair import (
    Mark,
    Pair,
    conflict,
    firm_if,
    lone_conflict,
    mark,
)
from workbench.comparison.conflicts.reading import Reading, Word, WordKind
from workbench.comparison.conflicts.witnessed import (
    dates_words,
    days_of,
    names_day,
    near_the_same,
    of_another,
    share_words,
    shares_time,
    speak_of_one_thing,
)
from workbench.comparison.model import ConflictKind, PairConflict
from workbench.statements.model import Time, TimeGrain

_LIKE_LENGTH = 0.75
_NEAR = 3
_LOCAL = 0.3
_LOCAL_VAGUE = 0.5


def find_times(pair: Pair) -> Iterator[PairConflict]:
    """A time in another's stead between near-copies, or the only two of one thing."""
    if not (pair.left.by_kind[WordKind.TIME] and pair.right.by_kind[WordKind.TIME]):
        return
    found = next(_in_slots(pair), None) or next(_single(pair), None)
    if found is not None:
        yield found


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
    if _of_two_occasions(pair, left, right):
        return
    if near_the_same(pair, left, right):
        sides = _day_mark(left, one), _day_mark(right, other)
        yield lone_conflict(pair, ConflictKind.TIME, _topic(pair, left, right), *sides)


def _of_two_occasions(pair: Pair, left: Word, right: Word) -> bool:
    """Is one of two days that of something only planned, of another such, or of mere words?"""
    if of_another(pair.left, left) != of_another(pair.right, right):
        return True
    if dates_words(pair.left, left) or dates_words(pair.right, right):
        return True
    return in_mood(pair.left, left) != in_mood(pair.right, right)


def find_lone_times(pair: Pair) -> Iterator[PairConflict]:
    """The same for times of day, months and years, in which alone two statements differ so."""
    if not speak_of_one_thing(pair):
        return
    for grain in (TimeGrain.CLOCK, TimeGrain.MONTH, TimeGrain.YEAR):
        lefts, rights = _times(pair.left, grain), _times(pair.right, grain)
        if len(lefts) != 1 or len(rights) != 1:
            continue
        (left,), (right,) = lefts, rights
        if not _excluded(pair, left, right) or days_differ(pair) or _known(pair, left, right):
            continue
        if _of_two_occasions(pair, left, right):
            continue
        one_day = grain is TimeGrain.CLOCK and shares_time(pair)
        if one_day or near_the_same(pair, left, right):
            sides = _time_mark(left), _time_mark(right)
            yield lone_conflict(pair, ConflictKind.TIME, _topic(pair, left, right), *sides)


def _known(pair: Pair, left: Word, right: Word) -> bool:
    """Does either article name the other's time anywhere?"""
    return in_article(pair, left.match, pair.right) or in_article(pair, right.match, pair.left)


def _time_mark(word: Word) -> Mark:
    return replace(mark([word]), key=word.match)


def _day_mark(word: Word, day: date) -> Mark:
    return Mark(f"{day.day} {day:%B %Y}", (word.span,), day_key(day))


def _may_be_one_day(left: Word, right: Word, one: date, other: date) -> bool:
    """Are two days near enough to be two accounts of one? A weekday means one of these days."""
    grains = {w.fact.grain for w in (left, right) if isinstance(w.fact, Time)}
    farthest = _FARTHEST_WEEKDAY if TimeGrain.WEEKDAY in grains else _FARTHEST
    return abs((one - other).days) <= farthest


_FARTHEST = 400
_FARTHEST_WEEKDAY = 14


def _single(pair: Pair) -> Iterator[PairConflict]:
    """The only clock times, or dates, of two statements, each close to the same words."""
    yield from _of_grain(pair, TimeGrain.CLOCK)
    yield from _of_grain(pair, TimeGrain.DAY)
    yield from _of_grain(pair, TimeGrain.WEEKDAY)
    yield from _of_grain(pair, TimeGrain.YEAR)


def _of_grain(pair: Pair, grain: TimeGrain) -> Iterator[PairConflict]:
    lefts, rights = _times(pair.left, grain), _times(pair.right, grain)
    if len(lefts) != 1 or len(rights) != 1:
        return
    (left,), (right,) = lefts, rights
    if not _excluded(pair, left, right) or not shared_neighbour(pair, left, right):
        return
    if grain in _DAYS and not (_is_resolved(left) and _is_resolved(right)):
        return
    if not (pair.context.alone or share_words(pair)):
        return
    if not pair.context.alone and (
        other_names_near(pair, left, right) or _of_two_occasions(pair, left, right)
    ):
        return
    if _known(pair, left, right):
        return
    least = _LOCAL_VAGUE if grain in {TimeGrain.WEEKDAY, TimeGrain.YEAR} else _LOCAL
    firm = local_agreement(pair, left, right, _NEAR) >= least
    if grain is not TimeGrain.CLOCK and not firm:
        return
    yield _report(pair, left, right, firm=firm)


def _is_resolved(word: Word) -> bool:
    """Is the day known, or written as one? "Yesterday" in an article without a date is neither."""
    time = word.fact
    if not isinstance(time, Time):
        return False
    return time.resolved is not None or time.value.startswith("--")


def _times(reading: Reading, grain: TimeGrain) -> list[Word]:
    times = reading.by_kind[WordKind.TIME]
    return [w for w in times if isinstance(w.fact, Time) and w.fact.grain is grain]


def _in_slots(pair: Pair) -> Iterator[PairConflict]:
    for slot in pair.diff.slots:
        lefts = [w for w in slot.left if w.kind is WordKind.TIME]
        rights = [w for w in slot.right if w.kind is WordKind.TIME]
        if len(lefts) == len(rights) == 1 and _excluded(pair, lefts[0], rights[0]):
            if not pair.context.alone and _of_two_occasions(pair, lefts[0], rights[0]):
                continue
            firm = pair.context.alone or agrees_locally(pair, lefts[0], rights[0])
            yield _report(pair, lefts[0], rights[0], firm=firm)
            return


def times_exclude(left: Time, right: Time) -> bool:
    """Are the two of one grain and yet different?"""
    if left.resolved and right.resolved and {left.grain, right.grain} <= _DAYS:
        return left.resolved != right.resolved
    if left.grain is not right.grain or left.value == right.value:
        return False
    if left.grain is TimeGrain.CLOCK and _zone(left) != _zone(right):
        return False
    return not _same_but_for_parts(left.value, right.value)


_DAYS = frozenset({TimeGrain.DAY, TimeGrain.WEEKDAY})


def _zone(clock: Time) -> str:
    """The time zone that a time of day is given in; "" where none is named."""
    return clock.value.partition(" ")[2]


def _same_but_for_parts(left: str, right: str) -> bool:
    """Do two dates agree in every part that both give ("--02-28" and "2024-02-28")?"""
    if left.startswith("--") and not right.startswith("--"):
        return right.endswith(left[1:])
    if right.startswith("--") and not left.startswith("--"):
        return left.endswith(right[1:])
    return False


def _excluded(pair: Pair, left: Word, right: Word) -> bool:
    one, other = left.fact, right.fact
    if not (isinstance(one, Time) and isinstance(other, Time) and times_exclude(one, other)):
        return False
    if _said(one, pair.right.words) or _said(other, pair.left.words):
        return False
    short, long = sorted((len(pair.left.words), len(pair.right.words)))
    return one.grain is not TimeGrain.WEEKDAY or short >= _LIKE_LENGTH * long


def _said(time: Time, words: tuple[Word, ...]) -> bool:
    """Does the other statement hold a time that agrees with this one?"""
    others = [w.fact for w in words if isinstance(w.fact, Time)]
    return any(t.grain is time.grain and not times_exclude(time, t) for t in others)


def _report(pair: Pair, left: Word, right: Word, *, firm: bool) -> PairConflict:
    sides = mark([left]), mark([right])
    return conflict(pair, ConflictKind.TIME, firm_if(firm), _topic(pair, left, right), *sides)


def _topic(pair: Pair, left: Word, right: Word) -> str:
    near = " ".join(shared_words(pair, left, right))
    return f"when ({near})" if near else "when"
