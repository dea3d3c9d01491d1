"""CSV: the columns that scripts rely on, and every cell equal to what was decided."""

import csv
import io
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.export.examples import ANA, BEGUN, HOSTILE, record, verdict
from workbench.comparison.model import Agreement
from workbench.export.rows import COLUMNS, Filters, RowKind
from workbench.export.table import csv_bytes, csv_export, read_csv
from workbench.export.view import ExportView, export_view
from workbench.review.model import DecisionKind
from workbench.review.record import SessionRecord

_CLAIM = [
    "session",
    "claim_id",
    "claim",
    "agreement",
    "conflict",
    "settled",
    "verdict",
    "scale",
    "reviewer",
    "decided_at",
    "note",
    "evidence",
    "articles",
    "origins",
]
_STATEMENT = ["article", "source", "statement", "value", "start", "end", "article_sha256", "anchor"]


def view(one: SessionRecord, wanted: Filters | None = None) -> ExportView:
    return export_view(one, (), one.info.reviewer, wanted or Filters())


def rows(
    one: SessionRecord, kind: RowKind = RowKind.CLAIMS, wanted: Filters | None = None
) -> list[dict[str, str]]:
    return read_csv(csv_export([view(one, wanted)], kind))


def test_columns_begin_as_the_contract_says() -> None:
    assert list(COLUMNS[RowKind.CLAIMS][:14]) == _CLAIM
    assert list(COLUMNS[RowKind.STATEMENTS][:22]) == [*_CLAIM, *_STATEMENT]
    assert list(COLUMNS[RowKind.HISTORY][:14]) == _CLAIM


def test_no_two_columns_have_one_name() -> None:
    for columns in COLUMNS.values():
        assert len(set(columns)) == len(columns)


@pytest.mark.parametrize("kind", RowKind)
def test_an_empty_session_gives_the_header_alone(kind: RowKind) -> None:
    data = csv_export([view(record("Ana"))], kind)
    assert data.decode() == ",".join(COLUMNS[kind]) + "\r\n"


def test_a_claim_row_says_what_was_decided_and_on_what() -> None:
    found = rows(record("Ana", ANA))
    assert [row["claim_id"] for row in found] == ["c0", "c1"]
    first = found[0]
    assert {name: first[name] for name in _CLAIM} == {
        "session": "ana",
        "claim_id": "c0",
        "claim": "Where the bridge was opened",
        "agreement": "disputed",
        "conflict": "place",
        "settled": "Brno",
        "verdict": "refuted",
        "scale": "default",
        "reviewer": "Ana",
        "decided_at": (BEGUN + timedelta(minutes=1)).isoformat(),
        "note": "=cmd|' /C calc'!A0",
        "evidence": "primary: https://example.org/a\n"
        "secondary: https://example.org/b (archived https://archive.example/b)",
        "articles": "001; 002; 003",
        "origins": "001; 002; 003",
    }
    assert (first["state"], first["final_verdict"], first["signed_by"]) == ("judged", "refuted", "")
    assert (first["article_count"], first["first_article"]) == ("3", "unknown")
    assert found[1]["first_article"] == "002"


def test_all_claims_are_there_when_asked_for_with_the_open_ones_empty() -> None:
    found = rows(record("Ana", ANA), wanted=Filters(all_claims=True))
    assert [(row["claim_id"], row["verdict"], row["state"]) for row in found] == [
        ("c0", "refuted", "judged"),
        ("c1", "supported", "judged"),
        ("c2", "", "open"),
    ]


def test_a_statement_row_points_at_the_very_words_with_their_value() -> None:
    one = record("Ana", ANA)
    found = rows(one, RowKind.STATEMENTS)
    assert [(r["article"], r["value"]) for r in found[:3]] == [
        ("001", "Brno"),
        ("002", "Brno"),
        ("003", "Zlin"),
    ]
    assert {r["anchor"] for r in found} == {"exact"}
    for row in found:
        article = one.comparison.article(row["article"])
        assert article.text[int(row["start"]) : int(row["end"])] == row["statement"]
        assert row["article_sha256"] == article.sha256


def test_words_of_an_article_that_changed_say_so() -> None:
    data = {
        "state": "changed",
        "article": "001",
        "article_sha256": "0" * 64,
        "quote": "The bridge opened in Brno.",
        "statement": "001.0",
    }
    one = record("Ana", [*ANA, (DecisionKind.ANCHOR, "c0", data)])
    found = rows(one, RowKind.STATEMENTS)
    assert [r["anchor"] for r in found[:3]] == ["changed", "exact", "exact"]
    assert [(r["anchor"], r["state"]) for r in rows(one)] == [
        ("changed", "open"),
        ("exact", "judged"),
    ]


def test_history_has_every_decision_also_those_taken_back() -> None:
    taken_back = (DecisionKind.UNDO, "c1", {"decision": "ana-5"})
    found = rows(record("Ana", [*ANA, taken_back]), RowKind.HISTORY)
    assert [(r["kind"], r["in_force"]) for r in found] == [
        ("verdict", "yes"),
        ("settle", "yes"),
        ("note", "yes"),
        ("evidence", "yes"),
        ("verdict", "no"),
        ("undo", ""),
    ]
    assert (found[0]["verdict"], found[1]["settled"], found[2]["note"]) == (
        "refuted",
        "Brno",
        "=cmd|' /C calc'!A0",
    )
    assert found[5]["data"] == '{"decision": "ana-5"}'


@pytest.mark.parametrize(
    ("wanted", "ids"),
    [
        (Filters(reviewer=" ana"), ["c0", "c1"]),
        (Filters(reviewer="Ben"), []),
        (Filters(verdict="refuted"), ["c0"]),
        (Filters(agreement=Agreement.SHARED), ["c1"]),
        (Filters(since=BEGUN + timedelta(minutes=2)), ["c1"]),
        (Filters(all_claims=True, agreement=Agreement.SINGLE), ["c2"]),
        (Filters(all_claims=True, verdict="refuted"), ["c0"]),
    ],
)
def test_filters_let_through_what_was_asked_for(wanted: Filters, ids: list[str]) -> None:
    assert [row["claim_id"] for row in rows(record("Ana", ANA), wanted=wanted)] == ids


def test_the_machines_agreement_gives_way_to_the_reviewers() -> None:
    said = [*ANA, (DecisionKind.AGREEMENT, "c0", {"agreement": "shared"})]
    row = rows(record("Ana", said))[0]
    assert (row["agreement"], row["agreement_by"]) == ("shared", "reviewer")


def test_a_guarded_cell_is_guarded_in_the_file_and_a_raw_one_is_not() -> None:
    one = view(record("Ana", ANA))
    assert b",'=cmd|" in csv_export([one], RowKind.CLAIMS)
    assert b",=cmd|" in csv_export([one], RowKind.CLAIMS, raw=True)


def test_a_byte_order_mark_stands_first_only_when_asked_for() -> None:
    one = view(record("Ana", ANA))
    plain, marked = (csv_export([one], RowKind.CLAIMS, bom=bom) for bom in (False, True))
    assert marked == b"\xef\xbb\xbf" + plain
    assert read_csv(marked) == read_csv(plain)


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"])), min_size=1, max_size=4))
def test_a_raw_file_gives_back_exactly_what_went_in(texts: list[str]) -> None:
    columns = [f"c{n}" for n in range(len(texts))]
    row = dict(zip(columns, texts, strict=True))
    data = csv_bytes(columns, [row, row], raw=True)
    assert read_csv(data, guarded=False) == [row, row]
    read = csv.reader(io.StringIO(data.decode(), newline=""))
    assert list(read) == [columns, texts, texts]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_notes_equal_the_log_in_the_raw_file(text: str) -> None:
    said = [verdict("c0", "mixed"), (DecisionKind.NOTE, "c0", {"text": text})]
    data = csv_export([view(record("Ana", said))], RowKind.CLAIMS, raw=True)
    assert read_csv(data, guarded=False)[0]["note"] == text


def test_a_note_of_a_million_characters_comes_back() -> None:
    note = "long " * 200_000
    said = [verdict("c0", "mixed"), (DecisionKind.NOTE, "c0", {"text": note})]
    assert rows(record("Ana", said))[0]["note"] == note


def test_a_file_with_two_columns_of_one_name_is_refused() -> None:
    with pytest.raises(ValueError, match="two columns"):
        read_csv(b"a,b,a\r\n1,2,3\r\n")
