"""Opening the file of the log, or saying in one line why it cannot be opened.

SQLite opens anything and complains later, and may write while it looks. So the header is read as
plain bytes first, a damaged file is never opened for writing, and a new log appears whole, by one
link, so that no crash leaves half of one.
"""

import os
import sqlite3
import stat
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from urllib.parse import quote

from workbench.errors import LogError
from workbench.log.migrations import APPLICATION_ID, SCHEMA_VERSION, migrate

_MAGIC = b"SQLite format 3\x00"
_BUSY_SECONDS = 0.05
"""How long a write may wait for another process: the screen must never stand still for 0.1 s."""
_READ_SECONDS = 5.0
_OTHER_FILE = "name another file with --log, or move this one away"
_DAMAGED = "`workbench recover` brings what is whole into a new file; this one was not touched"


class DamagedLogError(LogError):
    """The file is a log, but not whole."""


@contextmanager
def told_in_words(path: Path) -> Iterator[None]:
    """Turn what SQLite says of a file into one line for the person at the keyboard."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        raise in_words(path, error) from error
    except UnicodeDecodeError as error:  # SQLite quotes damaged names in what it says
        raise DamagedLogError(f"the log {path} is damaged", _DAMAGED) from error


def in_words(path: Path, error: sqlite3.Error) -> LogError:
    """The error as a line that says what is wrong with the log, and what to do."""
    code = getattr(error, "sqlite_errorname", "") or ""
    if code.startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB")) or "UTF-8" in str(error):
        return DamagedLogError(f"the log {path} is damaged", _DAMAGED)
    if code.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return LogError(f"the log {path} is busy", "another program writes to it: try again")
    if code.startswith(("SQLITE_FULL", "SQLITE_IOERR")):
        return LogError(f"the disk of the log {path} is full, or fails", "make room there")
    if code.startswith("SQLITE_READONLY"):
        return LogError(f"the log {path} is read-only", "make it, and its folder, writable")
    return LogError(f"the log {path} cannot be used: {error}", _OTHER_FILE)


def read_version(path: Path) -> int:
    """The schema version of a log. Raises `LogError` for a file that is no log of ours."""
    header = _header(path)
    if not header:
        raise LogError(f"{path} is empty, not a log", "remove it to start a new log there")
    if header[:16] != _MAGIC:
        raise LogError(f"{path} is not a workbench log", _OTHER_FILE)
    if int.from_bytes(header[68:72]) != APPLICATION_ID:
        raise LogError(f"{path} is a database, but not a workbench log", _OTHER_FILE)
    version = int.from_bytes(header[60:64])
    if version > SCHEMA_VERSION:
        raise LogError(
            f"the log {path} was written by a newer workbench (log version {version}; "
            f"this one knows {SCHEMA_VERSION})",
            "update workbench to open it",
        )
    return version


def _header(path: Path) -> bytes:
    try:
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            raise LogError(f"{path} is a folder, not a log", "name a file inside it with --log")
        if not stat.S_ISREG(mode):
            raise LogError(f"{path} is not a regular file", _OTHER_FILE)
        with path.open("rb") as file:
            return file.read(100)
    except FileNotFoundError as error:
        raise LogError(f"there is no log at {path}", "start a review to make one") from error
    except OSError as error:
        raise LogError(f"the log {path} cannot be read: {error.strerror}", _OTHER_FILE) from error


def open_for_reading(path: Path) -> sqlite3.Connection:
    """A connection that reads and cannot write, and leaves the folder as it was."""
    read_version(path)
    with told_in_words(path):
        connection = _connect(path, _reading_mode(path), _READ_SECONDS)
        try:
            connection.execute("PRAGMA query_only = ON")
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        except BaseException:
            connection.close()
            raise
        return connection


def _reading_mode(path: Path) -> str:
    """How to open a log that somebody else may be writing, or that lies on a read-only disk.

    A read-only connection never checkpoints, so it leaves a damaged file alone, but it leaves a
    `-wal` behind where there was none; there a writable one is tidier.
    """
    if _beside(path, "-wal").exists():
        return "mode=ro"
    if os.access(path, os.W_OK) and os.access(path.parent, os.W_OK):
        return "mode=rw"
    return "mode=ro&immutable=1"


def _beside(path: Path, ending: str) -> Path:
    return path.with_name(path.name + ending)


def _connect(path: Path, mode: str, busy_seconds: float) -> sqlite3.Connection:
    uri = f"file:{quote(str(path.absolute()))}?{mode}"
    return sqlite3.connect(uri, uri=True, isolation_level=None, timeout=busy_seconds)


def open_for_writing(path: Path) -> sqlite3.Connection:
    """A connection that appends, on a log that was looked through for damage first."""
    check_whole(path)
    with told_in_words(path):
        return _writing_connection(path)


def _writing_connection(path: Path) -> sqlite3.Connection:
    connection = _connect(path, "mode=rw", _BUSY_SECONDS)
    try:
        for pragma in (
            "synchronous = FULL",
            "foreign_keys = ON",
            "recursive_triggers = ON",
            "cell_size_check = ON",
        ):
            connection.execute(f"PRAGMA {pragma}")
        (mode,) = connection.execute("PRAGMA journal_mode").fetchone()
        if mode != "wal":
            connection.execute("PRAGMA journal_mode = WAL")
    except BaseException:
        connection.close()
        raise
    return connection


def check_whole(path: Path) -> None:
    """Raises `DamagedLogError` if the pages of the file do not fit together. Writes nothing."""
    with closing(open_for_reading(path)) as connection, told_in_words(path):
        (found,) = connection.execute("PRAGMA quick_check(1)").fetchone()
    if found != "ok":
        raise DamagedLogError(f"the log {path} is damaged", _DAMAGED)


def create(path: Path) -> None:
    """A new, empty log, which appears whole or not at all, for its owner's eyes only."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        handle, name = tempfile.mkstemp(prefix=path.name, suffix=".new", dir=path.parent)
        os.close(handle)
        draft = Path(name)
        try:
            _build(draft)
            _put_in_place(draft, path)
        except FileExistsError:
            pass  # another process was quicker: its log is as good
        finally:
            for ending in ("", "-wal", "-shm"):
                _beside(draft, ending).unlink(missing_ok=True)
    except OSError as error:
        raise LogError(
            f"no log can be made at {path}: {error.strerror}", "name another place with --log"
        ) from error


def _put_in_place(draft: Path, path: Path) -> None:
    """Give the draft its name, unless the name is taken."""
    try:
        os.link(draft, path)
    except FileExistsError:
        raise
    except OSError:  # a file system without links
        if path.exists():
            raise FileExistsError(path) from None
        draft.rename(path)


def _build(draft: Path) -> None:
    with told_in_words(draft), closing(_connect(draft, "mode=rw", _READ_SECONDS)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        migrate(connection)
