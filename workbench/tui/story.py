"""What was decided on one claim so far, oldest first, undone decisions told as undone."""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from typing import Any

from workbench.review.model import Decision, DecisionKind, ReviewState
from workbench.review.second import seen_verdicts
from workbench.text.safe import safe_line
from workbench.tui.paint import Line, Role


def story_lines(state: ReviewState, claim_id: str) -> list[Line]:
    """One line a decision: when, who, what. Colleagues' verdicts follow once one's own is given."""
    lines = [
        *(_line(d.reviewer, d.at, told(d)) for d in _of(state.done, claim_id)),
        *(
            _line(d.reviewer, d.at, f"{told(d)} (undone)", Role.DIM)
            for d in _of(state.undone, claim_id)
        ),
    ]
    lines += [
        _line(v.reviewer, v.at, f"verdict: {v.label}") for v in seen_verdicts(state, claim_id)
    ]
    return lines or [(("Nothing was decided on this claim yet.", Role.DIM),)]


def _of(decisions: Iterable[Decision], claim_id: str) -> list[Decision]:
    return [d for d in decisions if d.claim_id == claim_id]


def _line(reviewer: str, at: datetime, words: str, role: Role = Role.TEXT) -> Line:
    return (
        (f"{at.astimezone():%Y-%m-%d %H:%M}  ", Role.DIM),
        (f"{safe_line(reviewer)}  ", Role.DIM),
        (safe_line(words), role),
    )


def told(decision: Decision) -> str:
    """A decision in words."""
    tell = _TOLD.get(decision.kind)
    return safe_line(tell(decision.data) if tell else decision.kind.value.replace("_", " "))


def _verdict(data: Mapping[str, Any]) -> str:
    return f"verdict: {data['label']}" if data["label"] else "verdict withdrawn"


def _settled(data: Mapping[str, Any]) -> str:
    return f"holds: {data['value']}" if data["value"] else "no value holds"


def _counted(data: Mapping[str, Any], name: str, one: str, many: str) -> str:
    count = len(data[name])
    return f"{count} {one if count == 1 else many}"


_TOLD: Mapping[DecisionKind, Callable[[Mapping[str, Any]], str]] = {
    DecisionKind.VERDICT: _verdict,
    DecisionKind.SETTLE: _settled,
    DecisionKind.NOTE: lambda d: f"note: {d['text']}" if d["text"] else "note removed",
    DecisionKind.EVIDENCE: lambda d: "evidence: " + _counted(d, "links", "link", "links"),
    DecisionKind.FLAG: lambda d: "flagged" if d["on"] else "flag taken off",
    DecisionKind.AGREEMENT: lambda d: f"held to be {d['agreement'] or 'as the machine says'}",
    DecisionKind.MERGE: lambda d: "merged with " + _counted(d, "claims", "claim", "claims"),
    DecisionKind.SPLIT: lambda d: "split into " + _counted(d, "groups", "part", "parts"),
    DecisionKind.TAKE_OUT: lambda _d: "a statement taken out",
    DecisionKind.ADD_CLAIM: lambda _d: "made of a passage",
    DecisionKind.ORIGINS: lambda _d: "origins set",
    DecisionKind.ADJUDICATE: lambda d: f"adjudicated: {d['label']} ({d.get('comment', '')})",
    DecisionKind.SIGN: lambda d: "signed off" if d.get("on", True) else "sign-off taken back",
    DecisionKind.FOLD: lambda d: "lines folded" if d["folded"] else "lines unfolded",
}
