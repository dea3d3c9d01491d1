"""Reading the log: sessions, decisions, the bytes of articles; no library but the standard one.

Export, agreement and the list of sessions start here, so it must be cheap to import.
"""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Any, Self

from workbench.articles.model import Article
from workbench.comparison.model import Comparison
from workbench.errors import LogError
from workbench.log.migrations import SCHEMA_VERSION
from workbench.log.opening import (
    DamagedLogError,
    open_for_reading,
    read_version,
    told_in_words,
)
from workbench.log.rows import (
    DECISION_COLUMNS,
    DecisionRow,
    SessionSummary,
    StoredSession,
    read_cursor,
    session_hash,
    storable,
    unpack_comparison,
)
from workbench.log.summaries import progress_of_all
from workbench.review.model import Cursor, Decision, Progress, SessionInfo
from workbench.review.versions import are_later_versions, name_of

_RECOVER = "`workbench verify` names what is damaged; `workbench recover` brings out the rest"


class LogReader:
    """A log opened for reading: it never writes, and works while others write."""

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self.path = path
        self._connection = connection

    @classmethod
    def open(cls, path: Path) -> Self:
        """Raises `LogError` for a file that is not there, is no log, is damaged or too new."""
        if read_version(path) < SCHEMA_VERSION:
            raise LogError(
                f"the log {path} was written by an older workbench",
                "resume a review once: that brings it up to date, after a backup",
            )
        return cls(path, open_for_reading(path))

    def close(self) -> None:
        """Give the file back."""
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def session_ids(self) -> tuple[str, ...]:
        """All sessions, the one opened last first; those never opened here after the others."""
        rows = self._rows(
            "SELECT s.id FROM session AS s LEFT JOIN bookmark AS b ON b.session = s.id "
            "ORDER BY b.turn DESC NULLS LAST, s.rowid DESC"
        )
        return tuple(row[0] for row in rows)

    def last_session(self, reviewer: str | None = None) -> str | None:
        """The session opened last (by this reviewer); None when there is none."""
        wanted = (s for s in self.session_ids() if reviewer in {None, self.info(s).reviewer})
        return next(wanted, None)

    def sessions(self) -> tuple[SessionSummary, ...]:
        """All sessions with how far they are, the one opened last first."""
        with told_in_words(self.path):
            progress = progress_of_all(self._connection, self.load)
        counts = dict(self._rows("SELECT session, count(*) FROM decision GROUP BY session"))
        opened = dict(self._rows("SELECT session, opened_at FROM bookmark"))
        labels: dict[str, list[str]] = {}
        for session, label in self._rows("SELECT session, label FROM session_article"):
            labels.setdefault(session, []).append(label)
        infos = [self.info(session) for session in self.session_ids()]
        return tuple(
            SessionSummary(
                info,
                tuple(labels.get(info.id, ())),
                progress.get(info.id, Progress(0, 0, 0)),
                counts.get(info.id, 0),
                _moment(opened.get(info.id, ""), info.created_at),
            )
            for info in infos
        )

    def summary(self, session: str) -> SessionSummary:
        """How far one session is. Raises `LogError` for an unknown one."""
        info = self.info(session)
        return next(one for one in self.sessions() if one.info == info)

    def info(self, session: str) -> SessionInfo:
        """What a session is. Raises `LogError` for an unknown one."""
        columns = "id, title, reviewer, scale, created_at, hash"
        rows = list(self._rows(f"SELECT {columns} FROM session WHERE id = ?", session))
        if not rows:
            raise LogError(
                f"there is no session {session} in {self.path}", "`workbench sessions` lists them"
            )
        name, title, reviewer, scale, created_at, stored_hash = rows[0]
        with suppress(ValueError, TypeError):
            info = SessionInfo(name, title, reviewer, scale, datetime.fromisoformat(created_at))
            if session_hash(info) == stored_hash:
                return info
        raise self._damaged(f"session {session}")

    def load(self, session: str) -> StoredSession:
        """Everything needed to resume. Raises `LogError` if any of it is damaged or missing."""
        return StoredSession(
            self.info(session),
            self.comparison(session),
            self.decisions(session),
            self.cursor(session),
        )

    def comparison(self, session: str) -> Comparison:
        """The newest comparison of a session."""
        rows = self._rows(
            "SELECT sha256, document FROM comparison WHERE session = ? ORDER BY id DESC LIMIT 1",
            session,
        )
        for sha256, document in rows:
            try:
                return unpack_comparison(sha256, document)
            except ValueError as error:
                raise self._damaged(f"the comparison of session {session}") from error
        raise self._damaged(f"session {session}, which has no comparison")

    def decisions(self, session: str) -> tuple[Decision, ...]:
        """Every decision of a session, oldest first, each held against its hash."""
        rows = tuple(self.rows(session))
        previous = session_hash(self.info(session))
        for number, row in enumerate(rows, 1):
            if (row.number, row.previous) != (number, previous) or not row.sound:
                raise self._damaged(f"decision {number} of session {session}")
            previous = row.hash
        return tuple(row.decision() for row in rows)

    def rows(self, session: str) -> Iterator[DecisionRow]:
        """The rows of a session's decisions as they are stored, in order."""
        columns = ", ".join(DECISION_COLUMNS)
        query = f"SELECT {columns} FROM decision WHERE session = ? ORDER BY number"
        return (DecisionRow(*row) for row in self._rows(query, session))

    def cursor(self, session: str) -> Cursor:
        """Where the reviewer was; the start for a session without a bookmark."""
        for (text,) in self._rows("SELECT cursor FROM bookmark WHERE session = ?", session):
            with suppress(ValueError, TypeError, AttributeError):  # a place is no reason to stop
                return read_cursor(text)
        return Cursor()

    def head(self, session: str) -> str:
        """The hash of the last decision (of the session itself, before the first)."""
        query = "SELECT hash FROM decision WHERE session = ? ORDER BY number DESC LIMIT 1"
        for (last,) in self._rows(query, session):
            return str(last)
        return session_hash(self.info(session))

    def find_session(self, sha256s: Iterable[str], reviewer: str) -> str | None:
        """The reviewer's session on exactly these articles, in any order; the last opened."""
        own = self._sessions_of(reviewer)
        return next((session for session in self.sessions_on(sha256s) if session in own), None)

    def sessions_on(self, sha256s: Iterable[str]) -> tuple[str, ...]:
        """Everybody's sessions on exactly these articles, in any order; the last opened first."""
        wanted = set(sha256s)
        held = self._articles()
        return tuple(
            session
            for session in self.session_ids()
            if {sha256 for sha256, _ in held.get(session, ())} == wanted
        )

    def find_earlier(self, articles: Sequence[Article], reviewer: str) -> str | None:
        """The reviewer's session on earlier versions of these articles; the last opened.

        Every article of the session must be among these, in the same bytes or alike under the
        same name; there may be articles more.
        """
        shas = {a.sha256 for a in articles}
        names = {storable(name_of(a.source)) for a in articles}
        held = self._articles()
        for session in self._sessions_of(reviewer):
            known = (sha in shas or name_of(place) in names for sha, place in held.get(session, ()))
            if all(known) and are_later_versions(self.comparison(session).articles, articles):
                return session
        return None

    def _sessions_of(self, reviewer: str) -> list[str]:
        query = "SELECT id FROM session WHERE reviewer = ?"
        own = {row[0] for row in self._rows(query, storable(reviewer))}
        return [session for session in self.session_ids() if session in own]

    def _articles(self) -> dict[str, list[tuple[str, str]]]:
        """Session to SHA-256 and source of the articles of its newest comparison."""
        held: dict[str, list[tuple[str, str]]] = {}
        for session, *article in self._rows("SELECT session, sha256, source FROM session_article"):
            held.setdefault(session, []).append((article[0], article[1]))
        return held

    def article_bytes(self, sha256: str) -> bytes:
        """An article as it came. Raises `LogError` if the log does not have it."""
        for (stored,) in self._rows("SELECT bytes FROM article WHERE sha256 = ?", sha256):
            return bytes(stored)
        raise LogError(f"the log {self.path} does not hold the article {sha256[:12]}", _RECOVER)

    def _damaged(self, what: str) -> DamagedLogError:
        return DamagedLogError(f"the log {self.path} is damaged: {what}", _RECOVER)

    def _rows(self, query: str, *values: Any) -> Iterator[Any]:
        with told_in_words(self.path):
            return iter(self._connection.execute(query, values).fetchall())


def _moment(text: str, otherwise: datetime) -> datetime:
    """The time that the text tells, if it tells one."""
    with suppress(ValueError, TypeError):
        return datetime.fromisoformat(text)
    return otherwise
