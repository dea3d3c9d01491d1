"""How sure a figure of agreement is: a percentile bootstrap over claims.

Claims are drawn with replacement, as many as there are (Efron and Tibshirani, 1993). The seed is
fixed, so the same log always gives the same interval.
"""

import random
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from workbench.review.agreement import Figure, Table, overlap

SEED = 20260101
ROUNDS = 1000
LEVEL = 0.95
_FEWEST_UNITS = 5
_FEWEST_DEFINED = 0.9


@dataclass(frozen=True, slots=True)
class Interval:
    """Where the figure lies with confidence `LEVEL`; no bounds where that cannot be told."""

    low: float | None
    high: float | None
    reason: str = ""


def interval(
    table: Table,
    statistic: Callable[[Table], Figure],
    *,
    seed: int = SEED,
    rounds: int = ROUNDS,
) -> Interval:
    """The percentile interval of a figure of agreement on this table.

    Too few claims, or too many draws on which the figure is undefined, give a reason instead.
    """
    if statistic(table).value is None:
        return Interval(None, None, "the figure itself is undefined")
    if overlap(table) < _FEWEST_UNITS:
        return Interval(None, None, f"fewer than {_FEWEST_UNITS} claims were judged by two")
    source = random.Random(seed)
    units, weights, total = list(table), list(table.values()), sum(table.values())
    drawn = (Counter(source.choices(units, weights, k=total)) for _ in range(rounds))
    found = sorted(v for v in (statistic(one).value for one in drawn) if v is not None)
    if len(found) < rounds * _FEWEST_DEFINED:
        return Interval(None, None, "the labels vary too little: on many draws it is undefined")
    tail = (1 - LEVEL) / 2
    return Interval(_quantile(found, tail), _quantile(found, 1 - tail))


def _quantile(ordered: list[float], share: float) -> float:
    """Linear between the two nearest (type 7 of Hyndman and Fan, 1996)."""
    place = share * (len(ordered) - 1)
    below = int(place)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (ordered[above] - ordered[below]) * (place - below)
