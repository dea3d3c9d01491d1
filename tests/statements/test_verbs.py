import pytest

from workbench.statements.tokens import tokens
from workbench.statements.verbs import finite_verb, is_finite


def verb(text: str) -> str:
    cut = tokens(text)
    at = finite_verb(cut, 0, len(cut))
    return "" if at is None else cut[at].text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The council approved the plan", "approved"),
        ("The council has approved the plan", "has"),
        ("She met the mayor", "met"),
        ("The mayor rejects the plan", "rejects"),
        ("Leaders face a shortage", "face"),
        ("They left on Friday", "left"),
    ],
)
def test_the_finite_verb_is_found_by_form_and_neighbours(text: str, expected: str) -> None:
    assert verb(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "the disputed vote in parliament",
        "plans for a new harbour",
        "a plan led by the council",
        "to approve the plan",
        "the mayor's claims on the harbour",
        "discussions with the council",
    ],
)
def test_nouns_participles_and_infinitives_are_no_finite_verbs(text: str) -> None:
    cut = tokens(text)
    assert not any(is_finite(cut, at) for at in range(len(cut)))
