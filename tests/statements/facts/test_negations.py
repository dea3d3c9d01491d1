import pytest

from tests.statements.articles import facts
from workbench.statements.model import Negation, NegationKind


def only(text: str) -> Negation:
    found = facts(text).negations
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("text", "kind", "head"),
    [
        ("The plan was not signed.", NegationKind.NOT, "sign"),
        ("The plan wasn't signed.", NegationKind.NOT, "sign"),
        ("They can't sign the plan.", NegationKind.NOT, "sign"),
        ("They won't sign the plan.", NegationKind.NOT, "sign"),
        ("They never signed the plan.", NegationKind.NOT, "sign"),
        ("No ships sank.", NegationKind.NOT, "ship"),
        ("None of the ships sank.", NegationKind.NOT, "ship"),
        ("They refused to sign the plan.", NegationKind.REFUSE, "sign"),
        ("They failed to sign the plan.", NegationKind.REFUSE, "sign"),
        ("They declined to comment.", NegationKind.REFUSE, "comment"),
        ("They left without the plan.", NegationKind.WITHOUT, "plan"),
        ("He denied the theft.", NegationKind.DENY, "theft"),
    ],
)
def test_a_cue_has_its_kind_and_its_nearest_head(text: str, kind: NegationKind, head: str) -> None:
    negation = only(text)
    assert (negation.kind, negation.heads[0]) == (kind, head)


@pytest.mark.parametrize(
    "text",
    [
        "Not only did they sign the plan.",
        "There is no doubt about the plan.",
        "The plan was signed.",
        "Bids fell by a decline of two points.",
        "The failed state was rebuilt.",
        "The plan was rejected by the mayor.",
        "It was the No. 2 ship.",
    ],
)
def test_what_negates_nothing_is_left_out(text: str) -> None:
    assert facts(text).negations == ()


def test_the_scope_ends_with_the_clause() -> None:
    text = "The plan was not signed on Friday, but the mayor praised it."
    negation = only(text)
    assert "praise" not in " ".join(negation.heads)
    assert text[negation.scope.start : negation.scope.end].strip() == "signed on Friday"


def test_names_are_never_what_is_negated() -> None:
    assert "norway" not in only("The plan does not involve Norway.").heads
