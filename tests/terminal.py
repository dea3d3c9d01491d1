"""A real pseudo-terminal around a command: press keys, read the screen, and always end the child.

The screen is what a terminal would show (pyte interprets the bytes). Waiting is for a condition,
with a deadline; nothing here sleeps for a fixed time.
"""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import sys
import termios
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import TracebackType

import pyte

WORKBENCH = (sys.executable, "-m", "workbench")


_MODE = re.compile(rb"\x1b\[\?([0-9;]+)([hl])")
_SHOWN_AT_FIRST = {7, 25}
"""Private modes that a terminal has on before anything is run: wrapping and the cursor."""


def modes_left_on(output: bytes | bytearray) -> set[int]:
    """The DEC private modes (alternate screen, mouse, hidden cursor ...) left as they were not.

    Modes that only tell how a frame is drawn (2026, synchronised output) end with the frame.
    """
    state: dict[int, bool] = {}
    for modes, change in _MODE.findall(output):
        state.update((int(mode), change == b"h") for mode in modes.split(b";"))
    return {mode for mode, on in state.items() if on != (mode in _SHOWN_AT_FIRST)}


class Terminal:
    """One command running in a terminal of `columns` by `rows` cells. Use it in a `with` block."""

    def __init__(
        self,
        command: Sequence[str],
        *,
        columns: int = 120,
        rows: int = 40,
        environment: Mapping[str, str] | None = None,
        folder: Path | None = None,
        watched: bool = True,
    ) -> None:
        """Start the command. Unless `watched`, bytes are kept but not drawn, which costs time."""
        self._watched = watched
        self.screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self.screen)
        self.output = bytearray()
        """Every byte that the command wrote."""
        self.status: int | None = None
        """The wait status, once the child is gone."""
        self.pid, self._master = self._start(command, dict(environment or os.environ), folder)
        self.resize(columns, rows)

    @staticmethod
    def _start(
        command: Sequence[str], environment: dict[str, str], folder: Path | None
    ) -> tuple[int, int]:
        environment.setdefault("TERM", "xterm-256color")
        pid, master = pty.fork()
        if pid == 0:
            if folder is not None:
                os.chdir(folder)
            os.execvpe(command[0], list(command), environment)
        return pid, master

    def __enter__(self) -> "Terminal":
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        if self.status is None:
            os.kill(self.pid, signal.SIGKILL)
            self._reap(block=True)
        if self._master >= 0:
            os.close(self._master)

    def resize(self, columns: int, rows: int) -> None:
        """Change the size of the terminal, as a window manager would."""
        size = struct.pack("HHHH", rows, columns, 0, 0)
        fcntl.ioctl(self._master, termios.TIOCSWINSZ, size)
        self.screen.resize(rows, columns)

    def close(self) -> None:
        """Close the terminal under the command, as a dropped connection does."""
        os.close(self._master)
        self._master = -1

    @property
    def is_open(self) -> bool:
        """Is there still a terminal around the command?"""
        return self._master >= 0

    def modes_left_on(self) -> set[str]:
        """What the command changed of the terminal and did not put back."""
        flags = termios.tcgetattr(self._master)[3]
        typing = {"no echo": termios.ECHO, "no lines": termios.ICANON}
        lacking = {name for name, flag in typing.items() if not flags & flag}
        return lacking | {f"mode {mode}" for mode in modes_left_on(self.output)}

    def press(self, keys: str) -> None:
        """Send keys as a keyboard would."""
        os.write(self._master, keys.encode())

    def kill(self, number: int = signal.SIGKILL) -> None:
        """Send the command a signal."""
        os.kill(self.pid, number)

    def text(self) -> str:
        """The screen as text, a line a row."""
        return "\n".join(self.screen.display)

    def read(self, seconds: float = 0.05) -> bool:
        """Take in what the command writes within `seconds`; False when it has closed its side."""
        ready, _, _ = select.select([self._master], [], [], seconds)
        if not ready:
            return True
        try:
            data = os.read(self._master, 65536)
        except OSError:
            return False
        self.output += data
        if self._watched:
            self._stream.feed(data)
        return bool(data)

    def wait_for(self, condition: Callable[[str], bool] | str, seconds: float = 20.0) -> str:
        """The screen once it holds the words or meets the condition, else AssertionError."""
        met = condition if callable(condition) else (lambda shown: condition in shown)
        deadline = time.monotonic() + seconds
        while not met(self.text()):
            alive = self.read()
            if (not alive or time.monotonic() > deadline) and not met(self.text()):
                raise AssertionError(f"never shown: {condition}; the screen was\n{self.text()}")
        return self.text()

    def wait(self, seconds: float = 20.0) -> int:
        """The exit code once the command has ended, negative for a signal; reads on meanwhile."""
        deadline = time.monotonic() + seconds
        while not self._reap(block=False):
            if time.monotonic() > deadline:
                raise AssertionError(f"still running; the screen was\n{self.text()}")
            if self._master < 0 or not self.read(0.02):
                time.sleep(0.01)
        while self._master >= 0 and select.select([self._master], [], [], 0)[0]:
            if not self.read(0):
                break
        return os.waitstatus_to_exitcode(self.status or 0)

    def _reap(self, *, block: bool) -> bool:
        if self.status is None:
            pid, status = os.waitpid(self.pid, 0 if block else os.WNOHANG)
            if pid:
                self.status = status
        return self.status is not None
