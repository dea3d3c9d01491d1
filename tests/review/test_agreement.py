"""Agreement figures: published worked examples, public libraries, and tables with no figure."""

import math
from collections import Counter
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.review.agreement import (
    NO_OVERLAP,
    Table,
    Unit,
    cohen_kappa,
    krippendorff_alpha,
    percent_agreement,
    tally,
)
from workbench.review.bootstrap import interval

_REFERENCE = Path(__file__).with_name("reference") / "agreement.tsv"
_RANKS = {label: rank for rank, label in enumerate("12345")}


def rows(*observers: str) -> Table:
    """The table of observers' labels, one character a unit, "." where one is missing."""
    return tally(
        tuple(None if c == "." else c for c in unit) for unit in zip(*observers, strict=True)
    )


def crossed(*lines: tuple[int, ...]) -> Table:
    """The table of two observers from their contingency table."""
    return Counter(
        {(str(i), str(j)): n for i, line in enumerate(lines) for j, n in enumerate(line) if n}
    )


FOUR_OBSERVERS = rows("123321412...", "1233224125.3", ".3332342251.", "12332441251.")
"""Krippendorff (2011), "Computing Krippendorff's Alpha-Reliability", example D."""


def test_kappa_equals_cohens_own_example() -> None:
    """Cohen (1968), table 1: two judges, 200 cases, three diagnoses; unweighted kappa .492."""
    table = crossed((88, 14, 18), (10, 40, 10), (2, 6, 12))
    assert percent_agreement(table).value == pytest.approx(0.70)
    assert cohen_kappa(table).value == pytest.approx(0.492, abs=5e-4)


def test_alpha_of_binary_labels_equals_krippendorffs_example() -> None:
    """Krippendorff (2011), example A: two observers, ten units; alpha .095."""
    table = rows("0100000010", "1110010000")
    assert krippendorff_alpha(table).value == pytest.approx(0.095, abs=5e-4)


def test_alpha_of_nominal_labels_equals_krippendorffs_example() -> None:
    """Krippendorff (2011), example B: two observers, twelve units; alpha .692."""
    table = rows("aabbdcccedda", "babbbccceddd")
    assert krippendorff_alpha(table).value == pytest.approx(0.692, abs=5e-4)


def test_alpha_with_missing_labels_equals_krippendorffs_example() -> None:
    """Example D: four observers, twelve units, labels missing; nominal .743, ordinal .815."""
    assert krippendorff_alpha(FOUR_OBSERVERS).value == pytest.approx(0.743, abs=5e-4)
    ordinal = krippendorff_alpha(FOUR_OBSERVERS, _RANKS)
    assert ordinal.value == pytest.approx(0.815, abs=5e-4)


def test_a_thousand_random_tables_equal_the_public_libraries_to_nine_digits() -> None:
    """Figures of scikit-learn and krippendorff; `reference/make_agreement.py` wrote the file."""
    lines = _REFERENCE.read_text().splitlines()
    assert len(lines) == 1000
    for line in lines:
        units, *figures = line.split("\t")
        table = rows(*("".join(observer) for observer in zip(*units.split(), strict=True)))
        pair: Table = tally(unit[:2] for unit, n in table.items() for _ in range(n))
        found = (
            cohen_kappa(pair).value,
            krippendorff_alpha(table).value,
            krippendorff_alpha(table, _RANKS).value,
        )
        expected = tuple(float(one) if one else None for one in figures)
        assert found == pytest.approx(expected, abs=1e-9), line


@pytest.mark.parametrize("table", [rows("aaaa", "aaaa"), rows("aaaa.", "aa.aa")])
def test_one_label_alone_is_explained_and_not_perfect_agreement(table: Table) -> None:
    for figure in (cohen_kappa(table), krippendorff_alpha(table)):
        assert figure.value is None
        assert "same label (a)" in figure.reason
    assert percent_agreement(table).value == 1.0


@pytest.mark.parametrize("table", [rows("ab..", "..ab"), rows("abc", "..."), tally([])])
def test_no_overlap_is_explained(table: Table) -> None:
    figures = (percent_agreement(table), cohen_kappa(table), krippendorff_alpha(table))
    assert [(f.value, f.reason) for f in figures] == [(None, NO_OVERLAP)] * 3


def test_one_reviewer_has_nobody_to_agree_with() -> None:
    table = rows("abab")
    assert percent_agreement(table).reason == NO_OVERLAP
    assert krippendorff_alpha(table).reason == NO_OVERLAP
    assert cohen_kappa(table).reason == "Cohen's kappa is for two reviewers"


def test_three_reviewers_have_alpha_but_no_kappa() -> None:
    table = rows("abab", "abbb", "aab.")
    assert krippendorff_alpha(table).value is not None
    assert cohen_kappa(table) == cohen_kappa(rows("a", "a", "a"))
    assert cohen_kappa(table).value is None


def test_labels_without_an_order_do_not_count_in_the_ordinal_figure() -> None:
    with_unranked = rows("12312i", "12321i")
    assert krippendorff_alpha(with_unranked, _RANKS) == krippendorff_alpha(
        rows("12312", "12321"), _RANKS
    )
    nothing_left = krippendorff_alpha(rows("ixi", "iix"), _RANKS)
    assert nothing_left.value is None
    assert "labels that have an order" in nothing_left.reason


_LABEL = st.sampled_from(["1", "2", "3", None])
_UNITS = st.lists(st.tuples(_LABEL, _LABEL, _LABEL), max_size=12)


@given(_UNITS)
def test_a_figure_is_a_number_or_a_reason_and_never_both(units: list[Unit]) -> None:
    table = tally(units)
    for figure in (
        percent_agreement(table),
        krippendorff_alpha(table),
        krippendorff_alpha(table, _RANKS),
        cohen_kappa(tally(unit[:2] for unit in units)),
    ):
        assert (figure.value is None) == bool(figure.reason)
        assert figure.value is None or (math.isfinite(figure.value) and figure.value <= 1)


@given(_UNITS, st.randoms(use_true_random=False))
def test_alpha_knows_no_order_of_reviewers_or_claims(units: list[Unit], shuffled: Random) -> None:
    mixed = [tuple(reversed(unit)) for unit in units]
    shuffled.shuffle(mixed)
    left, right = krippendorff_alpha(tally(units)), krippendorff_alpha(tally(mixed))
    assert left.value == pytest.approx(right.value, abs=1e-12)


def test_an_interval_is_the_same_every_time_and_holds_the_figure() -> None:
    first = interval(FOUR_OBSERVERS, krippendorff_alpha)
    assert first == interval(FOUR_OBSERVERS, krippendorff_alpha)
    figure = krippendorff_alpha(FOUR_OBSERVERS).value
    assert first.low is not None
    assert first.high is not None
    assert figure is not None
    assert first.low < figure < first.high <= 1
    assert first != interval(FOUR_OBSERVERS, krippendorff_alpha, seed=7)


@pytest.mark.parametrize(
    ("table", "words"),
    [
        (rows("abab", "abba"), "fewer than 5"),
        (rows("aaaaaa", "aaaaaa"), "undefined"),
        (rows("aaaaaaab", "aaaaaaab"), "vary too little"),
    ],
)
def test_an_interval_that_cannot_be_told_says_why(table: Table, words: str) -> None:
    found = interval(table, cohen_kappa)
    assert (found.low, found.high) == (None, None)
    assert words in found.reason


def test_percent_of_two_reviewers_has_the_interval_of_a_share() -> None:
    """Of 100 claims 80 agree: the normal interval of a share is .80 +- .078."""
    table: Table = {("a", "a"): 80, ("a", "b"): 20}
    found = interval(table, percent_agreement, rounds=4000)
    assert found.low == pytest.approx(0.72, abs=0.02)
    assert found.high == pytest.approx(0.88, abs=0.02)
