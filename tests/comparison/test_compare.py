"""The whole comparison of an event."""

import json
import os
import subprocess
import sys
from itertools import permutations

import pytest

from tests.comparison.sketches import FLOOD, Told, claim_holding, compared, words_of
from workbench.comparison.document import to_document
from workbench.comparison.model import Agreement, Comparison, ConflictKind
from workbench.pipeline import compare
from workbench.resources import data_path


@pytest.fixture(scope="module")
def flood() -> Comparison:
    return compared(FLOOD)


def articles_of(comparison: Comparison, statement_ids: tuple[str, ...]) -> set[str]:
    known = {s.id: s.article for s in comparison.statements}
    return {known[s] for s in statement_ids}


def test_what_three_articles_say_is_one_shared_claim(flood: Comparison) -> None:
    claim = claim_holding(flood, "burst on Tuesday", articles=3)
    assert claim.agreement is Agreement.SHARED


def test_what_one_article_says_is_a_single_claim(flood: Comparison) -> None:
    claim = claim_holding(flood, "bakery")
    assert claim.agreement is Agreement.SINGLE
    assert len(claim.statements) == 1


def test_every_statement_stands_in_a_claim(flood: Comparison) -> None:
    held = {s for claim in flood.claims for s in claim.statements}
    assert held == {s.id for s in flood.statements}


def test_every_claim_has_its_own_id(flood: Comparison) -> None:
    ids = [claim.id for claim in flood.claims]
    assert len(ids) == len(set(ids))


def test_disputes_come_first_then_shared_then_single(flood: Comparison) -> None:
    rank = list(Agreement)
    ranks = [rank.index(claim.agreement) for claim in flood.claims]
    assert ranks == sorted(ranks)


def test_a_link_says_why_in_words(flood: Comparison) -> None:
    claim = claim_holding(flood, "burst on Tuesday", articles=3)
    reasons = " ".join(r for link in claim.links for r in link.reasons)
    assert "dam" in reasons
    assert "also in" in reasons


def test_links_score_from_one_half_to_one(flood: Comparison) -> None:
    scores = [link.score for claim in flood.claims for link in claim.links]
    assert scores
    assert all(0.5 <= s <= 1 for s in scores)


def test_the_claim_speaks_in_the_words_of_a_statement(flood: Comparison) -> None:
    for claim in flood.claims:
        if not claim.text.endswith("?"):
            assert claim.text in words_of(flood, claim)


DISPUTE: Told = {
    "a": ("The ferry hit the pier at Ostrel and 12 people were hurt.",),
    "b": ("The ferry hit the pier at Ostrel and 12 people were injured.",),
    "c": ("The ferry hit the pier at Ostrel and 15 people were hurt.",),
}


def test_an_article_that_differs_is_named_as_the_lone_one() -> None:
    comparison = compared(DISPUTE)
    disputed = [c for c in comparison.claims if c.agreement is Agreement.DISPUTED]
    conflicts = [k for c in disputed for k in c.conflicts if k.kind is ConflictKind.NUMBER]
    assert [k.lone for k in conflicts] == ["c"]


def test_the_order_of_the_articles_does_not_change_the_claims(flood: Comparison) -> None:
    for order in permutations(FLOOD):
        turned = compared({a: FLOOD[a] for a in order})
        assert turned.claims == flood.claims
        assert tuple(a.id for a in turned.articles) == order


def test_statements_stand_in_the_order_of_the_articles_given() -> None:
    turned = compared({a: FLOOD[a] for a in list(FLOOD)[::-1]})
    assert [s.article for s in turned.statements] == sorted(
        (s.article for s in turned.statements), reverse=True
    )


def test_the_same_text_twice_is_noted() -> None:
    comparison = compared({"a": FLOOD["a"], "b": FLOOD["a"]})
    assert comparison.notes == ("a and b are the same text",)


def test_an_article_alone_has_only_single_claims() -> None:
    comparison = compared({"a": FLOOD["a"]})
    assert {c.agreement for c in comparison.claims} == {Agreement.SINGLE}


def test_no_article_is_an_empty_comparison() -> None:
    assert compared({}).claims == ()


def test_an_article_without_sentences_is_kept() -> None:
    comparison = compared({"a": (), "b": FLOOD["b"]})
    assert [a.id for a in comparison.articles] == ["a", "b"]


_PRINT = """
import json, sys
from pathlib import Path
from workbench.comparison.document import to_document
from workbench.pipeline import compare
json.dump(to_document(compare([Path(sys.argv[1])])), sys.stdout)
"""


def test_every_hash_seed_gives_the_same_document() -> None:
    sample = str(data_path("sample"))
    documents = {
        subprocess.run(
            [sys.executable, "-c", _PRINT, sample],
            env={**os.environ, "PYTHONHASHSEED": seed},
            check=True,
            capture_output=True,
            text=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(documents) == 1


def test_the_document_holds_the_very_words_of_every_statement(flood: Comparison) -> None:
    document = json.loads(json.dumps(to_document(flood)))
    for article in document["articles"]:
        for s in article["statements"]:
            assert article["text"][s["start"] : s["end"]] == s["text"]


def test_texts_at_hand_are_told_apart() -> None:
    comparison = compare([DISPUTE["a"][0], DISPUTE["c"][0]])
    assert len({a.id for a in comparison.articles}) == 2
    assert any(c.agreement is Agreement.DISPUTED for c in comparison.claims)
