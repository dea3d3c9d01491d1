"""A session as rows of a table: one a claim, one a statement, or one a decision.

The columns are a contract: people's scripts read them by name. New ones are added at the end.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

from workbench.comparison.model import Agreement, Claim, Strength
from workbench.export.evidence import evidence_text
from workbench.review.model import Standing
from workbench.review.record import SessionRecord
from workbench.review.second import OPEN, ClaimStatus, name_key
from workbench.review.timeline import timeline
from workbench.statements.model import Statement

Row = Mapping[str, str | int]
"""Column name to cell. Numbers stay numbers: they are never guarded."""


class RowKind(StrEnum):
    """What one row stands for."""

    CLAIMS = "claims"
    STATEMENTS = "statements"
    HISTORY = "history"


CLAIM_COLUMNS = (
    "session",
    "claim_id",
    "claim",
    "agreement",
    "conflict",
    "settled",
    "verdict",
    "scale",
    "reviewer",
    "decided_at",
    "note",
    "evidence",
    "articles",
    "origins",
)
_STATEMENT = (
    "article",
    "source",
    "statement",
    "value",
    "start",
    "end",
    "article_sha256",
    "anchor",
)
_STATUS = (
    "state",
    "final_verdict",
    "final_by",
    "signed_by",
    "first_article",
    "article_count",
    "origin_count",
    "agreement_by",
    "scale_version",
    "confidence",
    "flagged",
)
_DECISION = ("decision", "kind", "in_force", "data")

COLUMNS: Mapping[RowKind, tuple[str, ...]] = {
    RowKind.CLAIMS: (*CLAIM_COLUMNS, *_STATUS, "anchor"),
    RowKind.STATEMENTS: (*CLAIM_COLUMNS, *_STATEMENT, *_STATUS),
    RowKind.HISTORY: (*CLAIM_COLUMNS, *_DECISION),
}
SEPARATOR = "; "
EXACT = "exact"
"""The anchor of words whose article is as it was."""


@dataclass(frozen=True, slots=True)
class Filters:
    """Which rows are wanted; what is empty lets everything through."""

    all_claims: bool = False
    """Claims without a verdict too."""
    reviewer: str = ""
    verdict: str = ""
    agreement: Agreement | None = None
    since: datetime | None = None


def iso(at: datetime) -> str:
    """ISO 8601 in UTC with the offset written out."""
    return at.astimezone(UTC).isoformat()


def claim_rows(
    record: SessionRecord, found: Mapping[str, ClaimStatus], wanted: Filters
) -> Iterator[Row]:
    """One row a claim of the session, in the order of review."""
    for claim in wanted_claims(record, wanted):
        anchor = record.standing(claim).anchor
        cells = _claim_cells(record, claim) | _status_cells(record, claim, found)
        yield cells | {"anchor": anchor.value if anchor else EXACT}


def statement_rows(
    record: SessionRecord, found: Mapping[str, ClaimStatus], wanted: Filters
) -> Iterator[Row]:
    """One row a claim and statement of it: what each article says."""
    for claim in wanted_claims(record, wanted):
        cells = _claim_cells(record, claim)
        status = _status_cells(record, claim, found)
        for statement in record.statements_of(claim):
            yield cells | _statement_cells(record, claim, statement) | status


def wanted_claims(record: SessionRecord, wanted: Filters) -> Iterator[Claim]:
    """The claims that the filters let through."""
    for claim in record.state.claims:
        verdict = record.verdict(claim)
        agreement = record.state.agreement(claim)
        if wanted.agreement not in {None, agreement}:
            continue
        if verdict is None:
            if wanted.all_claims and not (wanted.reviewer or wanted.verdict or wanted.since):
                yield claim
        elif (
            named(wanted.reviewer, verdict.reviewer)
            and wanted.verdict in {"", verdict.label}
            and (wanted.since is None or verdict.at >= wanted.since)
        ):
            yield claim


def named(wanted: str, reviewer: str) -> bool:
    """Is this the person asked for, or was nobody asked for?"""
    return not wanted or name_key(wanted) == name_key(reviewer)


def conflict_kinds(claim: Claim) -> str:
    """The kinds of its firm conflicts; of the possible ones where none is firm."""
    firm = [c.kind.value for c in claim.conflicts if c.strength is Strength.FIRM]
    return SEPARATOR.join(dict.fromkeys(firm or (c.kind.value for c in claim.conflicts)))


def claim_facts(record: SessionRecord, claim: Claim) -> dict[str, str | int]:
    """The cells that say what a claim is, whatever was said of it."""
    return {
        "session": record.info.id,
        "claim_id": claim.id,
        "claim": claim.text,
        "agreement": record.state.agreement(claim).value,
        "conflict": conflict_kinds(claim),
        "articles": SEPARATOR.join(a.id for a in record.articles_of(claim)),
        "origins": SEPARATOR.join("+".join(group) for group in claim.origins),
    }


def _claim_cells(record: SessionRecord, claim: Claim) -> dict[str, str | int]:
    standing = record.standing(claim)
    verdict = standing.verdict
    return claim_facts(record, claim) | {
        "settled": standing.settled,
        "verdict": verdict.label if verdict else "",
        "scale": verdict.scale if verdict else "",
        "reviewer": verdict.reviewer if verdict else "",
        "decided_at": iso(verdict.at) if verdict else "",
        "note": standing.note,
        "evidence": evidence_text(standing.evidence),
    }


def _status_cells(
    record: SessionRecord, claim: Claim, found: Mapping[str, ClaimStatus]
) -> dict[str, str | int]:
    standing, status = record.standing(claim), found.get(claim.id, OPEN)
    articles = record.articles_of(claim)
    return {
        "state": status.state.value,
        "final_verdict": status.final.label if status.final else "",
        "final_by": status.final.reviewer if status.final else "",
        "signed_by": status.signature.reviewer if status.signature else "",
        "first_article": timeline(articles).in_words(),
        "article_count": len(articles),
        "origin_count": len(claim.origins),
        "agreement_by": "reviewer" if standing.agreement else "machine",
        "scale_version": standing.verdict.scale_version if standing.verdict else "",
        "confidence": standing.verdict.confidence if standing.verdict else "",
        "flagged": "yes" if standing.flagged else "no",
    }


def _statement_cells(
    record: SessionRecord, claim: Claim, statement: Statement
) -> dict[str, str | int]:
    article = record.comparison.article(statement.article)
    return {
        "article": article.id,
        "source": article.source,
        "statement": statement.text,
        "value": values_of(claim, statement.id),
        "start": statement.span.start,
        "end": statement.span.end,
        "article_sha256": article.sha256,
        "anchor": statement_anchor(record.standing(claim), statement.id),
    }


def values_of(claim: Claim, statement_id: str) -> str:
    """The values that a statement holds in the claim's conflicts."""
    held = (v.value for c in claim.conflicts for v in c.values if statement_id in v.statements)
    return SEPARATOR.join(dict.fromkeys(held))


def statement_anchor(standing: Standing, statement_id: str) -> str:
    """What became of the words that were judged."""
    states = [a.state.value for a in standing.anchors if a.statement == statement_id]
    return states[-1] if states else EXACT
