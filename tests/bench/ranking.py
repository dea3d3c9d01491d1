"""Measures of a ranking, written out so that the bench needs nothing but the standard library."""

from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple


class Quality(NamedTuple):
    """Precision, recall and their harmonic mean."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """The harmonic mean of the two."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    def __str__(self) -> str:
        return f"P {self.precision:.3f}  R {self.recall:.3f}  F1 {self.f1:.3f}"


def average_ranks(values: Sequence[float]) -> list[float]:
    """The rank of each value, 1 for the least; equal values share the mean of their ranks."""
    order = sorted(range(len(values)), key=values.__getitem__)
    ranks = [0.0] * len(values)
    taken = 0
    for _, tied in groupby(order, key=values.__getitem__):
        group = list(tied)
        for index in group:
            ranks[index] = taken + (len(group) + 1) / 2
        taken += len(group)
    return ranks


def rank_correlation(found: Sequence[float], gold: Sequence[float]) -> float:
    """Spearman's rho (1904)."""
    left, right = average_ranks(found), average_ranks(gold)
    middle = (len(found) + 1) / 2
    covariance = sum((a - middle) * (b - middle) for a, b in zip(left, right, strict=True))
    spread = sum((a - middle) ** 2 for a in left) * sum((b - middle) ** 2 for b in right)
    return float(covariance / spread**0.5) if spread else 0.0


def area_under_roc(scores: Sequence[float], same: Sequence[bool]) -> float:
    """The chance that a pair that is the same scores above one that is not (ties count half)."""
    ranks = average_ranks(scores)
    positive = sum(same)
    negative = len(same) - positive
    total = sum(rank for rank, is_same in zip(ranks, same, strict=True) if is_same)
    return (total - positive * (positive + 1) / 2) / (positive * negative)


def _steps(scores: Sequence[float], same: Sequence[bool]) -> list[tuple[int, int]]:
    """Pairs taken and how many of them are the same, after each distinct score, best first."""
    ranked = sorted(zip(scores, same, strict=True), key=lambda pair: -pair[0])
    taken = right = 0
    steps = []
    for _, tied in groupby(ranked, key=lambda pair: pair[0]):
        group = [is_same for _, is_same in tied]
        taken += len(group)
        right += sum(group)
        steps.append((taken, right))
    return steps


def average_precision(scores: Sequence[float], same: Sequence[bool]) -> float:
    """Mean precision at each pair that is the same; equal scores are one step."""
    total = before = 0.0
    for taken, right in _steps(scores, same):
        total += (right - before) * right / taken
        before = right
    return total / sum(same)


def best_quality(scores: Sequence[float], same: Sequence[bool]) -> Quality:
    """Precision and recall at the threshold that is best in hindsight."""
    found = [Quality(right / taken, right / sum(same)) for taken, right in _steps(scores, same)]
    return max(found, key=lambda quality: quality.f1)
