"""`workbench review --plain` as a script meets it: a process with pipes."""

import csv
import io
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from workbench.log.reading import LogReader
from workbench.review.model import Decision

_ARTICLES = {
    "gull.txt": "Bridge falls in Oskar\n\nThe bridge at Oskar fell on Monday. Nine boats sank.\n",
    "heron.txt": "Oskar bridge gone\n\nThe bridge at Oskar fell on Tuesday. Nine boats sank.\n",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    for name, text in _ARTICLES.items():
        (folder / name).write_text(text)
    return folder


def environment(tmp_path: Path, **more: str) -> dict[str, str]:
    """Nothing of the person who runs the tests but the path."""
    return {"PATH": os.environ["PATH"], "HOME": str(tmp_path), "LC_ALL": "C.UTF-8", **more}


def workbench(
    tmp_path: Path, *arguments: str, typed: bytes = b"", **more: str
) -> subprocess.CompletedProcess[bytes]:
    """Run the command with the log of this test."""
    return subprocess.run(
        [sys.executable, "-m", "workbench", *arguments, "--log", str(tmp_path / "log.db")],
        input=typed,
        capture_output=True,
        env=environment(tmp_path, **more),
        check=False,
        timeout=60,
    )


def kept(tmp_path: Path) -> tuple[Decision, ...]:
    with LogReader.open(tmp_path / "log.db") as log:
        [session] = log.session_ids()
        return log.decisions(session)


def test_a_script_judges_goes_on_and_exports(tmp_path: Path, folder: Path) -> None:
    first = workbench(tmp_path, "review", str(folder), "--plain", typed=b"s\nr\nq\n")
    assert (first.returncode, first.stderr) == (0, b"")
    again = workbench(tmp_path, "resume", "--plain", typed=b"e seen\n")
    assert again.returncode == 0
    assert b"Saved at" in again.stdout
    assert [d.kind.value for d in kept(tmp_path)] == ["verdict", "verdict", "note"]
    exported = workbench(tmp_path, "export").stdout.decode()
    rows = list(csv.DictReader(io.StringIO(exported)))
    assert [row["verdict"] for row in rows] == ["supported", "refuted"]


def test_the_second_start_on_the_same_articles_comes_back_to_the_same_claim(
    tmp_path: Path, folder: Path
) -> None:
    left = workbench(tmp_path, "review", str(folder), "--plain", typed=b"n\nq\n").stdout
    prompts = [line for line in left.splitlines() if b"your answer" in line]
    back = workbench(tmp_path, "review", str(folder), "--plain", typed=b"q\n").stdout
    assert prompts[-1] in back.splitlines()
    assert len(kept(tmp_path)) == 0


def test_lines_are_as_wide_as_the_columns_variable_says(tmp_path: Path, folder: Path) -> None:
    told = workbench(tmp_path, "review", str(folder), "--plain", COLUMNS="32").stdout.decode()
    assert max(len(line) for line in told.splitlines() if "your answer" not in line) <= 32


def test_a_poor_encoding_costs_the_signs_and_nothing_else(tmp_path: Path, folder: Path) -> None:
    told = workbench(
        tmp_path,
        "review",
        str(folder),
        "--plain",
        typed=b"e caf\xe9 \xff\n",
        PYTHONIOENCODING="ascii",
    )
    assert (told.returncode, told.stderr) == (0, b"")
    assert told.stdout.isascii()
    assert len(kept(tmp_path)) == 1


def test_articles_and_answers_cannot_share_the_standard_input(tmp_path: Path) -> None:
    told = workbench(tmp_path, "review", "-", "--plain", typed=b"s\n")
    assert told.returncode == 2
    assert b"cannot give both" in told.stderr
    assert not (tmp_path / "log.db").exists()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_a_signal_ends_it_in_order(tmp_path: Path, folder: Path, number: signal.Signals) -> None:
    command = [sys.executable, "-m", "workbench", "review", str(folder), "--plain"]
    with subprocess.Popen(
        [*command, "--log", str(tmp_path / "log.db")],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=environment(tmp_path, PYTHONUNBUFFERED="1"),
    ) as process:
        try:
            assert process.stdin is not None
            assert process.stdout is not None
            process.stdin.write(b"s\n")
            process.stdin.flush()
            while b"Saved at" not in process.stdout.readline():
                assert process.poll() is None
            process.send_signal(number)
            assert process.wait(timeout=20) == 128 + number
        finally:
            process.kill()
    assert len(kept(tmp_path)) == 1
    assert not list(tmp_path.glob("*.lock"))
    again = workbench(tmp_path, "resume", "--plain")
    assert b"1 of" in again.stdout


def test_no_screen_library_is_loaded() -> None:
    script = (
        "import sys, workbench.commands.plain; print(*(m for m in sys.modules if '.' not in m))"
    )
    loaded = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert not {"textual", "rich", "typer"} & set(loaded.stdout.split())
