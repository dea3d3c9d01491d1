"""The first screen when there are sessions: go on with one, or begin with articles."""

import shlex
from collections.abc import Callable, Sequence
from pathlib import Path

from textual.screen import Screen

from workbench.errors import WorkbenchError
from workbench.log.rows import SessionSummary
from workbench.text.safe import safe_line
from workbench.tui.look import Look
from workbench.tui.paint import Line, Role
from workbench.tui.picking import session_items
from workbench.tui.screens.choose import Choice, Choose

Picked = str | Sequence[str] | None
"""A session's id, paths of articles, or None for the sample."""


class Picker(Screen[None]):
    """Nothing but the list; what is picked becomes the next screen."""

    def __init__(
        self,
        look: Look,
        sessions: Sequence[SessionSummary],
        reviewer: str,
        open_picked: Callable[[Picked], Screen[None]],
    ) -> None:
        super().__init__()
        self._look = look
        self._sessions = sessions
        self._reviewer = reviewer
        self._open = open_picked

    def on_mount(self) -> None:
        """Show the list."""
        self._list()

    def _list(self, *lead: Line) -> None:
        items = session_items(self._sessions, self._reviewer)
        dialog = Choose(self._look, "Sessions", items, typing=True, lead=lead)
        self.app.push_screen(dialog, self._chosen)

    def _chosen(self, choice: Choice) -> None:
        if choice is None:
            self.app.exit()
            return
        number = choice[0]
        if number < len(self._sessions):
            self._show(self._sessions[number].info.id)
        elif number == len(self._sessions):
            from workbench.tui.screens.ask import (
                Ask,
            )  # the library's input field: not at each start

            hint = "Files or folders, a space between them; Enter opens, Esc goes back"
            self.app.push_screen(Ask("Open articles", [("Paths", "")], hint), self._paths)
        else:
            self._show(None)

    def _paths(self, answer: tuple[str, ...] | None) -> None:
        if answer is None or not answer[0]:
            self._list()
            return
        try:
            self._show(split_paths(answer[0]))
        except ValueError:
            self._list((("A quotation mark is missing in the paths.", Role.BAD),))

    def _show(self, picked: Picked) -> None:
        """The screen of what was picked; the list again, with the reason, where that fails."""
        try:
            screen = self._open(picked)
        except WorkbenchError as error:
            said = safe_line(f"{error.message} {error.hint}")
            self._list(((said, Role.BAD),))
            return
        self.app.switch_screen(screen)


def split_paths(line: str) -> list[str]:
    """Paths as typed: quotation marks hold one with spaces together, `~` is the home folder.

    Raises ValueError for a quotation mark that is not closed.
    """

    return [str(Path(part).expanduser()) for part in shlex.split(line)]
