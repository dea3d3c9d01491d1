"""Looking through a log for damage and naming it, row by row, without changing anything.

SQLite's own check sees broken pages, but not a changed letter inside a row; the hashes see that.
They prove damage and casual edits. They have no key, so they do not stop a forger.
"""

import hashlib
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from workbench.log.migrations import guard_names
from workbench.log.opening import open_for_reading
from workbench.log.rows import DECISION_COLUMNS, DecisionRow, session_hash, unpack_document
from workbench.review.model import SessionInfo

_MOST_PAGE_FINDINGS = 20
_BLOCK = 500
"""How many decisions are read at once."""


@dataclass(frozen=True, slots=True)
class Verification:
    """What was looked at, and what is wrong with it."""

    sessions: int
    decisions: int
    articles: int
    findings: tuple[str, ...]
    """One line each; empty for a log that is whole."""


def verify(path: Path) -> Verification:
    """Look through the whole log. Raises `LogError` for a file that is no log at all."""
    with closing(open_for_reading(path)) as connection:
        connection.text_factory = _text
        connection.execute("BEGIN")  # all of it as it was at one moment, whoever writes meanwhile
        numbers = _numbers(connection)
        rows = _decision_rows(connection)
        findings = (
            *_pages(connection),
            *_guards(connection),
            *_sessions(connection),
            *_decisions(connection, rows, numbers),
            *_missing_places(connection, rows),
            *_articles(connection),
            *_comparisons(connection),
        )
        return Verification(
            len(_all(connection, "SELECT id FROM session")),
            len(rows),
            len(_all(connection, "SELECT sha256 FROM article")),
            tuple(dict.fromkeys(findings)),
        )


def _text(data: bytes) -> str:
    """Damaged text must not stop the check; its hash tells on it."""
    return data.decode("utf-8", "replace")


def _all(connection: sqlite3.Connection, query: str, *values: object) -> list[tuple[object, ...]]:
    """The rows that can be read before the first that cannot."""
    rows: list[tuple[object, ...]] = []
    try:
        rows.extend(connection.execute(query, values))
    except (sqlite3.DatabaseError, UnicodeDecodeError):
        return rows
    return rows


def _pages(connection: sqlite3.Connection) -> Iterator[str]:
    for pragma in (f"integrity_check({_MOST_PAGE_FINDINGS})", "foreign_key_check"):
        try:
            found = connection.execute(f"PRAGMA {pragma}").fetchall()
        except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
            yield f"the file: {error}"
            continue
        for first, *rest in found:
            if first != "ok":
                yield f"the file: {' '.join(str(part) for part in (first, *rest))}"


def _guards(connection: sqlite3.Connection) -> Iterator[str]:
    rows = _all(connection, "SELECT name FROM sqlite_master WHERE type = 'trigger'")
    for name in sorted(guard_names() - {str(row[0]) for row in rows}):
        yield f"the guard {name} is missing: rows could have been changed"


def _sessions(connection: sqlite3.Connection) -> Iterator[str]:
    rows = _all(connection, "SELECT id, title, reviewer, scale, created_at, hash FROM session")
    for name, title, reviewer, scale, created_at, stored in rows:
        try:
            made = datetime.fromisoformat(str(created_at))
        except ValueError:
            yield f"session {name} is damaged"
            continue
        info = SessionInfo(str(name), str(title), str(reviewer), str(scale), made)
        if session_hash(info) != stored:
            yield f"session {name} is damaged"


def _numbers(connection: sqlite3.Connection) -> dict[tuple[str, int], int]:
    """Session and number to place, as the index has them: a second witness beside the table."""
    rows = _all(connection, "SELECT session, number, seq FROM decision ORDER BY session, number")
    return {(str(s), n): seq for s, n, seq in rows if isinstance(n, int) and isinstance(seq, int)}


def _decision_rows(connection: sqlite3.Connection) -> dict[int, DecisionRow]:
    """Every decision that can be read, by its place in the log, whatever it holds.

    Read in blocks; a block that cannot be read, or lacks a row, is read again row by row.
    """
    columns = ", ".join(DECISION_COLUMNS)
    block = f"SELECT seq, {columns} FROM decision WHERE seq BETWEEN ? AND ?"
    rows: dict[int, DecisionRow] = {}
    for first in range(1, _last_place(connection) + 1, _BLOCK):
        last = first + _BLOCK - 1
        found = _all(connection, block, first, last)
        if len(found) < _BLOCK:
            found = [
                row for seq in range(first, last + 1) for row in _all(connection, block, seq, seq)
            ]
        rows |= {seq: DecisionRow(*rest) for seq, *rest in found if isinstance(seq, int)}  # type: ignore[arg-type]
    return rows


def _last_place(connection: sqlite3.Connection) -> int:
    """The highest place that a decision ever had, by every witness there is."""
    witnesses = (
        "SELECT seq FROM sqlite_sequence WHERE name = 'decision'",
        "SELECT max(seq) FROM decision",
        "SELECT count(*) FROM decision",
    )
    found = [value for query in witnesses for (value,) in _all(connection, query)]
    return max((v for v in found if isinstance(v, int) and v < 1 << 40), default=0)


def _decisions(
    connection: sqlite3.Connection,
    rows: dict[int, DecisionRow],
    numbers: dict[tuple[str, int], int],
) -> Iterator[str]:
    for seq, row in rows.items():
        if not row.sound:
            yield f"the decision at place {seq} of the log is damaged ({_named(row)})"
    read = {(row.session, row.number): row for row in rows.values()}
    for session, number in sorted(set(numbers) - set(read)):
        yield f"decision {number} of session {session} cannot be read"
    sound: dict[str, dict[int, DecisionRow]] = {}
    for row in rows.values():
        if row.sound:
            sound.setdefault(row.session, {})[row.number] = row
    for name, first in _all(connection, "SELECT id, hash FROM session"):
        yield from _chain(str(name), str(first), sound.get(str(name), {}))


def _named(row: DecisionRow) -> str:
    return f"{row.kind}, number {row.number} of session {row.session}, {row.at}"


def _chain(session: str, first: str, own: dict[int, DecisionRow]) -> Iterator[str]:
    """Gaps, and decisions that do not follow the one before; `first` is the session's hash."""
    previous = first
    for number in range(1, max(own, default=0) + 1):
        row = own.get(number)
        if row is None:
            yield f"decision {number} of session {session} is damaged or missing"
        elif previous and row.previous != previous:
            yield f"decision {number} of session {session} does not follow the one before it"
        previous = row.hash if row else ""


def _missing_places(connection: sqlite3.Connection, rows: dict[int, DecisionRow]) -> Iterator[str]:
    """Places that were given to a decision, are empty now, and were not emptied by `forget`."""
    forgotten = {row[0] for row in _all(connection, "SELECT seq FROM forgotten")}
    for seq in range(1, _last_place(connection) + 1):
        if seq not in rows and seq not in forgotten:
            yield f"the decision at place {seq} of the log is missing or cannot be read"


def _articles(connection: sqlite3.Connection) -> Iterator[str]:
    there = {str(row[0]) for row in _all(connection, "SELECT sha256 FROM article")}
    wanted = _all(connection, "SELECT DISTINCT sha256 FROM comparison_article")
    for name in sorted({str(row[0]) for row in wanted} - there):
        yield f"the article {name[:12]} is not in the log"
    for name in sorted(there):
        for (raw,) in _each(connection, "SELECT bytes FROM article WHERE sha256 = ?", name):
            if not isinstance(raw, bytes) or hashlib.sha256(raw).hexdigest() != name:
                yield f"the article {name[:12]} is damaged"


def _each(connection: sqlite3.Connection, query: str, value: object) -> list[tuple[object, ...]]:
    """The one row asked for; a row of None where it cannot be read."""
    return _all(connection, query, value) or [(None,)]


def _comparisons(connection: sqlite3.Connection) -> Iterator[str]:
    query = "SELECT session, sha256, document FROM comparison WHERE id = ?"
    for (number,) in _all(connection, "SELECT id FROM comparison"):
        for session, stored_hash, document in _all(connection, query, number) or [("?", "", b"")]:
            packed = document if isinstance(document, bytes) else b""
            try:
                unpack_document(str(stored_hash), packed)
            except ValueError:
                yield f"comparison {number} of session {session} is damaged"
