"""Times that exclude each other."""

from tests.comparison.conflicts.pairs import conflicts, in_event, values


def test_another_weekday_in_a_copy_is_a_conflict() -> None:
    assert values("The bridge opened on Monday.", "The bridge opened on Friday.") == [
        ("time", "Monday", "Friday")
    ]


def test_two_spellings_of_one_clock_time_agree() -> None:
    assert not in_event(
        "The first alarm sounded at 23:40 on the lower deck.",
        "The alarm was first raised at 11.40 p.m., the owner said.",
    )


def test_the_only_clock_times_of_one_thing_are_compared() -> None:
    found = in_event(
        "The first alarm sounded at 23:40 on the lower deck.",
        "The first alarm was raised at 1.15 a.m., the owner said.",
    )
    assert found == {"time": "firm"}


def test_a_year_is_not_laid_against_a_weekday() -> None:
    assert not conflicts("The bridge opened in 2019.", "The bridge opened on Friday.")
