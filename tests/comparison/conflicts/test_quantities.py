"""When two numbers can both be true."""

import pytest

from workbench.comparison.conflicts.quantities import comparable, compatible
from workbench.statements.model import Number, Quantity
from workbench.text.spans import Span

AT = Span(0, 1)


def count(value: float, qualifier: str = "", unit: str = "house") -> Number:
    low = None if qualifier == "under" else value
    high = None if qualifier == "over" else value
    return Number(AT, low, high, Quantity.COUNT, (unit,), qualifier)


def measure(value: float, quantity: Quantity, *unit: str) -> Number:
    return Number(AT, value, value, quantity, unit)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (count(498), count(500, "about")),
        (count(31_250), count(31_000)),
        (count(60), count(40, "over")),
        (count(30), count(40, "under")),
        (measure(25, Quantity.LENGTH, "mile"), measure(40, Quantity.LENGTH, "kilometer")),
        (measure(6, Quantity.LENGTH, "ft"), measure(1.8, Quantity.LENGTH, "meter")),
        (measure(2, Quantity.DURATION, "day"), measure(48, Quantity.DURATION, "hour")),
    ],
)
def test_both_can_be_true(left: Number, right: Number) -> None:
    assert compatible(left, right)
    assert compatible(right, left)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (count(23), count(32)),
        (count(31_250), count(32_000)),
        (count(39), count(40, "over")),
        (count(40, "over"), count(60, "over")),
        (count(300, "about"), count(400)),
        (measure(25, Quantity.LENGTH, "mile"), measure(25, Quantity.LENGTH, "kilometer")),
    ],
)
def test_not_both_can_be_true(left: Number, right: Number) -> None:
    assert not compatible(left, right)
    assert not compatible(right, left)


def test_two_currencies_are_never_compared() -> None:
    assert not comparable(measure(2e6, Quantity.MONEY, "eur"), measure(22e6, Quantity.MONEY, "sek"))


def test_two_quantities_are_never_compared() -> None:
    assert not comparable(measure(8, Quantity.PERCENT), count(8))
