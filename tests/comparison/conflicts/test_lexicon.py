"""The word lists: how entries unfold into forms and which forms exclude each other."""

import pytest

from workbench.comparison.conflicts.lexicon import (
    are_aliases,
    exclusive_sets,
    inflected,
    opposites,
)


@pytest.mark.parametrize(
    ("entry", "forms"),
    [
        ("peace", ("peace",)),
        ("accept/v", ("accept", "accepts", "accepted", "accepting")),
        ("release/v", ("release", "releases", "released", "releasing")),
        ("deny/v", ("deny", "denies", "denied", "denying")),
        ("admit/vv", ("admit", "admits", "admitted", "admitting")),
        ("launch/v", ("launch", "launches", "launched", "launching")),
    ],
)
def test_an_entry_unfolds_into_its_forms(entry: str, forms: tuple[str, ...]) -> None:
    assert inflected(entry) == forms


@pytest.mark.parametrize(
    ("left", "right"), [("rose", "fell"), ("accepted", "rejects"), ("guilty", "acquitted")]
)
def test_words_on_two_sides_of_a_family_exclude_each_other(left: str, right: str) -> None:
    assert opposites().excluding(left, right) is not None
    assert opposites().excluding(right, left) is not None


def test_words_on_one_side_of_a_family_do_not_exclude_each_other() -> None:
    assert opposites().excluding("rose", "climbed") is None


def test_a_word_on_both_sides_of_nothing_excludes_nothing() -> None:
    assert opposites().excluding("teapot", "saucepan") is None


def test_two_weekdays_exclude_each_other_but_not_two_forms_of_one() -> None:
    assert exclusive_sets().excluding("monday", "tuesdays") is not None
    assert exclusive_sets().excluding("monday", "mondays") is None


def test_aliases_are_known_both_ways() -> None:
    assert are_aliases("gop", "republicans")
    assert are_aliases("republicans", "gop")
    assert not are_aliases("gop", "democrats")


def test_there_are_at_least_five_hundred_families_of_opposites() -> None:
    assert len(opposites().names) >= 500
