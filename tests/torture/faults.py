"""A disk that fails at each of the first writes, once or for ever; never a false `saved`."""

import resource
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.review.stories import flood
from tests.torture.outcome import Outcome
from workbench.log.reading import LogReader
from workbench.log.saving import Saver, take_in
from workbench.log.store import Log
from workbench.review.model import Cursor, Decision, DecisionKind
from workbench.review.session import ReviewSession

_LONGEST_FREEZE = 0.1
_FOR_EVER = 4
"""How many writes "for ever" lasts: enough to see each of them fail."""


@dataclass
class Tally:
    """What went wrong, and how long the longest save took."""

    writes: int = 0
    false_saved: int = 0
    missing: int = 0
    unharmed: int = 0
    """Faults that failed no write: then nothing was tested."""
    longest: float = 0.0
    slowest: str = ""
    """The fault under which it was."""


@contextmanager
def full_disk(log: Log) -> Iterator[None]:
    """No file may grow: the operating system refuses the write, as it does on a full disk."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    wal = log.path.with_name(log.path.name + "-wal")
    resource.setrlimit(resource.RLIMIT_FSIZE, (wal.stat().st_size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@contextmanager
def read_only(log: Log) -> Iterator[None]:
    """SQLite refuses to write (SQLITE_READONLY), as on a disk that was mounted anew."""
    log._connection.execute("PRAGMA query_only = ON")
    try:
        yield
    finally:
        log._connection.execute("PRAGMA query_only = OFF")


@contextmanager
def locked(log: Log) -> Iterator[None]:
    """Another process has the write lock."""
    other = sqlite3.connect(log.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    try:
        yield
    finally:
        other.execute("ROLLBACK")
        other.close()


FAULTS = {"full": full_disk, "read-only": read_only, "locked": locked}


def fail_writes(folder: Path, _seed: int, count: int) -> Outcome:
    """Let each of the first `count` writes fail, in three ways, once and for ever."""
    tally = Tally()
    for name in FAULTS:
        for at in range(count):
            for ever in (False, True):
                longest = tally.longest
                _one_run(folder / f"{name}-{at}-{ever}.db", name, at, tally, ever=ever)
                if tally.longest > longest:
                    tally.slowest = name
    figures = (
        f"{tally.writes} failing writes, {tally.false_saved} falsely called saved, "
        f"{tally.missing} decisions missing afterwards, {tally.unharmed} faults without effect, "
        f"longest save {1000 * tally.longest:.0f} ms ({tally.slowest})"
    )
    bad = tally.false_saved or tally.missing or tally.unharmed
    return Outcome("failing disk", figures, not bad, tally.longest < _LONGEST_FREEZE)


def _one_run(path: Path, fault: str, at: int, tally: Tally, *, ever: bool) -> None:
    made: list[Decision] = []
    with Log.open(path) as log:
        comparison = flood()
        info = log.start_session(comparison, "Ana", "default", "Fault")
        session, saver = ReviewSession(info, comparison), Saver(log, info.id)
        for number in range(at):
            _save(session, saver, number, made, tally)
        with FAULTS[fault](log):
            for number in range(_FOR_EVER if ever else 1):
                _save(session, saver, at + number, made, tally)
                tally.writes += 1
                tally.unharmed += saver.status.saved
            left = saver.leave() if ever else None
        if not ever:
            _save(session, saver, at + 1, made, tally)
        tally.false_saved += ever and left is None
        take_in(log, info.id)
    path_of_rest = [f for f in path.parent.iterdir() if f.name.startswith(f"{path.name}.")]
    tally.missing += len(path_of_rest)
    with LogReader.open(path) as reader:
        tally.missing += reader.decisions(info.id) != tuple(made)


def _save(
    session: ReviewSession, saver: Saver, number: int, made: list[Decision], tally: Tally
) -> None:
    """Save one decision as the screen does, and see whether `saved` is the truth."""
    decision = session.decide(DecisionKind.NOTE, f"c{number % 4}", text="a note " * 20)
    made.append(decision)
    begun = time.perf_counter()
    status = saver.save(decision, Cursor("c1"))
    tally.longest = max(tally.longest, time.perf_counter() - begun)
    path = saver._log.path
    with LogReader.open(path) as reader:
        there = len(reader.decisions(session.info.id))
    tally.false_saved += there != len(made) - status.unsaved
