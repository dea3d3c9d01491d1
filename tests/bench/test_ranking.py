"""The bench's own measures, on cases small enough to reckon by hand."""

import pytest

from tests.bench.ranking import (
    Quality,
    area_under_roc,
    average_precision,
    average_ranks,
    best_quality,
    rank_correlation,
)

SAME = [True, False, True, False]


def test_equal_values_share_a_rank() -> None:
    assert average_ranks([3.0, 1.0, 1.0]) == [3.0, 1.5, 1.5]


def test_a_reversed_order_correlates_at_minus_one() -> None:
    assert rank_correlation([1.0, 2.0, 3.0], [9.0, 5.0, 1.0]) == pytest.approx(-1)


def test_area_under_roc_is_the_share_of_pairs_in_the_right_order() -> None:
    assert area_under_roc([0.9, 0.8, 0.7, 0.1], SAME) == pytest.approx(3 / 4)


def test_average_precision_takes_ties_in_one_step() -> None:
    assert average_precision([0.9, 0.8, 0.7, 0.1], SAME) == pytest.approx((1 + 2 / 3) / 2)
    assert average_precision([0.5] * 4, SAME) == pytest.approx(1 / 2)


def test_the_best_threshold_is_found() -> None:
    quality = best_quality([0.9, 0.8, 0.7, 0.1], SAME)
    assert quality == Quality(2 / 3, 1.0)
    assert quality.f1 == pytest.approx(0.8)
