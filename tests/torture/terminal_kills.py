"""kill -9 at random moments of the real review in a real pseudo-terminal.

What counts as acknowledged is what the screen shows: how many claims are judged, beside the word
`saved`. Verdict keys are pressed one after the other, each followed by the kill or the next key
after a random time of up to half a second.
"""

import os
import random
import re
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from tests.builders import ClaimSketch, make_article, make_comparison
from tests.terminal import Terminal
from tests.torture.outcome import Outcome
from workbench.comparison.model import Comparison
from workbench.log.reading import LogReader
from workbench.log.store import Log
from workbench.log.verifying import verify
from workbench.review.model import DecisionKind
from workbench.review.session import progress, replay

_CLAIMS = 60
_MOST_KEYS = 5
_LONGEST_WAIT = 0.5
_JUDGED = re.compile(r"(\d+)/\d+ judged")
_VERDICTS = "srmix"


@dataclass
class Tally:
    """What all lives of the review together showed, and what the file then held."""

    pressed: int = 0
    acknowledged: int = 0
    lost: int = 0
    doubled: int = 0
    broken: int = 0
    misplaced: int = 0
    """Restarts on another claim than the one the screen had gone to."""


def kill_reviews(folder: Path, seed: int, count: int) -> Outcome:
    """Kill the review `count` times, starting it anew each time."""
    chance = random.Random(seed)
    path = folder / "reviewed.db"
    tally = Tally()
    session, before = "", 0
    for _ in range(count):
        if not session or before > _CLAIMS - 2 * _MOST_KEYS:
            session, before = _new_session(path), 0
        before = _one_life(folder, path, session, before, chance, tally)
    tally.broken += len(verify(path).findings)
    bad = tally.lost or tally.doubled or tally.broken or tally.misplaced
    figures = (
        f"{count} kill -9, {tally.pressed} verdict keys, {tally.acknowledged} shown as saved, "
        f"{tally.lost} lost, {tally.doubled} doubled, {tally.broken} breaks in the chain, "
        f"{tally.misplaced} restarts elsewhere"
    )
    return Outcome("kill -9, terminal", figures, not bad)


def _new_session(path: Path) -> str:
    with Log.open(path) as log:
        return log.start_session(_comparison(), "Ana", "default", "Killed").id


def _comparison() -> Comparison:
    texts = {
        name: " ".join(f"The {name} counts {k} boats at quay {k}." for k in range(_CLAIMS))
        for name in ("herald", "courier")
    }
    articles = [make_article(name, text) for name, text in texts.items()]
    return make_comparison(
        articles,
        [
            ClaimSketch(
                f"Boats at quay {k}",
                {name: f"The {name} counts {k} boats at quay {k}." for name in texts},
            )
            for k in range(_CLAIMS)
        ],
    )


def _one_life(
    folder: Path, path: Path, session: str, before: int, chance: random.Random, tally: Tally
) -> int:
    """Start, judge some claims, kill; how many claims are judged in the file then."""
    command = (sys.executable, "-m", "workbench", "resume", session, "--log", str(path))
    home = {"HOME": str(folder), "XDG_CONFIG_HOME": str(folder), "XDG_STATE_HOME": str(folder)}
    with Terminal(
        command, columns=100, rows=24, environment={**os.environ, **home, "TERM": "xterm-256color"}
    ) as terminal:
        terminal.wait_for(f"{before}/{_CLAIMS} judged")
        keys = chance.randrange(1, _MOST_KEYS + 1)
        for _ in range(keys):
            terminal.press(chance.choice(_VERDICTS))
            _watch(terminal, chance.uniform(0.0, _LONGEST_WAIT))
        terminal.kill()
        terminal.wait()
        shown = _acknowledged(terminal.text(), before)
    return _hold_against_file(path, session, before, shown, keys, tally)


def _watch(terminal: Terminal, seconds: float) -> None:
    """Let the screen be drawn for that long."""
    end = time.monotonic() + seconds
    while (left := end - time.monotonic()) > 0:
        terminal.read(left)


def _acknowledged(shown: str, before: int) -> int:
    """How many claims the screen called judged and saved."""
    found = _JUDGED.search(shown)
    return int(found[1]) if found and "saved" in shown else before


def _hold_against_file(
    path: Path, session: str, before: int, shown: int, keys: int, tally: Tally
) -> int:
    with LogReader.open(path) as reader:
        stored = reader.load(session)
    state = replay(stored.comparison, stored.decisions)
    judged = progress(state).judged
    verdicts = sum(d.kind is DecisionKind.VERDICT for d in stored.decisions)
    tally.pressed += keys
    tally.acknowledged += shown - before
    tally.lost += max(0, shown - judged)
    tally.doubled += verdicts - judged + max(0, judged - before - keys)
    here = stored.cursor.claim_id
    tally.misplaced += judged > before and state.standing(here or "").judged
    return judged
