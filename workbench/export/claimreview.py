"""Judged claims as ClaimReview, the exchange format of fact-checks (schema.org, JSON-LD).

One ClaimReview a claim, `appearance` for every article. A claim is left out, with the field and
the reason, where its ClaimReview would be invalid; what a reader would miss is only warned of.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from workbench.articles.model import Article
from workbench.comparison.model import Claim
from workbench.export.claimreview_check import Problem, check_review
from workbench.export.json_text import json_text
from workbench.export.rows import wanted_claims
from workbench.export.view import ExportView
from workbench.review.model import Verdict
from workbench.review.record import SessionRecord
from workbench.review.scales import PRESETS, Label, Scale
from workbench.review.second import Adjudication, ClaimStatus
from workbench.review.timeline import timeline

CONTEXT = "https://schema.org"

Node = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Publisher:
    """Who publishes the fact-checks."""

    name: str
    url: str
    """Of the page that the checks stand on; each claim is an anchor on it."""


@dataclass(frozen=True, slots=True)
class Reviews:
    """What came of the claims."""

    document: Node
    count: int
    problems: tuple[Problem, ...]
    """Refusals and warnings, each with the claim and the field."""


def claim_reviews(
    views: Iterable[ExportView], publisher: Publisher, own: Mapping[str, Scale] | None = None
) -> Reviews:
    """The ClaimReviews of all wanted claims that have a verdict. `own` are the user's scales."""
    scales = {**PRESETS, **(own or {})}
    nodes: list[Node] = []
    problems: list[Problem] = []
    for view in views:
        for claim in wanted_claims(view.record, view.wanted):
            status = view.found[claim.id]
            if not status.verdicts:
                problems += _unjudged(view.record, claim)
                continue
            node, found = _reviewed(view.record, claim, status, publisher, scales)
            problems += found
            if node is not None and not any(p.refused for p in found):
                nodes.append(node)
    return Reviews({"@context": CONTEXT, "@graph": nodes}, len(nodes), tuple(problems))


def _unjudged(record: SessionRecord, claim: Claim) -> list[Problem]:
    """A verdict on words that changed since is no verdict on what the articles say now."""
    if record.verdict(claim) is None:
        return []
    words = "an article changed since the verdict was given: judge the claim anew"
    return [Problem(claim.id, "itemReviewed", words, refused=True)]


def claimreview_bytes(reviews: Reviews) -> bytes:
    """The JSON-LD file."""
    return json_text(reviews.document, indent=1).encode() + b"\n"


def _reviewed(
    record: SessionRecord,
    claim: Claim,
    status: ClaimStatus,
    publisher: Publisher,
    scales: Mapping[str, Scale],
) -> tuple[Node | None, list[Problem]]:
    final = status.final
    if final is None:
        words = "the reviewers differ on this claim and nobody has adjudicated"
        return None, [Problem(claim.id, "reviewRating", words, refused=True)]
    scale = scales.get(final.scale)
    known = scale if scale and scale.version == final.scale_version else None
    label = known.label(final.label) if known else None
    if label is not None and not label.published:
        words = f"{final.label!r} is no verdict on truth"
        return None, [Problem(claim.id, "reviewRating", words, refused=True)]
    node = _review(record, claim, final, publisher) | {
        "reviewRating": _rating(final, known, label, _explanation(record, claim, final))
    }
    problems = check_review(node, claim.id)
    if known is None:
        words = f"the scale {final.scale} {final.scale_version} is not known here: no numbers"
        problems.append(Problem(claim.id, "reviewRating.ratingValue", words, refused=False))
    return node, problems


def _review(
    record: SessionRecord, claim: Claim, final: Verdict | Adjudication, publisher: Publisher
) -> Node:
    node: Node = {
        "@type": "ClaimReview",
        "url": f"{publisher.url}#{quote(claim.id)}" if publisher.url else "",
        "claimReviewed": claim.text,
        "datePublished": final.at.date().isoformat(),
        "author": {"@type": "Organization", "name": publisher.name, "url": publisher.url},
        "itemReviewed": _claim(record, claim),
    }
    if links := record.standing(claim).evidence:
        node["citation"] = [link.url for link in links]
    return node


def _rating(
    final: Verdict | Adjudication, scale: Scale | None, label: Label | None, explanation: str
) -> Node:
    node: Node = {"@type": "Rating", "alternateName": final.label}
    if scale and label and label.rating is not None and scale.rating_range is not None:
        worst, best = scale.rating_range
        node |= {"ratingValue": label.rating, "worstRating": worst, "bestRating": best}
    if explanation:
        node["ratingExplanation"] = explanation
    return node


def _explanation(record: SessionRecord, claim: Claim, final: Verdict | Adjudication) -> str:
    standing = record.standing(claim)
    words = final.comment if isinstance(final, Adjudication) else standing.note
    settled = f"The evidence supports: {standing.settled}." if standing.settled else ""
    return "\n".join(filter(None, (settled, words)))


def _claim(record: SessionRecord, claim: Claim) -> Node:
    articles = record.articles_of(claim)
    node: Node = {"@type": "Claim", "appearance": [_work(a) for a in articles]}
    first = timeline(articles)
    if len(first.first) == 1:
        node["firstAppearance"] = _work(first.first[0])
    if first.dated and not first.undated:
        node["datePublished"] = first.dated[0][0].isoformat()
    speakers = {s.speaker for s in record.statements_of(claim)}
    if len(speakers) == 1 and (speaker := speakers.pop()):
        node["author"] = {"@type": "Person", "name": speaker}
    return node


def _work(article: Article) -> Node:
    """An article with its address if it has one on the web."""
    node: Node = {"@type": "CreativeWork", "name": article.label}
    if article.source.lower().startswith(("https://", "http://")):
        node["url"] = article.source
    if article.published is not None:
        node["datePublished"] = article.published.isoformat()
    return node
