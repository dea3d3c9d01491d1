"""How far two statements say the same, from the units that they share.

The score is the geometric mean of two measures that fail in opposite ways: Dice's coefficient
(1945) starves a short claim inside a long sentence, and the absolute amount shared, saturated,
starves two short sentences that agree in every word. Requiring that both who and what match lost
on every corpus that it was tried on, so they are not told apart here.
"""

import math

from workbench.comparison.weights import Weighed

KIN = 0.4
"""What a match within a family of related words counts, against 1 for the same word."""
_SATURATION = 15.0
"""Shared weight at which half of what sharing can prove is proved; a sentence weighs about 30."""


def shared_weight(left: Weighed, right: Weighed) -> float:
    """The weight of what the two share, mean of both directions."""
    same = left.weight.keys() & right.weight.keys()
    both = math.fsum(left.weight[k] for k in same) + math.fsum(right.weight[k] for k in same)
    if not left.families.isdisjoint(right.families):
        both += KIN * (_kin(left, right) + _kin(right, left))
    return both / 2


def _kin(here: Weighed, there: Weighed) -> float:
    """The weight of words here that have a relative there, but are not there themselves."""
    return math.fsum(
        weight
        for key, weight, families in here.kin
        if key not in there.weight and not families.isdisjoint(there.families)
    )


def score(left: Weighed, right: Weighed) -> float:
    """How far the two say the same, 0 to 1; unlike texts stand near .05, close ones over .3."""
    return score_of_shared(shared_weight(left, right), left.total, right.total)


def score_of_shared(shared: float, left: float, right: float) -> float:
    """The score of a pair from its shared weight and the weight of either side."""
    if shared <= 0:
        return 0.0
    dice = min(1.0, 2 * shared / (left + right))
    return math.sqrt(dice * shared / (shared + _SATURATION))
