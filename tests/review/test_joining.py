"""Two copies of one session: which goes on where the other ends, and which cannot be joined."""

from dataclasses import replace

from tests.export.examples import ANA, decisions_of, record, verdict
from workbench.review.joining import Arrival, arrival, news
from workbench.review.model import Decision, DecisionKind
from workbench.review.record import SessionRecord

SHORT, LONG = record("Ana", ANA), record("Ana", [*ANA, verdict("c2", "mixed")])


def signed(who: str, claim: str = "c1") -> tuple[Decision, ...]:
    said = [(DecisionKind.SIGN, claim, {"verdict_id": "ana-5", "on": True})]
    return decisions_of(who, said, prefix=f"{who}-{claim}")


def with_extra(*more: Decision) -> SessionRecord:
    return record("Ana", ANA, extra=more)


def test_copies_are_the_same_later_or_earlier() -> None:
    assert arrival(SHORT, SHORT) is Arrival.SAME
    assert arrival(LONG, SHORT) is Arrival.LATER
    assert arrival(SHORT, LONG) is Arrival.EARLIER
    assert [d.claim_id for d in news(LONG, SHORT)] == ["c2"]


def test_another_id_in_another_log_is_still_the_same_session() -> None:
    renamed = replace(SHORT, info=replace(SHORT.info, id="bridge-7"))
    assert arrival(renamed, SHORT) is Arrival.SAME


def test_sessions_of_other_people_or_other_times_are_others() -> None:
    assert arrival(record("Ben", ANA), SHORT) is Arrival.OTHER
    later = replace(SHORT.info, created_at=LONG.decisions[-1].at)
    assert arrival(replace(SHORT, info=later), SHORT) is Arrival.OTHER


def test_a_reviewer_who_went_on_in_two_ways_parts_the_copies() -> None:
    elsewhere = with_extra(*decisions_of("Ana", [verdict("c2", "refuted")], prefix="elsewhere"))
    assert arrival(elsewhere, LONG) is Arrival.PARTED


def test_sign_offs_of_other_people_join_whichever_copy_they_stand_in() -> None:
    here, there = with_extra(*signed("Eve")), with_extra(*signed("Cem", "c0"))
    assert arrival(there, here) is Arrival.LATER
    assert [d.reviewer for d in news(there, here)] == ["Cem"]
    assert arrival(LONG, here) is Arrival.LATER
    assert arrival(here, LONG) is Arrival.LATER
    assert [d.reviewer for d in news(here, LONG)] == ["Eve"]
