"""Places that exclude each other."""

from tests.comparison.conflicts.pairs import conflicts, values


def test_another_city_in_a_copy_is_a_conflict() -> None:
    assert values(
        "The ministers signed the treaty in Oslo on Monday.",
        "The ministers signed the treaty in Madrid on Monday.",
    ) == [("place", "Oslo", "Madrid")]


def test_a_city_agrees_with_its_country() -> None:
    assert not conflicts(
        "The ministers signed the treaty in Oslo on Monday.",
        "The ministers signed the treaty in Norway on Monday.",
    )


def test_a_place_on_one_side_alone_is_no_conflict() -> None:
    assert not conflicts(
        "The ministers signed the treaty in Oslo.", "The ministers signed the treaty."
    )
