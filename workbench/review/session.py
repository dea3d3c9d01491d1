"""A review as the sum of its decisions: the one way from what was decided to where it stands.

Live work is decide, append to the log, apply; resume replays the stored decisions through the same
`apply`. So what the reviewer sees and what a later start rebuilds cannot drift apart.
"""

import json
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import UTC, datetime
from functools import reduce
from typing import Any
from uuid import uuid4

from workbench.comparison.model import Agreement, Claim, Comparison
from workbench.review.anchors import anchored, by_machine
from workbench.review.arrangement import set_fold, set_origins
from workbench.review.corrections import CORRECT
from workbench.review.judging import JUDGE
from workbench.review.model import (
    Decision,
    DecisionKind,
    Progress,
    ReviewState,
    SessionInfo,
    Standing,
)

Clock = Callable[[], datetime]
"""Gives the time, in UTC."""
IdSource = Callable[[], str]
"""Gives an id that nothing else has."""

_PER_CLAIM = {**JUDGE, DecisionKind.ANCHOR: anchored}
_WHOLE = {**CORRECT, DecisionKind.ORIGINS: set_origins, DecisionKind.FOLD: set_fold}
_OF_GROUPING = frozenset(_WHOLE)


def utc_now() -> datetime:
    """The time of the system's clock, in UTC."""
    return datetime.now(UTC)


def random_id() -> str:
    """A random UUID (RFC 9562, version 4) as 32 hexadecimal digits."""
    return uuid4().hex


def initial_state(comparison: Comparison) -> ReviewState:
    """A review in which nothing was decided yet."""
    return ReviewState(claims=comparison.claims, base=comparison)


def apply(state: ReviewState, decision: Decision) -> ReviewState:
    """The state after one more decision. Never fails on a decision that no longer fits."""
    match decision.kind:
        case DecisionKind.UNDO:
            return _undo(state, decision.data["decision"])
        case DecisionKind.REDO:
            return _redo(state, decision.data["decision"])
        case DecisionKind.RECOMPARE:
            return _recompare(state, decision)
    undone = state.undone if by_machine(decision) else ()
    return replace(_fold(state, decision), done=(*state.done, decision), undone=undone)


def replay(comparison: Comparison, decisions: Iterable[Decision]) -> ReviewState:
    """The state that these decisions, oldest first, leave."""
    return reduce(apply, decisions, initial_state(comparison))


def _fold(state: ReviewState, decision: Decision) -> ReviewState:
    if change := _WHOLE.get(decision.kind):
        return change(state, decision)
    if (judge := _PER_CLAIM.get(decision.kind)) and decision.claim_id is not None:
        standing = judge(state.standing(decision.claim_id), decision)
        return replace(state, standings={**state.standings, decision.claim_id: standing})
    return state


def _refold(
    state: ReviewState, done: tuple[Decision, ...], undone: tuple[Decision, ...]
) -> ReviewState:
    """The state that `done` alone leaves, made from the start."""
    folded = reduce(_fold, done, initial_state(state.base))
    return replace(folded, done=done, undone=undone, colleagues=state.colleagues)


def _undo(state: ReviewState, decision_id: str) -> ReviewState:
    taken = tuple(d for d in state.done if d.id == decision_id)
    left = tuple(d for d in state.done if d.id != decision_id)
    return _refold(state, left, (*state.undone, *taken)) if taken else state


def _redo(state: ReviewState, decision_id: str) -> ReviewState:
    back = tuple(d for d in state.undone if d.id == decision_id)
    left = tuple(d for d in state.undone if d.id != decision_id)
    return _refold(state, (*state.done, *back), left) if back else state


def _recompare(state: ReviewState, decision: Decision) -> ReviewState:
    """A new comparison holds the reviewer's groupings already: only what was said of claims stays.

    The base is the newest comparison from the first decision on, so what was regrouped before it
    was made is forgotten here, and what still holds of it is decided anew right after. Nothing
    undone before can be brought back: its words may not be there any more.
    """
    done = tuple(d for d in state.done if d.kind not in _OF_GROUPING)
    return _refold(state, (*done, decision), ())


class ReviewSession:
    """One reviewer's work in progress: what was compared, what was decided, where that leads.

    The only object of the review that changes. `decide`, `undo` and `redo` make decisions and
    change nothing: whoever calls them appends the decision to the log, then calls `apply`.
    """

    def __init__(
        self,
        info: SessionInfo,
        comparison: Comparison,
        decisions: Iterable[Decision] = (),
        *,
        colleagues: Iterable[ReviewState] = (),
        clock: Clock = utc_now,
        new_id: IdSource = random_id,
    ) -> None:
        self.info = info
        self._clock = clock
        self._new_id = new_id
        self._state = replace(replay(comparison, decisions), colleagues=tuple(colleagues))
        self._comparison = self._with_passages()

    @property
    def state(self) -> ReviewState:
        """Where the decisions so far lead."""
        return self._state

    @property
    def comparison(self) -> Comparison:
        """What was compared, with the passages that the reviewer added as statements.

        Its claims are the machine's: those to review are `claims`.
        """
        return self._comparison

    @property
    def claims(self) -> tuple[Claim, ...]:
        """The claims as corrected by the reviewer, in the order of review."""
        return self._state.claims

    def claim(self, claim_id: str) -> Claim:
        """The claim of that id; KeyError if there is none (any more)."""
        for claim in self._state.claims:
            if claim.id == claim_id:
                return claim
        raise KeyError(claim_id)

    def standing(self, claim_id: str) -> Standing:
        """Where the decisions so far leave one claim."""
        return self._state.standing(claim_id)

    def agreement(self, claim_id: str) -> Agreement:
        """How the articles stand to a claim: the reviewer's word, else the machine's."""
        return self._state.agreement(self.claim(claim_id))

    def progress(self) -> Progress:
        """How far the review has come."""
        return progress(self._state)

    def decide(self, kind: DecisionKind, claim_id: str | None = None, **data: Any) -> Decision:
        """A decision as the reviewer makes it now; `data` as `DecisionKind` says.

        Raises TypeError for data that JSON cannot hold, before anything is decided on it.
        """
        plain = json.loads(json.dumps(data))  # as the log will give it back: lists for tuples
        return Decision(self._new_id(), kind, claim_id, plain, self.info.reviewer, self._clock())

    def undo(self) -> Decision | None:
        """The decision that takes back the reviewer's last one; None when there is none.

        What somebody else decided in this session (a sign-off, an adjudication) is theirs.
        """
        own = (d for d in reversed(self._state.done) if d.reviewer == self.info.reviewer)
        return self._on(DecisionKind.UNDO, next(filter(_is_undoable, own), None))

    def redo(self) -> Decision | None:
        """The decision that brings back what was undone last; None when there is none."""
        return self._on(DecisionKind.REDO, next(reversed(self._state.undone), None))

    def _on(self, kind: DecisionKind, decision: Decision | None) -> Decision | None:
        return decision and self.decide(kind, decision.claim_id, decision=decision.id)

    def apply(self, decision: Decision) -> None:
        """Let a decision that the log holds take effect."""
        before = self._state.added
        self._state = apply(self._state, decision)
        if self._state.added != before:
            self._comparison = self._with_passages()

    def _with_passages(self) -> Comparison:
        base = self._state.base
        if not self._state.added:
            return base
        return replace(base, statements=(*base.statements, *self._state.added))


def _is_undoable(decision: Decision) -> bool:
    return not by_machine(decision) and decision.kind is not DecisionKind.RECOMPARE


def progress(state: ReviewState) -> Progress:
    """How many claims are judged, how many there are, how many disputes are left to judge."""
    open_claims = [c for c in state.claims if not state.standing(c.id).judged]
    return Progress(
        judged=len(state.claims) - len(open_claims),
        total=len(state.claims),
        disputes_left=sum(state.agreement(c) is Agreement.DISPUTED for c in open_claims),
    )
