"""Numbers that cannot both be true of one thing.

Most pairs of different numbers count different things, so a number is compared only where it was
put in the other's stead, or where what it counts and the words around it are the same. A number
that one side lacks is no conflict.
"""

import re
from collections.abc import Iterator

from workbench.comparison.conflicts.counting import (
    both_count,
    is_early_ordinal,
    is_told,
    numbers_of,
    shared_near,
    topic_of,
    units_meet,
)
from workbench.comparison.conflicts.gates import other_names_near
from workbench.comparison.conflicts.pair import Pair, conflict, firm_if, mark
from workbench.comparison.conflicts.quantities import comparable, compatible, tells
from workbench.comparison.conflicts.reading import Reading, Word, WordKind
from workbench.comparison.conflicts.tolls import is_later_toll
from workbench.comparison.conflicts.two_things import is_part, of_two_things
from workbench.comparison.model import ConflictKind, PairConflict
from workbench.comparison.wordlists import NUMBER_WORDS
from workbench.statements.model import Number, Quantity

_SCALES = frozenset({"hundred", "thousand", "million", "billion", "trillion"})
_OVERLAP = 0.35
_DIGITS = re.compile(r"\d+([.,]\d+)*(st|nd|rd|th)?\Z")
_FEWEST_SHARED = {Quantity.MONEY: 1, Quantity.PERCENT: 1}


def find_numbers(pair: Pair) -> Iterator[PairConflict]:
    """The first two numbers that exclude each other."""
    if not both_count(pair):
        return
    found = next(_in_slots(pair), None) or next(_in_running_text(pair), None)
    if found is not None:
        yield found


def find_bare_figures(pair: Pair) -> Iterator[PairConflict]:
    """A figure in another's stead in a copy, where it counts nothing: "four-wheeled", "a 14th"."""
    if not pair.one_change:
        return
    for slot in pair.diff.slots:
        if len(slot.left) == len(slot.right) == 1:
            left, right = slot.left[0], slot.right[0]
            one, other = _figure(left), _figure(right)
            if one and other and one != other:
                sides = mark([left]), mark([right])
                yield conflict(pair, ConflictKind.NUMBER, firm_if(True), "the figure", *sides)
                return


def _figure(word: Word) -> str:
    """The digits of a word, or those that it stands for; empty if it is no figure."""
    digits = NUMBER_WORDS.get(word.key, word.key)
    return digits if _DIGITS.match(digits) else ""


def _in_slots(pair: Pair) -> Iterator[PairConflict]:
    for slot in pair.diff.slots:
        lefts = [w for w in slot.left if w.kind is WordKind.NUMBER]
        rights = [w for w in slot.right if w.kind is WordKind.NUMBER]
        if len(lefts) == len(rights) == 1 and _excluded(pair, lefts[0], rights[0]):
            (left,), (right,) = lefts, rights
            same_length = len(pair.left.words) == len(pair.right.words)
            if same_length or _unit_shared(left, right):
                yield _report(pair, left, right)


def _in_running_text(pair: Pair) -> Iterator[PairConflict]:
    if pair.diff.overlap < _OVERLAP:
        return
    for left, one in numbers_of(pair.left):
        for right, _ in numbers_of(pair.right):
            if one.quantity is Quantity.AGE or is_early_ordinal(one):
                continue
            if (
                _excluded(pair, left, right)
                and _unit_shared(left, right)
                and _shared_around(pair, left, right) >= _fewest_shared(left, right)
                and (pair.context.alone or _best_match(pair, left, right))
            ):
                yield _report(pair, left, right)


def _best_match(pair: Pair, left: Word, right: Word) -> bool:
    """Does no other number of its kind on either side share as many words near it?"""
    shared = _shared_around(pair, left, right)
    others = [
        *((w, right) for w, _ in numbers_of(pair.left) if w is not left and _alike(w, right)),
        *((left, w) for w, _ in numbers_of(pair.right) if w is not right and _alike(left, w)),
    ]
    return all(_shared_around(pair, one, other) < shared for one, other in others)


def _alike(left: Word, right: Word) -> bool:
    one, other = left.fact, right.fact
    return isinstance(one, Number) and isinstance(other, Number) and comparable(one, other)


def _fewest_shared(left: Word, right: Word) -> int:
    """How many words must stand near both: more where nothing says what is counted."""
    one, other = left.fact, right.fact
    if isinstance(one, Number) and isinstance(other, Number) and not (one.unit or other.unit):
        return 3
    return _FEWEST_SHARED.get(one.quantity, 2) if isinstance(one, Number) else 2


def _excluded(pair: Pair, left: Word, right: Word) -> bool:
    """Can the two not both be true, and is neither said on the other side as well?"""
    one, other = left.fact, right.fact
    if not (isinstance(one, Number) and isinstance(other, Number) and comparable(one, other)):
        return False
    if is_part(pair.left, left) != is_part(pair.right, right):
        return False
    if pair.one_change:
        return not compatible(one, other) or _scales_differ(left, right)
    if compatible(one, other) or _said(one, pair.right) or _said(other, pair.left):
        return False
    if not pair.context.alone and other_names_near(pair, left, right):
        return False
    if of_two_things(pair, left, right):
        return False
    return not (is_told(pair, one, pair.right) or is_told(pair, other, pair.left))


def _scales_differ(left: Word, right: Word) -> bool:
    """Are both written out with a scale, and not the same ("3 million", "3 billion")?"""
    mine, theirs = _SCALES & set(left.key.split("_")), _SCALES & set(right.key.split("_"))
    return bool(mine and theirs) and mine != theirs


def _said(number: Number, reading: Reading) -> bool:
    """Does the statement hold a number that agrees with this one, of its kind or of none?"""
    return any(
        (comparable(number, n) and tells(n, number))
        or (not n.unit and n.exact and n.low == number.low)
        for _, n in numbers_of(reading)
    )


def _unit_shared(left: Word, right: Word) -> bool:
    """Do both count the same thing, as far as the words after them tell?"""
    one, other = left.fact, right.fact
    if not (isinstance(one, Number) and isinstance(other, Number)):
        return False
    if one.quantity is Quantity.ORDINAL:
        return bool(set(one.unit) & set(other.unit))
    return units_meet(one, other)


def _shared_around(pair: Pair, left: Word, right: Word) -> int:
    """How many words besides the unit stand near both numbers."""
    units = {u for w in (left, right) if isinstance(w.fact, Number) for u in w.fact.unit}
    return shared_near(pair, left, right, units)


def _report(pair: Pair, left: Word, right: Word) -> PairConflict:
    topic = topic_of(pair, left, right)
    firm = not is_later_toll(pair, left, right)
    return conflict(pair, ConflictKind.NUMBER, firm_if(firm), topic, mark([left]), mark([right]))
