"""ClaimReview: valid for public parsers, complete, and refused with the field where it is not."""

import json
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from pyld import jsonld

from tests.export.examples import ANA, record, small_comparison, verdict
from workbench.export.claimreview import Publisher, Reviews, claim_reviews, claimreview_bytes
from workbench.export.claimreview_check import check_file, check_review
from workbench.export.rows import Filters
from workbench.export.view import export_view
from workbench.review.model import DecisionKind
from workbench.review.record import SessionRecord

DESK = Publisher("The Desk", "https://desk.example/checks")
SCHEMA = "https://schema.org/"


def reviews(one: SessionRecord, *others: SessionRecord, publisher: Publisher = DESK) -> Reviews:
    return claim_reviews([export_view(one, others, "Editor", Filters())], publisher)


def expanded(document: dict[str, Any]) -> list[Any]:
    """The document as a JSON-LD processor understands it, schema.org's context in short."""

    def context(_url: str, _options: Any) -> dict[str, Any]:
        short = {"@vocab": SCHEMA, "url": {"@type": "@id"}, "citation": {"@type": "@id"}}
        return {"document": {"@context": short}, "documentUrl": SCHEMA, "contextUrl": None}

    found: list[Any] = jsonld.expand(document, {"documentLoader": context})
    return found


def test_a_public_parser_reads_every_part_of_it() -> None:
    document = json.loads(claimreview_bytes(reviews(record("Ana", ANA))))
    first = expanded(document)[0]
    assert first["@type"] == [f"{SCHEMA}ClaimReview"]
    assert first[f"{SCHEMA}url"] == [{"@id": "https://desk.example/checks#c0"}]
    assert first[f"{SCHEMA}claimReviewed"] == [{"@value": "Where the bridge was opened"}]
    (rating,) = first[f"{SCHEMA}reviewRating"]
    assert {key.removeprefix(SCHEMA): value for key, value in rating.items()} == {
        "@type": [f"{SCHEMA}Rating"],
        "alternateName": [{"@value": "refuted"}],
        "ratingValue": [{"@value": 1}],
        "worstRating": [{"@value": 1}],
        "bestRating": [{"@value": 3}],
        "ratingExplanation": [{"@value": "The evidence supports: Brno.\n=cmd|' /C calc'!A0"}],
    }
    (item,) = first[f"{SCHEMA}itemReviewed"]
    assert len(item[f"{SCHEMA}appearance"]) == 3


def test_our_own_checker_passes_what_we_write() -> None:
    assert check_file(claimreview_bytes(reviews(record("Ana", ANA)))) == ()


def test_articles_on_the_web_have_their_address_and_the_first_is_named_where_dates_are_known() -> (
    None
):
    comparison = small_comparison()
    articles = tuple(
        replace(a, source=f"https://paper.example/{a.id}", published=date(2026, 3, n))
        for n, a in enumerate(comparison.articles, 1)
    )
    one = record("Ana", ANA, comparison=replace(comparison, articles=articles))
    item = reviews(one).document["@graph"][0]["itemReviewed"]
    assert item["firstAppearance"]["url"] == "https://paper.example/001"
    assert item["datePublished"] == "2026-03-01"
    assert [work["url"] for work in item["appearance"]] == [a.source for a in articles]


def test_a_label_that_is_no_degree_of_truth_has_no_numbers() -> None:
    found = reviews(record("Ana", [verdict("c1", "not enough information")]))
    rating = found.document["@graph"][0]["reviewRating"]
    assert rating == {"@type": "Rating", "alternateName": "not enough information"}


def test_claims_without_a_truth_verdict_and_open_differences_are_refused_by_name() -> None:
    ana = record("Ana", [*ANA, verdict("c2", "not checkable")])
    found = reviews(ana, record("Ben", [verdict("c0", "supported")]))
    assert [node["claimReviewed"] for node in found.document["@graph"]] == [
        "Two hundred guests came"
    ]
    assert [(p.claim, p.field, p.refused) for p in found.problems] == [
        ("c0", "reviewRating", True),
        ("c2", "reviewRating", True),
    ]


def test_a_verdict_on_words_that_changed_since_is_refused() -> None:
    changed = {
        "state": "changed",
        "article": "001",
        "article_sha256": "0" * 64,
        "quote": "The bridge opened in Brno.",
        "statement": "001.0",
    }
    found = reviews(record("Ana", [*ANA, (DecisionKind.ANCHOR, "c0", changed)]))
    assert found.count == 1
    assert [(p.claim, p.field, p.refused) for p in found.problems] == [("c0", "itemReviewed", True)]


def test_a_scale_that_is_not_known_here_gives_the_word_without_numbers() -> None:
    data = {"label": "Holds", "scale": "desk", "scale_version": 2}
    found = reviews(record("Ana", [(DecisionKind.VERDICT, "c1", data)]))
    assert found.document["@graph"][0]["reviewRating"]["alternateName"] == "Holds"
    assert [(p.field, p.refused) for p in found.problems] == [("reviewRating.ratingValue", False)]


@pytest.mark.parametrize(
    ("publisher", "field"),
    [
        (Publisher("", "https://desk.example"), "author.name"),
        (Publisher("The Desk", ""), "url"),
        (Publisher("The Desk", "desk.example"), "url"),
        (Publisher("The Desk", "javascript:alert(1)"), "url"),
    ],
)
def test_a_publisher_that_is_not_known_refuses_every_claim(
    publisher: Publisher, field: str
) -> None:
    found = reviews(record("Ana", ANA), publisher=publisher)
    assert found.count == 0
    assert field in {p.field for p in found.problems if p.refused}


def _changed(**fields: Any) -> dict[str, Any]:
    node: dict[str, Any] = json.loads(claimreview_bytes(reviews(record("Ana", ANA))))["@graph"][0]
    rating = fields.pop("rating", {})
    node["reviewRating"] |= rating
    return node | fields


@pytest.mark.parametrize(
    ("node", "field", "refused"),
    [
        (_changed(url=""), "url", True),
        (_changed(url="not a page"), "url", True),
        (_changed(claimReviewed=" "), "claimReviewed", True),
        (_changed(claimReviewed="long " * 20), "claimReviewed", False),
        (_changed(reviewRating=None), "reviewRating", True),
        (_changed(rating={"alternateName": ""}), "reviewRating.alternateName", True),
        (_changed(rating={"ratingValue": 4}), "reviewRating.ratingValue", True),
        (_changed(rating={"ratingValue": "1"}), "reviewRating.ratingValue", True),
        (_changed(rating={"bestRating": None}), "reviewRating.bestRating", True),
        (_changed(rating={"worstRating": 1, "bestRating": 1}), "reviewRating.bestRating", True),
        (_changed(author={}), "author.name", True),
        (_changed(datePublished="soon"), "datePublished", True),
        (_changed(datePublished=None), "datePublished", False),
        (_changed(itemReviewed=None), "itemReviewed", False),
        (_changed(itemReviewed={"appearance": []}), "itemReviewed.appearance", False),
        (
            _changed(itemReviewed={"appearance": {"url": "x"}}),
            "itemReviewed.appearance[0].url",
            True,
        ),
        (_changed(**{"@type": "Review"}), "@type", True),
    ],
)
def test_the_checker_names_the_field(node: dict[str, Any], field: str, refused: bool) -> None:
    assert (field, refused) in [(p.field, p.refused) for p in check_review(node, "c0")]


@pytest.mark.parametrize(
    ("data", "field"),
    [
        (b"{", "-"),
        (b'{"@graph": 3}', "@graph"),
        (b"[3]", "@type"),
        (b'{"@type": "ClaimReview"}', "@context"),
    ],
)
def test_the_checker_says_what_is_wrong_with_a_file(data: bytes, field: str) -> None:
    assert field in {p.field for p in check_file(data) if p.refused}
