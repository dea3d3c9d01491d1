"""The terminal's driver, made to outlive its terminal.

The library writes to the terminal in a thread that dies of the first error; once thirty writes wait
for that thread, the application waits with them and hears no signal any more. Here what is written
to a terminal that is gone is dropped, and the application is told as the system tells it, by
SIGHUP.
"""

import os
import signal
from collections.abc import Callable
from typing import Any, TextIO, cast

from textual.drivers.linux_driver import LinuxDriver


def hang_up() -> None:
    """Tell this process that its terminal is gone."""
    os.kill(os.getpid(), signal.SIGHUP)


class LastingOutput:
    """Writes to a terminal for as long as there is one; `gone` is called once when there is not."""

    def __init__(self, file: TextIO, gone: Callable[[], None] = hang_up) -> None:
        self._file = file
        self._gone = gone
        self._is_gone = False

    def write(self, text: str) -> int:
        """Write, or drop what nobody can see."""
        self._try(lambda: self._file.write(text))
        return len(text)

    def flush(self) -> None:
        """Send what was written."""
        self._try(self._file.flush)

    def fileno(self) -> int:
        """The number of the file underneath."""
        return self._file.fileno()

    def _try(self, put: Callable[[], object]) -> None:
        if self._is_gone:
            return
        try:
            put()
        except OSError:
            self._is_gone = True
            self._gone()


class TerminalDriver(LinuxDriver):
    """The library's driver for POSIX terminals, with an output that lasts."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self._file = cast("Any", LastingOutput(cast("TextIO", self._file)))
