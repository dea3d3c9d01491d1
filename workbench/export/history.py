"""The history of a session as rows: every decision, those taken back among them."""

from collections.abc import Callable, Iterator, Mapping

from workbench.export.evidence import evidence_text
from workbench.export.json_text import json_text
from workbench.export.rows import CLAIM_COLUMNS, Filters, Row, claim_facts, iso, named
from workbench.review.judging import evidence_of
from workbench.review.model import Decision, DecisionKind
from workbench.review.record import SessionRecord

_Cells = dict[str, str | int]
_ABOUT_OTHERS = frozenset({DecisionKind.UNDO, DecisionKind.REDO})


def history_rows(record: SessionRecord, wanted: Filters) -> Iterator[Row]:
    """One row a decision, in the order of the log. The filters look at the decision itself."""
    made = {c.id: c for c in record.comparison.claims}
    claims = made | {c.id: c for c in record.state.claims}
    facts = {claim_id: claim_facts(record, claim) for claim_id, claim in claims.items()}
    in_force = {d.id for d in record.state.done}
    for decision in record.decisions:
        about = facts.get(decision.claim_id or "", {})
        cells = _cells(record, decision, about, in_force=decision.id in in_force)
        if _passes(decision, cells, wanted):
            yield cells


def _cells(
    record: SessionRecord, decision: Decision, about: Mapping[str, str | int], *, in_force: bool
) -> _Cells:
    said = _SAID.get(decision.kind)
    return {
        **dict.fromkeys(CLAIM_COLUMNS, ""),
        **about,
        "session": record.info.id,
        "claim_id": decision.claim_id or "",
        "reviewer": decision.reviewer,
        "decided_at": iso(decision.at),
        **(said(decision) if said else {}),
        "decision": decision.id,
        "kind": decision.kind.value,
        "in_force": "" if decision.kind in _ABOUT_OTHERS else "yes" if in_force else "no",
        "data": json_text(decision.data),
    }


def _passes(decision: Decision, cells: Mapping[str, str | int], wanted: Filters) -> bool:
    return (
        named(wanted.reviewer, decision.reviewer)
        and wanted.verdict in {"", cells["verdict"]}
        and (wanted.agreement is None or wanted.agreement.value == cells["agreement"])
        and (wanted.since is None or decision.at >= wanted.since)
    )


def _label(decision: Decision) -> _Cells:
    return {"verdict": decision.data["label"], "scale": decision.data.get("scale", "")}


def _adjudicated(decision: Decision) -> _Cells:
    return {**_label(decision), "note": decision.data.get("comment", "")}


_SAID: Mapping[DecisionKind, Callable[[Decision], _Cells]] = {
    DecisionKind.VERDICT: _label,
    DecisionKind.ADJUDICATE: _adjudicated,
    DecisionKind.SETTLE: lambda d: {"settled": d.data["value"]},
    DecisionKind.NOTE: lambda d: {"note": d.data["text"]},
    DecisionKind.EVIDENCE: lambda d: {"evidence": evidence_text(evidence_of(d))},
    DecisionKind.SIGN: lambda d: {"note": d.data.get("comment", "")},
}
"""What a decision of this kind put into the columns of a claim."""
