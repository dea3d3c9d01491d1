"""The short commands load neither the screen nor the matchers: what the figures rest on."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.bench.events import event_log
from tests.bench.start import interleaved

_SCRIPT = """
import sys
from workbench.__main__ import run
code = run(sys.argv[1:])
print(*sorted({m.split(".")[0] for m in sys.modules}), file=sys.stderr)
sys.exit(code)
"""


@pytest.mark.parametrize("arguments", [("--version",), ("--help",), ("export",), ("sessions",)])
def test_a_short_command_loads_no_screen_and_no_matcher(
    tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    log = tmp_path / "log.db"
    event_log(log, 2, 6)
    done = subprocess.run(
        [sys.executable, "-c", _SCRIPT, *arguments],
        capture_output=True,
        text=True,
        env={**os.environ, "WORKBENCH_LOG": str(log), "HOME": str(tmp_path)},
        check=True,
    )
    assert done.stdout
    loaded = set(done.stderr.split())
    assert "workbench" in loaded
    assert not loaded & {"textual", "rich", "rapidfuzz", "sqlite_utils", "trafilatura"}


def test_commands_are_measured_in_turn_and_the_first_round_is_left_out() -> None:
    commands = {"one": (sys.executable, "-c", ""), "other": (sys.executable, "-c", "")}
    times = interleaved(commands, os.environ, 2)
    assert {name: len(taken) for name, taken in times.items()} == {"one": 2, "other": 2}
