"""Claims that the reviewer made of other claims: merged, split, added, a statement taken out.

Each function gives the next state. A decision that names a claim or statement that is not there
(it was undone, or an engine of another version made it) changes nothing, so that any log replays.
"""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import replace

from workbench.comparison.model import Agreement, Claim
from workbench.review.model import Decision, DecisionKind, ReviewState, Standing
from workbench.review.regroup import merged, named, with_statements
from workbench.statements.model import Statement
from workbench.text.spans import Span


def part_id(decision: Decision, part: int) -> str:
    """The id of a claim that the decision makes: the same whenever the decision is replayed."""
    return hashlib.sha256(f"{decision.id}/{part}".encode()).hexdigest()[:12]


def passage_id(article: str, start: int, end: int) -> str:
    """The statement id of a passage that the reviewer marked."""
    return f"{article}@{start}-{end}"


def _find(state: ReviewState, claim_id: str | None) -> Claim | None:
    return next((c for c in state.claims if c.id == claim_id), None)


def _replaced(state: ReviewState, claim: Claim, *now: Claim) -> ReviewState:
    """The state with `now` standing where `claim` stood."""
    claims = (n for c in state.claims for n in (now if c.id == claim.id else (c,)))
    return replace(state, claims=tuple(claims))


def _merge(state: ReviewState, decision: Decision) -> ReviewState:
    """Notes and evidence come along; a verdict was given on less, and stays behind."""
    target = _find(state, decision.claim_id)
    wanted = set(decision.data["claims"]) - {decision.claim_id}
    others = [c for c in state.claims if c.id in wanted]
    if target is None or not others:
        return state
    claim = merged(state, [target, *others])
    claims = tuple(c for c in state.claims if c.id not in wanted)
    standings = dict(state.standings)
    standings[claim.id] = _gathered(state, [target, *others])
    return _replaced(replace(state, claims=claims, standings=standings), target, claim)


def _gathered(state: ReviewState, claims: list[Claim]) -> Standing:
    each = [state.standing(c.id) for c in claims]
    return replace(
        each[0],
        note="\n".join(dict.fromkeys(s.note for s in each if s.note)),
        evidence=tuple(dict.fromkeys(link for s in each for link in s.evidence)),
        flagged=any(s.flagged for s in each),
    )


def _split(state: ReviewState, decision: Decision) -> ReviewState:
    """A statement that is in none of the groups stays in the first."""
    claim = _find(state, decision.claim_id)
    if claim is None:
        return state
    groups = [tuple(s for s in claim.statements if s in g) for g in decision.data["groups"]]
    groups = [group for group in groups if group]
    if len(groups) < 2:
        return state
    away = {s for group in groups[1:] for s in group} - set(groups[0])
    first = with_statements(state, claim, (s for s in claim.statements if s not in away))
    parts = [
        named(state, with_statements(state, replace(claim, id=part_id(decision, n)), group))
        for n, group in enumerate(groups[1:], 1)
    ]
    return _replaced(state, claim, first, *parts)


def _take_out(state: ReviewState, decision: Decision) -> ReviewState:
    """What is taken out stays to be judged, as a claim of its own, if no other claim has it."""
    claim = _find(state, decision.claim_id)
    statement = decision.data["statement"]
    if claim is None or statement not in claim.statements or len(claim.statements) < 2:
        return state
    left = with_statements(state, claim, (s for s in claim.statements if s != statement))
    elsewhere = any(statement in c.statements for c in state.claims if c.id != claim.id)
    if elsewhere:
        return _replaced(state, claim, left)
    alone = with_statements(state, replace(claim, id=part_id(decision, 1)), (statement,))
    return _replaced(state, claim, left, named(state, alone))


def _add_claim(state: ReviewState, decision: Decision) -> ReviewState:
    data = decision.data
    claim_id = decision.claim_id or part_id(decision, 1)
    article = data["article"]
    if _find(state, claim_id) or all(a.id != article for a in state.base.articles):
        return state
    span = Span(data["start"], data["end"])
    statement = Statement(
        passage_id(article, span.start, span.end),
        article,
        span,
        span.of(state.base.article(article).text),
    )
    claim = Claim(
        id=claim_id,
        text=statement.text,
        agreement=Agreement.SINGLE,
        statements=(statement.id,),
        origins=((article,),),
    )
    added = tuple(dict.fromkeys((*state.added, statement)))
    return replace(state, added=added, claims=_in_reading_order(state, claim, statement))


def _in_reading_order(state: ReviewState, claim: Claim, statement: Statement) -> tuple[Claim, ...]:
    """The claims with the new one before the first that speaks of a later part of its article."""
    for index, other in enumerate(state.claims):
        for said in map(state.statement, other.statements):
            if said.article == statement.article and said.span > statement.span:
                return (*state.claims[:index], claim, *state.claims[index:])
    return (*state.claims, claim)


CORRECT: Mapping[DecisionKind, Callable[[ReviewState, Decision], ReviewState]] = {
    DecisionKind.MERGE: _merge,
    DecisionKind.SPLIT: _split,
    DecisionKind.TAKE_OUT: _take_out,
    DecisionKind.ADD_CLAIM: _add_claim,
}
"""The next state, by kind of decision."""
