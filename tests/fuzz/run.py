"""Many hostile inputs one after the other, each under a limit of processor time."""

import asyncio
import signal
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType

from tests.fuzz.checks import check_painted, check_terminal_bytes, read_one
from tests.fuzz.inputs import make_input

_SUFFIXES = (".txt", ".txt", ".txt", ".md")


class HungError(Exception):
    """An input took longer than it may."""


@dataclass
class Outcome:
    """What came of all inputs."""

    kinds: Counter[str] = field(default_factory=Counter)
    refused: int = 0
    painted: int = 0
    through_terminal: int = 0
    slowest: tuple[float, str] = (0.0, "")
    failures: list[str] = field(default_factory=list)


@contextmanager
def processor_time(seconds: float) -> Iterator[None]:
    """Raise HungError in the block when it has used so much processor time."""

    def hung(_number: int, _frame: FrameType | None) -> None:
        raise HungError

    before = signal.signal(signal.SIGPROF, hung)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def run(
    count: int,
    seed: int,
    folder: Path,
    *,
    terminal_every: int,
    seconds: float = 2.0,
    tell: Callable[[int, Outcome], None] = lambda _number, _outcome: None,
) -> Outcome:
    """Read, paint and, every so often, render `count` inputs; `folder` takes one file at a time."""
    outcome = Outcome()
    for number in range(count):
        kind, raw = make_input(seed, number)
        outcome.kinds[kind] += 1
        path = folder / f"input{_SUFFIXES[number % len(_SUFFIXES)]}"
        path.write_bytes(raw)
        start = time.process_time()
        try:
            _try_one(path, outcome, seconds, to_terminal=number % terminal_every == 1)
        except HungError:
            outcome.failures.append(f"{kind} {number}: hung, more than {seconds} s")
        except Exception:  # noqa: BLE001 - whatever it is, it is the finding
            outcome.failures.append(f"{kind} {number}: {traceback.format_exc(limit=-3)}")
        outcome.slowest = max(outcome.slowest, (time.process_time() - start, f"{kind} {number}"))
        path.unlink()
        tell(number, outcome)
    return outcome


def _try_one(path: Path, outcome: Outcome, seconds: float, *, to_terminal: bool) -> None:
    with processor_time(seconds):
        article = read_one(path)
    if article is None:
        outcome.refused += 1
        return
    with processor_time(seconds):
        check_painted(article)
    outcome.painted += 1
    if to_terminal:
        asyncio.run(check_terminal_bytes(article))
        outcome.through_terminal += 1
