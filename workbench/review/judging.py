"""What a reviewer says of one claim: verdict, value, note, evidence, flag, agreement, sign-off.

Each function gives the claim's next standing. None of them looks at another claim.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace

from workbench.comparison.model import Agreement
from workbench.review.model import (
    Decision,
    DecisionKind,
    EvidenceLink,
    Signature,
    Standing,
    Verdict,
)


def _verdict(standing: Standing, decision: Decision) -> Standing:
    """A verdict is given on the words as they are now, so it settles what had changed before."""
    data = decision.data
    if not data["label"]:
        return replace(standing, verdict=None, signature=None)
    verdict = Verdict(
        label=data["label"],
        scale=data.get("scale", ""),
        scale_version=data.get("scale_version", 1),
        reviewer=decision.reviewer,
        at=decision.at,
        decision=decision.id,
        confidence=data.get("confidence", ""),
    )
    return replace(standing, verdict=verdict, anchors=(), signature=None)


def _settle(standing: Standing, decision: Decision) -> Standing:
    return replace(standing, settled=decision.data["value"])


def _note(standing: Standing, decision: Decision) -> Standing:
    return replace(standing, note=decision.data["text"])


def evidence_of(decision: Decision) -> tuple[EvidenceLink, ...]:
    """The links that an EVIDENCE decision gives."""
    return tuple(
        EvidenceLink(link["url"], link.get("kind", "secondary"), link.get("archived", ""))
        for link in decision.data["links"]
    )


def _evidence(standing: Standing, decision: Decision) -> Standing:
    return replace(standing, evidence=evidence_of(decision))


def _flag(standing: Standing, decision: Decision) -> Standing:
    return replace(standing, flagged=bool(decision.data["on"]))


def _agreement(standing: Standing, decision: Decision) -> Standing:
    held = decision.data["agreement"]
    return replace(standing, agreement=Agreement(held) if held else None)


def _sign(standing: Standing, decision: Decision) -> Standing:
    if not decision.data.get("on", True):
        return replace(standing, signature=None)
    signature = Signature(
        decision.reviewer,
        decision.at,
        decision.data["verdict_id"],
        decision.data.get("comment", ""),
    )
    return replace(standing, signature=signature)


JUDGE: Mapping[DecisionKind, Callable[[Standing, Decision], Standing]] = {
    DecisionKind.VERDICT: _verdict,
    DecisionKind.SETTLE: _settle,
    DecisionKind.NOTE: _note,
    DecisionKind.EVIDENCE: _evidence,
    DecisionKind.FLAG: _flag,
    DecisionKind.AGREEMENT: _agreement,
    DecisionKind.SIGN: _sign,
}
"""The next standing of a claim, by kind of decision."""
