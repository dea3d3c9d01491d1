"""Copies of the log: by hand, before anything that cannot be taken back, and one a day.

A copy of the file alone may lack what still stands in the write-ahead log beside it, so copies are
made by SQLite's own online backup, and looked through before they count.
"""

import os
import sqlite3
import tempfile
from contextlib import closing
from datetime import datetime
from pathlib import Path

from workbench.errors import LogError
from workbench.log.opening import check_whole, open_for_reading, told_in_words

KEPT = 5
"""How many daily backups are kept."""
_DAILY = "daily"


def backup(log: Path, to: Path) -> Path:
    """A copy of the log, everything committed so far in it; others may go on writing.

    Raises `LogError` if the log cannot be read whole, or if there is a file at `to`.
    """
    check_whole(log)
    try:
        if to.exists():
            raise LogError(f"there is a file at {to} already", "name another place for the backup")
        handle, name = tempfile.mkstemp(prefix=to.name, suffix=".new", dir=to.parent)
        os.close(handle)
        draft = Path(name)
        try:
            _copy(log, draft)
            check_whole(draft)
            draft.rename(to)
        finally:
            draft.unlink(missing_ok=True)
    except OSError as error:
        raise LogError(f"no backup can be written to {to}: {error.strerror}") from error
    return to


def _copy(log: Path, draft: Path) -> None:
    with (
        told_in_words(log),
        closing(open_for_reading(log)) as source,
        closing(sqlite3.connect(draft)) as target,
    ):
        source.backup(target)
        target.execute("PRAGMA journal_mode = DELETE")
        target.execute("PRAGMA journal_mode = WAL")


def backup_beside(log: Path, why: str, now: datetime) -> Path:
    """A backup in the folder of the log, named after the reason and the time (UTC)."""
    stamp = now.strftime("%Y%m%dT%H%M%SZ")
    return backup(log, log.with_name(f"{log.name}.{why}-{stamp}"))


def backup_daily(log: Path, now: datetime) -> Path | None:
    """The backup of this day (UTC), if there is none yet; the oldest beyond `KEPT` go."""
    today = now.strftime("%Y%m%d")
    kept = daily_backups(log)
    if any(file.name.startswith(f"{log.name}.{_DAILY}-{today}") for file in kept):
        return None
    made = backup_beside(log, _DAILY, now)
    for file in daily_backups(log)[:-KEPT]:
        file.unlink(missing_ok=True)
    return made


def daily_backups(log: Path) -> tuple[Path, ...]:
    """The daily backups of a log, oldest first."""
    return tuple(
        sorted(f for f in log.parent.iterdir() if f.name.startswith(f"{log.name}.{_DAILY}-"))
    )
