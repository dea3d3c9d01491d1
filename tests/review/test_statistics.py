"""Figures of a review: judged and left, pace without breaks, by agreement and kind."""

from dataclasses import replace
from datetime import timedelta

from tests.export.examples import ANA, BEGUN, record, verdict
from workbench.review.model import Decision, DecisionKind
from workbench.review.statistics import Part, statistics


def test_judged_and_left_are_counted_by_agreement_and_kind() -> None:
    found = statistics([record("Ana", ANA)])
    assert (found.judged, found.total, found.disputes_left) == (2, 3, 0)
    assert found.by_agreement == {
        "disputed": Part(1, 1),
        "shared": Part(1, 1),
        "single": Part(0, 1),
    }
    assert found.by_conflict == {"place": Part(1, 1)}
    assert found.verdicts == {"refuted": 1, "supported": 1}
    assert (found.notes, found.evidence, found.flagged) == (1, 1, 0)
    assert found.by_agreement["single"].left == 1


def test_several_sessions_add_up() -> None:
    found = statistics([record("Ana", ANA), record("Ben", [verdict("c0", "mixed")])])
    assert (found.sessions, found.judged, found.total) == (2, 3, 6)
    assert found.reviewers == ("Ana", "Ben")


def _at(number: int, minutes: float, label: str) -> Decision:
    kind, claim, data = verdict(f"c{number % 3}", label)
    return Decision(f"d{number}", kind, claim, data, "Ana", BEGUN + timedelta(minutes=minutes))


def test_breaks_are_no_working_time_and_a_changed_mind_no_second_verdict() -> None:
    times = ((0, 0.0), (1, 2.0), (2, 60.0), (3, 62.0))
    made = [_at(number, minutes, "mixed") for number, minutes in times]
    found = statistics([record("Ana", extra=made)])
    assert found.working_time == timedelta(minutes=4)
    assert found.per_hour == 3 / (4 / 60)


def test_a_pace_is_not_made_of_less_than_a_minute() -> None:
    assert statistics([record("Ana", [verdict("c0", "mixed")])]).per_hour is None
    assert statistics([]).per_hour is None


def test_undone_decisions_are_counted_and_their_verdicts_are_not() -> None:
    undo = (DecisionKind.UNDO, "c1", {"decision": "ana-5"})
    found = statistics([record("Ana", [*ANA, undo])])
    assert (found.undone, found.judged) == (1, 1)


def test_a_kind_that_several_claims_have_is_counted_for_each() -> None:
    one = record("Ana", ANA)
    disputed = one.comparison.claims[0]
    claims = (*one.comparison.claims, replace(disputed, id="c9"))
    found = statistics([record("Ana", ANA, comparison=replace(one.comparison, claims=claims))])
    assert found.by_conflict == {"place": Part(1, 2)}
