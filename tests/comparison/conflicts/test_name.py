"""One name put in another's stead between two copies."""

from tests.comparison.conflicts.pairs import conflicts, in_event

LEFT = "The Upland Drainage Committee asked for the files on the dam before the winter."
RIGHT = "The Inland Forestry Committee asked for the files on the dam before the winter."


def test_capitals_inside_lone_copies_are_names_though_nobody_knows_them() -> None:
    assert conflicts(LEFT, RIGHT).get("name") == "firm"


def test_in_an_event_only_known_names_are_names() -> None:
    assert "name" not in in_event(LEFT, RIGHT)


def test_small_words_in_each_other_s_stead_are_no_names() -> None:
    right = LEFT.replace("Upland Drainage", "upper drainage")
    assert "name" not in conflicts(LEFT, right)


def test_initials_may_stand_for_any_name() -> None:
    assert "name" not in conflicts(
        "The dam was checked by the Upland Board in the week before the flood.",
        "The dam was checked by the UB in the week before the flood.",
    )


def test_two_acronyms_are_two_names() -> None:
    left = "The dam was checked by the UDB in the week before the flood."
    assert conflicts(left, left.replace("UDB", "RKF")).get("name") == "firm"


def test_a_capital_within_a_name_makes_no_acronym() -> None:
    left = "The dam was checked by Ada MacVerrin in the week before the flood."
    assert conflicts(left, left.replace("MacVerrin", "Oldcastle")).get("name") == "firm"
