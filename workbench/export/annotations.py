"""The statements as W3C Web Annotations, so that other tools find the very words.

Each statement is a target: the article, a TextQuoteSelector with the words around it, refined by
offsets. Offsets count code points of the article's text, as the Recommendation (2017) asks.
"""

import base64
from collections.abc import Iterable, Iterator
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from workbench.comparison.model import Claim
from workbench.export.json_text import json_text
from workbench.export.rows import iso, statement_anchor, values_of, wanted_claims
from workbench.export.view import ExportView
from workbench.review.model import Verdict
from workbench.review.record import SessionRecord
from workbench.review.second import OPEN, ClaimStatus
from workbench.statements.model import Statement

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
AROUND = 32
"""Characters of context before and after: enough to tell repeats apart."""

Node = dict[str, Any]


def annotations_export(views: Iterable[ExportView]) -> bytes:
    """One annotation a statement of a wanted claim, on one page."""
    items = [item for view in views for item in _items(view)]
    page = {"@context": CONTEXT, "type": "AnnotationPage", "items": items}
    return json_text(page, indent=1).encode() + b"\n"


def _items(view: ExportView) -> Iterator[Node]:
    for claim in wanted_claims(view.record, view.wanted):
        status = view.found.get(claim.id, OPEN)
        for statement in view.record.statements_of(claim):
            yield _annotation(view.record, claim, statement, status)


def _annotation(
    record: SessionRecord, claim: Claim, statement: Statement, status: ClaimStatus
) -> Node:
    standing = record.standing(claim)
    article = record.comparison.article(statement.article)
    named = "/".join((record.info.id, claim.id, article.sha256, str(statement.span)))
    node: Node = {
        "id": uuid5(NAMESPACE_URL, named).urn,
        "type": "Annotation",
        "motivation": "assessing" if standing.verdict else "identifying",
        "body": _bodies(record, claim, statement, status),
        "target": _target(record, statement),
    }
    return node | (_creator(standing.verdict) if standing.verdict else {})


def _creator(verdict: Verdict) -> Node:
    return {"creator": {"type": "Person", "name": verdict.reviewer}, "created": iso(verdict.at)}


def _bodies(
    record: SessionRecord, claim: Claim, statement: Statement, status: ClaimStatus
) -> list[Node]:
    standing = record.standing(claim)
    said = [
        ("describing", claim.text),
        ("tagging", f"agreement: {record.state.agreement(claim).value}"),
        ("tagging", f"state: {status.state.value}"),
        ("tagging", f"value: {value}" if (value := values_of(claim, statement.id)) else ""),
        ("tagging", f"anchor: {statement_anchor(standing, statement.id)}"),
        ("classifying", standing.verdict.label if standing.verdict else ""),
        ("commenting", standing.note),
    ]
    bodies = [
        {"type": "TextualBody", "purpose": purpose, "format": "text/plain", "value": words}
        for purpose, words in said
        if words
    ]
    links = [{"id": link.url, "purpose": "linking"} for link in standing.evidence]
    return [*bodies, *links]


def _target(record: SessionRecord, statement: Statement) -> Node:
    article = record.comparison.article(statement.article)
    start, end = statement.span.start, statement.span.end
    return {
        "source": _iri(article.source, article.sha256),
        "selector": {
            "type": "TextQuoteSelector",
            "exact": article.text[start:end],
            "prefix": article.text[max(0, start - AROUND) : start],
            "suffix": article.text[end : end + AROUND],
            "refinedBy": {"type": "TextPositionSelector", "start": start, "end": end},
        },
    }


def _iri(source: str, sha256: str) -> str:
    """The address of the article; the name of its bytes (RFC 6920) where it has none on the web."""
    if source.lower().startswith(("https://", "http://")):
        return source
    digest = base64.urlsafe_b64encode(bytes.fromhex(sha256)).decode("ascii").rstrip("=")
    return f"ni:///sha-256;{digest}"
