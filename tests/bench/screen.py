"""From a key to the painted frame, in a real pseudo-terminal, at four sizes of event.

The paint is the last byte before the terminal falls silent. The event's comparison lies in the log,
so starting means reading it, not making it. Beside it stand an empty application of the same
library and two well-known terminal applications, started in turn with ours: on a shared machine
only times of one run compare.

`python -m tests.bench.screen [--keys N] [--starts N]`; `WORKBENCH_POSTING` and
`WORKBENCH_HARLEQUIN` name the programs where they are not on the path.
"""

import argparse
import os
import re
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.bench.events import event_log
from tests.terminal import WORKBENCH, Terminal

SIZES = ((5, 40), (5, 2000), (50, 40), (200, 40))
GOAL_P50, GOAL_P99, GOAL_FIRST, GOAL_MEMORY = 12.0, 50.0, 1.5, 80.0
_COLUMNS, _ROWS = 200, 50
_SILENCE = 0.06
"""Seconds without a byte after which a frame counts as painted."""
_PATIENCE = 5.0
_LONGEST_START = 60.0
_EMPTY_APP = """
from textual.app import App
from textual.widgets import Static
class Empty(App):
    def compose(self):
        yield Static("Nothing here yet")
Empty().run()
"""
_ESCAPES = re.compile(
    rb"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|P[^\x1b]*\x1b\\|[()].|.)"
)


@dataclass(frozen=True)
class Program:
    """Something to start, and the words by which its first full frame is known."""

    name: str
    command: tuple[str, ...]
    words: bytes


@dataclass(frozen=True)
class Start:
    """What it took until the words were on the terminal, in milliseconds."""

    wall: float
    cpu: float
    """User and system time: steadier than the wall clock where others work too."""


@dataclass(frozen=True)
class Keys:
    """What came of pressing keys."""

    latencies: Sequence[float]
    """Milliseconds from each key to its last byte."""
    cpu: float
    """Milliseconds of processor time a key."""
    memory: float
    """Resident megabytes after the last key."""
    unpainted: int
    """Keys after which nothing was written at all."""


def paint(terminal: Terminal) -> float | None:
    """The moment of the last byte before the terminal falls silent; None if none came at all."""
    last: float | None = None
    begun = time.perf_counter()
    while True:
        before = len(terminal.output)
        alive = terminal.read(_SILENCE if last else _PATIENCE)
        now = time.perf_counter()
        if not alive or len(terminal.output) == before or now - begun > _PATIENCE:
            return last
        last = now


def first_frame(program: Program, environment: Mapping[str, str]) -> Start | None:
    """What it takes from the start of the process to its words on the terminal."""
    begun = time.perf_counter()
    with _open(program.command, environment) as terminal:
        while time.perf_counter() - begun < _LONGEST_START:
            if not terminal.read(0.01):
                return None
            if program.words in shown(bytes(terminal.output)):
                wall = time.perf_counter() - begun
                return Start(wall * 1000, cpu_seconds(terminal.pid) * 1000)
    return None


def shown(output: bytes) -> bytes:
    """The words of an output, without what only tells the terminal how to show them."""
    return _ESCAPES.sub(b"", output)


def _open(command: Sequence[str], environment: Mapping[str, str]) -> Terminal:
    return Terminal(command, columns=_COLUMNS, rows=_ROWS, environment=environment, watched=False)


def press_keys(command: Sequence[str], environment: Mapping[str, str], count: int) -> Keys:
    """Step through the claims, forth and back, and measure every step."""
    with _open(command, environment) as terminal:
        while b"claim 1 of" not in shown(bytes(terminal.output)):
            if not terminal.read(_PATIENCE):
                said = shown(bytes(terminal.output)).decode(errors="replace")
                raise RuntimeError(f"the review did not start: {said[-500:]}")
        while paint(terminal) is not None:
            pass  # until it has settled
        used = cpu_seconds(terminal.pid)
        latencies = [_press(terminal, key) for key in _steps(count)]
        spent = cpu_seconds(terminal.pid) - used
        memory = resident_megabytes(terminal.pid)
    painted = [one for one in latencies if one is not None]
    return Keys(painted, spent / count * 1000, memory, len(latencies) - len(painted))


def _steps(count: int) -> Iterator[str]:
    """Forth and back by turns of twenty, so that no end of the claims is ever reached."""
    return ("n" if step % 40 < 20 else "p" for step in range(count))


def _press(terminal: Terminal, key: str) -> float | None:
    begun = time.perf_counter()
    terminal.press(key)
    painted = paint(terminal)
    return None if painted is None else (painted - begun) * 1000


def cpu_seconds(pid: int) -> float:
    """User and system time that a process has used (proc(5), fields 14 and 15)."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def resident_megabytes(pid: int) -> float:
    """How much of a process is in memory (proc(5), VmRSS)."""
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    return 0.0


def quantile(values: Sequence[float], share: float) -> float:
    """The value that this share of them does not exceed (nearest rank)."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, max(0, round(share * len(ordered)) - 1))]


def anchors() -> tuple[list[Program], list[str]]:
    """The applications to measure beside ours, and the names of those that are not installed."""
    found = [Program("an empty app", (sys.executable, "-c", _EMPTY_APP), b"Nothing here yet")]
    missing = []
    for name, words in (("posting", b"Collection"), ("harlequin", b"Query Editor")):
        path = os.environ.get(f"WORKBENCH_{name.upper()}") or shutil.which(name)
        if path:
            found.append(Program(name, (path,), words))
        else:
            missing.append(name)
    return found, missing


def main() -> None:
    """Print keys and starts, each with its goal."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--keys", type=int, default=200)
    parser.add_argument("--starts", type=int, default=7)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        environment = _environment(folder)
        logs = {size: Path(folder) / f"{size[0]}x{size[1]}.db" for size in SIZES}
        for size, log in logs.items():
            event_log(log, *size)
        commands = {size: (*WORKBENCH, "resume", "--log", str(log)) for size, log in logs.items()}
        memory = _print_keys(commands, environment, asked.keys)
        if asked.starts:
            _print_starts(commands, environment, asked.starts)
    small = memory[SIZES[0]]
    print(f"memory at 5x40: {small:.0f} MB, goal {GOAL_MEMORY:.0f}: {_met(small <= GOAL_MEMORY)}")


def _environment(folder: str) -> dict[str, str]:
    keep = {name: os.environ[name] for name in ("PATH", "LANG") if name in os.environ}
    return {
        **keep,
        "HOME": folder,
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
        "LC_ALL": "C.UTF-8",
    }


def _print_keys(
    commands: Mapping[tuple[int, int], Sequence[str]], environment: Mapping[str, str], count: int
) -> Mapping[tuple[int, int], float]:
    print(f"Key to painted frame, {count} keys, {_COLUMNS}x{_ROWS} cells, milliseconds")
    print(f"{'event':>8}{'p50':>8}{'p99':>8}{'CPU':>8}{'MB':>8}  unpainted")
    memory = {}
    for size, command in commands.items():
        keys = press_keys(command, environment, count)
        p50, p99 = quantile(keys.latencies, 0.5), quantile(keys.latencies, 0.99)
        memory[size] = keys.memory
        print(
            f"{size[0]:>3}x{size[1]:<4}{p50:8.1f}{p99:8.1f}{keys.cpu:8.1f}{keys.memory:8.0f}"
            f"  {keys.unpainted:<4} {_met(p50 < GOAL_P50 and p99 < GOAL_P99)}",
            flush=True,
        )
    return memory


def _print_starts(
    commands: Mapping[tuple[int, int], Sequence[str]], environment: Mapping[str, str], rounds: int
) -> None:
    others, missing = anchors()
    ours = [
        Program(f"review {a}x{s}", tuple(command), b"claim ")
        for (a, s), command in commands.items()
    ]
    starts: dict[str, list[Start]] = {one.name: [] for one in (*others, *ours)}
    for _ in range(rounds):
        for program in (*others, *ours):
            taken = first_frame(program, environment)
            if taken is not None:
                starts[program.name].append(taken)
    empty = _median(starts[others[0].name])
    print(f"\nStart to first frame, {rounds} rounds in turn, medians in milliseconds")
    print(f"{'program':>16}{'wall':>8}{'ratio':>8}{'CPU':>8}{'ratio':>8}")
    for name, taken_by in starts.items():
        _print_start(name, taken_by, empty)
    for name in missing:
        print(f"{name:>16}  not installed: put it on the path or in WORKBENCH_{name.upper()}")


def _median(starts: Sequence[Start]) -> Start:
    return Start(
        statistics.median(s.wall for s in starts), statistics.median(s.cpu for s in starts)
    )


def _print_start(name: str, starts: Sequence[Start], empty: Start) -> None:
    if not starts:
        print(f"{name:>16}  never showed its first frame")
        return
    now = _median(starts)
    ratio = now.wall / empty.wall
    verdict = _met(ratio <= GOAL_FIRST) if name.startswith("review") else ""
    print(
        f"{name:>16}{now.wall:8.0f}{ratio:8.2f}{now.cpu:8.0f}{now.cpu / empty.cpu:8.2f}  {verdict}",
        flush=True,
    )


def _met(met: bool) -> str:
    return "met" if met else "MISSED"


if __name__ == "__main__":
    main()
