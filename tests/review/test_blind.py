"""Blind review: the first verdict is not in the record until the second is given."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.export.examples import ANA, record, small_comparison, verdict
from workbench.review.blind import blinded, seen_statuses
from workbench.review.model import DecisionKind
from workbench.review.record import SessionRecord

SECRET = "xyzzy"
_EVERYTHING: tuple[tuple[DecisionKind, dict[str, Any]], ...] = (
    (DecisionKind.VERDICT, {"label": SECRET, "scale": SECRET, "scale_version": 1}),
    (DecisionKind.SETTLE, {"value": SECRET}),
    (DecisionKind.NOTE, {"text": SECRET}),
    (DecisionKind.EVIDENCE, {"links": [{"url": SECRET}]}),
    (DecisionKind.FLAG, {"on": True, "why": SECRET}),
    (DecisionKind.SIGN, {"verdict_id": SECRET}),
    (
        DecisionKind.ADJUDICATE,
        {"label": SECRET, "scale": SECRET, "verdicts": [], "comment": SECRET},
    ),
)


def told(claim: str) -> list[tuple[DecisionKind, str | None, dict[str, Any]]]:
    """Everything that can be said of a claim, with a word that must not be seen."""
    return [(kind, claim, data) for kind, data in _EVERYTHING]


def shown(one: SessionRecord, viewer: str, *others: SessionRecord) -> SessionRecord:
    return blinded(one, viewer, (one, *others)).record


def test_nothing_said_of_a_claim_is_left_for_a_reviewer_who_has_yet_to_judge_it() -> None:
    ana = record("Ana", [*told("c0"), verdict("c1", "supported")])
    seen = blinded(ana, "Ben", (ana, record("Ben")))
    assert SECRET not in repr(seen.record)
    assert seen.hidden == ("c0", "c1")
    assert not seen.record.decisions


def test_a_claim_is_shown_once_the_viewer_has_judged_it_and_hidden_again_if_withdrawn() -> None:
    ana = record("Ana", ANA)
    ben = record("Ben", [verdict("c1", "mixed")])
    seen = shown(ana, "Ben", ben)
    assert [d.claim_id for d in seen.decisions] == ["c1"]
    withdrawn = record("Ben", [verdict("c1", "mixed"), verdict("c1", "")])
    assert not shown(ana, "Ben", withdrawn).decisions


@pytest.mark.parametrize("viewer", ["Ana", "ana ", "Eve", ""])
def test_the_author_and_people_without_a_session_here_see_everything(viewer: str) -> None:
    ana = record("Ana", ANA)
    assert shown(ana, viewer, record("Ben")) == ana


def test_a_session_on_other_articles_makes_nobody_a_second_reviewer() -> None:
    whole = small_comparison()
    other = type(whole)(whole.articles[:1], (), ())
    ana = record("Ana", ANA)
    assert shown(ana, "Ben", record("Ben", comparison=other)) == ana


def test_undo_and_redo_of_what_is_hidden_are_hidden_too() -> None:
    undo = (DecisionKind.UNDO, "c0", {"decision": "ana-1"})
    redo = (DecisionKind.REDO, "c0", {"decision": "ana-1"})
    ana = record("Ana", [*ANA, undo, redo])
    assert not shown(ana, "Ben", record("Ben")).decisions


def test_a_claim_that_was_merged_or_split_away_tells_nothing_either() -> None:
    split = (DecisionKind.SPLIT, "c0", {"groups": [["001.0", "002.0"], ["003.0"]]})
    parts = record("Ana", [split]).state.claims
    part = next(c.id for c in parts if c.statements == ("003.0",))
    back = (DecisionKind.UNDO, "c0", {"decision": "ana-1"})
    ana = record("Ana", [split, *told(part), back])
    seen = shown(ana, "Ben", record("Ben", [verdict("c1", "mixed"), verdict("c2", "mixed")]))
    assert SECRET not in repr(seen)
    assert [d.kind for d in seen.decisions] == [DecisionKind.SPLIT, DecisionKind.UNDO]


def test_a_claim_grouped_otherwise_is_shown_when_all_its_words_were_judged() -> None:
    merge = (DecisionKind.MERGE, "c1", {"claims": ["c2"]})
    ana = record("Ana", [merge, *told("c1")])
    half = record("Ben", [verdict("c1", "mixed")])
    whole = record("Ben", [verdict("c1", "mixed"), verdict("c2", "mixed")])
    assert SECRET not in repr(shown(ana, "Ben", half))
    assert SECRET in repr(shown(ana, "Ben", whole))


def test_what_a_third_person_decided_in_the_viewers_own_session_is_hidden_too() -> None:
    theirs = record("Eve", told("c0")).decisions
    ben = record("Ben", [verdict("c1", "mixed")], extra=theirs)
    seen = shown(ben, "Ben", record("Ana", ANA))
    assert SECRET not in repr(seen)
    assert [d.reviewer for d in seen.decisions] == ["Ben"]


def test_that_somebody_judged_is_known_and_what_they_judged_is_not() -> None:
    ana, ben = record("Ana", ANA), record("Ben", [verdict("c1", "mixed")])
    everyone = (ana, ben)
    found = seen_statuses(everyone, [blinded(one, "Ben", everyone).record for one in everyone])
    assert {claim: status.state.value for claim, status in found.items()} == {
        "c0": "judged",
        "c1": "second",
        "c2": "open",
    }
    assert found["c0"].verdicts == ()
    assert found["c0"].final is None


_CLAIMS = st.sampled_from(["c0", "c1", "c2"])
_GROUPING = st.one_of(
    st.tuples(st.just(DecisionKind.MERGE), _CLAIMS, st.builds(lambda c: {"claims": [c]}, _CLAIMS)),
    st.tuples(
        st.just(DecisionKind.SPLIT),
        st.just("c0"),
        st.just({"groups": [["001.0"], ["002.0", "003.0"]]}),
    ),
    st.tuples(st.just(DecisionKind.TAKE_OUT), st.just("c0"), st.just({"statement": "003.0"})),
)
_SAID = st.one_of(st.builds(lambda c: told(c)[0], _CLAIMS), _GROUPING)


@settings(max_examples=150)
@given(st.lists(_SAID, max_size=6), st.lists(st.builds(verdict, _CLAIMS, st.just("mixed"))))
def test_a_verdict_is_seen_only_of_words_that_the_viewer_has_all_judged(
    anas: list[Any], bens: list[Any]
) -> None:
    ana, ben = record("Ana", anas), record("Ben", bens)
    seen = shown(ana, "Ben", ben)
    judged = {s for c in ben.state.claims if ben.standing(c).judged for s in c.statements}
    for claim in seen.state.claims:
        if seen.verdict(claim) is not None:
            assert judged.issuperset(claim.statements)
