"""Places that exclude each other."""

from tests.comparison.conflicts.pairs import conflicts, in_event, values


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


def test_two_places_after_one_noun_are_a_conflict() -> None:
    found = in_event(
        "The payments were agreed at a hotel in York.",
        "The deal on the payments was struck at a hotel in Hamburg, a witness said.",
    )
    assert found.get("place") == "firm"


def test_a_place_that_the_other_article_knows_is_no_conflict_after_a_noun() -> None:
    assert not in_event(
        "The payments were agreed at a hotel in York.",
        "The deal on the payments was struck at a hotel in Hamburg, a witness said.",
        right_rest=("The two had met in York before.",),
    )
