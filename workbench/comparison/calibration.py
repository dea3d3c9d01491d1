"""Turning alignment scores into figures from 0 to 1 that mean the same everywhere.

One half is the threshold at which two statements count as the same claim. Thresholds for an event
were read off whole events, where nearly all pairs are unlike; the one for two lone texts on curated
pairs, where the reader has already put them side by side. The two do not fit each other.
"""

import math

EVENT_FLOOR = 0.175
"""Alignment score at which two statements of an event are held to make the same claim.

Read off fifteen events, nine of them real, that were annotated by hand: the mean F1 of their pairs
is highest about .17, where a quarter of the pairs are wrong or a little more.
"""
LONE_FLOOR = 0.30
"""Score at which two lone texts are."""
_EVENT_WIDTH = 0.06
_LONE_WIDTH = 0.08


def event_score(score: float) -> float:
    """An alignment score as a figure from 0 to 1."""
    return _logistic((score - EVENT_FLOOR) / _EVENT_WIDTH)


def lone_score(score: float) -> float:
    """The score of two lone texts as a figure from 0 to 1."""
    return _logistic((score - LONE_FLOOR) / _LONE_WIDTH)


def _logistic(x: float) -> float:
    return 1 / (1 + math.exp(-x))
