"""A short run of the fuzzer; `make fuzz` runs the long one."""

from pathlib import Path

import pytest

from tests.fuzz.checks import BrokenPromiseError, check_visible
from tests.fuzz.inputs import make_input
from tests.fuzz.run import run


def test_hostile_inputs_are_read_and_shown_without_harm(tmp_path: Path) -> None:
    outcome = run(150, 7, tmp_path, terminal_every=75, seconds=30.0)

    assert outcome.failures == []
    assert outcome.painted > 50
    assert outcome.through_terminal > 0


def test_the_same_seed_makes_the_same_inputs() -> None:
    assert [make_input(3, n) for n in range(20)] == [make_input(3, n) for n in range(20)]
    assert make_input(3, 1) != make_input(4, 1)


@pytest.mark.parametrize("hostile", ["a\x1bb", "a\x9bb", "a\x7fb", "a\rb", "a\u202eb"])
def test_the_check_sees_what_a_terminal_would_obey(hostile: str) -> None:
    with pytest.raises(BrokenPromiseError, match="the line holds"):
        check_visible(hostile, "the line")
