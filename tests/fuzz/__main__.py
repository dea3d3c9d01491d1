"""`python -m tests.fuzz --count 20000 --seed 1`: prints what came of it, exits 1 on a failure."""

import argparse
import sys
import tempfile
from pathlib import Path

from tests.fuzz.run import Outcome, run

_SHOWN = 20


def main() -> int:
    """Run and report."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("--count", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--terminal-every", type=int, default=20, help="render one in so many")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        outcome = run(
            given.count, given.seed, Path(folder), terminal_every=given.terminal_every, tell=_tell
        )
    sys.stdout.write("\n".join(_report(given.count, given.seed, outcome)) + "\n")
    return 1 if outcome.failures else 0


def _tell(number: int, outcome: Outcome) -> None:
    if number % 500 == 0:
        sys.stderr.write(f"\r{number} inputs, {len(outcome.failures)} failures")
        sys.stderr.flush()


def _report(count: int, seed: int, outcome: Outcome) -> list[str]:
    seconds, which = outcome.slowest
    return [
        "",
        f"{count} inputs, seed {seed}",
        *(f"  {kind}: {number}" for kind, number in sorted(outcome.kinds.items())),
        f"refused with one line: {outcome.refused}",
        f"read and painted: {outcome.painted}",
        f"rendered as terminal bytes: {outcome.through_terminal}",
        f"slowest: {seconds:.2f} s of processor time ({which})",
        f"failures: {len(outcome.failures)}",
        *outcome.failures[:_SHOWN],
    ]


if __name__ == "__main__":
    sys.exit(main())
