"""Getting a log ready to be written: made, brought up to date, and backed up once a day."""

import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

from workbench.errors import LogError
from workbench.log.backups import backup_beside, backup_daily
from workbench.log.locking import SessionLock, this_process
from workbench.log.migrations import SCHEMA_VERSION, STEPS, Step, migrate
from workbench.log.opening import create, open_for_writing, read_version, told_in_words


def ready_to_write(path: Path, now: datetime) -> tuple[sqlite3.Connection, str]:
    """A connection that appends, and what the user should know, if anything.

    Raises `LogError` for a file that is no log, is damaged or too new; it is left as it is.
    """
    if not _is_there(path):
        create(path)
        return open_for_writing(path), ""
    upgrade(path, now)
    connection = open_for_writing(path)
    try:
        backup_daily(path, now)
    except LogError as error:  # no reason not to work: the log itself can be written
        return connection, f"today's backup of the log was not made: {error.message}"
    return connection, ""


def _is_there(path: Path) -> bool:
    """A name that cannot be looked up is no file; making one says why."""
    try:
        return path.exists()
    except OSError:
        return False


def upgrade(
    path: Path, now: datetime, steps: tuple[Step, ...] = STEPS, version: int = SCHEMA_VERSION
) -> bool:
    """Bring an older log up to date, after a backup; was there anything to do?

    One process at a time does it; another that comes meanwhile is told so by `LogInUseError`.
    """
    found = read_version(path)
    if found >= version:
        return False
    with SessionLock.acquire(path, "upgrade", this_process("an upgrade")):
        backup_beside(path, f"before-version-{version}", now)
        with told_in_words(path), closing(open_for_writing(path)) as connection:
            migrate(connection, steps)
    return True
