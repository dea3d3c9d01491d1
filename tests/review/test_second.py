"""Two reviewers: states of a claim, differences, the decision between them, the sign-off."""

from datetime import timedelta
from typing import Any

import pytest

from tests.export.examples import BEGUN, record, small_comparison, verdict
from workbench.errors import UsageError
from workbench.review.model import Decision, DecisionKind
from workbench.review.record import SessionRecord, record_of
from workbench.review.second import (
    OPEN,
    ClaimState,
    ClaimStatus,
    adjudication_data,
    differences,
    may_sign,
    name_key,
    same_articles,
    signature_data,
    statuses,
)
from workbench.review.session import ReviewSession

ANA = record("Ana", [verdict("c0", "refuted"), verdict("c1", "supported")])
BEN = record("Ben", [verdict("c2", "mixed"), verdict("c0", "mixed"), verdict("c1", "supported")])


def decided(
    kind: DecisionKind, claim: str, data: dict[str, Any], who: str, at: int = 60
) -> Decision:
    moment = BEGUN + timedelta(minutes=at)
    return Decision(f"{who.lower()}-{kind.value}-{at}", kind, claim, data, who, moment)


def with_more(one: SessionRecord, *more: Decision) -> SessionRecord:
    return record_of(one.info, one.comparison, (*one.decisions, *more))


def adjudicated(status: ClaimStatus, who: str = "Eve", at: int = 60) -> Decision:
    data = adjudication_data(status, "refuted", "default", 1, "The city says Brno.")
    return decided(DecisionKind.ADJUDICATE, status.claim_id, data, who, at)


def signed(status: ClaimStatus, who: str, at: int = 90) -> Decision:
    data = signature_data(status, who, "")
    return decided(DecisionKind.SIGN, status.claim_id, data, who, at)


def test_a_claim_goes_from_open_to_judged_to_second() -> None:
    alone, both = statuses([ANA]), statuses([ANA, BEN])
    assert {c: s.state for c, s in alone.items()} == {
        "c0": ClaimState.JUDGED,
        "c1": ClaimState.JUDGED,
        "c2": ClaimState.OPEN,
    }
    assert {c: s.state for c, s in both.items()} == {
        "c0": ClaimState.SECOND,
        "c1": ClaimState.SECOND,
        "c2": ClaimState.JUDGED,
    }


def test_only_claims_judged_differently_are_differences() -> None:
    both = statuses([ANA, BEN])
    assert [s.claim_id for s in differences(both.values())] == ["c0"]
    assert both["c0"].final is None
    final = both["c1"].final
    assert final is not None
    assert (final.label, final.reviewer) == ("supported", "Ana")


def test_one_person_under_two_spellings_of_a_name_is_no_second_reviewer() -> None:
    again = record(" ana ", [verdict("c0", "mixed")], session="again")
    status = statuses([ANA, again])["c0"]
    assert status.state is ClaimState.JUDGED
    assert len(status.verdicts) == 1
    assert name_key("ANA  Lind") == name_key("ana lind")


def test_labels_of_two_scales_differ_even_where_they_read_alike() -> None:
    other = {"label": "supported", "scale": "desk", "scale_version": 1}
    ben = record("Ben", [(DecisionKind.VERDICT, "c1", other)])
    assert statuses([ANA, ben])["c1"].differs


def test_an_adjudication_settles_a_difference_and_keeps_both_verdicts() -> None:
    status = statuses([ANA, BEN])["c0"]
    after = statuses([with_more(ANA, adjudicated(status)), BEN])["c0"]
    assert after.final is after.adjudication
    assert after.final is not None
    assert (after.final.label, after.final.reviewer) == ("refuted", "Eve")
    assert [v.label for v in after.verdicts] == ["refuted", "mixed"]
    assert not differences([after])
    assert after.state is ClaimState.SECOND


def test_an_adjudication_is_void_once_a_reviewer_judges_anew() -> None:
    made = adjudicated(statuses([ANA, BEN])["c0"])
    anew = with_more(BEN, decided(DecisionKind.VERDICT, "c0", verdict("c0", "supported")[2], "Ben"))
    after = statuses([with_more(ANA, made), anew])["c0"]
    assert after.adjudication is None
    assert differences([after])


def test_decisions_that_lack_what_they_should_hold_count_for_nothing() -> None:
    empty = decided(DecisionKind.ADJUDICATE, "c1", {}, "Eve")
    open_claim = decided(DecisionKind.ADJUDICATE, "c2", {"verdicts": []}, "Eve")
    found = statuses([with_more(ANA, empty, open_claim)])
    assert found["c1"].adjudication is None
    assert found["c2"].state is ClaimState.OPEN


@pytest.mark.parametrize(
    ("claim", "comment", "words"), [("c1", "Why.", "do not differ"), ("c0", " ", "needs a comment")]
)
def test_an_adjudication_needs_a_difference_and_a_comment(
    claim: str, comment: str, words: str
) -> None:
    status = statuses([ANA, BEN])[claim]
    with pytest.raises(UsageError, match=words):
        adjudication_data(status, "refuted", "default", 1, comment)


def test_another_name_signs_what_the_first_reviewer_judged() -> None:
    status = statuses([ANA])["c1"]
    after = statuses([with_more(ANA, signed(status, "Eve"))])["c1"]
    assert after.state is ClaimState.SIGNED
    assert after.signature is not None
    assert after.signature.reviewer == "Eve"


@pytest.mark.parametrize("who", ["Ana", "ANA", " ana"])
def test_the_first_reviewer_cannot_sign_whatever_the_spelling(who: str) -> None:
    status = statuses([ANA])["c1"]
    assert not may_sign(status, who)
    with pytest.raises(UsageError, match="another name must sign"):
        signature_data(status, who, "")


def test_a_sign_off_by_the_first_reviewer_that_a_log_holds_counts_for_nothing() -> None:
    status = statuses([ANA])["c1"]
    forged = decided(DecisionKind.SIGN, "c1", dict(signed(status, "Eve").data), "Ana")
    assert statuses([with_more(ANA, forged)])["c1"].state is ClaimState.JUDGED


def test_open_claims_and_open_differences_cannot_be_signed() -> None:
    found = statuses([ANA, BEN])
    with pytest.raises(UsageError, match="reviewers differ"):
        signature_data(found["c0"], "Eve", "")
    with pytest.raises(UsageError, match="not judged yet"):
        signature_data(OPEN, "Eve", "")


def test_a_signed_claim_is_no_longer_signed_once_the_verdict_changes() -> None:
    sign_off = signed(statuses([ANA])["c1"], "Eve")
    anew = decided(DecisionKind.VERDICT, "c1", verdict("c1", "mixed")[2], "Ana", 120)
    assert statuses([with_more(ANA, sign_off, anew)])["c1"].state is ClaimState.JUDGED


def test_a_sign_off_is_taken_back_by_its_own_kind_of_decision() -> None:
    sign_off = signed(statuses([ANA])["c1"], "Eve")
    data = {**sign_off.data, "on": False}
    back = decided(DecisionKind.SIGN, "c1", data, "Eve", 120)
    assert statuses([with_more(ANA, sign_off, back)])["c1"].state is ClaimState.JUDGED


def test_an_adjudicated_claim_is_signed_off_as_adjudicated() -> None:
    made = adjudicated(statuses([ANA, BEN])["c0"])
    ana = with_more(ANA, made)
    after = statuses([ana, BEN])["c0"]
    done = statuses([with_more(ana, signed(after, "Ben")), BEN])["c0"]
    assert done.state is ClaimState.SIGNED
    old = {"verdict_id": "ana-1", "comment": "", "on": True}
    stale = decided(DecisionKind.SIGN, "c0", old, "Ben")
    assert statuses([with_more(ana, stale), BEN])["c0"].state is ClaimState.SECOND


def test_sessions_are_on_the_same_articles_whatever_their_order_and_names() -> None:
    whole = small_comparison()
    turned = type(whole)(tuple(reversed(whole.articles)), whole.statements, whole.claims)
    fewer = type(whole)(whole.articles[:2], whole.statements[:4], ())
    assert same_articles(ANA, record("Ben", comparison=turned))
    assert not same_articles(ANA, record("Ben", comparison=fewer))


def test_undo_leaves_alone_what_somebody_else_decided_in_the_session() -> None:
    sign_off = signed(statuses([ANA])["c1"], "Eve")
    session = ReviewSession(ANA.info, ANA.comparison, (*ANA.decisions, sign_off))
    taken_back = session.undo()
    assert taken_back is not None
    assert taken_back.data["decision"] == ANA.decisions[-1].id
