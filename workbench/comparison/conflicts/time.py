"""Two times of one grain that cannot both be right.

A year is never laid against a weekday, and a sentence that names several dates mostly dates several
things, so times are compared in slots alone.
"""

from collections.abc import Iterator

from workbench.comparison.conflicts.dated import is_of_several, of_two_occasions
from workbench.comparison.conflicts.gates import (
    agrees_locally,
    in_article,
    local_agreement,
    other_names_near,
    share_words,
    shared_neighbour,
    shared_words,
)
from workbench.comparison.conflicts.pair import Pair, conflict, firm_if, mark
from workbench.comparison.conflicts.reading import Reading, Word, WordKind
from workbench.comparison.conflicts.told import near_the_same
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


def known_times(pair: Pair, left: Word, right: Word) -> bool:
    """Does either article name the other's time anywhere?"""
    return in_article(pair, left.match, pair.right) or in_article(pair, right.match, pair.left)


def _single(pair: Pair) -> Iterator[PairConflict]:
    """The only clock times, or dates, of two statements, each close to the same words."""
    yield from _of_grain(pair, TimeGrain.CLOCK)
    yield from _of_grain(pair, TimeGrain.DAY)
    yield from _of_grain(pair, TimeGrain.WEEKDAY)
    yield from _of_grain(pair, TimeGrain.YEAR)


def _of_grain(pair: Pair, grain: TimeGrain) -> Iterator[PairConflict]:
    lefts, rights = times_of(pair.left, grain), times_of(pair.right, grain)
    if len(lefts) != 1 or len(rights) != 1:
        return
    (left,), (right,) = lefts, rights
    if not times_dispute(pair, left, right) or not shared_neighbour(pair, left, right):
        return
    if grain in _DAYS and not (_is_resolved(left) and _is_resolved(right)):
        return
    if not pair.context.alone and (
        not share_words(pair)
        or other_names_near(pair, left, right)
        or of_two_occasions(pair, left, right)
        or not near_the_same(pair, left, right)
    ):
        return
    if known_times(pair, left, right):
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


def times_of(reading: Reading, grain: TimeGrain) -> list[Word]:
    """The times of one grain that a statement names."""
    times = reading.by_kind[WordKind.TIME]
    found = [w for w in times if isinstance(w.fact, Time) and w.fact.grain is grain]
    return [w for w in found if grain not in _DAYS or not is_of_several(reading, w)]


def _in_slots(pair: Pair) -> Iterator[PairConflict]:
    for slot in pair.diff.slots:
        lefts = [w for w in slot.left if w.kind is WordKind.TIME]
        rights = [w for w in slot.right if w.kind is WordKind.TIME]
        if len(lefts) == len(rights) == 1 and times_dispute(pair, lefts[0], rights[0]):
            if not pair.context.alone and of_two_occasions(pair, lefts[0], rights[0]):
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


def times_dispute(pair: Pair, left: Word, right: Word) -> bool:
    """Do two times exclude each other, and is neither said on the other side as well?"""
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
    return conflict(pair, ConflictKind.TIME, firm_if(firm), when_topic(pair, left, right), *sides)


def when_topic(pair: Pair, left: Word, right: Word) -> str:
    """What two times differ on, in words."""
    near = " ".join(shared_words(pair, left, right))
    return f"when ({near})" if near else "when"
