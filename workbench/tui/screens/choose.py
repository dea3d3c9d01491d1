"""Choosing from a list: claims, values, statements, lines, colours; with type-ahead if wanted."""

from collections.abc import Sequence

from textual import events

from workbench.tui.frame import Hints
from workbench.tui.look import Look
from workbench.tui.menu import Item, Menu
from workbench.tui.paint import Line
from workbench.tui.screens.dialog import Dialog

Choice = tuple[int, ...] | None
"""Indices of the chosen items; None when the reviewer went back."""

_MOVES = {"down": 1, "up": -1, "pagedown": 10, "pageup": -10, "home": -(10**9), "end": 10**9}
_LETTER_MOVES = {"j": 1, "k": -1, "g": -(10**9), "G": 10**9}


class Choose(Dialog[Choice]):
    """A list in a box. Enter takes, Esc goes back."""

    def __init__(
        self,
        look: Look,
        title: str,
        items: Sequence[Item],
        *,
        at: int = 0,
        typing: bool = False,
        several: bool = False,
        marked: frozenset[int] = frozenset(),
        lead: Sequence[Line] = (),
    ) -> None:
        super().__init__(look)
        self.title_text = title
        self.menu = Menu(items, at, "", marked, typing, several, look.glyphs)
        self._lead = tuple(lead)
        self.hints = _hints(typing, several)

    def wanted_height(self, cells: int) -> int:  # noqa: ARG002 - the shape of all dialogs
        """All items, the query and what stands above them."""
        return len(self._lead) + len(self.menu.items) + self.menu.typing

    def content(self, cells: int, height: int) -> Sequence[Line]:  # noqa: ARG002
        """What stands above, then the list."""
        return [*self._lead, *self.menu.lines(max(1, height - len(self._lead)))]

    def on_key(self, event: events.Key) -> None:
        """Move, narrow, mark, take, or go back."""
        event.stop()
        event.prevent_default()
        if event.key == "escape":
            self.dismiss(None)
        elif event.key == "enter":
            self._take()
        else:
            self.menu = self._next(event)
            self.draw()

    def _take(self) -> None:
        if chosen := self.menu.chosen:
            self.dismiss(chosen)

    def _next(self, event: events.Key) -> Menu:
        menu, key = self.menu, event.key
        if key in _MOVES:
            return menu.moved(_MOVES[key])
        if key == "tab" or (key == "space" and menu.several and not menu.query):
            return menu.toggled()
        if not menu.typing:
            return menu.moved(_LETTER_MOVES.get(event.character or "", 0))
        if key == "backspace":
            return menu.typed(menu.query[:-1])
        if event.is_printable and event.character:
            return menu.typed(menu.query + event.character)
        return menu


def _hints(typing: bool, several: bool) -> Hints:
    move = (("↑↓", "move"),) if typing else (("j k", "move"),)
    mark = (("Tab", "mark"),) if several else ()
    return (*move, *mark, ("Enter", "take"), ("Esc", "back"))
