"""The one widget of the review screen: it shows lines that others painted.

Textual's line API draws a full screen of columns in a few milliseconds; a widget per article costs
ten times that. Only lines that changed are sent to the terminal, which matters over a slow link.
"""

from collections.abc import Sequence

from rich.segment import Segment
from textual import events
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from workbench.tui.paint import Line, Role
from workbench.tui.palette import Styles


class Desk(Widget):
    """Lines of runs, in the styles of the theme."""

    DEFAULT_CSS = "Desk { width: 1fr; height: 1fr; }"

    class Clicked(Message):
        """Somebody clicked on a cell."""

        def __init__(self, x: int, y: int) -> None:
            super().__init__()
            self.x = x
            self.y = y

    class Scrolled(Message):
        """Somebody turned the wheel over a cell."""

        def __init__(self, x: int, y: int, rows: int) -> None:
            super().__init__()
            self.x = x
            self.y = y
            self.rows = rows

    class Resized(Message):
        """The lines no longer fit: new ones are wanted."""

    def __init__(self, styles: Styles) -> None:
        super().__init__()
        self._lines: Sequence[Line] = ()
        self._styles_of = styles

    def restyle(self, styles: Styles) -> None:
        """Show the same lines in other colours."""
        self._styles_of = styles
        self.refresh()

    def show(self, lines: Sequence[Line]) -> None:
        """Show these lines; only rows that differ are drawn again."""
        before, self._lines = self._lines, lines
        if len(before) != len(lines):
            self.refresh()
            return
        rows = [y for y, (old, new) in enumerate(zip(before, lines, strict=True)) if old != new]
        if rows:
            self.refresh(*_regions(rows, self.size.width))

    def text(self) -> str:
        """What is on the desk, as text."""
        return "\n".join("".join(part for part, _role in line) for line in self._lines)

    def render_line(self, y: int) -> Strip:
        """One line for the compositor."""
        if y >= len(self._lines):
            return Strip.blank(self.size.width, self._styles_of[Role.TEXT])
        segments = [Segment(text, self._styles_of[role]) for text, role in self._lines[y]]
        return Strip(segments, self.size.width)

    def on_resize(self) -> None:
        """Ask for lines of the new size."""
        self.post_message(self.Resized())

    def on_click(self, event: events.Click) -> None:
        """Pass on where it was."""
        self.post_message(self.Clicked(event.x, event.y))

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Pass on where it was."""
        self.post_message(self.Scrolled(event.x, event.y, 3))

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Pass on where it was."""
        self.post_message(self.Scrolled(event.x, event.y, -3))


def _regions(rows: Sequence[int], width: int) -> list[Region]:
    """The rows as few regions: the compositor takes its time for each."""
    regions: list[Region] = []
    for y in rows:
        if regions and regions[-1].bottom == y:
            regions[-1] = regions[-1].grow((0, 0, 1, 0))
        else:
            regions.append(Region(0, y, width, 1))
    return regions
