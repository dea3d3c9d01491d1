"""`make torture`: the log under everything that can happen to it, figures on standard output.

Each ordeal takes a seed and a count, so that a failure can be had again:
`python -m tests.torture --seed 7 --only damage --damage 50`.
"""

import argparse
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from tests.torture.copying import copy_open_logs
from tests.torture.damage import damage_files
from tests.torture.edits import edit_articles
from tests.torture.faults import fail_writes
from tests.torture.kills import kill_writers
from tests.torture.latency import time_saves
from tests.torture.outcome import Outcome
from tests.torture.signals import end_reviews
from tests.torture.size import grow_log
from tests.torture.terminal_kills import kill_reviews

Ordeal = Callable[[Path, int, int], Outcome]

ORDEALS: dict[str, tuple[Ordeal, int]] = {
    "kills": (kill_writers, 1000),
    "reviews": (kill_reviews, 1000),
    "signals": (end_reviews, 600),
    "damage": (damage_files, 1000),
    "faults": (fail_writes, 50),
    "edits": (edit_articles, 1000),
    "saves": (time_saves, 2000),
    "size": (grow_log, 100_000),
    "copies": (copy_open_logs, 200),
}
"""Name to what is done, and how often (or how large) unless told otherwise."""


def main() -> int:
    """Run what was asked for; 1 if anything did not stand."""
    parser = argparse.ArgumentParser(prog="python -m tests.torture", description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", nargs="*", choices=sorted(ORDEALS), default=sorted(ORDEALS))
    for name, (ordeal, usual) in ORDEALS.items():
        first = (ordeal.__doc__ or "").splitlines()[0].replace("%", "%%")
        parser.add_argument(f"--{name}", type=int, default=usual, help=f"{first} ({usual})")
    chosen = parser.parse_args()
    passed = True
    for name in chosen.only:
        with tempfile.TemporaryDirectory(prefix="torture-") as folder:
            begun = time.perf_counter()
            outcome = ORDEALS[name][0](Path(folder), chosen.seed, getattr(chosen, name))
            seconds = time.perf_counter() - begun
        sys.stdout.write(f"{outcome} [{seconds:.0f} s]\n")
        sys.stdout.flush()
        passed = passed and outcome.passed
    return 0 if passed else 1


if __name__ == "__main__":
    sys.exit(main())
