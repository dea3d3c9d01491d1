"""How far two statements say the same, from the units that they share.

The score is a weighted geometric mean of two measures that fail in opposite ways: Dice's
coefficient (1945) starves a short claim inside a long sentence, and the absolute amount shared,
saturated, starves two short sentences that agree in every word. Requiring that both who and what
match lost on every corpus that it was tried on, so they are not told apart here.
"""

import math
from collections.abc import Iterable
from dataclasses import dataclass

from workbench.comparison.units import Unit, UnitKind
from workbench.comparison.weights import Weighed

_SATURATION = 20.0
"""Shared weight at which half of what sharing can prove is proved; a sentence weighs about 30."""
_COGNATE_LETTERS = 4
"""Letters that two words must have in common at one end; three tie too many that mean nothing."""


@dataclass(frozen=True, slots=True)
class Measure:
    """What counts how much. One value does not fit both an event and two lone texts."""

    kin: float
    """What a match of related words counts, against 1 for the same word."""
    cognates: bool
    """Are words related that look it, or only those that a family of words holds together?"""
    tightness: float
    """The exponent of Dice's coefficient; that of the amount shared is 1 less this."""
    other_name: float = 1.0
    """What is left of the score when each side has a name that the other lacks."""
    other_number: float = 1.0
    """The same for numbers. In an event such pairs are the disputes that one looks for."""
    one_negates: float = 1.0
    """The same when one side alone negates or denies something."""


IN_EVENT = Measure(kin=0.5, cognates=False, tightness=0.5)
"""Among a hundred sentences about one thing, loose matches of words do more harm than good."""
ALONE = Measure(
    kin=0.8,
    cognates=True,
    tightness=0.65,
    other_name=0.95,
    other_number=0.85,
    one_negates=0.9,
)


def shared_weight(left: Weighed, right: Weighed, measure: Measure = IN_EVENT) -> float:
    """The weight of what the two share, mean of both directions."""
    here, there = left.weight, right.weight
    both = math.fsum([here[key] + there[key] for key in here.keys() & there.keys()])
    if measure.cognates:
        both += measure.kin * (_akin(left, right) + _akin(right, left))
    elif common := _families(left, right):
        both += measure.kin * (_kin(left, right, common) + _kin(right, left, common))
    return both / 2


def _families(left: Weighed, right: Weighed) -> list[int]:
    """The families of both sides that do not hold just the same words on each."""
    here, there = left.kin, right.kin
    return [f for f in here.keys() & there.keys() if here[f] != there[f]]


def _kin(here: Weighed, there: Weighed, common: Iterable[int]) -> float:
    """The weight of words here of the common families that are not there themselves."""
    akin = {key for family in common for key in here.kin[family] if key not in there.weight}
    return math.fsum(map(here.weight.__getitem__, akin)) if akin else 0.0


def _akin(here: Weighed, there: Weighed) -> float:
    """The same, but words are relatives too if they are cognates."""
    others = [unit for unit in there.units.values() if _lettered(unit)]
    return math.fsum(
        here.weight[key]
        for key, unit in here.units.items()
        if key not in there.weight
        and (
            not unit.families.isdisjoint(there.kin)
            or (_lettered(unit) and any(_cognate(unit, other) for other in others))
        )
    )


def _lettered(unit: Unit) -> bool:
    """Is the unit long enough to be known by its letters, and no number or function word?"""
    return len(unit.key) >= _COGNATE_LETTERS and unit.kind not in _NOT_LETTERED


_NOT_LETTERED = frozenset({UnitKind.FUNCTION, UnitKind.NUMBER})


def _cognate(one: Unit, other: Unit) -> bool:
    """Does one end with the other ("airstrike"), or do both begin alike ("decision", "decisive")?

    Names that begin alike are others: Slovakia is not Slovenia.
    """
    if one.key.endswith(other.key) or other.key.endswith(one.key):
        return True
    if one.kind is UnitKind.NAME and other.kind is UnitKind.NAME:
        return False
    return one.key[:_COGNATE_LETTERS] == other.key[:_COGNATE_LETTERS]


def score(left: Weighed, right: Weighed, measure: Measure = IN_EVENT) -> float:
    """How far the two say the same, 0 to 1; unlike texts stand near .05, close ones over .3."""
    found = score_of_shared(shared_weight(left, right, measure), left, right, measure)
    if measure.other_name < 1 and _each_has_its_own(left, right, UnitKind.NAME):
        found *= measure.other_name
    if measure.other_number < 1 and _each_has_its_own(left, right, UnitKind.NUMBER):
        found *= measure.other_number
    if measure.one_negates < 1 and _negates(left) != _negates(right):
        found *= measure.one_negates
    return found


def _negates(one: Weighed) -> bool:
    return bool(one.statement.facts.negations)


def score_of_shared(
    shared: float, left: Weighed, right: Weighed, measure: Measure = IN_EVENT
) -> float:
    """The score of two statements by the weight that they share, and by nothing else."""
    if shared <= 0:
        return 0.0
    dice = min(1.0, 2 * shared / (left.total + right.total))
    saturated = shared / (shared + _SATURATION)
    return math.pow(dice, measure.tightness) * math.pow(saturated, 1 - measure.tightness)


def _each_has_its_own(left: Weighed, right: Weighed, kind: UnitKind) -> bool:
    """Has each side a unit of the kind that the other lacks?"""

    def alone(here: Weighed, there: Weighed) -> bool:
        return any(u.kind is kind and key not in there.weight for key, u in here.units.items())

    return alone(left, right) and alone(right, left)
