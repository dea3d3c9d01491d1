"""Taking one session out of a log for good: the only way that anything ever leaves it."""

import sqlite3
from contextlib import closing
from pathlib import Path

from workbench.log.locking import SessionLock, this_process
from workbench.log.migrations import guard_names, guards
from workbench.log.opening import open_for_writing, told_in_words
from workbench.log.reading import LogReader

_DELETIONS = (
    "INSERT INTO forgotten (seq) SELECT seq FROM decision WHERE session = :session",
    "DELETE FROM decision WHERE session = :session",
    "DELETE FROM bookmark WHERE session = :session",
    "DELETE FROM claim WHERE comparison IN (SELECT id FROM comparison WHERE session = :session)",
    "DELETE FROM comparison_article WHERE comparison IN "
    "(SELECT id FROM comparison WHERE session = :session)",
    "DELETE FROM comparison WHERE session = :session",
    "DELETE FROM session WHERE id = :session",
    "DELETE FROM article WHERE sha256 NOT IN (SELECT sha256 FROM comparison_article)",
)


def forget(log: Path, session: str) -> None:
    """Remove a session, and the articles that no other session has, from the file itself.

    Backups made earlier still hold it. Raises `LogError` for an unknown session, `LogInUseError`
    for one that is open.
    """
    with LogReader.open(log) as reader:
        info = reader.info(session)
    with (
        SessionLock.acquire(log, session, this_process(info.reviewer)),
        told_in_words(log),
        closing(open_for_writing(log)) as connection,
    ):
        connection.execute("PRAGMA secure_delete = ON")
        connection.execute("BEGIN IMMEDIATE")
        try:
            _delete(connection, session)
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise
        connection.execute("VACUUM")


def _delete(connection: sqlite3.Connection, session: str) -> None:
    for name in guard_names():
        connection.execute(f"DROP TRIGGER IF EXISTS {name}")
    for deletion in _DELETIONS:
        connection.execute(deletion, {"session": session})
    for guard in guards():
        connection.execute(guard)
