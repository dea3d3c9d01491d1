"""Which claim comes next, and which are shown at all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.review.stories import flood, session_on
from workbench.comparison.model import Agreement, ConflictKind
from workbench.review.filters import Filter, parse_filter
from workbench.review.model import DecisionKind
from workbench.review.queue import Order, Queue, disputed, make_queue, unjudged
from workbench.review.session import ReviewSession

QUEUE = Queue(("a", "b", "c", "d"), frozenset("abd"))


def judged(*claims: str) -> ReviewSession:
    session = session_on(flood())
    for claim in claims:
        session.apply(session.decide(DecisionKind.VERDICT, claim, label="mixed"))
    return session


def shown(session: ReviewSession, line: str) -> tuple[str, ...]:
    return make_queue(session.state, parse_filter(line)).ids


def test_plain_steps_stop_at_the_ends() -> None:
    assert QUEUE.next("a") == "b"
    assert QUEUE.next("d") is None
    assert QUEUE.previous("b") == "a"
    assert QUEUE.previous("a") is None


def test_steps_skip_what_the_filter_hides() -> None:
    assert QUEUE.next("b") == "d"
    assert QUEUE.previous("d") == "b"


def test_steps_from_a_hidden_claim_go_on_from_its_place() -> None:
    assert QUEUE.next("c") == "d"
    assert QUEUE.previous("c") == "b"
    assert QUEUE.position("c") is None


def test_steps_without_a_current_claim_begin_at_the_start() -> None:
    assert QUEUE.next(None) == "a"
    assert QUEUE.previous(None) is None
    assert Queue((), frozenset()).next(None) is None


def test_searching_steps_go_round_once() -> None:
    assert QUEUE.next_among("b", {"a"}) == "a"
    assert QUEUE.previous_among("b", {"d"}) == "d"
    assert QUEUE.next_among("b", {"b"}) is None


@given(st.sampled_from("abcdx"), st.sets(st.sampled_from("abcd")))
def test_a_wanted_claim_that_is_shown_is_always_reached(current: str, wanted: set[str]) -> None:
    elsewhere = (wanted & QUEUE.shown) - {current}
    assert (QUEUE.next_among(current, wanted) in elsewhere) == bool(elsewhere)
    assert (QUEUE.previous_among(current, wanted) in elsewhere) == bool(elsewhere)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("", ("c0", "c1", "c2", "c3")),
        ("agreement:disputed", ("c0",)),
        ("kind:place", ("c0",)),
        ("kind:number", ()),
        ("article:heron", ("c0", "c1")),
        ("verdict:mixed", ("c1",)),
        ("unjudged", ("c0", "c2", "c3")),
        ("flagged", ()),
        ("LUND", ("c2",)),
        ('"boats were lost"', ("c1",)),
        ("unjudged agreement:shared", ("c2",)),
        ("agreement:nonsense", ()),
    ],
)
def test_a_filter_line_shows_the_claims_it_names(line: str, expected: tuple[str, ...]) -> None:
    assert shown(judged("c1"), line) == expected


@given(
    st.builds(
        Filter,
        agreement=st.none() | st.sampled_from(Agreement),
        kind=st.none() | st.sampled_from(ConflictKind),
        article=st.sampled_from(["", "gull"]),
        verdict=st.sampled_from(["", "not enough information"]),
        unjudged=st.booleans(),
        flagged=st.booleans(),
        changed=st.booleans(),
        text=st.lists(st.sampled_from(["bridge", "nine boats"])).map(tuple),
    )
)
def test_a_filter_is_read_back_from_its_own_line(wanted: Filter) -> None:
    assert parse_filter(str(wanted)) == wanted


def test_open_claims_can_come_first() -> None:
    session = judged("c0", "c2")
    assert make_queue(session.state, order=Order.OPEN_FIRST).ids == ("c1", "c3", "c0", "c2")


def test_disputes_can_come_first_by_the_reviewers_word() -> None:
    session = session_on(flood())
    session.apply(session.decide(DecisionKind.AGREEMENT, "c2", agreement="disputed"))
    assert make_queue(session.state, order=Order.AGREEMENT).ids == ("c0", "c2", "c1", "c3")
    assert disputed(session.state) == {"c0", "c2"}


def test_claims_can_follow_the_articles() -> None:
    session = session_on(flood())
    assert make_queue(session.state, order=Order.ARTICLE).ids == ("c0", "c1", "c2", "c3")


def test_a_withdrawn_verdict_leaves_the_claim_unjudged() -> None:
    session = judged("c1")
    session.apply(session.decide(DecisionKind.VERDICT, "c1", label=""))
    assert unjudged(session.state) == {"c0", "c1", "c2", "c3"}
