"""Members of sets of which a thing can be but one."""

import pytest

from tests.comparison.conflicts.pairs import conflicts, values


@pytest.mark.parametrize(
    ("left", "right", "kind"),
    [
        ("A man plays the violin.", "A man plays the trumpet.", "opposite"),
        ("She won the gold medal in Lima.", "She won the bronze medal in Lima.", "opposite"),
        ("The shop opens in summer.", "The shop opens in winter.", "time"),
    ],
)
def test_two_members_of_a_set_in_copies_are_a_conflict(left: str, right: str, kind: str) -> None:
    assert conflicts(left, right).get(kind) == "firm"


def test_lengths_of_time_are_told_with_their_numbers() -> None:
    found = values(
        "The king declared three days of mourning.", "The king declared a week of mourning."
    )
    assert ("time", "3 days", "a week") in found


def test_seven_days_are_a_week() -> None:
    assert not conflicts(
        "The king declared seven days of mourning.", "The king declared a week of mourning."
    )


def test_two_words_for_one_thing_are_no_conflict() -> None:
    assert not conflicts("The Republicans won the seat.", "The GOP won the seat.")


def test_two_kinds_of_people_in_lone_copies_are_a_conflict() -> None:
    left = "Two hundred teachers blocked the road to the harbour on the eve of the vote."
    right = "Two hundred farmers blocked the road to the harbour on the eve of the vote."
    assert conflicts(left, right).get("opposite") == "firm"


def test_two_words_for_the_same_people_are_no_conflict() -> None:
    left = "Two hundred activists blocked the road to the harbour on the eve of the vote."
    right = "Two hundred protesters blocked the road to the harbour on the eve of the vote."
    assert not conflicts(left, right)
