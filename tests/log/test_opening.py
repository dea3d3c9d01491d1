"""A file that is no log, or not a whole one, gets one clear line and is left exactly as it was."""

import hashlib
import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.log.conftest import start
from tests.review.stories import START
from workbench.errors import ExitCode, LogError
from workbench.log.migrations import APPLICATION_ID, SCHEMA_VERSION, STEPS
from workbench.log.opening import DamagedLogError, create, read_version
from workbench.log.reading import LogReader
from workbench.log.store import Log
from workbench.log.upgrading import upgrade
from workbench.log.verifying import verify


def everything(folder: Path) -> dict[str, str]:
    """Every file of the folder with the hash of what is in it."""
    return {
        str(file): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in folder.rglob("*")
        if file.is_file()
    }


def patched(path: Path, place: int, data: bytes) -> Path:
    content = bytearray(path.read_bytes())
    content[place : place + len(data)] = data
    path.write_bytes(content)
    return path


@pytest.fixture
def whole(path: Path) -> Path:
    """A log with a session in it, closed."""
    with Log.open(path) as log:
        kept = start(log)
        for claim in ("c0", "c1"):
            kept.judge(claim)
    return path


def not_logs(folder: Path) -> dict[str, Path]:
    """Files of many kinds that are no log."""
    files = {
        "empty": b"",
        "text": b"Rain is due in the north.\n" * 50,
        "short": b"SQLite",
        "zeros": bytes(8192),
        "zip": b"PK\x03\x04" + bytes(500),
        "header alone": b"SQLite format 3\x00" + bytes(84),
    }
    for name, data in files.items():
        (folder / name).write_bytes(data)
    other = sqlite3.connect(folder / "other database")
    other.execute("CREATE TABLE decision (id TEXT)")
    other.commit()
    other.close()
    (folder / "folder").mkdir()
    return {name: folder / name for name in (*files, "other database", "folder")}


@pytest.mark.parametrize(
    "kind",
    ["empty", "text", "short", "zeros", "zip", "header alone", "other database", "folder"],
)
def test_what_is_no_log_is_refused_and_left_alone(tmp_path: Path, kind: str) -> None:
    path = not_logs(tmp_path)[kind]
    before = everything(tmp_path)
    for opened in (Log.open, LogReader.open, verify):
        with pytest.raises(LogError) as caught:
            opened(path)
        assert caught.value.exit_code is ExitCode.BAD_INPUT
        assert str(path) in caught.value.message
        assert caught.value.hint
    assert everything(tmp_path) == before


def test_a_pipe_is_refused_without_waiting_for_it(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(LogError, match="not a regular file"):
        Log.open(tmp_path / "pipe")


def test_reading_makes_no_log_where_there_is_none(tmp_path: Path) -> None:
    with pytest.raises(LogError, match="there is no log"):
        LogReader.open(tmp_path / "none.db")
    assert everything(tmp_path) == {}


def test_a_place_that_takes_no_file_is_an_error_in_words(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(LogError, match="no log can be made"):
        Log.open(tmp_path / "file" / "log.db")


def test_a_newer_log_is_refused_with_both_versions(whole: Path) -> None:
    patched(whole, 60, (SCHEMA_VERSION + 4).to_bytes(4))
    before = everything(whole.parent)
    for opened in (Log.open, LogReader.open):
        with pytest.raises(LogError, match=f"version {SCHEMA_VERSION + 4}.*knows {SCHEMA_VERSION}"):
            opened(whole)
    assert everything(whole.parent) == before


def test_a_damaged_log_is_not_written_to(whole: Path) -> None:
    size = whole.stat().st_size
    patched(whole, 4096, b"\xff" * (size - 8192))
    before = everything(whole.parent)
    with pytest.raises(DamagedLogError) as caught:
        Log.open(whole)
    assert "recover" in caught.value.hint
    assert everything(whole.parent) == before


def test_a_changed_letter_in_a_decision_is_seen_on_loading(whole: Path) -> None:
    content = whole.read_bytes()
    patched(whole, content.index(b'{"label":"supported"') + 10, b"S")
    with LogReader.open(whole) as reader, pytest.raises(DamagedLogError, match="decision"):
        reader.load("flood")


def test_names_that_mean_something_to_sqlite_are_plain_names(tmp_path: Path) -> None:
    path = tmp_path / "log?mode=memory&x=%41#1.db"
    with Log.open(path) as log:
        start(log)
    with LogReader.open(path) as reader:
        assert reader.session_ids() == ("flood",)
    assert path.exists()


def test_a_log_behind_a_link_is_the_same_log(whole: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.db"
    link.symlink_to(whole)
    with LogReader.open(link) as reader:
        assert reader.session_ids() == ("flood",)


def test_a_log_on_a_read_only_disk_can_be_read(whole: Path) -> None:
    whole.chmod(0o400)
    whole.parent.chmod(0o500)
    try:
        with LogReader.open(whole) as reader:
            assert len(reader.load("flood").decisions) == 2
    finally:
        whole.parent.chmod(0o700)


def test_a_reader_sees_what_a_writer_has_committed(path: Path) -> None:
    with Log.open(path) as log, LogReader.open(path) as reader:
        kept = start(log)
        kept.judge("c0")
        assert len(reader.load("flood").decisions) == 1


def test_a_new_log_says_what_it_is_in_its_first_bytes(path: Path) -> None:
    create(path)
    assert read_version(path) == SCHEMA_VERSION
    assert path.read_bytes()[68:72] == APPLICATION_ID.to_bytes(4)


def test_a_log_that_appears_meanwhile_is_not_overwritten(whole: Path) -> None:
    before = whole.read_bytes()
    create(whole)
    assert whole.read_bytes() == before
    assert list(whole.parent.iterdir()) == [whole]


def _m002_second(connection: sqlite3.Connection) -> None:
    connection.execute("CREATE TABLE second (id TEXT) STRICT")


def _m002_broken(connection: sqlite3.Connection) -> None:
    connection.execute("CREATE TABLE second (id TEXT) STRICT")
    raise sqlite3.OperationalError("the step fails")


def test_an_older_log_is_brought_up_to_date_after_a_backup(whole: Path) -> None:
    assert upgrade(whole, START, (*STEPS, _m002_second), SCHEMA_VERSION + 1)
    with closing(sqlite3.connect(whole)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (SCHEMA_VERSION + 1,)
        assert connection.execute("SELECT count(*) FROM second").fetchone() == (0,)
        assert connection.execute("SELECT count(*) FROM decision").fetchone() == (2,)
    (made,) = (f for f in whole.parent.iterdir() if "before-version" in f.name)
    with LogReader.open(made) as reader:
        assert len(reader.load("flood").decisions) == 2


def test_a_step_that_fails_leaves_the_log_as_it_was(whole: Path) -> None:
    with pytest.raises(LogError):
        upgrade(whole, START, (*STEPS, _m002_broken), SCHEMA_VERSION + 1)
    with Log.open(whole) as log:
        assert len(log.load("flood").decisions) == 2
    assert verify(whole).findings == ()


def test_a_log_of_this_version_needs_no_upgrade(whole: Path) -> None:
    assert not upgrade(whole, START)
    assert list(whole.parent.iterdir()) == [whole]
