"""What a statement counts, and what must be known of a number before it is laid against another."""

from workbench.comparison.conflicts.gates import around, shared_words
from workbench.comparison.conflicts.lexicon import words
from workbench.comparison.conflicts.pair import Pair
from workbench.comparison.conflicts.quantities import comparable, tells
from workbench.comparison.conflicts.reading import Reading, Word, WordKind
from workbench.statements.model import Number, Quantity
from workbench.statements.tokens import stem

_REACH = 5
_TELLING_ORDINAL = 4
_WIDEST_RANGE = 100


def both_count(pair: Pair) -> bool:
    """Has each side a number at all?"""
    return all(reading.by_kind[WordKind.NUMBER] for reading in (pair.left, pair.right))


def numbers_of(reading: Reading) -> list[tuple[Word, Number]]:
    """The numbers of a statement that count something as it is.

    Left out are what it was before, what is left of a date cut amiss, all of a thing but so many,
    and a sum of money converted in brackets after another.
    """
    return [
        (w, w.fact)
        for w in reading.by_kind[WordKind.NUMBER]
        if isinstance(w.fact, Number)
        and not (_is_origin(reading, w) or _is_exception(reading, w) or _is_converted(reading, w))
    ]


def _is_exception(reading: Reading, number: Word) -> bool:
    """Does "all but" lead to it?"""
    before = reading.words[max(0, number.index - 2) : number.index]
    return [w.key for w in before] == ["all", "but"]


def _is_converted(reading: Reading, number: Word) -> bool:
    """Does it stand in brackets right after another sum of money?"""
    before = reading.words[number.index - 1] if number.index else None
    sums = [w.fact.quantity for w in (before, number) if w and isinstance(w.fact, Number)]
    if before is None or sums != [Quantity.MONEY, Quantity.MONEY]:
        return False
    start = reading.statement.span.start
    return "(" in reading.statement.text[before.span.end - start : number.span.start - start]


def _is_origin(reading: Reading, number: Word) -> bool:
    """Does "from" lead to it ("to 67 from 65"), or a date or figure that it is a part of?"""
    before = reading.words[number.index - 1] if number.index else None
    if before is None or "to" in number.text.split():
        return _misread(number.fact)
    if before.span.end == number.span.start and before.text[-1:].isdigit():
        return True
    if before.key == "from":
        return not _counts_givers(reading, number)
    return before.kind is WordKind.TIME or _misread(number.fact)


def _counts_givers(reading: Reading, number: Word) -> bool:
    """Does "from" lead to those who came or gave ("crews from three countries")?"""
    counted = isinstance(number.fact, Number) and number.fact.quantity is Quantity.COUNT
    after = reading.words[number.index + 1 : number.index + 6]
    before = reading.words[max(0, number.index - 4) : number.index]
    changes = any(w.key in _CHANGES or w.kind is WordKind.NUMBER for w in before)
    changes = changes or any(w.key == "to" for w in after)
    return counted and bool(_counted(reading, number)) and not changes


_CHANGES = words("up down rise rises rose risen fell fall falls fallen cut raised increased grew")


def _misread(number: object) -> bool:
    """Is it no range that anybody would give ("two-million" as 2 to a million)?"""
    if not isinstance(number, Number) or not number.low or not number.high:
        return False
    return number.high / number.low > _WIDEST_RANGE


def is_early_ordinal(number: Number) -> bool:
    """First, second and third order things of every kind; only higher ones tell which is meant."""
    return number.quantity is Quantity.ORDINAL and (number.low or 0) < _TELLING_ORDINAL


def is_told(pair: Pair, number: Number, reading: Reading) -> bool:
    """Does the other article give this number too, of the same unit, somewhere else?"""
    for sentence in pair.article_of(reading):
        if not sentence.facts.numbers:
            continue
        for _, other in numbers_of(pair.context.readings.of(sentence)):
            same = comparable(number, other) and units_meet(number, other)
            if same and tells(other, number):
                return True
    return False


def units_meet(left: Number, right: Number) -> bool:
    """Do two numbers count the same thing, as far as their units tell?"""
    if left.quantity is not Quantity.COUNT or not (left.unit or right.unit):
        return True
    return bool(set(left.unit) & set(right.unit))


def shared_near(pair: Pair, left: Word, right: Word, units: set[str]) -> int:
    """How many words besides these units stand near both of two numbers."""
    mine, theirs = _near(pair.left, left), _near(pair.right, right)
    return len((mine & theirs) - units)


def _near(reading: Reading, number: Word) -> set[str]:
    """What stands near a number; a day or a month is near too much to tell what is counted."""
    near = around(reading, number, _REACH)
    return {w.match for w in near if w.kind is not WordKind.TIME}


def topic_of(pair: Pair, left: Word, right: Word) -> str:
    """What two numbers differ on, in words."""
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
