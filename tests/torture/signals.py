"""SIGTERM, SIGHUP and a terminal that is closed, at random moments of the real review.

Some reviews are ended while they start, before a frame is drawn; the others after some verdicts,
the last key just sent. What counts as acknowledged is what the screen shows: how many claims are
judged, beside the word `saved`.
"""

import os
import random
import re
import signal
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from tests.bench.events import event_log
from tests.terminal import Terminal
from tests.torture.outcome import Outcome, percentile
from workbench.log.reading import LogReader
from workbench.log.verifying import verify
from workbench.review.model import DecisionKind
from workbench.review.session import progress, replay

_ARTICLES, _SENTENCES = 5, 40
_MOST_KEYS = 5
_SHARE_STARTING = 0.3
"""How many of the ends come while the review starts: half of these from the first bytes on."""
_FIRST_BYTES = b"1049h"
_LONGEST_START = 0.8
_LONGEST_WAIT = 0.3
_IN_TIME = 2.0
_GIVEN_UP = 20.0
_JUDGED = re.compile(r"(\d+)/(\d+) judged")
_VERDICTS = "srmix"


@dataclass(frozen=True)
class Way:
    """One way to end a review, and the exit codes that tell of it."""

    name: str
    end: Callable[[Terminal], None]
    codes: frozenset[int]


def _signalled(number: signal.Signals) -> Way:
    """The signal's own death (while Python starts) is told by shells as 128 + n too."""
    return Way(number.name, lambda t: t.kill(number), frozenset({128 + number, -number}))


_HANG_UP = _signalled(signal.SIGHUP)
WAYS = (
    _signalled(signal.SIGTERM),
    _HANG_UP,
    Way("closed terminal", Terminal.close, _HANG_UP.codes),
)


@dataclass
class Tally:
    """What all ends together showed, and what the file then held."""

    ends: int = 0
    starting: int = 0
    """Of these, while the review was starting."""
    acknowledged: int = 0
    lost: int = 0
    doubled: int = 0
    unrestored: list[str] = field(default_factory=list)
    codes: list[str] = field(default_factory=list)
    """Ends with an exit code that does not tell the signal."""
    stuck: list[str] = field(default_factory=list)
    """Processes that were still there when waiting was given up."""
    seconds: list[float] = field(default_factory=list)
    """From the signal to the end of the process."""


def end_reviews(folder: Path, seed: int, count: int) -> Outcome:
    """End the review `count` times, in each of the three ways by turns."""
    chance = random.Random(seed)
    path, session, before = folder / "ended-0.db", "", 0
    tally = Tally()
    broken = 0
    for number in range(count):
        if not session or before > _ARTICLES * _MOST_KEYS:
            path = folder / f"ended-{number}.db"
            session, before = event_log(path, _ARTICLES, _SENTENCES), 0
        before = _one_life(folder, path, before, WAYS[number % len(WAYS)], chance, tally)
        broken += len(verify(path).findings)
    bad = tally.lost or tally.doubled or tally.unrestored or tally.codes or tally.stuck or broken
    slowest = max(tally.seconds, default=0.0)
    return Outcome(
        "signals and closed terminals",
        _figures(tally, broken, slowest),
        not bad,
        in_time=slowest <= _IN_TIME,
    )


def _figures(tally: Tally, broken: int, slowest: float) -> str:
    first = next(iter((*tally.stuck, *tally.unrestored, *tally.codes)), "")
    return (
        f"{tally.ends} ends ({tally.starting} while starting), "
        f"{tally.acknowledged} verdicts shown as saved, {tally.lost} lost, "
        f"{tally.doubled} doubled, {broken} breaks in the chain, "
        f"{len(tally.stuck)} never gone, {len(tally.unrestored)} terminals not restored, "
        f"{len(tally.codes)} wrong exit codes, "
        f"gone after p50 {percentile(tally.seconds, 0.5):.2f} s, at most {slowest:.2f} s "
        f"(goal {_IN_TIME:.0f})" + (f"; first: {first}" if first else "")
    )


def _one_life(
    folder: Path, path: Path, before: int, way: Way, chance: random.Random, tally: Tally
) -> int:
    """Start, judge some claims unless it ends before; how many claims are judged in the file."""
    command = (sys.executable, "-m", "workbench", "resume", "--log", str(path))
    home = {"HOME": str(folder), "XDG_CONFIG_HOME": str(folder), "XDG_STATE_HOME": str(folder)}
    with Terminal(
        command, columns=100, rows=24, environment={**os.environ, **home, "TERM": "xterm-256color"}
    ) as terminal:
        keys = 0
        moment = chance.random()
        if moment < _SHARE_STARTING:
            tally.starting += 1
            if moment < _SHARE_STARTING / 2:
                terminal.wait_for(lambda _: _FIRST_BYTES in terminal.output)
            _watch(terminal, chance.uniform(0.0, _LONGEST_START))
        else:
            terminal.wait_for(f"{before}/")
            keys = chance.randrange(_MOST_KEYS)
            for _ in range(keys):
                terminal.press(chance.choice(_VERDICTS))
                _watch(terminal, chance.uniform(0.0, _LONGEST_WAIT))
        shown = _acknowledged(terminal.text(), before)
        _end(terminal, way, tally)
    return _hold_against_file(path, before, shown, keys, tally)


def _watch(terminal: Terminal, seconds: float) -> None:
    """Let the screen be drawn for that long."""
    end = time.monotonic() + seconds
    while (left := end - time.monotonic()) > 0:
        if not terminal.read(left):
            return


def _end(terminal: Terminal, way: Way, tally: Tally) -> None:
    begun = time.monotonic()
    way.end(terminal)
    tally.ends += 1
    try:
        code = terminal.wait(_GIVEN_UP)
    except AssertionError:
        tally.stuck.append(f"{way.name} did not end it")
        return
    tally.seconds.append(time.monotonic() - begun)
    if code not in way.codes:
        tally.codes.append(f"{way.name} ended with {code}: {terminal.text().strip()[:200]}")
    if terminal.is_open and (left := terminal.modes_left_on()):
        tally.unrestored.append(f"{way.name} left {', '.join(sorted(left))}")


def _acknowledged(shown: str, before: int) -> int:
    """How many claims the screen called judged and saved."""
    found = _JUDGED.search(shown)
    return int(found[1]) if found and "saved" in shown else before


def _hold_against_file(path: Path, before: int, shown: int, keys: int, tally: Tally) -> int:
    with LogReader.open(path) as reader:
        stored = reader.load(reader.session_ids()[0])
    judged = progress(replay(stored.comparison, stored.decisions)).judged
    verdicts = sum(d.kind is DecisionKind.VERDICT for d in stored.decisions)
    tally.acknowledged += shown - before
    tally.lost += max(0, shown - judged)
    tally.doubled += verdicts - judged + max(0, judged - before - keys)
    return judged
