"""Sessions as JSON: what the CSV holds, with its structure kept, and the comparison beside it.

The shape is a contract ("workbench.export/1").
"""

from collections.abc import Iterable
from typing import Any

from workbench.comparison.document import to_document
from workbench.comparison.model import Claim
from workbench.export.json_text import json_text
from workbench.export.rows import iso, statement_anchor, values_of, wanted_claims
from workbench.export.session_file import decision_document
from workbench.export.view import ExportView
from workbench.review.model import EvidenceLink, Signature, Verdict
from workbench.review.record import SessionRecord
from workbench.review.second import OPEN, Adjudication, ClaimStatus
from workbench.review.timeline import timeline

SCHEMA = "workbench.export/1"

Document = dict[str, Any]


def json_export(views: Iterable[ExportView]) -> bytes:
    """The sessions as one JSON document."""
    document = {"schema": SCHEMA, "sessions": [_session(view) for view in views]}
    return json_text(document, indent=1).encode() + b"\n"


def _session(view: ExportView) -> Document:
    info = view.record.info
    return {
        "id": info.id,
        "title": info.title,
        "reviewer": info.reviewer,
        "scale": info.scale,
        "created_at": iso(info.created_at),
        "hidden": list(view.hidden),
        "claims": [
            claim_document(view.record, claim, view.found.get(claim.id, OPEN))
            for claim in wanted_claims(view.record, view.wanted)
        ],
        "decisions": [decision_document(d) for d in view.record.decisions],
        "comparison": to_document(view.record.comparison),
    }


def claim_document(record: SessionRecord, claim: Claim, status: ClaimStatus) -> Document:
    """One claim as the reviewer left it."""
    standing = record.standing(claim)
    articles = record.articles_of(claim)
    return {
        "id": claim.id,
        "text": claim.text,
        "agreement": record.state.agreement(claim).value,
        "agreement_by": "reviewer" if standing.agreement else "machine",
        "conflicts": [
            {
                "kind": c.kind.value,
                "strength": c.strength.value,
                "explanation": c.explanation,
                "lone": c.lone,
                "values": [{"value": v.value, "statements": list(v.statements)} for v in c.values],
            }
            for c in claim.conflicts
        ],
        "articles": [a.id for a in articles],
        "origins": [list(group) for group in claim.origins],
        "first_article": timeline(articles).in_words(),
        "statements": _statements(record, claim),
        "settled": standing.settled,
        "verdict": verdict_document(standing.verdict) if standing.verdict else None,
        "note": standing.note,
        "evidence": [evidence_document(link) for link in standing.evidence],
        "flagged": standing.flagged,
        "status": status_document(status),
    }


def _statements(record: SessionRecord, claim: Claim) -> list[Document]:
    return [
        {
            "id": s.id,
            "article": s.article,
            "start": s.span.start,
            "end": s.span.end,
            "text": s.text,
            "value": values_of(claim, s.id),
            "anchor": statement_anchor(record.standing(claim), s.id),
        }
        for s in record.statements_of(claim)
    ]


def verdict_document(verdict: Verdict) -> Document:
    """One person's verdict."""
    return {
        "label": verdict.label,
        "scale": verdict.scale,
        "scale_version": verdict.scale_version,
        "confidence": verdict.confidence,
        "reviewer": verdict.reviewer,
        "decided_at": iso(verdict.at),
        "decision": verdict.decision,
    }


def evidence_document(link: EvidenceLink) -> Document:
    """One link."""
    return {"url": link.url, "kind": link.kind, "archived": link.archived}


def status_document(status: ClaimStatus) -> Document:
    """What all reviewers of the same articles have said of the claim, as far as it is shown."""
    return {
        "state": status.state.value,
        "differs": status.differs,
        "final": status.final.label if status.final else None,
        "verdicts": [verdict_document(v) for v in status.verdicts],
        "adjudication": _adjudication(status.adjudication) if status.adjudication else None,
        "signature": _signature(status.signature) if status.signature else None,
    }


def _adjudication(made: Adjudication) -> Document:
    return {
        "label": made.label,
        "scale": made.scale,
        "scale_version": made.scale_version,
        "reviewer": made.reviewer,
        "decided_at": iso(made.at),
        "decision": made.decision,
        "comment": made.comment,
    }


def _signature(made: Signature) -> Document:
    return {
        "reviewer": made.reviewer,
        "signed_at": iso(made.at),
        "verdict": made.verdict_id,
        "comment": made.comment,
    }
