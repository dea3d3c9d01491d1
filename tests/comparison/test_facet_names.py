"""A surname under two given names is asked of the whole event."""

from tests.comparison.sketches import Told, compared
from workbench.comparison.model import Comparison, Conflict

HEAD = "The dam above Velmora broke on Tuesday."


def names(comparison: Comparison) -> list[Conflict]:
    return [c for claim in comparison.claims for c in claim.conflicts if c.kind.value == "name"]


def event(*sentences: str) -> Told:
    return {f"a{n}": (HEAD, sentence) for n, sentence in enumerate(sentences)}


def test_two_articles_against_one_give_another_name_to_one_judge() -> None:
    found = names(
        compared(
            event(
                "Presiding judge Teresa Vilar read the verdict for two hours.",
                "The mayor wept as presiding judge Teresa Vilar spoke of greed.",
                "Presiding judge Helena Vilar tore into him.",
            )
        )
    )
    assert [c.lone for c in found] == ["a2"]


def test_age_and_description_tell_that_one_person_is_meant() -> None:
    found = names(
        compared(
            event(
                "A wall fell on the fireman Klever Sandoval, 29, in the night.",
                "Fireman Darwin Sandoval, 29, died in a dormitory.",
            )
        )
    )
    assert len(found) == 1


def test_two_of_one_family_are_two() -> None:
    assert not names(
        compared(
            event(
                "The nurse Ana Berg, 40, was pulled out alive.",
                "Rescuers found Lisa Berg, 12, under a roof.",
            )
        )
    )


def test_an_article_that_knows_both_disputes_neither() -> None:
    assert not names(
        compared(
            event(
                "Presiding judge Teresa Vilar read the verdict for two hours.",
                "The mayor wept as presiding judge Teresa Vilar spoke of greed.",
                "Presiding judge Helena Vilar and her sister Teresa Vilar tore into him.",
            )
        )
    )


def test_a_short_form_or_a_spelling_is_no_other_name() -> None:
    assert not names(
        compared(
            event(
                "Presiding judge Alexander Vilar read the verdict.",
                "The mayor wept as presiding judge Alex Vilar spoke.",
                "Presiding judge Aleksander Vilar tore into him.",
            )
        )
    )
