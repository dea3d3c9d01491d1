"""Asking for one line of text: a note, a link, what to search for."""

from collections.abc import Sequence

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from workbench.text.safe import safe_line


class Ask(ModalScreen[tuple[str, ...] | None]):
    """One line or several; Enter in the last one takes them all, Esc goes back."""

    DEFAULT_CSS = """
    Ask { align: center middle; background: $background 45%; }
    Ask:ansi { background: transparent; }
    Ask > Vertical {
        width: 80%; max-width: 96; height: auto; max-height: 100%;
        background: $background; border: round $primary; padding: 0 1;
    }
    Ask Input, Ask Input:focus {
        background: $surface; border: none; height: 1; padding: 0 1; margin: 0 0 1 0;
        &:ansi { background: ansi_default; border: none; text-style: underline; }
    }
    Ask .hint { color: $foreground 60%; }
    """

    def __init__(self, title: str, fields: Sequence[tuple[str, str]], hint: str = "") -> None:
        """`fields` are (label, text so far)."""
        super().__init__()
        self._title = title
        self._fields = fields
        self._hint = hint or "Enter saves, Esc goes back"

    def compose(self) -> ComposeResult:
        """A label and a line for each field."""
        with Vertical() as box:
            box.border_title = Content(safe_line(self._title))
            for label, text in self._fields:
                yield Static(Content(safe_line(label)), classes="hint")
                yield Input(safe_line(text), select_on_focus=False)
            yield Static(Content(self._hint), classes="hint")

    def on_mount(self) -> None:
        """Start in the first line."""
        self.query(Input).first().focus()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Take all lines after the last, else go on to the next."""
        lines = list(self.query(Input))
        after = lines.index(event.input) + 1
        if after < len(lines):
            lines[after].focus()
        else:
            self.dismiss(tuple(line.value.strip() for line in lines))

    def on_key(self, event: events.Key) -> None:
        """Esc goes back without taking anything."""
        if event.key == "escape":
            event.stop()
            self.dismiss(None)
