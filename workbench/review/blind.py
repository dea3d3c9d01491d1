"""Keeping the first verdict from the second reviewer until theirs is given.

Whoever shows or exports somebody's session to a person who reviews the same articles passes it
through `blinded` first. What was said of a claim that this person has not judged is taken out of
the record itself, so nothing that is made of the record can tell it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from workbench.comparison.model import Claim
from workbench.review.judging import JUDGE
from workbench.review.model import Decision, DecisionKind, Standing
from workbench.review.record import SessionRecord, record_of
from workbench.review.second import ClaimStatus, name_key, same_articles, statuses

_Place = tuple[str, int, int]
_TOLD = frozenset(JUDGE) | {DecisionKind.ADJUDICATE}
_TAKEN_BACK = frozenset({DecisionKind.UNDO, DecisionKind.REDO})


@dataclass(frozen=True, slots=True)
class Blinded:
    """A record without what its reader must not see yet."""

    record: SessionRecord
    hidden: tuple[str, ...] = ()
    """Ids of the claims of which something is kept back."""


def blinded(record: SessionRecord, viewer: str, records: Sequence[SessionRecord]) -> Blinded:
    """The record as `viewer` may see it; `records` are all sessions there are, theirs included.

    Nothing is hidden from a person who has no session on these articles: they are no second
    reviewer. What others said of a claim is hidden until the viewer has judged that claim, or all
    the words it is made of where their claims are grouped in another way.
    """
    own = [r for r in records if _is(r.info.reviewer, viewer) and same_articles(r, record)]
    if not own:
        return Blinded(record)
    seen = _seen(record, viewer, own)
    kept_back = [
        d
        for d in record.decisions
        if d.kind in _TOLD and d.claim_id not in seen and not _is(d.reviewer, viewer)
    ]
    dropped = {d.id for d in kept_back}
    kept = [d for d in record.decisions if d.id not in dropped and not _about(d, dropped)]
    hidden = tuple(dict.fromkeys(d.claim_id for d in kept_back if d.claim_id))
    return Blinded(record_of(record.info, record.comparison, kept), hidden)


def seen_statuses(
    everyone: Sequence[SessionRecord], shown: Sequence[SessionRecord]
) -> Mapping[str, ClaimStatus]:
    """The statuses that the records as shown make, with how far each claim has come in truth.

    That somebody has judged a claim may be known; what they judged may not.
    """
    whole = statuses(everyone)
    return {c: replace(s, told=whole[c].state) for c, s in statuses(shown).items()}


def _is(left: str, right: str) -> bool:
    return name_key(left) == name_key(right)


def _about(decision: Decision, dropped: set[str]) -> bool:
    return decision.kind in _TAKEN_BACK and decision.data["decision"] in dropped


def _seen(record: SessionRecord, viewer: str, own: Sequence[SessionRecord]) -> set[str]:
    """Ids of the record's claims, as they are and as they were made, that the viewer has judged."""
    standing = [(r, c, _judged(r.standing(c), viewer)) for r in own for c in r.state.claims]
    judged = {c.id for _, c, is_judged in standing if is_judged}
    left_open = {c.id for _, c, _ in standing} - judged
    words = {place for r, c, is_judged in standing if is_judged for place in _places(r, c)}
    claims = (*record.comparison.claims, *record.state.claims)
    unseen = {c.id for c in claims if c.id in left_open or not _places(record, c) <= words}
    return {c.id for c in claims} - unseen


def _judged(standing: Standing, viewer: str) -> bool:
    verdict = standing.verdict
    return verdict is not None and standing.judged and _is(verdict.reviewer, viewer)


def _places(record: SessionRecord, claim: Claim) -> set[_Place]:
    """Where the claim's words stand: the same in every session on the same articles."""
    hashes = {a.id: a.sha256 for a in record.comparison.articles}
    return {(hashes[s.article], s.span.start, s.span.end) for s in record.statements_of(claim)}
