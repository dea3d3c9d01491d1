"""How long a save takes, beside a bare insert with the same settings, in one run."""

import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path

from tests.review.stories import flood
from tests.torture.outcome import Outcome, percentile
from workbench.log.rows import DECISION_COLUMNS, decision_row
from workbench.log.saving import Saver
from workbench.log.store import Log
from workbench.review.model import Cursor, DecisionKind
from workbench.review.session import ReviewSession

_MOST = 1.5


def time_saves(folder: Path, _seed: int, count: int) -> Outcome:
    """Save and insert in turns, so that both meet the same disk."""
    saves: list[float] = []
    bare: list[float] = []
    with (
        Log.open(folder / "saves.db") as log,
        closing(sqlite3.connect(folder / "bare.db", isolation_level=None)) as plain,
    ):
        comparison = flood()
        info = log.start_session(comparison, "Ana", "default", "Timed")
        session, saver = ReviewSession(info, comparison), Saver(log, info.id)
        _prepare(plain)
        for number in range(count):
            claim = f"c{number % 4}"
            decision = session.decide(DecisionKind.VERDICT, claim, label="supported")
            saves.append(_timed(partial(saver.save, decision, Cursor(claim))))
            row = decision_row(info.id, number, decision, "0" * 64)
            values = tuple(getattr(row, name) for name in DECISION_COLUMNS)
            bare.append(_timed(partial(_insert, plain, values)))
    halves = [(percentile(saves, share), percentile(bare, share)) for share in (0.5, 0.95)]
    (p50, bare50), (p95, bare95) = halves
    figures = (
        f"{count} saves: p50 {p50:.2f} ms, p95 {p95:.2f} ms; bare insert: p50 {bare50:.2f} ms, "
        f"p95 {bare95:.2f} ms; ratio {p50 / bare50:.2f} and {p95 / bare95:.2f}"
    )
    in_time = p50 <= _MOST * bare50 and p95 <= _MOST * bare95
    return Outcome("save latency", figures, saver.status.saved, in_time)


def _prepare(connection: sqlite3.Connection) -> None:
    """The same pragmas, the same columns, no more."""
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute(
        "CREATE TABLE decision (seq INTEGER PRIMARY KEY AUTOINCREMENT, "
        + ", ".join(DECISION_COLUMNS)
        + ", UNIQUE (id), UNIQUE (session, number))"
    )


def _insert(connection: sqlite3.Connection, values: tuple[object, ...]) -> None:
    marks = ", ".join("?" * len(values))
    columns = ", ".join(DECISION_COLUMNS)
    connection.execute("BEGIN IMMEDIATE")
    connection.execute(f"INSERT INTO decision ({columns}) VALUES ({marks})", values)
    connection.execute("COMMIT")


def _timed(save: Callable[[], object]) -> float:
    begun = time.perf_counter()
    save()
    return 1000 * (time.perf_counter() - begun)
