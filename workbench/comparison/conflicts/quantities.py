"""Whether two numbers can both be true: units, ranges, qualifiers and rounding."""

from collections.abc import Mapping
from functools import cache
from math import floor, inf, log10

from workbench.comparison.conflicts.lexicon import lexicon_lines
from workbench.statements.model import Number, Quantity
from workbench.statements.tokens import stem, word_key

_ABOUT = 0.15
_ABOUT_EXACTLY = 0.02
"""What "about" leaves open: a rounded figure much, one of three digits ("some 2,340") little."""
_EXACT_DIGITS = 3
_SAME_QUALIFIER = 0.05
_CONVERTED = 0.08
_SCALES = frozenset({1e3, 1e6, 1e9})
_FEWEST_ROUNDED = 100
"""Whole numbers below are given exactly: 39 is not 40."""
_NEARLY = 1.15
_WIDEST = 4
"""How many times the one figure may be the other and still be another account of one count."""
MEASURED = frozenset(
    {Quantity.LENGTH, Quantity.AREA, Quantity.SPEED, Quantity.WEIGHT, Quantity.DURATION}
)
"""Quantities with units that convert into each other."""


@cache
def _factors() -> Mapping[str, float]:
    """A unit, as written or as its stem, to its factor to the base unit of its quantity."""
    found: dict[str, float] = {}
    for form, _, size in lexicon_lines("units.tsv"):
        found[form] = found[stem(word_key(form))] = float(size)
    return found


def unit_factor(unit: str) -> float | None:
    """What a unit, as written or its stem, is in base units; None for no unit of measure."""
    return _factors().get(unit)


def factor(number: Number) -> float:
    """What one of the number's units is in base units; 1 for what is only counted."""
    if number.quantity not in MEASURED:
        return 1.0
    size = next((_factors()[u] for u in reversed(number.unit) if u in _factors()), 1.0)
    return size * size if number.unit[:1] == ("square",) else size


def bounds(number: Number) -> tuple[float, float]:
    """Lowest and highest value that the words leave open, in base units."""
    scale = factor(number)
    low = -inf if number.low is None else number.low * scale
    high = inf if number.high is None else number.high * scale
    if number.qualifier == "about":
        open_by = _ABOUT_EXACTLY if _is_exact(number) else _ABOUT
        low, high = low - abs(low) * open_by, high + abs(high) * open_by
    return low, high


def _is_exact(number: Number) -> bool:
    """Is it one figure of so many digits that hardly anybody has rounded it?"""
    one = number.low is not None and number.low == number.high
    return one and _significant(number.low or 0.0) >= _EXACT_DIGITS


def value_of(number: Number) -> float | None:
    """The one value printed, in base units; None for a range."""
    low, high = number.low, number.high
    if low is not None and high is not None and low != high and number.qualifier != "about":
        return None
    value = low if low is not None else high
    return None if value is None else value * factor(number)


def is_one_figure(number: Number) -> bool:
    """Is it one value, exact or about so much, and no range or bound?"""
    return number.exact or (number.qualifier == "about" and number.low == number.high)


def comparable(left: Number, right: Number) -> bool:
    """Do the two measure the same thing: one quantity, and one currency for money?"""
    if left.quantity is not right.quantity:
        return False
    return left.quantity is not Quantity.MONEY or left.unit == right.unit


def compatible(left: Number, right: Number) -> bool:
    """Can both be true of one thing?"""
    one, other = value_of(left), value_of(right)
    if one is not None and other is not None:
        if left.qualifier == right.qualifier and left.qualifier in {"over", "under"}:
            return abs(one - other) <= _SAME_QUALIFIER * max(abs(one), abs(other))
        if _misread_scale(one, other):
            return True
        bare = {left.qualifier, right.qualifier} <= {"", "about"}
        if bare and (_rounded(one, other) or _rounded(other, one)):
            return True
        if _converted(left, right) and abs(one - other) <= _CONVERTED * max(abs(one), abs(other)):
            return True
    (low, high), (least, most) = bounds(left), bounds(right)
    return low <= most and least <= high


def tells(one: Number, other: Number) -> bool:
    """Does the one give the other figure too? "More than 70" is no way to put 1.2 million."""
    if not compatible(one, other):
        return False
    least, most = sorted((abs(_bound(one)), abs(_bound(other))))
    return most <= _NEARLY * least


def _bound(number: Number) -> float:
    """The value printed, for a range its upper end, in base units."""
    value = number.high if number.high is not None else number.low
    return (value or 0.0) * factor(number)


def of_one_size(one: Number, other: Number) -> bool:
    """Are two figures so near that they may be two accounts of one count, not part and whole?"""
    low, high = sorted(abs((n.low or 0.0) * factor(n)) for n in (one, other))
    return high <= _WIDEST * low


def _misread_scale(one: float, other: float) -> bool:
    """Are the two alike but for a thousand or a million that one of them wrote oddly ("$250-M")?"""
    low, high = sorted((abs(one), abs(other)))
    return bool(low) and high / low in _SCALES


def _converted(left: Number, right: Number) -> bool:
    return factor(left) != factor(right)


def _rounded(value: float, round_value: float) -> bool:
    """Is the second the first, rounded or cut to fewer digits?"""
    if value == round_value:
        return True
    if value == floor(value) and value < _FEWEST_ROUNDED:
        return False
    digits = _significant(round_value)
    if digits >= _significant(value):
        return False
    return round_value in {_round_to(value, digits), _cut_to(value, digits)}


def _significant(value: float) -> int:
    """Significant digits of a number as printed: 31,000 has two."""
    return len(f"{abs(value):.10g}".replace(".", "").strip("0")) or 1


def _cut_to(value: float, digits: int) -> float:
    """The value without all but its first digits, as "43 million" for 43,885,310."""
    step = 10.0 ** (floor(log10(abs(value))) + 1 - digits) if value else 1.0
    return floor(value / step) * step


def _round_to(value: float, digits: int) -> float:
    if not value:
        return 0.0
    return round(value, digits - 1 - floor(log10(abs(value))))
