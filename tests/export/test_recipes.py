"""What people do with an export: the recipes of the README, each run where its tool is there."""

import csv
import importlib
import io
import json
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from tests.commands.test_export import keep
from tests.export.examples import HOSTILE
from workbench.commands.export import ExportRequest, export
from workbench.export.cells import unguard, visible_controls
from workbench.review.model import DecisionKind

LONG = "long note, " * 90_000
"""A megabyte; spreadsheets hold less in a cell, so only databases get it."""
_SECONDS = 120


def noted(folder: Path, texts: tuple[str, ...]) -> Path:
    """A log in which each text is a note, one decision after the other."""
    log = folder / "log.db"
    keep(log, "Ana", tuple((DecisionKind.NOTE, "c0", {"text": text}) for text in texts))
    return log


def history(log: Path, *, raw: bool) -> bytes:
    out = io.BytesIO()
    request = ExportRequest(log, "Ana", rows="history", raw=raw)
    export(request, stdout=out, tell=lambda _: None)
    return out.getvalue()


def run(*command: str, data: bytes = b"", folder: Path | None = None) -> bytes:
    done = subprocess.run(
        command, input=data, capture_output=True, check=False, timeout=_SECONDS, cwd=folder
    )
    assert done.returncode == 0, done.stderr.decode(errors="replace")
    return done.stdout


def test_a_pipe_into_sqlite_utils_keeps_every_cell(tmp_path: Path) -> None:
    """workbench export --rows history --raw | sqlite-utils insert verdicts.db history - --csv"""
    texts = (*HOSTILE, LONG)
    log, made = noted(tmp_path, texts), tmp_path / "verdicts.db"
    run(
        *(sys.executable, "-m", "sqlite_utils", "insert", str(made), "history", "-"),
        *("--csv", "--no-detect-types"),
        data=history(log, raw=True),
    )
    with closing(sqlite3.connect(made)) as database:
        rows = database.execute("SELECT note, claim_id FROM history ORDER BY rowid").fetchall()
    assert [note or "" for note, _ in rows] == [_lines(text) for text in texts]
    assert {claim for _, claim in rows} == {"c0"}


def test_pandas_reads_every_cell_as_text(tmp_path: Path) -> None:
    """pandas.read_csv("verdicts.csv", dtype=str, keep_default_na=False)"""
    pytest.importorskip("pandas")
    pandas: Any = importlib.import_module("pandas")
    texts = tuple(text for text in HOSTILE if "\0" not in text)
    path = tmp_path / "verdicts.csv"
    path.write_bytes(history(noted(tmp_path, (*texts, LONG)), raw=True))
    table = pandas.read_csv(path, dtype=str, keep_default_na=False)
    assert [_lines(note) for note in table["note"]] == [_lines(t) for t in (*texts, LONG)]


def test_datasette_shows_the_views_of_the_log(tmp_path: Path) -> None:
    """workbench backup copy.db; datasette copy.db"""
    datasette = shutil.which("datasette") or shutil.which(
        "datasette", path=str(Path(sys.executable).parent)
    )
    if datasette is None:
        pytest.skip("datasette is not installed")
    verdict = {"label": "mixed", "scale": "default", "scale_version": 1}
    log = tmp_path / "log.db"
    keep(log, "Ana", ((DecisionKind.VERDICT, "c0", verdict),))
    for view, column, value in (
        ("current_verdict", "label", "mixed"),
        ("session_progress", "judged", 1),
        ("session_article", "label", "001"),
    ):
        shown = run(datasette, str(log), "--get", f"/log/{view}.json?_shape=array")
        assert json.loads(shown)[0][column] == value


def test_a_spreadsheet_keeps_every_cell_and_runs_none(tmp_path: Path) -> None:
    """Through LibreOffice's own reader and writer, every column taken as text."""
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if office is None:
        pytest.skip("LibreOffice is not installed")
    data = history(noted(tmp_path, HOSTILE), raw=False)
    (tmp_path / "verdicts.csv").write_bytes(data)
    columns = data.split(b"\r\n", 1)[0].count(b",") + 1
    as_text = "/".join(f"{n}/2" for n in range(1, columns + 1))
    profile = (tmp_path / "profile").as_uri()
    run(
        *(office, "--headless", f"-env:UserInstallation={profile}"),
        f"--infilter=Text - txt - csv (StarCalc):44,34,76,1,{as_text}",
        *("--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true"),
        *("--outdir", str(tmp_path / "out"), str(tmp_path / "verdicts.csv")),
        folder=tmp_path,
    )
    saved = (tmp_path / "out" / "verdicts.csv").read_text(encoding="utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(saved, newline="")))
    shown, kept = ([unguard(row["note"]) for row in rows], map(visible_controls, HOSTILE))
    assert [_cells(text) for text in shown] == [_cells(text) for text in kept]


def _cells(text: str) -> str:
    """The text as a cell shows it: a tab is a space, line ends are one kind."""
    return _lines(text).replace("\t", " ")


def _lines(text: str) -> str:
    """The text with line ends as these tools write them."""
    return text.replace("\r\n", "\n").replace("\r", "\n")
