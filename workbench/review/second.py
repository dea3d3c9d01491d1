"""Where several reviewers leave a claim: open, judged, second, signed.

Pure functions over the sessions that people hold on the same articles. A first verdict makes a
claim judged, another person's makes it second; where the two differ, a third decision with a
comment adjudicates; a sign-off by another name than the first reviewer's ends it. Whatever
changes after a sign-off or an adjudication makes that void: both name the verdicts they are for.
"""

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from workbench.errors import UsageError
from workbench.review.model import (
    Decision,
    DecisionKind,
    ReviewState,
    Signature,
    Standing,
    Verdict,
)
from workbench.review.record import SessionRecord


class ClaimState(StrEnum):
    """How far a claim has come."""

    OPEN = "open"
    JUDGED = "judged"
    SECOND = "second"
    SIGNED = "signed"


STAGES: Mapping[ClaimState, str] = {
    ClaimState.OPEN: "not judged yet",
    ClaimState.JUDGED: "judged by one reviewer",
    ClaimState.SECOND: "judged by two reviewers",
    ClaimState.SIGNED: "signed off",
}
"""The states in words."""


@dataclass(frozen=True, slots=True)
class Adjudication:
    """The third decision, where two reviewers differ."""

    label: str
    scale: str
    scale_version: int
    reviewer: str
    at: datetime
    decision: str
    comment: str


@dataclass(frozen=True, slots=True)
class ClaimStatus:
    """What all reviewers of the same articles have said of one claim."""

    claim_id: str
    verdicts: tuple[Verdict, ...] = ()
    """One a person, the first given first."""
    adjudication: Adjudication | None = None
    signature: Signature | None = None
    told: ClaimState | None = None
    """How far it has come, where some of the verdicts are kept back."""

    @property
    def state(self) -> ClaimState:
        """Open, judged by one, judged by another too, signed off."""
        if self.told is not None:
            return self.told
        if self.signature is not None:
            return ClaimState.SIGNED
        if len(self.verdicts) > 1:
            return ClaimState.SECOND
        return ClaimState.JUDGED if self.verdicts else ClaimState.OPEN

    @property
    def differs(self) -> bool:
        """Do two reviewers hold different labels? (Labels of two scales are different.)"""
        return len({(v.scale, v.label) for v in self.verdicts}) > 1

    @property
    def final(self) -> Verdict | Adjudication | None:
        """What stands: the adjudication, else what all reviewers hold; None while they differ."""
        if self.adjudication is not None:
            return self.adjudication
        return self.verdicts[0] if self.verdicts and not self.differs else None


OPEN = ClaimStatus("")


def name_key(name: str) -> str:
    """One key for a person's name however it was typed."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


def same_articles(left: SessionRecord, right: SessionRecord) -> bool:
    """Were both made of the same articles, byte for byte, in whatever order?"""
    return article_hashes(left) == article_hashes(right)


def article_hashes(record: SessionRecord) -> frozenset[str]:
    """SHA-256 of every article of the session."""
    return frozenset(a.sha256 for a in record.comparison.articles)


def statuses(records: Sequence[SessionRecord]) -> Mapping[str, ClaimStatus]:
    """Claim id to status, for all claims of sessions on the same articles."""
    return statuses_of([r.state for r in records])


def statuses_of(states: Sequence[ReviewState]) -> Mapping[str, ClaimStatus]:
    """Claim id to status, for all claims of reviews of the same articles."""
    standings: dict[str, list[Standing]] = {}
    for state in states:
        for claim in state.claims:
            standings.setdefault(claim.id, []).append(state.standing(claim.id))
    in_force = sorted(
        (d for state in states for d in state.done if d.claim_id in standings), key=lambda d: d.at
    )
    found = {claim: ClaimStatus(claim, _verdicts(each)) for claim, each in standings.items()}
    for decision in in_force:
        if decision.claim_id is not None:
            found[decision.claim_id] = _after(found[decision.claim_id], decision)
    return {claim_id: _without_void_signature(status) for claim_id, status in found.items()}


def stages(state: ReviewState) -> Mapping[str, ClaimState]:
    """How far each claim has come, colleagues' verdicts counted and not told."""
    found = statuses_of((state, *state.colleagues))
    return {c.id: found[c.id].state for c in state.claims}


def seen_verdicts(state: ReviewState, claim_id: str) -> tuple[Verdict, ...]:
    """What colleagues judged, once the reviewer has judged the claim; nothing before."""
    own = state.standing(claim_id).verdict
    if own is None or not state.standing(claim_id).judged:
        return ()
    sharing = (c for c in state.colleagues if any(k.id == claim_id for k in c.claims))
    given = _verdicts([c.standing(claim_id) for c in sharing])
    return tuple(v for v in given if name_key(v.reviewer) != name_key(own.reviewer))


def _verdicts(standings: Iterable[Standing]) -> tuple[Verdict, ...]:
    """The newest verdict of each person on one claim, in the order in which they were given."""
    given = (s.verdict for s in standings if s.judged)
    ordered = sorted((v for v in given if v is not None), key=lambda v: v.at)
    newest = {name_key(v.reviewer): v for v in ordered}
    return tuple(sorted(newest.values(), key=lambda v: v.at))


def _after(status: ClaimStatus, decision: Decision) -> ClaimStatus:
    data = decision.data
    if decision.kind is DecisionKind.ADJUDICATE:
        settled = set(data.get("verdicts", ()))
        if settled != {v.decision for v in status.verdicts} or not data.get("label"):
            return status
        made = Adjudication(
            data["label"],
            data.get("scale", ""),
            data.get("scale_version", 1),
            decision.reviewer,
            decision.at,
            decision.id,
            data.get("comment", ""),
        )
        return ClaimStatus(status.claim_id, status.verdicts, made)
    if decision.kind is DecisionKind.SIGN:
        signature = Signature(
            decision.reviewer, decision.at, data.get("verdict_id", ""), data.get("comment", "")
        )
        held = signature if data.get("on", True) else None
        return ClaimStatus(status.claim_id, status.verdicts, status.adjudication, held)
    return status


def _without_void_signature(status: ClaimStatus) -> ClaimStatus:
    signature, final = status.signature, status.final
    if signature is None or (final is not None and _signs(status, signature)):
        return status
    return ClaimStatus(status.claim_id, status.verdicts, status.adjudication)


def _signs(status: ClaimStatus, signature: Signature) -> bool:
    """Is it for what stands, by a name that may sign?"""
    if status.adjudication is not None:
        held = {status.adjudication.decision}
    else:
        held = {v.decision for v in status.verdicts}
    return signature.verdict_id in held and may_sign(status, signature.reviewer)


def may_sign(status: ClaimStatus, reviewer: str) -> bool:
    """Another name than the first reviewer's."""
    return bool(status.verdicts) and name_key(status.verdicts[0].reviewer) != name_key(reviewer)


def differences(found: Iterable[ClaimStatus]) -> tuple[ClaimStatus, ...]:
    """The claims on which reviewers differ and nobody has adjudicated yet."""
    return tuple(s for s in found if s.differs and s.adjudication is None)


def adjudication_data(
    status: ClaimStatus, label: str, scale: str, scale_version: int, comment: str
) -> dict[str, object]:
    """What an ADJUDICATE decision on this claim holds.

    Raises UsageError where reviewers do not differ or the comment is missing.
    """
    if not status.differs:
        raise UsageError(
            "The reviewers do not differ on this claim.", "Only a difference is adjudicated."
        )
    if not comment.strip():
        raise UsageError("An adjudication needs a comment.", "Give --comment with the reason.")
    return {
        "label": label,
        "scale": scale,
        "scale_version": scale_version,
        "verdicts": [v.decision for v in status.verdicts],
        "comment": comment,
    }


def signature_data(status: ClaimStatus, reviewer: str, comment: str) -> dict[str, object]:
    """What a SIGN decision on this claim holds.

    Raises UsageError for an open claim, an open difference, and the first reviewer's own name.
    """
    final = status.final
    if not status.verdicts:
        raise UsageError("This claim is not judged yet.", "Judge it first.")
    if final is None:
        raise UsageError("The reviewers differ on this claim.", "Adjudicate it first.")
    if not may_sign(status, reviewer):
        raise UsageError(
            f"{reviewer} judged this claim first, so another name must sign it.",
            "Give the other person's name with --reviewer.",
        )
    return {"verdict_id": final.decision, "comment": comment, "on": True}
