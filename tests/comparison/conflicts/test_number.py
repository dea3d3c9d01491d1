"""Numbers of one thing that differ."""

from datetime import date

from tests.comparison.conflicts.pairs import conflicts, in_event, values

EARLY, LATE = date(2031, 5, 3), date(2031, 5, 5)


def test_a_changed_count_between_copies_is_a_conflict() -> None:
    assert values(
        "The flood destroyed 23 houses in the valley.",
        "The flood destroyed 32 houses in the valley.",
    ) == [("number", "23", "32")]


def test_an_approximate_count_agrees_with_an_exact_one() -> None:
    assert not conflicts(
        "The flood destroyed about 500 houses in the valley.",
        "The flood destroyed 498 houses in the valley.",
    )


def test_miles_agree_with_kilometres() -> None:
    assert not conflicts(
        "The boat sank some 25 miles off the coast.", "The boat sank 40 kilometres off the coast."
    )


def test_a_number_on_one_side_alone_is_no_conflict() -> None:
    assert not conflicts(
        "The flood destroyed 23 houses in the valley.", "The flood destroyed houses in the valley."
    )


def test_a_number_that_the_other_side_holds_too_is_no_conflict() -> None:
    assert not conflicts(
        "The flood destroyed 23 houses and 4 barns.", "The flood destroyed 4 barns and 23 houses."
    )


def test_a_number_of_the_article_elsewhere_makes_no_firm_conflict() -> None:
    found = in_event(
        "The flood destroyed 23 houses in the valley.",
        "The flood destroyed 32 houses in the valley.",
        left_rest=("In the whole county 32 houses were lost.",),
    )
    assert "firm" not in found.values()


def test_a_toll_that_rose_until_the_later_article_is_no_firm_conflict() -> None:
    left, right = "The fire killed 3 people on the ship.", "The fire killed 4 people on the ship."
    assert in_event(left, right, published=(EARLY, LATE)) == {"number": "possible"}
    assert in_event(left, right, published=(LATE, EARLY)) == {"number": "firm"}
    assert in_event(left, right, published=(EARLY, EARLY)) == {"number": "firm"}


def test_from_one_figure_to_another_means_the_latter() -> None:
    found = in_event(
        "The pension age will rise from 65 to 67 under the law.",
        "The law raises the pension age to 68 from 65.",
    )
    assert found == {"number": "firm"}
    assert not in_event(
        "The pension age will rise from 65 to 67 under the law.",
        "The law raises the pension age to 67 from 65.",
    )


def test_a_part_of_a_count_is_no_other_count() -> None:
    assert not in_event(
        "A teacher was travelling with 19 pupils from the village.",
        "A sailor carried two of the teacher's pupils from the village up the stairs.",
    )


def test_a_fraction_in_words_is_not_taken_for_its_whole() -> None:
    assert not in_event(
        "The mayor took bribes of 240,000 pounds from the builder.",
        "The mayor took bribes of nearly a quarter of a million pounds from the builder.",
    )


def test_early_ordinals_order_too_many_things_to_be_compared() -> None:
    assert not in_event(
        "It was the first goal of the season for the young striker from Ghana.",
        "The young striker from Ghana scored the second goal of the season for the club on Monday.",
    )


def test_a_scale_put_in_another_s_stead_in_copies_is_a_conflict() -> None:
    left = "The fund lost $3 million when the fraud came to light in spring."
    assert conflicts(left, left.replace("million", "billion")).get("number") == "firm"
