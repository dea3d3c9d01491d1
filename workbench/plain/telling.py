"""Decisions in words: what was decided, as a reviewer would say it."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from workbench.review.model import Decision, DecisionKind, ReviewState
from workbench.review.second import seen_verdicts
from workbench.text.counting import counted

_NAMES: Mapping[DecisionKind, str] = {
    DecisionKind.ADD_CLAIM: "a claim made of a passage",
    DecisionKind.TAKE_OUT: "a statement taken out",
    DecisionKind.ORIGINS: "origins set",
    DecisionKind.ANCHOR: "found again in a changed article",
    DecisionKind.RECOMPARE: "the articles compared anew",
    DecisionKind.SIGN: "signed off",
}


def decision_in_words(decision: Decision) -> str:
    """What the decision says, without who and when."""
    tell = _TOLD.get(decision.kind)
    return tell(decision.data) if tell else _NAMES.get(decision.kind, decision.kind.value)


def history(state: ReviewState, claim_id: str) -> list[str]:
    """What was decided on one claim, oldest first, then what was undone, which says so.

    Last comes what colleagues judged, once the reviewer has.
    """
    told = [_line(d, "") for d in state.done if d.claim_id == claim_id]
    told += [_line(d, ", undone since") for d in state.undone if d.claim_id == claim_id]
    told += [
        f"{_when(v.at)}, {v.reviewer}: verdict {v.label}" for v in seen_verdicts(state, claim_id)
    ]
    return told or ["Nothing was decided on this claim yet."]


def _line(decision: Decision, after: str) -> str:
    words = decision_in_words(decision)
    return f"{_when(decision.at)}, {decision.reviewer}: {words}{after}"


def _when(at: datetime) -> str:
    return f"{at:%Y-%m-%d %H:%M} UTC"


_TOLD: Mapping[DecisionKind, Callable[[Mapping[str, Any]], str]] = {
    DecisionKind.VERDICT: lambda d: f"verdict {d['label']}" if d["label"] else "verdict withdrawn",
    DecisionKind.SETTLE: lambda d: f"{d['value']} holds" if d["value"] else "no value holds",
    DecisionKind.NOTE: lambda d: f"note {d['text']}" if d["text"] else "note removed",
    DecisionKind.EVIDENCE: lambda d: f"evidence of {counted(len(d['links']), 'link')}",
    DecisionKind.FLAG: lambda d: "flagged for a second look" if d["on"] else "flag taken off",
    DecisionKind.AGREEMENT: lambda d: f"held to be {d['agreement'] or 'as the machine says'}",
    DecisionKind.MERGE: lambda d: f"merged with {counted(len(d['claims']), 'claim')}",
    DecisionKind.SPLIT: lambda d: f"split into {counted(len(d['groups']), 'part')}",
    DecisionKind.FOLD: lambda d: "lines folded" if d["folded"] else "lines unfolded",
    DecisionKind.ADJUDICATE: lambda d: f"adjudicated as {d['label']}",
}
