"""How a review went: judged, left, how fast, by agreement and by kind of conflict."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import pairwise

from workbench.comparison.model import Agreement, Claim, Strength
from workbench.review.model import DecisionKind
from workbench.review.record import SessionRecord
from workbench.review.session import progress

PAUSE = timedelta(minutes=15)
"""A longer time between two decisions is a break, not work."""


@dataclass(frozen=True, slots=True)
class Part:
    """Claims of one kind."""

    judged: int
    total: int

    @property
    def left(self) -> int:
        """How many are still to judge."""
        return self.total - self.judged


@dataclass(frozen=True, slots=True)
class Statistics:
    """Figures of one session, or of several together."""

    sessions: int
    judged: int
    total: int
    disputes_left: int
    decisions: int
    working_time: timedelta
    """Between decisions that are no further apart than `PAUSE`."""
    per_hour: float | None
    """Verdicts in an hour of work; None where the time is too short to tell."""
    verdicts: Mapping[str, int]
    """Label to how many claims have it."""
    by_agreement: Mapping[str, Part]
    by_conflict: Mapping[str, Part]
    """By kind of firm conflict; a claim with two kinds counts in both."""
    undone: int
    notes: int
    """Claims with a note."""
    evidence: int
    """Claims with evidence."""
    flagged: int
    reviewers: tuple[str, ...] = field(default=())


def statistics(records: Sequence[SessionRecord]) -> Statistics:
    """The figures of these sessions together."""
    claims = [(r, c) for r in records for c in r.state.claims]
    standings = [r.standing(c) for r, c in claims]
    counted = [progress(r.state) for r in records]
    worked = sum((_worked([d.at for d in r.decisions]) for r in records), timedelta())
    given = sum(_verdicts_given(r) for r in records)
    return Statistics(
        sessions=len(records),
        judged=sum(p.judged for p in counted),
        total=sum(p.total for p in counted),
        disputes_left=sum(p.disputes_left for p in counted),
        decisions=sum(len(r.decisions) for r in records),
        working_time=worked,
        per_hour=given / (worked / timedelta(hours=1)) if worked >= timedelta(minutes=1) else None,
        verdicts=Counter(s.verdict.label for s in standings if s.verdict is not None),
        by_agreement=_parts((r.state.agreement(c).value, r, c) for r, c in claims),
        by_conflict=_parts((kind, r, c) for r, c in claims for kind in _firm(c)),
        undone=sum(d.kind is DecisionKind.UNDO for r in records for d in r.decisions),
        notes=sum(bool(s.note) for s in standings),
        evidence=sum(bool(s.evidence) for s in standings),
        flagged=sum(s.flagged for s in standings),
        reviewers=tuple(dict.fromkeys(r.info.reviewer for r in records)),
    )


def _worked(moments: Sequence[datetime]) -> timedelta:
    gaps = (later - earlier for earlier, later in pairwise(sorted(moments)))
    return sum((gap for gap in gaps if gap <= PAUSE), timedelta())


def _verdicts_given(record: SessionRecord) -> int:
    """Claims that were judged by hand, once each: changing one's mind is no second verdict."""
    return len({d.claim_id for d in record.decisions if d.kind is DecisionKind.VERDICT})


def _firm(claim: Claim) -> set[str]:
    return {c.kind.value for c in claim.conflicts if c.strength is Strength.FIRM}


def _parts(found: Iterable[tuple[str, SessionRecord, Claim]]) -> dict[str, Part]:
    judged: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for kind, record, claim in found:
        total[kind] += 1
        judged[kind] += record.standing(claim).judged
    first = [a.value for a in Agreement]
    order = sorted(total, key=lambda kind: (first.index(kind) if kind in first else 9, kind))
    return {kind: Part(judged[kind], total[kind]) for kind in order}
