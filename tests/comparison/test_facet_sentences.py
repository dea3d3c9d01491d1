"""How long somebody goes to prison is asked of the whole event."""

from tests.comparison.sketches import compared
from workbench.comparison.model import Claim


def asked(*sentences: str) -> list[Claim]:
    """The claims about prison terms of articles that say one thing each."""
    head = "The court in Velmora spoke on Tuesday."
    event = {f"a{n}": (head, sentence) for n, sentence in enumerate(sentences)}
    return [c for c in compared(event).claims if c.text.endswith("go to prison?")]


def test_two_terms_of_one_person_are_a_dispute() -> None:
    (claim,) = asked(
        "Ana Costa, a former mayor, was sentenced to seven years in prison for taking bribes.",
        "It took the judge an hour: Ana Costa was sentenced to six years in prison.",
    )
    assert [c.strength.value for c in claim.conflicts] == ["firm"]


def test_a_term_that_is_only_asked_for_is_none() -> None:
    assert not asked(
        "Ana Costa, a former mayor, was sentenced to seven years in prison for taking bribes.",
        "Prosecutors had asked that Ana Costa be jailed for nine years.",
    )


def test_the_term_of_somebody_else_is_another() -> None:
    assert not asked(
        "Ana Costa, a former mayor, was sentenced to seven years in prison for taking bribes.",
        "Luis Prado, a builder, was sentenced to four years in prison for paying them.",
    )
