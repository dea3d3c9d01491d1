"""Figures under a label of which an event has one."""

from tests.comparison.conflicts.pairs import in_event

LEFT = "An earthquake of magnitude 6.8 struck the valley on Sunday."


def test_two_magnitudes_are_a_conflict() -> None:
    found = in_event(LEFT, "A 7.1-magnitude earthquake struck the valley on Sunday.")
    assert found == {"number": "firm"}


def test_one_magnitude_in_two_forms_is_none() -> None:
    assert not in_event(LEFT, "A 6.8-magnitude earthquake struck the valley on Sunday.")


def test_a_magnitude_that_the_article_corrects_elsewhere_is_none() -> None:
    assert not in_event(
        LEFT,
        "A 7.1-magnitude earthquake struck the valley on Sunday.",
        right_rest=("It was put at magnitude 6.8 later.",),
    )
