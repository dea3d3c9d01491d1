"""A comparison as a JSON document and back: what `compare --format json` prints and the log keeps.

The shape is a contract ("workbench.comparison/1"); scripts rely on every key. Offsets count in the
`text` of their article.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

from workbench.articles.model import Article, Furniture
from workbench.comparison.model import (
    Agreement,
    Claim,
    Comparison,
    Conflict,
    ConflictKind,
    ConflictValue,
    Link,
    Passage,
    Strength,
)
from workbench.statements.model import Attribution, Statement
from workbench.text.spans import Span

SCHEMA = "workbench.comparison/1"

Document = dict[str, Any]


def to_document(comparison: Comparison) -> Document:
    """The comparison in the shape of the contract, ready for `json.dumps`."""
    return {
        "schema": SCHEMA,
        "articles": [_article(comparison, a) for a in comparison.articles],
        "claims": [_claim(c) for c in comparison.claims],
    }


def _article(comparison: Comparison, article: Article) -> Document:
    return {
        "id": article.id,
        "label": article.label,
        "source": article.source,
        "sha256": article.sha256,
        "published": article.published.isoformat() if article.published else None,
        "text": article.text,
        "furniture": [
            {"start": f.span.start, "end": f.span.end, "reason": f.reason}
            for f in article.furniture
        ],
        "statements": [_statement(s) for s in comparison.statements if s.article == article.id],
    }


def _statement(statement: Statement) -> Document:
    return {
        "id": statement.id,
        "start": statement.span.start,
        "end": statement.span.end,
        "text": statement.text,
        "speaker": statement.speaker,
        "channel": statement.channel,
    }


def _claim(claim: Claim) -> Document:
    return {
        "id": claim.id,
        "text": claim.text,
        "agreement": claim.agreement.value,
        "statements": list(claim.statements),
        "origins": [list(origin) for origin in claim.origins],
        "conflicts": [_conflict(c) for c in claim.conflicts],
        "links": [
            {
                "left": k.left,
                "right": k.right,
                "score": round(k.score, 4),
                "reasons": list(k.reasons),
            }
            for k in claim.links
        ],
    }


def _conflict(conflict: Conflict) -> Document:
    return {
        "kind": conflict.kind.value,
        "strength": conflict.strength.value,
        "explanation": conflict.explanation,
        "lone": conflict.lone,
        "values": [
            {
                "value": value.value,
                "statements": list(value.statements),
                "at": [
                    {"article": p.article, "start": p.span.start, "end": p.span.end}
                    for p in value.at
                ],
            }
            for value in conflict.values
        ],
    }


def from_document(document: Mapping[str, Any]) -> Comparison:
    """The comparison that `to_document` wrote, without what the document leaves out.

    Articles come back without bytes, sentences and masthead, statements without tokens and facts.
    Raises ValueError for a document of another schema, KeyError for one that lacks a key.
    """
    if document["schema"] != SCHEMA:
        raise ValueError(f"not a {SCHEMA} document: {document['schema']}")
    articles = document["articles"]
    return Comparison(
        articles=tuple(_read_article(a) for a in articles),
        statements=tuple(_read_statement(a["id"], s) for a in articles for s in a["statements"]),
        claims=tuple(_read_claim(c) for c in document["claims"]),
    )


def _span(item: Mapping[str, Any]) -> Span:
    return Span(item["start"], item["end"])


def _read_article(item: Mapping[str, Any]) -> Article:
    return Article(
        id=item["id"],
        label=item["label"],
        source=item["source"],
        sha256=item["sha256"],
        text=item["text"],
        published=date.fromisoformat(item["published"]) if item["published"] else None,
        furniture=tuple(Furniture(_span(f), f["reason"]) for f in item["furniture"]),
    )


def _read_statement(article_id: str, item: Mapping[str, Any]) -> Statement:
    said = item["speaker"] or item["channel"]
    return Statement(
        id=item["id"],
        article=article_id,
        span=_span(item),
        text=item["text"],
        attribution=Attribution(
            speaker="", speaker_name=item["speaker"] or "", channel=item["channel"] or ""
        )
        if said
        else None,
    )


def _read_claim(item: Mapping[str, Any]) -> Claim:
    return Claim(
        id=item["id"],
        text=item["text"],
        agreement=Agreement(item["agreement"]),
        statements=tuple(item["statements"]),
        origins=tuple(tuple(origin) for origin in item["origins"]),
        conflicts=tuple(_read_conflict(c) for c in item["conflicts"]),
        links=tuple(
            Link(k["left"], k["right"], k["score"], tuple(k["reasons"])) for k in item["links"]
        ),
    )


def _read_conflict(item: Mapping[str, Any]) -> Conflict:
    return Conflict(
        kind=ConflictKind(item["kind"]),
        strength=Strength(item["strength"]),
        explanation=item["explanation"],
        lone=item["lone"],
        values=tuple(
            ConflictValue(
                value=v["value"],
                statements=tuple(v["statements"]),
                at=tuple(Passage(p["article"], _span(p)) for p in v["at"]),
            )
            for v in item["values"]
        ),
    )
