"""Claims: identity, agreement, origins."""

from dataclasses import replace

import pytest

from tests.comparison.sketches import FLOOD, article_of, event
from workbench.comparison.claims import agreement_of, claim_id, origins_of
from workbench.comparison.labels import claim_text
from workbench.comparison.model import (
    Agreement,
    Claim,
    Conflict,
    ConflictKind,
    OriginProposal,
    Strength,
)
from workbench.comparison.order import checkability, in_review_order
from workbench.comparison.weights import event_weights
from workbench.statements.extract import statement_of_text
from workbench.statements.model import Statement


def said(text: str, article: str = "a") -> Statement:
    statement = statement_of_text(text, article)
    return replace(statement, id=f"{article}.{len(text)}")


def conflict(strength: Strength) -> Conflict:
    return Conflict(ConflictKind.NUMBER, strength, "2 say 3; 1 says 4", ())


def test_the_id_does_not_depend_on_order_or_label() -> None:
    articles, extraction = event(FLOOD)
    by_id = {a.id: a for a in articles}
    relabelled = {key: replace(a, label="Other") for key, a in by_id.items()}
    statements = extraction.statements[:3]
    assert claim_id(statements, by_id) == claim_id(statements[::-1], relabelled)


def test_the_id_depends_on_the_bytes_of_the_article() -> None:
    statement = said("Rain fell.")
    one, other = article_of("a", ["Rain fell."]), article_of("a", ["Rain fell. "])
    assert claim_id([statement], {"a": one}) != claim_id([statement], {"a": other})


def test_only_a_firm_conflict_makes_a_claim_disputed() -> None:
    both = [said("Rain."), said("Rain.", "b")]
    assert agreement_of(both, [conflict(Strength.FIRM)]) is Agreement.DISPUTED
    assert agreement_of(both, [conflict(Strength.POSSIBLE)]) is Agreement.SHARED
    assert agreement_of(both[:1], []) is Agreement.SINGLE


def test_an_article_is_its_own_origin_unless_tied() -> None:
    proposals = [OriginProposal(("a", "c"), ("both credit an agency",))]
    assert origins_of({"a", "b", "c"}, proposals) == (("a", "c"), ("b",))
    assert origins_of({"a", "b"}, proposals) == (("a",), ("b",))


def test_the_claim_has_the_most_complete_wording() -> None:
    texts = ["The dam burst.", "The dam above Velmora burst on Tuesday.", "The Velmora dam burst."]
    statements = [said(text, article) for text, article in zip(texts, "abc", strict=True)]
    weights = event_weights(statements)
    assert claim_text([weights.weigh(s) for s in statements]) == texts[1]


def test_the_claim_has_a_wording_that_can_be_read_alone() -> None:
    texts = ["He said the dam above Velmora burst on Tuesday.", "The dam burst on Tuesday."]
    statements = [said(text, article) for text, article in zip(texts, "ab", strict=True)]
    weights = event_weights(statements)
    assert claim_text([weights.weigh(s) for s in statements]) == texts[1]


@pytest.mark.parametrize(
    ("more", "less"),
    [
        ("The dam held 4,000 tonnes of water.", "The dam held a lot of water."),
        ("Oduya said the wall in Oslo failed on Tuesday.", "It failed and that was bad."),
        ("The wall will fail in 2030.", "The wall might fail in 2030."),
        ("The wall failed in 2019.", "Did the wall fail in 2019?"),
    ],
)
def test_what_is_specific_and_said_to_be_so_is_more_checkable(more: str, less: str) -> None:
    assert checkability(said(more)) > checkability(said(less))


def claim(name: str, agreement: Agreement, *statements: Statement) -> Claim:
    return Claim(name, "text", agreement, tuple(s.id for s in statements))


def test_disputes_are_reviewed_first_and_checkable_claims_before_vague_ones() -> None:
    vague, exact = said("It rained a lot."), said("It rained 40 millimetres in Oslo on Friday.")
    claims = [
        claim("single", Agreement.SINGLE, exact),
        claim("shared, vague", Agreement.SHARED, vague),
        claim("shared, exact", Agreement.SHARED, exact),
        claim("disputed", Agreement.DISPUTED, vague),
    ]
    ordered = in_review_order(claims, {s.id: s for s in (vague, exact)})
    assert [c.id for c in ordered] == ["disputed", "shared, exact", "shared, vague", "single"]
