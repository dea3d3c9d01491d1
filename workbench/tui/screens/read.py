"""Lines to read: why a claim is one, two statements word by word, the help, a claim's history."""

from collections.abc import Callable, Sequence

from textual import events

from workbench.tui.look import Look
from workbench.tui.paint import Line
from workbench.tui.screens.dialog import Dialog

Content = Callable[[int], Sequence[Line]]
"""Gives the lines for a box of so many cells."""

_MOVES = {
    "down": 1, "j": 1, "up": -1, "k": -1, "pagedown": 15, "space": 15, "pageup": -15,
    "home": -(10**9), "g": -(10**9), "end": 10**9, "G": 10**9,
}  # fmt: skip


class Read(Dialog[None]):
    """Lines in a box, to be scrolled. Esc, q or the key that opened it closes it."""

    hints = (("j k", "scroll"), ("Esc", "back"))

    def __init__(self, look: Look, title: str, lines: Content, closing: str = "") -> None:
        super().__init__(look)
        self.title_text = title
        self._lines_for = lines
        self._closed_by = {"escape", "q", "enter", closing}
        self._top = 0

    def wanted_height(self, cells: int) -> int:
        """All lines."""
        return len(self._lines_for(cells))

    def content(self, cells: int, height: int) -> Sequence[Line]:
        """The lines from where they are scrolled to."""
        lines = self._lines_for(cells)
        self._top = max(0, min(self._top, len(lines) - height))
        return lines[self._top : self._top + height]

    def on_key(self, event: events.Key) -> None:
        """Scroll, or close."""
        event.stop()
        event.prevent_default()
        if event.key in self._closed_by or event.character in self._closed_by:
            self.dismiss(None)
        else:
            self._top += _MOVES.get(event.key, 0)
            self.draw()
