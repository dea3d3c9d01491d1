"""How long the short commands take as whole processes, beside a well-kept command of the same kind.

A script that exports, or a shell that completes, waits for the whole process: interpreter, imports,
work, exit. Times on a shared machine drift, so every round runs every command once, in turn, and
what counts is the ratio of the medians in one run. `python -m tests.bench.start [--rounds N]`.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from workbench.log.store import Log
from workbench.pipeline import compare
from workbench.resources import data_path
from workbench.review.model import DecisionKind
from workbench.review.scales import DEFAULT
from workbench.review.session import ReviewSession

GOAL = 1.5
"""Times the whole-process time of the command it is measured beside."""
_BIN = Path(sys.executable).parent
_ANCHOR = "sqlite-utils --version"

Command = tuple[str, ...]


def sample_log(path: Path) -> None:
    """A log with one session on the sample, every claim of it judged."""
    with Log.open(path) as log:
        comparison = compare([data_path("sample")])
        info = log.start_session(comparison, "bench", DEFAULT.name, "The sample")
        session = ReviewSession(info, comparison)
        labels = [label.name for label in DEFAULT.labels]
        decisions = [
            session.decide(
                DecisionKind.VERDICT,
                claim.id,
                label=labels[number % len(labels)],
                scale=DEFAULT.name,
                scale_version=DEFAULT.version,
            )
            for number, claim in enumerate(comparison.claims)
        ]
        log.append(info.id, *decisions)


def seconds(command: Command, environment: Mapping[str, str]) -> float:
    """The time of one whole process, its output thrown away."""
    begun = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, env=dict(environment), check=True)
    return time.perf_counter() - begun


def interleaved(
    commands: Mapping[str, Command], environment: Mapping[str, str], rounds: int
) -> Mapping[str, Sequence[float]]:
    """The times of every command, measured in turn; the first round is for warming up."""
    times: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(rounds + 1):
        for name, command in commands.items():
            times[name].append(seconds(command, environment))
    return {name: taken[1:] for name, taken in times.items()}


def main() -> None:
    """Print one line a command: median, least, and the ratio to the anchor."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=25)
    rounds = parser.parse_args().rounds
    workbench = str(_BIN / "workbench")
    with tempfile.TemporaryDirectory() as folder:
        log = Path(folder) / "log.db"
        sample_log(log)
        environment = {**os.environ, "HOME": folder, "XDG_CONFIG_HOME": folder}
        commands: dict[str, Command] = {
            _ANCHOR: (str(_BIN / "sqlite-utils"), "--version"),
            "workbench --version": (workbench, "--version"),
            "workbench --help": (workbench, "--help"),
            "workbench export (the sample)": (workbench, "export", "--log", str(log)),
        }
        times = interleaved(commands, environment, rounds)
    _print(times, rounds)


def _print(times: Mapping[str, Sequence[float]], rounds: int) -> None:
    anchor = statistics.median(times[_ANCHOR])
    print(f"Whole processes, {rounds} rounds in turn, milliseconds; goal: {GOAL} x {_ANCHOR}")
    print(f"{'command':32}{'median':>8}{'least':>8}{'ratio':>8}")
    for name, taken in times.items():
        median = statistics.median(taken)
        met = "" if name == _ANCHOR else "  met" if median <= GOAL * anchor else "  MISSED"
        print(f"{name:32}{median * 1000:8.0f}{min(taken) * 1000:8.0f}{median / anchor:8.2f}{met}")


if __name__ == "__main__":
    main()
