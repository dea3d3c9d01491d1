"""Words that exclude each other, said of one thing."""

import pytest

from tests.comparison.conflicts.pairs import conflicts, in_event, values


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Prices rose sharply in May.", "Prices fell sharply in May."),
        ("The jury found the banker guilty.", "The jury found the banker innocent."),
        ("The council accepted the offer.", "The council rejected the offer."),
        ("The outcome is likely.", "The outcome is unlikely."),
    ],
)
def test_opposites_in_copies_are_a_conflict(left: str, right: str) -> None:
    assert conflicts(left, right) == {"opposite": "firm"}


def test_the_words_that_differ_are_the_values() -> None:
    assert values("Prices rose in May.", "Prices fell in May.") == [("opposite", "rose", "fell")]


def test_synonyms_are_no_conflict() -> None:
    assert not conflicts("Prices rose sharply in May.", "Prices climbed sharply in May.")


def test_a_negated_opposite_is_no_conflict() -> None:
    assert not conflicts("Prices did not rise in May.", "Prices fell in May.")


def test_two_instruments_exclude_each_other() -> None:
    assert conflicts("A man plays the violin.", "A man plays the trumpet.") == {"opposite": "firm"}


def test_opposites_said_of_two_people_are_no_conflict() -> None:
    found = in_event(
        "Senator Harlow opposed the water bill in the spring.",
        "Governor Pruitt supported the water bill in the spring, unlike Senator Harlow.",
    )
    assert "firm" not in found.values()


def test_looser_opposites_tell_two_lone_copies_apart() -> None:
    left = "The harbour board will widen the old canal within two years at its own cost."
    right = "The harbour board might widen the old canal within two years at its own cost."
    assert conflicts(left, right).get("opposite") == "firm"


def test_looser_opposites_beside_a_negation_may_agree() -> None:
    left = "Without a new toll the board will widen the old canal at its own cost in two years."
    right = "Without a new toll the board might widen the old canal at its own cost in two years."
    assert "opposite" not in conflicts(left, right)


def test_two_negated_opposites_within_an_event_are_no_conflict() -> None:
    assert not in_event(
        "The skater wrote that she had never knowingly taken anything forbidden.",
        '"I have never knowingly taken anything that is not allowed," the skater wrote.',
    )
