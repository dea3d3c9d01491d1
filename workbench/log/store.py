"""The log: the one place where a review is kept. What was appended is never changed.

Every call is one transaction, and returns only after SQLite has committed it (write-ahead log,
synchronous FULL): when `append` returns, the decision survives a crash and a power cut.
"""

import hashlib
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from typing import Self

from workbench.articles.model import Article
from workbench.comparison.model import Comparison
from workbench.log.opening import told_in_words
from workbench.log.reading import LogReader
from workbench.log.rows import (
    DECISION_COLUMNS,
    cursor_text,
    decision_row,
    pack_comparison,
    session_hash,
    storable,
)
from workbench.log.slugs import session_id
from workbench.log.upgrading import ready_to_write
from workbench.review.model import Cursor, Decision, SessionInfo
from workbench.review.session import Clock, utc_now

_INSERT_DECISION = (
    f"INSERT INTO decision ({', '.join(DECISION_COLUMNS)}) "
    f"VALUES ({', '.join('?' * len(DECISION_COLUMNS))})"
)
_LAST = "SELECT number, hash FROM decision WHERE session = ? ORDER BY number DESC LIMIT 1"


class Log(LogReader):
    """A log opened for writing. Its connection belongs to the thread that opened it."""

    def __init__(
        self, path: Path, connection: sqlite3.Connection, clock: Clock = utc_now, warning: str = ""
    ) -> None:
        super().__init__(path, connection)
        self._clock = clock
        self.warning = warning
        """What the user should know of the opening ("today's backup was not made"); often ""."""

    @classmethod
    def open(cls, path: Path, clock: Clock = utc_now) -> Self:
        """Open the log, or make it, and the folder it lies in, where there is none.

        The first opening of a day makes a backup. Raises `LogError` for a file that is no log, is
        damaged, or was written by a newer version; such a file is not touched.
        """
        connection, warning = ready_to_write(path, clock())
        return cls(path, connection, clock, warning)

    def start_session(
        self, comparison: Comparison, reviewer: str, scale: str, title: str = "", engine: str = ""
    ) -> SessionInfo:
        """A new session on this comparison, with the bytes of its articles."""
        with self._transaction():
            name = session_id(title, frozenset(self.session_ids()))
            info = SessionInfo(
                name, storable(title or name), storable(reviewer), storable(scale), self._clock()
            )
            self._keep_session(info)
            self._keep_comparison(info.id, comparison, engine)
            self._bookmark(info.id, Cursor())
            self._take_turn(info.id)
        return info

    def keep_session(
        self,
        info: SessionInfo,
        comparison: Comparison,
        decisions: Iterable[Decision],
        *,
        earlier: Iterable[Comparison] = (),
        cursor: Cursor | None = None,
    ) -> SessionInfo:
        """A session that came from another log, whole; under a new id if that one is taken.

        `earlier` are the comparisons that came before. Without a cursor it counts as not opened
        here yet, so that what the user worked on last stays the last.
        """
        with self._transaction():
            taken = frozenset(self.session_ids())
            name = session_id(info.id, taken) if info.id in taken else info.id
            info = replace(info, id=name)
            self._keep_session(info)
            for one in (*earlier, comparison):
                self._keep_comparison(info.id, one, "")
            self._append(info.id, tuple(decisions))
            if cursor is not None:
                self._bookmark(info.id, cursor)
        return info

    def add_article(self, sha256: str, raw: bytes) -> None:
        """The bytes of an article. Raises `ValueError` if they are others than the hash says."""
        if hashlib.sha256(raw).hexdigest() != sha256:
            raise ValueError("not the bytes of that article")
        with self._transaction():
            self._keep_bytes(sha256, raw)

    def append(self, session: str, *decisions: Decision, cursor: Cursor | None = None) -> None:
        """Add decisions, all or none, and where the reviewer is after them.

        A decision that the log has already (by id) is left as it is, so a retry is harmless.
        Raises `LogError`, and adds nothing, if they cannot be committed at once; the decisions can
        be appended again later.
        """
        with self._transaction():
            self._append(session, decisions)
            if cursor is not None:
                self._bookmark(session, cursor)

    def recompare(self, session: str, comparison: Comparison, *decisions: Decision) -> None:
        """Add a newer comparison of a session, and the decisions that carry the old ones over."""
        with self._transaction():
            self._keep_comparison(session, comparison, "")
            self._append(session, decisions)

    def save_cursor(self, session: str, cursor: Cursor) -> None:
        """Remember where the reviewer is, and that the session was open just now.

        Then everything committed goes into the main file, so that a copy of that file alone, made
        while the review is open, lacks nothing. `append` does not wait for this.
        """
        with self._transaction():
            self._bookmark(session, cursor)
            self._take_turn(session)
        with suppress(sqlite3.Error):  # what is committed stands in the write-ahead log either way
            self._connection.execute("PRAGMA wal_checkpoint(PASSIVE)")

    def _append(self, session: str, decisions: tuple[Decision, ...]) -> None:
        last = self._connection.execute(_LAST, (session,)).fetchone()
        number, previous = last or (0, session_hash(self.info(session)))
        for decision in decisions:
            if self._has(decision):
                continue
            row = decision_row(session, number + 1, decision, previous)
            values = tuple(getattr(row, name) for name in DECISION_COLUMNS)
            self._connection.execute(_INSERT_DECISION, values)
            number, previous = row.number, row.hash

    def _has(self, decision: Decision) -> bool:
        """Asked first: an insert that gives way to a conflict still uses up a place in the log."""
        query = "SELECT 1 FROM decision WHERE id = ?"
        return self._connection.execute(query, (decision.id,)).fetchone() is not None

    def _keep_comparison(self, session: str, comparison: Comparison, engine: str) -> None:
        sha256, document = pack_comparison(comparison)
        number = self._connection.execute(
            "INSERT INTO comparison (session, engine, made_at, sha256, document) "
            "VALUES (?, ?, ?, ?, ?)",
            (session, engine, self._clock().isoformat(), sha256, document),
        ).lastrowid
        for article in comparison.articles:
            self._keep_article(number, article)
        self._connection.executemany(
            "INSERT INTO claim (comparison, id, text, agreement) VALUES (?, ?, ?, ?)",
            [(number, c.id, storable(c.text), c.agreement.value) for c in comparison.claims],
        )

    def _keep_article(self, comparison: int | None, article: Article) -> None:
        """An article of a stored comparison comes without bytes: the log has them already."""
        if article.raw:
            self._keep_bytes(article.sha256, article.raw)
        self._connection.execute(
            "INSERT INTO comparison_article (comparison, article, sha256, label, source) "
            "VALUES (?, ?, ?, ?, ?)",
            (
                comparison,
                storable(article.id),
                article.sha256,
                storable(article.label),
                storable(article.source),
            ),
        )

    def _keep_bytes(self, sha256: str, raw: bytes) -> None:
        self._connection.execute(
            "INSERT INTO article (sha256, bytes) VALUES (?, ?) ON CONFLICT DO NOTHING",
            (sha256, raw),
        )

    def _keep_session(self, info: SessionInfo) -> None:
        made = info.created_at.isoformat()
        self._connection.execute(
            "INSERT INTO session (id, title, reviewer, scale, created_at, hash) "
            "VALUES (?, ?, ?, ?, ?, ?)",
            (info.id, info.title, info.reviewer, info.scale, made, session_hash(info)),
        )

    def _bookmark(self, session: str, cursor: Cursor) -> None:
        self._connection.execute(
            "INSERT INTO bookmark (session, cursor, opened_at, turn) VALUES (?, ?, ?, 0) "
            "ON CONFLICT (session) DO UPDATE SET cursor = excluded.cursor, "
            "opened_at = excluded.opened_at",
            (session, cursor_text(cursor), self._clock().isoformat()),
        )

    def _take_turn(self, session: str) -> None:
        """Make it the session opened last, whatever the clock says."""
        self._connection.execute(
            "UPDATE bookmark SET turn = (SELECT max(turn) + 1 FROM bookmark) WHERE session = ?",
            (session,),
        )

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        """Commit what is done inside, or nothing of it. Takes the write lock first: a lock taken
        after reading fails at once (SQLITE_BUSY_SNAPSHOT), however long one would wait."""
        with told_in_words(self.path):
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._connection.execute("COMMIT")
            except BaseException:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise
