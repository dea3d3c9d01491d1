"""What all dialogs share: a box in the middle of the screen, drawn like everything else."""

from collections.abc import Sequence
from typing import TypeVar

from textual.app import ComposeResult
from textual.screen import ModalScreen

from workbench.tui.frame import Hints, framed
from workbench.tui.glyphs import Glyphs
from workbench.tui.look import Look
from workbench.tui.paint import Line
from workbench.tui.widgets.desk import Desk

Result = TypeVar("Result")


class Dialog(ModalScreen[Result]):
    """A box with a title, lines and hints; what it gives back is its `dismiss`."""

    DEFAULT_CSS = """
    Dialog { align: center middle; background: $background 45%; }
    Dialog:ansi { background: transparent; }
    Dialog > Desk { width: auto; height: auto; }
    """
    title_text = ""
    hints: Hints = (("Esc", "back"),)
    most_cells = 96

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look

    @property
    def glyphs(self) -> Glyphs:
        """The signs in use."""
        return self.look.glyphs

    def compose(self) -> ComposeResult:
        """The box."""
        yield Desk(self.look.styles)

    def on_mount(self) -> None:
        """Draw it."""
        self.draw()

    def on_resize(self) -> None:
        """Draw it anew: the box fits the screen."""
        self.draw()

    def content(self, cells: int, height: int) -> Sequence[Line]:
        """The lines inside, for so much room."""
        raise NotImplementedError

    def wanted_height(self, cells: int) -> int:
        """How many lines the content would like to have."""
        raise NotImplementedError

    def draw(self) -> None:
        """Show the content as it is now."""
        cells = max(12, min(self.most_cells, self.app.size.width - 4))
        most = max(3, self.app.size.height - 2)
        height = max(3, min(most, self.wanted_height(cells - 4) + 2))
        lines = framed(
            self.content(cells - 4, height - 2),
            self.title_text,
            self.hints,
            cells,
            height,
            self.glyphs,
        )
        desk = self.query_one(Desk)
        desk.styles.width, desk.styles.height = cells, height
        desk.show(lines)
