"""One writer a session: the lock that a review holds, and who holds it.

The lock is the operating system's (`flock`): it is gone when its process is, however it died, so
there is never a stale one to remove. What is written in the file is for the message alone.
"""

import fcntl
import json
import os
import socket
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Self

from workbench.errors import LogError, LogInUseError
from workbench.review.session import Clock, utc_now


@dataclass(frozen=True, slots=True)
class Holder:
    """Who has a session open."""

    reviewer: str
    pid: int
    host: str
    since: str
    """UTC, ISO 8601."""

    def __str__(self) -> str:
        since = self.since[:16].replace("T", " ")
        return f"{self.reviewer} on {self.host} (process {self.pid}) since {since} UTC"


def this_process(reviewer: str, clock: Clock = utc_now) -> Holder:
    """The process that asks, as a holder."""
    since = clock().isoformat(timespec="seconds")
    return Holder(reviewer, os.getpid(), socket.gethostname(), since)


class SessionLock:
    """The right to write to one session, until it is released or the process ends."""

    def __init__(self, path: Path, handle: int) -> None:
        self._path = path
        self._handle = handle

    @classmethod
    def acquire(cls, log: Path, session: str, holder: Holder) -> Self:
        """Take the lock. Raises `LogInUseError`, which names the holder, if somebody has it."""
        path = log.resolve().with_name(f".{log.resolve().name}.{session}.lock")
        try:
            handle = _take(path)
        except OSError as error:
            raise LogError(f"{path} cannot be locked: {error.strerror}") from error
        if handle is None:
            raise LogInUseError(
                f"{_holder(path)} has session {session} open",
                "it can be read here, not changed; end the other one to take over",
            )
        os.ftruncate(handle, 0)
        os.write(handle, json.dumps(asdict(holder)).encode())
        return cls(path, handle)

    def release(self) -> None:
        """Give the lock back. The file goes first, while nobody else can hold it."""
        self._path.unlink(missing_ok=True)
        os.close(self._handle)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.release()


def _take(path: Path) -> int | None:
    """An open, locked handle on the file that is at `path` now; None if somebody has it."""
    while True:
        handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(handle)
            return None
        if _is_still_at(path, handle):
            return handle
        os.close(handle)  # its last holder removed the file between our open and our lock


def _is_still_at(path: Path, handle: int) -> bool:
    try:
        return path.stat().st_ino == os.fstat(handle).st_ino
    except FileNotFoundError:
        return False


def _holder(path: Path) -> str:
    try:
        return str(Holder(**json.loads(path.read_text())))
    except (OSError, ValueError, TypeError):
        return "another process"
