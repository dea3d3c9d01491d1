"""Selecting a passage to make a claim of it."""

from collections.abc import Sequence

from textual import events

from workbench.text.safe import safe_line
from workbench.tui.look import Look
from workbench.tui.paint import Line
from workbench.tui.passage import Passage
from workbench.tui.screens.dialog import Dialog

_MOVES = {"right": 1, "l": 1, "left": -1, "h": -1, "down": 8, "j": 8, "up": -8, "k": -8}


class Select(Dialog[tuple[int, int] | None]):
    """The article in a box; what it gives back is a start and an end."""

    hints = (("← →", "word"), ("Space", "begin"), ("Enter", "make a claim"), ("Esc", "back"))

    def __init__(self, look: Look, title: str, passage: Passage) -> None:
        super().__init__(look)
        self.title_text = f"A claim of which words? {safe_line(title)}"
        self.passage = passage

    def wanted_height(self, cells: int) -> int:
        """As much of the article as there is room for."""
        return len(self.passage.lines(cells, len(self.passage.text) + 1))

    def content(self, cells: int, height: int) -> Sequence[Line]:
        """The article around the pointer."""
        return self.passage.lines(cells, height)

    def on_key(self, event: events.Key) -> None:
        """Move by words, begin, take, or go back."""
        event.stop()
        event.prevent_default()
        if event.key == "escape":
            self.dismiss(None)
        elif event.key == "enter":
            self.dismiss(self.passage.span)
        else:
            self.passage = self._next(event.key)
            self.draw()

    def _next(self, key: str) -> Passage:
        if key == "space":
            return self.passage.anchored()
        return self.passage.moved(_MOVES.get(key, 0))
