"""Saving while the reviewer works: nothing is called saved before it is, and nothing is dropped.

The screen hands every decision over in its key handler. A commit takes milliseconds; a log that is
locked, full or read-only is given up after a tenth of a second, the decision is kept, and a timer
tries again. What is left when the screen closes goes into a file beside the log, which the next
start takes in.
"""

import json
import os
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Protocol

from workbench.errors import LogError, LogInUseError
from workbench.log.rows import canonical
from workbench.review.model import Cursor, Decision, DecisionKind


class Appends(Protocol):
    """What a saver needs of a log."""

    path: Path

    def append(self, session: str, *decisions: Decision, cursor: Cursor | None = None) -> None:
        """Add the decisions, all or none; raise LogError if that cannot be done now."""

    def save_cursor(self, session: str, cursor: Cursor) -> None:
        """Remember where the reviewer is; raise LogError if that cannot be done now."""


@dataclass(frozen=True, slots=True)
class SaveStatus:
    """What the screen says about saving."""

    unsaved: int
    """How many decisions are not in the log yet."""
    reason: str = ""
    """Why not, in words."""

    @property
    def saved(self) -> bool:
        """Is everything that was decided in the log?"""
        return self.unsaved == 0


class Saver:
    """Takes the decisions of one session to the log, in the order they were made.

    `held_by` says who has the session open, if somebody else has: then nothing may be decided.
    """

    def __init__(self, log: Appends, session: str, held_by: str = "") -> None:
        self.held_by = held_by
        self._log = log
        self._session = session
        self._unsaved: list[Decision] = []
        self._cursor: Cursor | None = None
        self._reason = ""

    @property
    def status(self) -> SaveStatus:
        """How many decisions wait, and why."""
        return SaveStatus(len(self._unsaved), self._reason)

    def save(self, decision: Decision, cursor: Cursor | None = None) -> SaveStatus:
        """Commit the decision after those that wait; keep it if that cannot be done now.

        `cursor` is where the reviewer will be after it, saved in the same transaction. Raises
        `LogInUseError`, and keeps nothing, while somebody else has the session.
        """
        if self.held_by:
            raise LogInUseError(f"read only: {self.held_by}")
        self._unsaved.append(decision)
        self._cursor = cursor or self._cursor
        return self.retry()

    def bookmark(self, cursor: Cursor) -> SaveStatus:
        """Remember where the reviewer is. A failure costs nothing but the place."""
        if self.held_by:
            return self.status
        self._cursor = cursor
        return self.retry()

    def retry(self) -> SaveStatus:
        """Try to commit all that waits, in one transaction."""
        try:
            if self._unsaved:
                self._log.append(self._session, *self._unsaved, cursor=self._cursor)
            elif self._cursor is not None:
                self._log.save_cursor(self._session, self._cursor)
        except LogError as error:
            self._reason = error.message
        else:
            self._unsaved.clear()
            self._cursor = None
            self._reason = ""
        return self.status

    def leave(self, *folders: Path) -> Path | None:
        """Try once more; write what is still unsaved to a side file, and say which.

        The file goes beside the log, else into the first of `folders` that takes it, else into
        the system's folder for temporary files. Raises `LogError` if no folder takes it.
        """
        if self.retry().saved:
            return None
        beside = self._log.path.absolute().parent
        for folder in (beside, *folders, Path(tempfile.gettempdir())):
            try:
                return write_side_file(folder, self._log.path.name, self._session, self._unsaved)
            except OSError:
                continue
        raise LogError(
            f"{len(self._unsaved)} decisions could not be saved anywhere: {self._reason}"
        )


def write_side_file(
    folder: Path, log_name: str, session: str, decisions: Iterable[Decision]
) -> Path:
    """Decisions as JSON lines in a new file of the folder, on disk when this returns."""
    folder.mkdir(parents=True, exist_ok=True)
    prefix = _prefix(log_name, session)
    handle, name = tempfile.mkstemp(prefix=prefix, suffix=".jsonl", dir=folder)
    try:
        with os.fdopen(handle, "w", encoding="ascii") as file:
            file.writelines(canonical(_as_json(d)) + "\n" for d in decisions)
            file.flush()
            os.fsync(file.fileno())
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise
    return Path(name)


def side_files(log: Path, session: str, *folders: Path) -> tuple[Path, ...]:
    """The side files of a session that a later start finds, oldest first."""
    prefix = _prefix(log.name, session)
    places = {folder.absolute(): None for folder in (log.absolute().parent, *folders)}
    found = [
        file
        for folder in places
        if folder.is_dir()
        for file in folder.iterdir()
        if file.name.startswith(prefix) and file.suffix == ".jsonl"
    ]
    return tuple(sorted(found, key=lambda file: file.stat().st_mtime_ns))


def take_in(log: Appends, session: str, *folders: Path) -> int:
    """Append what side files hold, then remove them; how many decisions they held.

    Ids make this harmless to repeat. Raises `LogError` for a side file that cannot be read: it is
    left where it is.
    """
    taken = 0
    for file in side_files(log.path, session, *folders):
        decisions = read_side_file(file)
        log.append(session, *decisions)
        file.unlink()
        taken += len(decisions)
    return taken


def read_side_file(file: Path) -> tuple[Decision, ...]:
    """The decisions that a side file holds. Raises `LogError` if it is damaged."""
    try:
        lines = file.read_text(encoding="ascii").splitlines()
        return tuple(_from_json(json.loads(line)) for line in lines)
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise LogError(f"{file} cannot be read", "it holds decisions: keep it") from error


def _prefix(log_name: str, session: str) -> str:
    return f"{log_name}.{session}.unsaved-"


def _as_json(decision: Decision) -> dict[str, object]:
    return {
        "id": decision.id,
        "kind": decision.kind.value,
        "claim": decision.claim_id,
        "data": dict(decision.data),
        "reviewer": decision.reviewer,
        "at": decision.at.isoformat(),
    }


def _from_json(item: dict[str, Any]) -> Decision:
    return Decision(
        item["id"],
        DecisionKind(item["kind"]),
        item["claim"],
        dict(item["data"]),
        item["reviewer"],
        datetime.fromisoformat(item["at"]),
    )
