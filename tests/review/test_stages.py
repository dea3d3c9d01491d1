"""In a review that is open: how far claims have come, and what colleagues judged, told in time."""

import pytest

from tests.export.examples import ANA, record, verdict
from workbench.plain.telling import history
from workbench.review.filters import Filter, parse_filter
from workbench.review.model import DecisionKind, ReviewState
from workbench.review.queue import make_queue
from workbench.review.second import ClaimState, seen_verdicts, stages
from workbench.review.session import ReviewSession
from workbench.tui.story import story_lines

COLLEAGUE = record("Ana", ANA)


def session(*labels: tuple[str, str]) -> ReviewSession:
    """Ben's review, opened while Ana's is there."""
    ben = record("Ben", [verdict(claim, label) for claim, label in labels])
    return ReviewSession(ben.info, ben.comparison, ben.decisions, colleagues=[COLLEAGUE.state])


def shown(state: ReviewState, line: str) -> tuple[str, ...]:
    return make_queue(state, parse_filter(line)).ids


def test_claims_are_filtered_by_how_far_they_have_come() -> None:
    state = session(("c0", "mixed")).state
    assert stages(state) == {
        "c0": ClaimState.SECOND,
        "c1": ClaimState.JUDGED,
        "c2": ClaimState.OPEN,
    }
    assert shown(state, "state:second") == ("c0",)
    assert shown(state, "state:open") == ("c2",)
    assert shown(state, "state:judged agreement:shared") == ("c1",)


@pytest.mark.parametrize("stage", ClaimState)
def test_the_filter_is_written_and_read_the_same(stage: ClaimState) -> None:
    assert parse_filter(f"state:{stage}") == Filter(stage=stage)
    assert str(Filter(stage=stage)) == f"state:{stage}"


def test_a_state_that_there_is_not_is_taken_as_words() -> None:
    assert parse_filter("state:finished") == Filter(text=("state:finished",))


def test_a_colleagues_verdict_is_told_once_ones_own_is_given() -> None:
    review = session(("c0", "mixed"))
    (seen,) = seen_verdicts(review.state, "c0")
    assert (seen.reviewer, seen.label) == ("Ana", "refuted")
    assert seen_verdicts(review.state, "c1") == ()


def test_undo_hides_it_again_and_colleagues_stay_known() -> None:
    review = session(("c0", "mixed"))
    undo = review.undo()
    assert undo is not None
    review.apply(undo)
    assert seen_verdicts(review.state, "c0") == ()
    assert review.state.colleagues == (COLLEAGUE.state,)
    assert stages(review.state)["c0"] is ClaimState.JUDGED


def test_ones_own_other_session_is_no_colleague() -> None:
    ana = record("Ana", [verdict("c0", "mixed")])
    review = ReviewSession(ana.info, ana.comparison, ana.decisions, colleagues=[COLLEAGUE.state])
    assert seen_verdicts(review.state, "c0") == ()


def test_the_history_of_a_claim_tells_no_more_than_that() -> None:
    def told(state: ReviewState, claim: str) -> str:
        return "\n".join("".join(text for text, *_ in line) for line in story_lines(state, claim))

    state = session(("c0", "mixed")).state
    assert "Ana  verdict: refuted" in told(state, "c0")
    assert "Ana" not in told(state, "c1")
    assert history(state, "c0")[-1].endswith("Ana: verdict refuted")
    assert "Ana" not in "\n".join(history(state, "c1"))


def test_sign_off_and_adjudication_are_told_in_words() -> None:
    said = [
        verdict("c0", "mixed"),
        (DecisionKind.ADJUDICATE, "c0", {"label": "refuted", "verdicts": [], "comment": "Why."}),
        (DecisionKind.SIGN, "c0", {"verdict_id": "x", "on": True}),
    ]
    lines = story_lines(record("Ben", said).state, "c0")
    assert [line[-1][0] for line in lines] == [
        "verdict: mixed",
        "adjudicated: refuted (Why.)",
        "signed off",
    ]
