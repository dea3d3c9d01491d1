"""The terminal of the tests tells what a command left behind, or no test of it could fail."""

import sys

import pytest

from tests.terminal import Terminal, modes_left_on

_SCRIPT = "import sys, time; sys.stdout.write(sys.argv[1]); sys.stdout.flush(); time.sleep(60)"


@pytest.mark.parametrize(
    ("output", "left"),
    [
        (b"plain words", set()),
        (b"\x1b[?1049h\x1b[?25l drawn \x1b[?1049l\x1b[?25h", set()),
        (b"\x1b[?1049h\x1b[?25l drawn", {1049, 25}),
        (b"\x1b[?1000h\x1b[?1003h \x1b[?1003l", {1000}),
        (b"\x1b[?1000;1006h \x1b[?1006;1000l", set()),
        (b"\x1b[?7l", {7}),
    ],
)
def test_private_modes_that_were_not_put_back_are_told(output: bytes, left: set[int]) -> None:
    assert modes_left_on(output) == left


@pytest.mark.terminal
def test_a_terminal_that_was_left_in_disorder_is_told_as_such() -> None:
    script = "import tty; tty.setraw(0);" + _SCRIPT
    with Terminal([sys.executable, "-c", script, "\x1b[?1049hready"]) as terminal:
        terminal.wait_for("ready")
        terminal.kill()
        terminal.wait()
        assert terminal.modes_left_on() == {"mode 1049", "no echo", "no lines"}
