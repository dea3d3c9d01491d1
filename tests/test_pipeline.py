"""What the whole flow leaves behind besides its comparison."""

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest

from workbench.errors import BadInputError
from workbench.pipeline import compare

ONE = "The bridge at Lund fell on Tuesday. Nobody was hurt, the mayor said."
OTHER = "On Tuesday the old bridge at Lund fell. The mayor said that two people were hurt."


@pytest.fixture(autouse=True)
def collecting_as_before() -> Iterator[None]:
    before = gc.isenabled()
    yield
    gc.enable() if before else gc.disable()


@pytest.mark.parametrize("wanted", [True, False])
def test_the_garbage_collector_is_left_as_it_was_found(wanted: bool) -> None:
    gc.enable() if wanted else gc.disable()
    compare([ONE, OTHER])
    assert gc.isenabled() is wanted


def test_the_garbage_collector_runs_on_after_bad_input(tmp_path: Path) -> None:
    gc.enable()
    with pytest.raises(BadInputError):
        compare([tmp_path / "missing.txt"])
    assert gc.isenabled()


def test_the_garbage_collector_runs_on_after_a_comparison_is_broken_off() -> None:
    def stop(stage: str, _done: float) -> None:
        if stage == "comparing":
            raise KeyboardInterrupt

    gc.enable()
    with pytest.raises(KeyboardInterrupt):
        compare([ONE, OTHER], stop)
    assert gc.isenabled()


def test_a_comparison_leaves_no_reference_cycles() -> None:
    compare([ONE, OTHER])
    gc.collect()
    gc.disable()
    kept = compare([ONE, OTHER])
    assert gc.collect() == 0
    assert kept.claims
