"""Session files: everything comes back, and a file that lost anything is refused."""

import base64
import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.export.examples import ANA, HOSTILE, record, verdict
from workbench.errors import BadInputError
from workbench.export.session_file import read_session, session_bytes
from workbench.review.model import DecisionKind
from workbench.review.record import SessionRecord


def exported(one: SessionRecord) -> bytes:
    raw = {a.sha256: a.raw for a in one.comparison.articles}
    return session_bytes(one, raw.__getitem__)


def assert_same(left: SessionRecord, right: SessionRecord) -> None:
    assert left.info == right.info
    assert left.decisions == right.decisions
    assert left.comparison.claims == right.comparison.claims
    assert left.state.standings == right.state.standings
    assert [(a.id, a.text, a.raw, a.published) for a in left.comparison.articles] == [
        (a.id, a.text, a.raw, a.published) for a in right.comparison.articles
    ]


def test_a_session_comes_back_as_it_was() -> None:
    one = record("Ana", ANA)
    assert_same(read_session(exported(one), "file"), one)


_TEXT = st.text(st.characters(), max_size=30) | st.sampled_from(HOSTILE)
_CLAIM = st.sampled_from(["c0", "c1", "c2"])
_SAID = st.one_of(
    st.tuples(st.just(DecisionKind.NOTE), _CLAIM, st.builds(lambda t: {"text": t}, _TEXT)),
    st.tuples(st.just(DecisionKind.SETTLE), _CLAIM, st.builds(lambda t: {"value": t}, _TEXT)),
    st.builds(verdict, _CLAIM, st.sampled_from(["supported", "refuted", "mixed", ""])),
    st.tuples(
        st.just(DecisionKind.EVIDENCE),
        _CLAIM,
        st.builds(lambda t: {"links": [{"url": t, "kind": "primary", "archived": ""}]}, _TEXT),
    ),
    st.tuples(st.just(DecisionKind.MERGE), _CLAIM, st.builds(lambda c: {"claims": [c]}, _CLAIM)),
    st.tuples(
        st.sampled_from([DecisionKind.UNDO, DecisionKind.REDO]),
        st.none(),
        st.builds(lambda n: {"decision": f"ana-{n}"}, st.integers(1, 8)),
    ),
)


@settings(max_examples=60)
@given(st.lists(_SAID, max_size=8), _TEXT)
def test_any_session_comes_back_as_it_was(said: list[Any], title: str) -> None:
    one = record("Ana", said)
    one = replace(one, info=replace(one.info, title=title))
    assert_same(read_session(exported(one), "file"), one)


def changed(change: Callable[[dict[str, Any]], Any], *, keep_digest: bool = False) -> bytes:
    """A session file in which something was changed, with a digest that fits or the old one."""
    from workbench.export import session_file

    document = json.loads(exported(record("Ana", ANA)))
    change(document)
    if not keep_digest:
        content = {key: value for key, value in document.items() if key != "digest"}
        document["digest"] = session_file._digest(content)
    return json.dumps(document).encode()


def test_a_file_in_which_one_character_changed_is_refused() -> None:
    def change(document: dict[str, Any]) -> None:
        document["decisions"][0]["data"]["label"] = "supported"

    with pytest.raises(BadInputError, match="does not fit its digest"):
        read_session(changed(change, keep_digest=True), "file")


def _other_article(document: dict[str, Any]) -> None:
    first = next(iter(document["articles"]))
    document["articles"][first] = base64.b64encode(b"other").decode()


def _moved_statement(document: dict[str, Any]) -> None:
    document["comparison"]["articles"][0]["statements"][0]["start"] += 1


def _set(path: str, value: object) -> Callable[[dict[str, Any]], None]:
    def change(document: dict[str, Any]) -> None:
        *steps, last = path.split(".")
        inside: Any = document
        for step in steps:
            inside = inside[int(step) if step.isdigit() else step]
        inside[last] = value

    return change


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (_other_article, "not those that were compared"),
        (_moved_statement, "not what stands in its article"),
        (_set("articles", {}), "is missing"),
        (_set("session.reviewer", 3), "3 is no text"),
        (_set("session.created_at", "2026-03-02T09:00:00"), "no time zone"),
        (_set("decisions.0.kind", "shout"), "shout"),
        (_set("decisions.0.id", "ana-2"), "two decisions have one id"),
        (_set("decisions.0.data", {}), "label"),
        (_set("comparison.claims.0.statements", ["009.1"]), "statements that are not there"),
        (_set("schema", "workbench.session/9"), "no session file"),
    ],
)
def test_a_file_that_cannot_be_right_is_refused_with_the_reason(
    change: Callable[[dict[str, Any]], Any], words: str
) -> None:
    with pytest.raises(BadInputError) as caught:
        read_session(changed(change), "colleague.json")
    assert "colleague.json" in caught.value.message
    assert words in caught.value.message


@pytest.mark.parametrize("data", [b"", b"\xff\xfe", b"[]", b"{}", b"null", b"[" * 100_000])
def test_what_is_no_session_at_all_is_refused(data: bytes) -> None:
    with pytest.raises(BadInputError, match="is no session file"):
        read_session(data, "file")
