"""The application: screens, colours, signals, and what happens when something fails.

The library prints a crash with the values of variables, article text among them, and a process
that was told to end leaves the terminal in disorder. Both are put right here.
"""

import asyncio
import os
import signal
from collections.abc import Callable

from textual.app import App
from textual.screen import Screen

from workbench.tui.driver import TerminalDriver
from workbench.tui.look import Look, look_of, textual_themes, theme_for

_STOPPING = (signal.SIGTSTP, signal.SIGCONT)
_SIGNALS = (signal.SIGTERM, signal.SIGHUP, signal.SIGINT)

AnyScreen = Screen[None]
FirstScreen = Callable[["WorkbenchApp"], AnyScreen]


class WorkbenchApp(App[None]):
    """Shows one screen after the other, and ends in order whatever happens."""

    TITLE = "workbench"
    ENABLE_COMMAND_PALETTE = False

    def __init__(
        self, first: FirstScreen, *, theme: str | None = None, ascii_only: bool = False
    ) -> None:
        environment = dict(os.environ)
        super().__init__(driver_class=TerminalDriver)
        self._first = first
        self.failure: Exception | None = None
        """What went wrong, for whoever started the app to report."""
        self.signal: int | None = None
        """The signal that ended the app, if one did."""
        for one in textual_themes():
            self.register_theme(one)
        self.theme = theme_for(theme, environment, self.console.color_system)
        self.look: Look = look_of(self.theme, ascii_only=ascii_only)

    def on_load(self) -> None:
        """Heed signals before the terminal is touched, so that it is always put back."""
        self._heed_signals()

    def on_mount(self) -> None:
        """Open the first screen."""
        self._stop_between_writes()
        self.app_resume_signal.subscribe(self, self._draw_again)
        self.push_screen(self._first(self))

    def _heed_signals(self) -> None:
        loop = asyncio.get_running_loop()
        for number in _SIGNALS:
            try:
                loop.add_signal_handler(number, self.end_by, number)
            except (NotImplementedError, ValueError, RuntimeError):
                return  # not the main thread, or a system without them

    def _stop_between_writes(self) -> None:
        """Let Ctrl-Z and `fg` take effect between two events, never within a write.

        The library stops the process in the signal handler itself. If that interrupts it while it
        holds the lock of its output, it waits for its own lock for ever.
        """
        loop = asyncio.get_running_loop()
        for number in _STOPPING:
            handler = signal.getsignal(number)
            if callable(handler):
                loop.add_signal_handler(number, handler, number, None)

    def end_by(self, number: int) -> None:
        """Leave as if the reviewer had quit; the exit code will tell the signal."""
        self.signal = number
        self.exit()

    def _draw_again(self, _app: App[None]) -> None:
        """After Ctrl-Z and `fg` the terminal shows whatever it was left with."""
        self.refresh(layout=True)

    def fail(self, error: Exception) -> None:
        """End because of an error that whoever started the app reports."""
        self.failure = error
        self.exit(return_code=1)

    def _fatal_error(self) -> None:
        """Instead of the library's report, which prints the values of variables."""
        self.failure = self._exception
        self._close_messages_no_wait()

    def _print_error_renderables(self) -> None:
        self._exit_renderables.clear()
