"""kill -9 at random moments of a process that saves decisions as fast as it can.

The child names each decision before it saves it and again once the saver says `saved`; the parent
kills it after a random time, and holds the file against what was acknowledged. Each child first
saves again what the one before had begun, as a retry does: that must never double anything.
"""

import os
import random
import select
import signal
import time
from dataclasses import dataclass, field
from pathlib import Path

from tests.review.stories import flood
from tests.torture.outcome import Outcome
from workbench.log.reading import LogReader
from workbench.log.saving import Saver, take_in
from workbench.log.store import Log
from workbench.log.verifying import verify
from workbench.review.model import Cursor, DecisionKind, SessionInfo
from workbench.review.session import ReviewSession

_LONGEST_LIFE = 0.12
_KILLS_PER_SESSION = 50


@dataclass
class Tally:
    """What all children together began and had acknowledged."""

    begun: dict[str, str] = field(default_factory=dict)
    """Decision id to session."""
    saved: dict[str, str] = field(default_factory=dict)
    lost: int = 0
    doubled: int = 0
    broken: int = 0


def kill_writers(folder: Path, seed: int, count: int) -> Outcome:
    """Kill `count` writers, each within its first 0.12 seconds."""
    chance = random.Random(seed)
    path = folder / "killed.db"
    tally = Tally()
    session, last = "", ""
    for number in range(count):
        if number % _KILLS_PER_SESSION == 0:
            session, last = _new_session(path), ""
        last = _one_life(path, session, last, chance.uniform(0.0, _LONGEST_LIFE), tally)
        _hold_against_file(path, session, tally)
    tally.broken += len(verify(path).findings)
    figures = (
        f"{count} kill -9, {len(tally.saved)} decisions acknowledged, {tally.lost} lost, "
        f"{tally.doubled} doubled, {tally.broken} breaks in the chain"
    )
    return Outcome("kill -9, writer", figures, not (tally.lost or tally.doubled or tally.broken))


def _new_session(path: Path) -> str:
    with Log.open(path) as log:
        return log.start_session(flood(), "Ana", "default", "Killed").id


def _one_life(path: Path, session: str, retry: str, seconds: float, tally: Tally) -> str:
    """Let one child write until it is killed; the id of the last decision that it began."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.close(reading)
            _write_until_killed(path, session, retry, writing)
        finally:
            os._exit(1)
    os.close(writing)
    try:
        told = _listen(reading, seconds)
    finally:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
    told += _listen(reading, 0.0)
    os.close(reading)
    last = retry
    for line in told.decode().split("\n")[:-1]:
        word, _, decision = line.partition(" ")
        (tally.begun if word == "begin" else tally.saved)[decision] = session
        last = decision
    return last


def _write_until_killed(path: Path, session: str, retry: str, out: int) -> None:
    with Log.open(path) as log:
        take_in(log, session)
        stored = log.load(session)
        review = ReviewSession(stored.info, stored.comparison, stored.decisions)
        saver = Saver(log, session)
        ids = {d.id for d in stored.decisions}
        number = 0
        while True:
            claim = f"c{number % 4}"
            decision = review.decide(DecisionKind.NOTE, claim, text=f"note {number}")
            if number == 0 and retry and retry not in ids:
                decision = ReviewSession(
                    review.info, stored.comparison, new_id=lambda: retry
                ).decide(DecisionKind.NOTE, claim, text="again")
            os.write(out, f"begin {decision.id}\n".encode())
            if saver.save(decision, Cursor(claim)).saved:
                os.write(out, f"saved {decision.id}\n".encode())
            if number % 5 == 0:
                saver.save(decision)
                saver.bookmark(Cursor("c0"))
            number += 1


def _listen(handle: int, seconds: float) -> bytes:
    """What the child says in that time, and whatever it had said at its end."""
    end = time.monotonic() + seconds
    data = b""
    while select.select([handle], [], [], max(0.0, end - time.monotonic()))[0]:
        more = os.read(handle, 1 << 16)
        if not more:
            break
        data += more
    return data


def _hold_against_file(path: Path, session: str, tally: Tally) -> None:
    with LogReader.open(path) as reader:
        rows = list(reader.rows(session))
        info: SessionInfo = reader.info(session)
        assert info.id == session
        reader.decisions(session)
    there = [row.id for row in rows]
    acknowledged = {d for d, s in tally.saved.items() if s == session}
    tally.lost += len(acknowledged - set(there))
    tally.doubled += len(there) - len(set(there))
    tally.broken += [row.number for row in rows] != list(range(1, len(rows) + 1))
    tally.lost += len(set(there) - set(tally.begun))
