"""A terminal that goes away ends the review; it never leaves it waiting."""

import io
import sys
from pathlib import Path

import pytest

from tests.bench.events import event_log
from tests.terminal import Terminal
from workbench.tui.driver import LastingOutput


class Gone(io.StringIO):
    """A terminal that was closed."""

    def write(self, _text: str) -> int:
        raise OSError(5, "Input/output error")

    def flush(self) -> None:
        raise OSError(5, "Input/output error")


def test_what_is_written_reaches_the_terminal() -> None:
    terminal = io.StringIO()
    output = LastingOutput(terminal, lambda: pytest.fail("it is there"))
    output.write("one ")
    output.write("two")
    output.flush()
    assert terminal.getvalue() == "one two"


def test_a_terminal_that_is_gone_is_told_once_and_takes_everything() -> None:
    told: list[str] = []
    output = LastingOutput(Gone(), lambda: told.append("gone"))
    for _ in range(100):
        assert output.write("frame") == 5
        output.flush()
    assert told == ["gone"]


@pytest.mark.terminal
def test_a_terminal_closed_while_the_screen_starts_ends_the_review(tmp_path: Path) -> None:
    log = tmp_path / "log.db"
    event_log(log, 3, 9)
    for _ in range(3):
        with Terminal([sys.executable, "-m", "workbench", "resume", "--log", str(log)]) as terminal:
            terminal.wait_for(lambda _: b"1049h" in terminal.output)
            terminal.close()
            assert terminal.wait() in {129, -1}
