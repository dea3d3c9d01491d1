"""A review is the sum of its decisions: replayed, undone and done again, it comes out the same."""

from hypothesis import given

from tests.review.stories import Step, flood, review, session_on, steps
from workbench.comparison.model import Agreement
from workbench.review.model import Decision, DecisionKind, Progress, ReviewState
from workbench.review.session import ReviewSession, apply, initial_state, replay


def judge(session: ReviewSession, claim: str, label: str) -> Decision:
    return do(session, DecisionKind.VERDICT, claim, label=label, scale="default")


def do(
    session: ReviewSession, kind: DecisionKind, claim: str | None = None, **data: object
) -> Decision:
    decision = session.decide(kind, claim, **data)
    session.apply(decision)
    return decision


def undo(session: ReviewSession) -> None:
    decision = session.undo()
    assert decision is not None
    session.apply(decision)


def redo(session: ReviewSession) -> None:
    decision = session.redo()
    assert decision is not None
    session.apply(decision)


def what_shows(state: ReviewState) -> tuple[object, ...]:
    standings = {c.id: state.standing(c.id) for c in state.claims}
    return (state.claims, standings, state.origins, state.folds, state.added)


@given(steps)
def test_decisions_replayed_leave_what_live_work_left(taken: list[Step]) -> None:
    session = session_on(flood())
    decisions = review(session, taken)
    assert replay(flood(), decisions) == session.state


@given(steps)
def test_undoing_everything_leaves_what_the_machine_made(taken: list[Step]) -> None:
    session = session_on(flood())
    review(session, (step for step in taken if step[0] not in {"anchor", "recompare"}))
    while decision := session.undo():
        session.apply(decision)
    assert what_shows(session.state) == what_shows(initial_state(flood()))


@given(steps)
def test_undo_then_redo_changes_nothing(taken: list[Step]) -> None:
    session = session_on(flood())
    review(session, taken)
    before = what_shows(session.state)
    if session.undo() is not None and session.state.done[-1] == _last_of_the_reviewer(session):
        undo(session)
        redo(session)
    assert what_shows(session.state) == before


def _last_of_the_reviewer(session: ReviewSession) -> Decision:
    decision = session.undo()
    assert decision is not None
    return next(d for d in session.state.done if d.id == decision.data["decision"])


@given(steps)
def test_every_statement_of_a_claim_can_be_found(taken: list[Step]) -> None:
    session = session_on(flood())
    review(session, taken)
    for claim in session.claims:
        assert claim.statements
        for statement in claim.statements:
            found = session.comparison.statement(statement)
            assert found.text == found.span.of(session.comparison.article(found.article).text)


@given(steps)
def test_no_statement_of_the_machine_is_lost_by_regrouping(taken: list[Step]) -> None:
    session = session_on(flood())
    review(session, taken)
    spoken = {s for claim in session.claims for s in claim.statements}
    assert spoken >= {s for claim in flood().claims for s in claim.statements}


@given(steps)
def test_claim_ids_stay_unique(taken: list[Step]) -> None:
    session = session_on(flood())
    review(session, taken)
    ids = [claim.id for claim in session.claims]
    assert len(ids) == len(set(ids))


def test_a_verdict_counts_until_it_is_taken_back() -> None:
    session = session_on(flood())
    judge(session, "c0", "refuted")
    assert session.progress() == Progress(judged=1, total=4, disputes_left=0)
    judge(session, "c0", "")
    assert session.progress() == Progress(judged=0, total=4, disputes_left=1)


def test_undo_brings_back_the_verdict_before() -> None:
    session = session_on(flood())
    first = judge(session, "c1", "supported")
    judge(session, "c1", "mixed")
    undo(session)
    verdict = session.standing("c1").verdict
    assert verdict is not None
    assert (verdict.label, verdict.decision) == ("supported", first.id)


def test_a_new_decision_leaves_nothing_to_redo() -> None:
    session = session_on(flood())
    judge(session, "c1", "supported")
    undo(session)
    judge(session, "c2", "supported")
    assert session.redo() is None


def test_there_is_nothing_to_undo_at_the_start() -> None:
    session = session_on(flood())
    assert session.undo() is None
    assert session.redo() is None


def test_an_undo_tells_which_claim_it_is_about() -> None:
    session = session_on(flood())
    judge(session, "c3", "mixed")
    decision = session.undo()
    assert decision is not None
    assert decision.claim_id == "c3"


def test_the_reviewers_word_on_agreement_goes_before_the_machines() -> None:
    session = session_on(flood())
    do(session, DecisionKind.AGREEMENT, "c1", agreement="disputed")
    assert session.agreement("c1") is Agreement.DISPUTED
    assert session.claim("c1").agreement is Agreement.SHARED
    assert session.progress().disputes_left == 2


def test_a_note_evidence_and_a_flag_stand_beside_the_verdict() -> None:
    session = session_on(flood())
    do(session, DecisionKind.NOTE, "c0", text="Ask the harbour")
    do(
        session,
        DecisionKind.EVIDENCE,
        "c0",
        links=[{"url": "https://example.org", "kind": "primary"}],
    )
    do(session, DecisionKind.FLAG, "c0", on=True)
    do(session, DecisionKind.SETTLE, "c0", value="Tuesday")
    standing = session.standing("c0")
    assert (standing.note, standing.settled, standing.flagged) == (
        "Ask the harbour",
        "Tuesday",
        True,
    )
    assert [(link.url, link.kind) for link in standing.evidence] == [
        ("https://example.org", "primary")
    ]
    assert not standing.judged


def test_a_new_verdict_is_not_signed() -> None:
    session = session_on(flood())
    verdict = judge(session, "c0", "refuted")
    do(session, DecisionKind.SIGN, "c0", verdict_id=verdict.id, comment="agreed")
    signature = session.standing("c0").signature
    assert signature is not None
    assert signature.comment == "agreed"
    judge(session, "c0", "supported")
    assert session.standing("c0").signature is None


def test_a_decision_on_what_is_not_there_changes_no_claim() -> None:
    state = initial_state(flood())
    session = session_on(flood())
    for kind, data in (
        (DecisionKind.MERGE, {"claims": ["gone"]}),
        (DecisionKind.SPLIT, {"groups": [["x.1"], ["x.2"]]}),
        (DecisionKind.TAKE_OUT, {"statement": "x.1"}),
        (DecisionKind.UNDO, {"decision": "gone"}),
        (DecisionKind.REDO, {"decision": "gone"}),
    ):
        after = apply(state, session.decide(kind, "c0", **data))
        assert after.claims == state.claims


def test_what_json_cannot_hold_is_refused_before_it_is_decided() -> None:
    session = session_on(flood())
    try:
        session.decide(DecisionKind.NOTE, "c0", text=object())
    except TypeError:
        return
    raise AssertionError("a decision that cannot be stored was made")
