"""Numbers that cannot both be true of one thing.

Most pairs of different numbers count different things, so a number is compared only where it was
put in the other's stead, or where what it counts and the words around it are the same. A number
that one side lacks is no conflict.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from workbench.comparison.conflicts.gates import (
    around,
    days_differ,
    other_names_near,
    shared_words,
)
from workbench.comparison.conflicts.lexicon import words
from workbench.comparison.conflicts.pair import (
    Mark,
    Pair,
    conflict,
    firm_if,
    lone_conflict,
    mark,
)
from workbench.comparison.conflicts.quantities import comparable, compatible
from workbench.comparison.conflicts.reading import Reading, Word, WordKind
from workbench.comparison.conflicts.tolls import is_later_toll
from workbench.comparison.conflicts.witnessed import number_key, speak_of_one_thing
from workbench.comparison.model import ConflictKind, PairConflict
from workbench.comparison.wordlists import NUMBER_WORDS
from workbench.statements.model import Number, Quantity
from workbench.statements.tokens import stem

_SCALES = frozenset({"hundred", "thousand", "million", "billion", "trillion"})
_OVERLAP = 0.35
_REACH = 5
_DIGITS = re.compile(r"\d+([.,]\d+)*(st|nd|rd|th)?\Z")
_TELLING_ORDINAL = 4
_WIDEST_RANGE = 100
_FEWEST_SHARED = {Quantity.MONEY: 1, Quantity.PERCENT: 1}


def find_numbers(pair: Pair) -> Iterator[PairConflict]:
    """The first two numbers that exclude each other."""
    if WordKind.NUMBER not in pair.left.kinds & pair.right.kinds:
        return
    found = next(_in_slots(pair), None) or next(_in_running_text(pair), None)
    if found is not None:
        yield found


def find_lone_numbers(pair: Pair) -> Iterator[PairConflict]:
    """Exact numbers of one unit that two statements of a claim give, near a word of both."""
    if not speak_of_one_thing(pair) or WordKind.NUMBER not in pair.left.kinds & pair.right.kinds:
        return
    for left, one in _numbers(pair.left):
        for right, other in _numbers(pair.right):
            if _counts_one_thing(pair, left, right) and not is_later_toll(pair, left, right):
                sides = _number_mark(left, one), _number_mark(right, other)
                topic = _topic(pair, left, right)
                yield lone_conflict(pair, ConflictKind.NUMBER, topic, *sides)


def _number_mark(word: Word, number: Number) -> Mark:
    return replace(mark([word]), key=number_key(number))


def _of_one_size(one: Number, other: Number) -> bool:
    """Are two figures so near that they may be two accounts of one count, not part and whole?"""
    low, high = sorted((abs(one.low or 0.0), abs(other.low or 0.0)))
    return high <= _WIDEST_DISPUTE * low


_WIDEST_DISPUTE = 3


def _counts_one_thing(pair: Pair, left: Word, right: Word) -> bool:
    """Is the same noun counted, by two figures of which neither is known on the other side?"""
    one, other = left.fact, right.fact
    if not (isinstance(one, Number) and isinstance(other, Number)):
        return False
    if not (one.unit and other.unit and one.unit[-1] == other.unit[-1] and comparable(one, other)):
        return False
    if one.quantity is Quantity.AGE or _early_ordinal(one) or compatible(one, other):
        return False
    if not (one.exact and other.exact and _of_one_size(one, other)):
        return False
    if _is_part(pair.left, left) != _is_part(pair.right, right):
        return False
    if _is_rate(pair.left, left) != _is_rate(pair.right, right) or days_differ(pair):
        return False
    known = _told(pair, one, pair.right) or _told(pair, other, pair.left)
    near = _shared_near(pair, left, right, {one.unit[-1]})
    return not known and near >= (_OF_PEOPLE if one.unit[-1] in _PEOPLE else 1)


_PEOPLE = frozenset(map(stem, ("person", "people", "man", "men", "woman", "women", "child")))
_OF_PEOPLE = 2
"""Words that must stand near two counts of people, who are counted in many ways."""


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


def _numbers(reading: Reading) -> list[tuple[Word, Number]]:
    """The numbers of a statement, but for what it was before, or is left of a date cut amiss."""
    return [
        (w, w.fact)
        for w in reading.words
        if isinstance(w.fact, Number) and not _is_origin(reading, w)
    ]


def _is_origin(reading: Reading, number: Word) -> bool:
    """Does "from" lead to it ("to 67 from 65"), or a date or figure that it is a part of?"""
    before = reading.words[number.index - 1] if number.index else None
    if before is None or "to" in number.text.split():
        return _misread(number.fact)
    if before.span.end == number.span.start and before.text[-1:].isdigit():
        return True
    return before.key == "from" or before.kind is WordKind.TIME or _misread(number.fact)


def _misread(number: object) -> bool:
    """Is it no range that anybody would give ("two-million" as 2 to a million)?"""
    if not isinstance(number, Number) or not number.low or not number.high:
        return False
    return number.high / number.low > _WIDEST_RANGE


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
    for left, one in _numbers(pair.left):
        for right, _ in _numbers(pair.right):
            if one.quantity is Quantity.AGE or _early_ordinal(one):
                continue
            if (
                _excluded(pair, left, right)
                and _unit_shared(left, right)
                and _shared_around(pair, left, right) >= _fewest_shared(left, right)
            ):
                yield _report(pair, left, right)


def _fewest_shared(left: Word, right: Word) -> int:
    """How many words must stand near both: more where nothing says what is counted."""
    one, other = left.fact, right.fact
    if isinstance(one, Number) and isinstance(other, Number) and not (one.unit or other.unit):
        return 3
    return _FEWEST_SHARED.get(one.quantity, 2) if isinstance(one, Number) else 2


_FRACTIONS = frozenset({"quarter", "quarters", "half", "third", "thirds", "tenth", "fifth"})
_RATES = words("per each apiece annually yearly monthly weekly daily")
_PARTITIVES = frozenset({"of", "more", "other", "others"})


def _is_part(reading: Reading, number: Word) -> bool:
    """Is it a part of a number not given here ("two of her pupils", "three more")?"""
    after = reading.words[number.index + 1 : number.index + 2]
    before = reading.words[max(0, number.index - 3) : number.index]
    if any(w.key in _FRACTIONS for w in before):
        return True
    return bool(after) and after[0].key in _PARTITIVES


def _is_rate(reading: Reading, number: Word) -> bool:
    """Is it so much a year, or for each, rather than in all?"""
    after = reading.words[number.index + 1 : number.index + 4]
    return any(w.key in _RATES for w in after)


def _early_ordinal(number: Number) -> bool:
    """First, second and third order things of every kind; only higher ones tell which is meant."""
    return number.quantity is Quantity.ORDINAL and (number.low or 0) < _TELLING_ORDINAL


def _excluded(pair: Pair, left: Word, right: Word) -> bool:
    """Can the two not both be true, and is neither said on the other side as well?"""
    one, other = left.fact, right.fact
    if not (isinstance(one, Number) and isinstance(other, Number) and comparable(one, other)):
        return False
    if _is_part(pair.left, left) != _is_part(pair.right, right):
        return False
    if pair.one_change:
        return not compatible(one, other) or _scales_differ(left, right)
    if _said(one, pair.right) or _said(other, pair.left):
        return False
    if not pair.context.alone and (days_differ(pair) or other_names_near(pair, left, right)):
        return False
    if _is_rate(pair.left, left) != _is_rate(pair.right, right):
        return False
    return not (_told(pair, one, pair.right) or _told(pair, other, pair.left))


def _scales_differ(left: Word, right: Word) -> bool:
    """Are both written out with a scale, and not the same ("3 million", "3 billion")?"""
    mine, theirs = _SCALES & set(left.key.split("_")), _SCALES & set(right.key.split("_"))
    return bool(mine and theirs) and mine != theirs


def _told(pair: Pair, number: Number, reading: Reading) -> bool:
    """Does the other article give this number too, of the same unit, somewhere else?"""
    for sentence in pair.article_of(reading):
        if not sentence.facts.numbers:
            continue
        for _, other in _numbers(pair.context.readings.of(sentence)):
            same = comparable(number, other) and _units_meet(number, other)
            if same and compatible(number, other):
                return True
    return False


def _units_meet(left: Number, right: Number) -> bool:
    if left.quantity is not Quantity.COUNT or not (left.unit or right.unit):
        return True
    return bool(set(left.unit) & set(right.unit))


def _said(number: Number, reading: Reading) -> bool:
    """Does the statement hold a number of that kind which agrees with this one?"""
    return any(comparable(number, n) and compatible(number, n) for _, n in _numbers(reading))


def _unit_shared(left: Word, right: Word) -> bool:
    """Do both count the same thing, as far as the words after them tell?"""
    one, other = left.fact, right.fact
    if not (isinstance(one, Number) and isinstance(other, Number)):
        return False
    if one.quantity is Quantity.ORDINAL:
        return bool(set(one.unit) & set(other.unit))
    return _units_meet(one, other)


def _shared_around(pair: Pair, left: Word, right: Word) -> int:
    """How many words besides the unit stand near both numbers."""
    units = {u for w in (left, right) if isinstance(w.fact, Number) for u in w.fact.unit}
    return _shared_near(pair, left, right, units)


def _shared_near(pair: Pair, left: Word, right: Word, units: set[str]) -> int:
    mine = {w.match for w in around(pair.left, left, _REACH)}
    theirs = {w.match for w in around(pair.right, right, _REACH)}
    return len((mine & theirs) - units)


def _topic(pair: Pair, left: Word, right: Word) -> str:
    counted = _counted(pair.left, left) or _counted(pair.right, right)
    if counted:
        ordinal = isinstance(left.fact, Number) and left.fact.quantity is Quantity.ORDINAL
        return f"which {counted}" if ordinal else f"how many {counted}"
    near = " ".join(shared_words(pair, left, right))
    return f"the figure ({near})" if near else "the figure"


def _counted(reading: Reading, number: Word) -> str:
    """What a number counts, as printed after it."""
    unit = number.fact.unit if isinstance(number.fact, Number) else ()
    after = reading.words[number.index + 1 : number.index + 1 + len(unit)]
    return " ".join(w.text.lower() for w in after if stem(w.key) in unit)


def _report(pair: Pair, left: Word, right: Word) -> PairConflict:
    topic = _topic(pair, left, right)
    firm = not is_later_toll(pair, left, right)
    return conflict(pair, ConflictKind.NUMBER, firm_if(firm), topic, mark([left]), mark([right]))
