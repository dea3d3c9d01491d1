"""One description, two names."""

from tests.comparison.conflicts.pairs import in_event

LEFT = "The Danish trawler Sigrun pulled nine sailors from the sea off the island on Friday."
RIGHT = "A Danish trawler, the Valkyrie, pulled nine sailors from the sea off the island."


def test_two_names_of_what_is_described_alike_are_a_conflict() -> None:
    assert in_event(LEFT, RIGHT) == {"name": "firm"}


def test_a_name_that_the_other_article_knows_too_is_no_conflict() -> None:
    assert not in_event(LEFT, RIGHT, right_rest=("The Sigrun brought them to port.",))


def test_two_nationalities_are_two_things() -> None:
    assert not in_event(LEFT, RIGHT.replace("Danish", "Polish"))


def test_two_names_of_one_kind_of_thing_are_a_conflict() -> None:
    left = (
        "The yard lost its largest customer in spring, when the shipowner Nordlake went elsewhere."
    )
    right = "In spring the shipowner Westmere, its largest customer, decided to order elsewhere."
    assert in_event(left, right) == {"name": "firm"}
    assert not in_event(left, right.replace("shipowner", "painter"))
