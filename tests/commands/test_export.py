"""`workbench export` over a real log: what it writes, refuses, hides and does not import."""

import csv
import io
import json
import subprocess
import sys
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from tests.export.examples import ANA, BEGUN, HOSTILE, decisions_of, small_comparison, verdict
from workbench.commands.export import ExportRequest, export
from workbench.errors import BadInputError, LogError, UsageError
from workbench.export.session_file import read_session
from workbench.export.table import read_csv
from workbench.log.reading import LogReader
from workbench.log.store import Log
from workbench.review.model import DecisionKind

_HEAVY = ("textual", "rich", "rapidfuzz", "typer", "click", "sqlite_utils", "anyascii", "Stemmer")
Said = tuple[tuple[DecisionKind, str | None, dict[str, Any]], ...]


def keep(log: Path, reviewer: str, said: Said, begun: datetime = BEGUN) -> str:
    """A session of this reviewer in the log, of decisions from `begun` on; its id."""
    opened = Log.open(log)
    try:
        kept = opened.start_session(small_comparison(), reviewer, "default", f"bridge {reviewer}")
        opened.append(kept.id, *decisions_of(reviewer, said, begun=begun))
    finally:
        opened.close()
    return kept.id


@pytest.fixture
def log(tmp_path: Path) -> Path:
    """A log with Ana's session in it."""
    path = tmp_path / "log.db"
    keep(path, "Ana", ANA)
    return path


def run(log: Path, *sessions: str, viewer: str = "Ana", **options: Any) -> tuple[bytes, list[str]]:
    """What the command wrote to standard output, and what it told the person."""
    stdout, told = io.BytesIO(), list[str]()
    request = ExportRequest(log, viewer, sessions, **options)
    export(request, stdout=stdout, tell=told.append)
    return stdout.getvalue(), told


def test_the_last_session_is_written_as_csv_when_nothing_is_said(log: Path) -> None:
    data, told = run(log)
    assert [(r["claim_id"], r["verdict"]) for r in read_csv(data)] == [
        ("c0", "refuted"),
        ("c1", "supported"),
    ]
    assert not told


def test_rows_equal_the_verdicts_in_the_log(log: Path) -> None:
    with LogReader.open(log) as reader:
        (session,) = reader.session_ids()
        given = [d for d in reader.decisions(session) if d.kind is DecisionKind.VERDICT]
    found = read_csv(run(log)[0])
    assert [(r["claim_id"], r["verdict"], r["decided_at"]) for r in found] == [
        (d.claim_id, d.data["label"], d.at.isoformat()) for d in given
    ]


def test_several_sessions_stand_under_one_header(log: Path) -> None:
    keep(log, "Ben", (verdict("c2", "mixed"),))
    found = read_csv(run(log, all_sessions=True, viewer="Editor")[0])
    assert {(r["reviewer"], r["claim_id"]) for r in found} == {
        ("Ana", "c0"),
        ("Ana", "c1"),
        ("Ben", "c2"),
    }
    assert len({r["session"] for r in found}) == 2


def test_a_second_reviewer_sees_of_the_first_only_what_they_have_judged(log: Path) -> None:
    with LogReader.open(log) as reader:
        anas = reader.last_session() or ""
    keep(log, "Ben", (verdict("c1", "refuted"),))
    data, told = run(log, anas, viewer="ben")
    assert [r["claim_id"] for r in read_csv(data)] == ["c1"]
    assert b"Brno;" not in data
    assert told == [
        "what Ana said of 1 claim stays hidden until you have judged the same (--no-blind shows it)"
    ]
    assert len(read_csv(run(log, anas, viewer="Ben", blind=False)[0])) == 2
    assert len(read_csv(run(log, anas, viewer="Editor")[0])) == 2


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"form": "xlsx"}, "--format xlsx is not known"),
        ({"rows": "words"}, "--rows words is not known"),
        ({"agreement": "none"}, "--agreement none is not known"),
        ({"since": "yesterday"}, "--since yesterday is no date"),
    ],
)
def test_words_that_mean_nothing_are_usage_errors(
    log: Path, options: dict[str, str], words: str
) -> None:
    with pytest.raises(UsageError) as caught:
        run(log, **options)
    assert words in caught.value.message


def test_since_takes_a_day_or_a_moment(log: Path) -> None:
    assert len(read_csv(run(log, since="2026-03-02")[0])) == 2
    assert len(read_csv(run(log, since="2026-03-02T10:03:00+01:00")[0])) == 1
    assert not read_csv(run(log, since="2026-03-03")[0])


def test_an_unknown_session_and_a_missing_log_are_told_in_words(log: Path) -> None:
    with pytest.raises(LogError, match="there is no session nobody"):
        run(log, "nobody")
    with pytest.raises(LogError, match="there is no log"):
        run(log.with_name("other.db"))
    assert not log.with_name("other.db").exists()


@pytest.mark.parametrize("raw", [True, False])
def test_hostile_notes_equal_the_log_when_python_reads_the_file(tmp_path: Path, raw: bool) -> None:
    log = tmp_path / "hostile.db"
    notes = [(DecisionKind.NOTE, "c0", {"text": text}) for text in HOSTILE]
    session = keep(log, "Ana", (*notes,))
    data, _ = run(log, rows="history", raw=raw)
    with LogReader.open(log) as reader:
        kept = [d.data["text"] for d in reader.decisions(session)]
    read = list(csv.DictReader(io.StringIO(data.decode(), newline="")))
    if raw:
        assert [r["note"] for r in read] == kept
    else:
        assert not [r for r in read if r["note"].lstrip().startswith(("=", "+", "-", "@"))]


def test_exporting_imports_nothing_heavy(log: Path) -> None:
    """The whole path, in a fresh process."""
    code = f"""
import sys
from datetime import datetime
from pathlib import Path
from workbench.commands.export import ExportRequest, export
export(ExportRequest(Path({str(log)!r}), "Ana"), stdout=sys.stdout.buffer, tell=print)
heavy = [name for name in {_HEAVY!r} if name in sys.modules]
print(*heavy, file=sys.stderr, end="")
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    assert done.stderr.decode() == ""
    assert done.returncode == 0
    assert done.stdout.startswith(b"session,claim_id,")


@pytest.mark.parametrize("form", ["json", "annotations"])
def test_structured_forms_hold_the_verdicts(log: Path, form: str) -> None:
    data, _ = run(log, form=form)
    assert b'"refuted"' in data
    json.loads(data)


def test_a_claimreview_needs_to_know_who_publishes_it_and_where(log: Path) -> None:
    for given in ({}, {"publisher": "The Desk"}, {"base_url": "https://desk.example"}):
        with pytest.raises(UsageError, match=r"author\.name and url"):
            run(log, form="claimreview", **given)
    with pytest.raises(BadInputError, match="no ClaimReview can be made"):
        run(log, form="claimreview", publisher="The Desk", base_url="desk")
    data, told = run(
        log, form="claimreview", publisher="The Desk", base_url="https://desk.example/checks"
    )
    assert len(json.loads(data)["@graph"]) == 2
    assert not told


def test_a_session_file_is_refused_where_it_would_tell_what_is_hidden(log: Path) -> None:
    keep(log, "Ben", ())
    with pytest.raises(UsageError, match="yet to judge"):
        run(log, "bridge-ana", viewer="Ben", form="session")
    assert read_session(run(log, "bridge-ana", form="session")[0], "-").info.reviewer == "Ana"
    with pytest.raises(UsageError, match="holds one session"):
        run(log, form="session", all_sessions=True)
