"""Short runs of every ordeal: `make torture` runs the long ones."""

from pathlib import Path

import pytest

from tests.torture.__main__ import ORDEALS

SHORT = {
    "kills": 8,
    "damage": 8,
    "faults": 1,
    "edits": 60,
    "saves": 20,
    "size": 1000,
    "copies": 5,
}


@pytest.mark.parametrize("name", SHORT)
def test_the_log_stands_a_short_ordeal(name: str, tmp_path: Path) -> None:
    ordeal, _ = ORDEALS[name]
    outcome = ordeal(tmp_path, 4, SHORT[name])
    assert outcome.sound, str(outcome)


@pytest.mark.terminal
def test_the_review_stands_being_killed(tmp_path: Path) -> None:
    ordeal, _ = ORDEALS["reviews"]
    outcome = ordeal(tmp_path, 4, 2)
    assert outcome.sound, str(outcome)


@pytest.mark.terminal
def test_the_review_stands_signals_and_a_closed_terminal(tmp_path: Path) -> None:
    ordeal, _ = ORDEALS["signals"]
    outcome = ordeal(tmp_path, 4, 3)
    assert outcome.sound, str(outcome)


def test_every_ordeal_has_a_short_run() -> None:
    assert set(SHORT) | {"reviews", "signals"} == set(ORDEALS)
