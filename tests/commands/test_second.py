"""Two people, two logs: judge apart, merge, see the differences, adjudicate, sign, hand over."""

import io
import json
import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.commands.test_export import keep
from tests.export.examples import ANA, BEGUN, decisions_of, verdict
from workbench.commands.agreement import agreement
from workbench.commands.export import FORMATS, ExportRequest, export
from workbench.commands.second import adjudicate, merge, show_differences, sign
from workbench.commands.stats import stats
from workbench.errors import LogInUseError, UsageError
from workbench.export.table import read_csv
from workbench.log.locking import SessionLock, this_process
from workbench.log.reading import LogReader
from workbench.log.store import Log
from workbench.review.model import DecisionKind

SECRET = "xyzzy"


def write(log: Path, session: str = "", viewer: str = "Editor", **options: Any) -> bytes:
    out = io.BytesIO()
    request = ExportRequest(log, viewer, [session] if session else (), **options)
    export(request, stdout=out, tell=lambda _: None)
    return out.getvalue()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Ana's log, and Ben's on another machine."""
    keep(tmp_path / "ana.db", "Ana", ANA)
    keep(
        tmp_path / "ben.db",
        "Ben",
        (verdict("c0", "mixed"), verdict("c1", "supported"), verdict("c2", "refuted")),
        BEGUN + timedelta(hours=1),
    )
    return tmp_path


@pytest.fixture
def merged(folder: Path) -> Path:
    """Ana's log after Ben's session came in."""
    file = folder / "ben.json"
    file.write_bytes(write(folder / "ben.db", viewer="Ben", form="session"))
    merge([file], log=folder / "ana.db", viewer="Ana", tell=lambda _: None)
    return folder / "ana.db"


def states(log: Path) -> dict[str, str]:
    rows = read_csv(write(log, "bridge-ana", all_claims=True))
    return {row["claim_id"]: row["state"] for row in rows}


def test_the_whole_walk_of_two_reviewers_from_two_logs_to_a_dossier(folder: Path) -> None:
    log, file = folder / "ana.db", folder / "ben.json"
    file.write_bytes(write(folder / "ben.db", viewer="Ben", form="session"))
    told: list[str] = []
    shown = merge([file], log=log, viewer="Ana", tell=told.append)
    assert told == ["session bridge-ben of Ben: imported with 3 decisions"]
    assert "differences: 1" in shown
    assert "Ana: refuted" in shown
    assert "Ben: mixed" in shown
    assert states(log) == {"c0": "second", "c1": "second", "c2": "judged"}

    with pytest.raises(UsageError, match="reviewers differ"):
        sign(["c0"], log=log, viewer="Eve")
    said = adjudicate("c0", "r", "The city's own notice says Brno.", log=log, viewer="Eve")
    assert said == "claim c0: adjudicated as refuted by Eve"
    assert "differences: 0" in show_differences(log=log, viewer="Eve")
    assert sign(["c0", "c1"], log=log, viewer="Eve") == "2 claims signed off by Eve"
    assert states(log) == {"c0": "signed", "c1": "signed", "c2": "judged"}

    page = write(log, "bridge-ana", form="html").decode()
    for words in ("Ana", "Ben", "refuted", "mixed", "Adjudicated", "The city&#x27;s own notice"):
        assert words in page
    assert page.count("Signed off<span") == 2
    rows = {r["claim_id"]: r for r in read_csv(write(log, "bridge-ana"))}
    assert (rows["c0"]["final_verdict"], rows["c0"]["final_by"], rows["c0"]["signed_by"]) == (
        "refuted",
        "Eve",
        "Eve",
    )


def test_both_people_keep_all_their_decisions(merged: Path) -> None:
    with LogReader.open(merged) as reader:
        assert len(reader.decisions("bridge-ana")) == len(ANA)
        assert len(reader.decisions("bridge-ben")) == 3


def test_an_adjudication_by_a_reviewer_stands_in_their_own_session(merged: Path) -> None:
    adjudicate("c0", "mixed", "We spoke.", log=merged, viewer="Ben", session="bridge-ana")
    with LogReader.open(merged) as reader:
        assert reader.decisions("bridge-ben")[-1].kind is DecisionKind.ADJUDICATE


def test_signing_all_leaves_out_what_one_may_not_sign(merged: Path) -> None:
    assert sign(log=merged, viewer="Ben", every=True) == "1 claim signed off by Ben"
    assert states(merged) == {"c0": "second", "c1": "signed", "c2": "judged"}
    with pytest.raises(UsageError, match="nothing to sign"):
        sign(log=merged, viewer="Ben", every=True)


def test_one_claim_that_cannot_be_signed_keeps_all_of_them_unsigned(merged: Path) -> None:
    with pytest.raises(UsageError, match="Ana judged this claim first"):
        sign(["c1", "c0"], log=merged, viewer="Ana")
    assert states(merged)["c1"] == "second"


@pytest.mark.parametrize(
    ("claim", "label", "words"),
    [
        ("c0", "Pants on Fire", "has no verdict"),
        ("c9", "refuted", "no claims have the id c9"),
        ("c", "refuted", "3 claims have the id c"),
        ("c1", "refuted", "do not differ"),
    ],
)
def test_an_adjudication_that_does_not_fit_is_refused(
    merged: Path, claim: str, label: str, words: str
) -> None:
    with pytest.raises(UsageError, match=words):
        adjudicate(claim, label, "Why.", log=merged, viewer="Eve")


def test_nothing_is_added_to_a_session_that_somebody_has_open(merged: Path) -> None:
    with (
        SessionLock.acquire(merged, "bridge-ana", this_process("Ana")),
        pytest.raises(LogInUseError),
    ):
        sign(["c1"], log=merged, viewer="Eve", session="bridge-ana")


def test_json_of_the_differences_names_every_verdict(merged: Path) -> None:
    document = json.loads(show_differences(log=merged, viewer="Eve", form="json"))
    assert document["states"] == {"open": 0, "judged": 1, "second": 2, "signed": 0}
    (one,) = document["differences"]
    assert [(v["reviewer"], v["label"]) for v in one["verdicts"]] == [
        ("Ana", "refuted"),
        ("Ben", "mixed"),
    ]


@pytest.fixture
def blind_log(tmp_path: Path) -> Path:
    """Ana said a word of every claim that Ben, who judged nothing yet, must not see."""
    log = tmp_path / "blind.db"
    said: list[tuple[DecisionKind, str | None, dict[str, Any]]] = []
    for claim in ("c0", "c1", "c2"):
        said += [
            (
                DecisionKind.VERDICT,
                claim,
                {"label": SECRET, "scale": "default", "scale_version": 1},
            ),
            (DecisionKind.NOTE, claim, {"text": SECRET}),
            (DecisionKind.SETTLE, claim, {"value": SECRET}),
            (DecisionKind.EVIDENCE, claim, {"links": [{"url": f"https://{SECRET}.example"}]}),
        ]
    keep(log, "Ana", tuple(said))
    keep(log, "Ben", ())
    return log


@pytest.mark.parametrize("form", [f for f in FORMATS if f not in {"session", "claimreview"}])
@pytest.mark.parametrize("session", ["bridge-ana", "bridge-ben"])
@pytest.mark.parametrize("rows", ["claims", "statements", "history"])
def test_no_export_shows_the_first_verdict_to_the_second_reviewer(
    blind_log: Path, form: str, session: str, rows: str
) -> None:
    data = write(blind_log, session, viewer="Ben", form=form, rows=rows, all_claims=True)
    assert SECRET.encode() not in data
    assert SECRET.encode() in write(
        blind_log, "bridge-ana", viewer="Ana", form=form, rows=rows, all_claims=True
    )


def test_no_claimreview_session_file_or_figure_shows_it_either(blind_log: Path) -> None:
    site = {"publisher": "The Desk", "base_url": "https://desk.example"}
    data = write(blind_log, "bridge-ana", viewer="Ben", form="claimreview", **site)
    assert SECRET.encode() not in data
    with pytest.raises(UsageError):
        write(blind_log, "bridge-ana", viewer="Ben", form="session")
    for text in (
        agreement("bridge-ana", log=blind_log, viewer="Ben", form="json"),
        stats("bridge-ana", log=blind_log, viewer="Ben", form="json"),
        show_differences("bridge-ana", log=blind_log, viewer="Ben", form="json"),
    ):
        assert SECRET not in text


def views(log: Path) -> dict[str, str]:
    """All that the log's views show to anybody who reads it with SQL."""
    with closing(sqlite3.connect(log)) as connection:
        named = connection.execute("SELECT name FROM sqlite_master WHERE type = 'view'").fetchall()
        return {
            name: repr(connection.execute(f'SELECT * FROM "{name}"').fetchall())
            for (name,) in named
        }


def test_no_view_of_the_log_shows_a_verdict_before_everybody_has_judged(blind_log: Path) -> None:
    shown = views(blind_log)
    assert set(shown) >= {"current_verdict", "judged_claim", "session_progress", "session_article"}
    assert not [name for name, rows in shown.items() if SECRET in rows]
    with closing(Log.open(blind_log)) as log:
        log.append("bridge-ben", *decisions_of("Ben", (verdict("c1", "mixed"),)))
    rows = views(blind_log)["current_verdict"]
    assert rows.count(SECRET) == 1
    assert "mixed" in rows


def test_one_reviewer_alone_sees_all_verdicts_in_the_views(folder: Path) -> None:
    rows = views(folder / "ana.db")["current_verdict"]
    assert "refuted" in rows
    assert "supported" in rows


def test_the_progress_of_every_session_is_one_row(merged: Path) -> None:
    rows = views(merged)["session_progress"]
    assert "('bridge-ana', 'bridge Ana', 'Ana', 'default', 3, 2, 1)" in rows
    assert "('bridge-ben', 'bridge Ben', 'Ben', 'default', 3, 3, 0)" in rows
