"""The colours: one table of styles per theme, the only place that knows any.

Every hexadecimal foreground stands at a contrast of 4.5 or more against its background (WCAG 2.2,
1.4.3; a test computes it). Blue, amber and mauve tell the kinds of claim apart for the colour-blind
too; signs and attributes say the same without colour.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from rich.style import Style

from workbench.tui.paint import Role

Styles = Mapping[Role, Style]


@dataclass(frozen=True, slots=True)
class Inks:
    """The colours that a theme is mixed from."""

    ground: str
    raised: str
    """The ground of bars and heads."""
    lifted: str
    """The ground of the current claim."""
    text: str
    strong: str
    dim: str
    faint: str
    """For rules and other lines that are no text."""
    shared: str
    disputed: str
    single: str
    good: str
    bad: str


DARK = Inks(
    ground="#15181d", raised="#20252d", lifted="#2b3442", text="#c9cdd4", strong="#f2f4f7",
    dim="#8b94a1", faint="#3b434f", shared="#86b6e5", disputed="#e8b04b", single="#c9a3d6",
    good="#8cc79b", bad="#f2867a",
)  # fmt: skip
LIGHT = Inks(
    ground="#fbfaf6", raised="#edebe4", lifted="#dfe7f1", text="#33373d", strong="#101317",
    dim="#656b74", faint="#cfccc2", shared="#1c5c9e", disputed="#8a5200", single="#7b3f8f",
    good="#2b6b3d", bad="#a8261b",
)  # fmt: skip
CONTRAST = Inks(
    ground="#000000", raised="#1c1c1c", lifted="#003a70", text="#ffffff", strong="#ffffff",
    dim="#c8c8c8", faint="#8a8a8a", shared="#8fd3ff", disputed="#ffd83d", single="#ffb3ff",
    good="#8dff9e", bad="#ff9d94",
)  # fmt: skip
SAFE = Inks(  # Okabe and Ito (2008), lightened where 4.5 asks for it
    ground="#15181d", raised="#20252d", lifted="#22384a", text="#d2d6dc", strong="#ffffff",
    dim="#939ba7", faint="#3b434f", shared="#56b4e9", disputed="#e69f00", single="#d99bbd",
    good="#56b4e9", bad="#f0884d",
)  # fmt: skip

INKS: Mapping[str, Inks] = {
    "dark": DARK,
    "light": LIGHT,
    "high-contrast": CONTRAST,
    "colour-blind": SAFE,
}
TERMINAL = "terminal"
"""The theme that takes the terminal's own sixteen colours."""
MONOCHROME = "monochrome"
"""Attributes only: what NO_COLOR asks for."""
THEMES = (*INKS, TERMINAL, MONOCHROME)


def styles_named(theme: str) -> Styles:
    """The styles of a theme; KeyError for a name that is none of `THEMES`."""
    if theme == TERMINAL:
        return {role: Style.parse(style) for role, style in _TERMINAL.items()}
    if theme == MONOCHROME:
        return {role: Style.parse(style) for role, style in _MONOCHROME.items()}
    return _mixed(INKS[theme])


def _mixed(i: Inks) -> Styles:
    """What each role looks like in these inks."""

    def on(ground: str, color: str, **attributes: bool) -> Style:
        return Style(color=color, bgcolor=ground, **attributes)  # type: ignore[arg-type]

    return {
        Role.TEXT: on(i.ground, i.text),
        Role.DIM: on(i.ground, i.dim),
        Role.RULE: on(i.ground, i.faint),
        Role.FOLD: on(i.ground, i.dim, italic=True),
        Role.BAR: on(i.raised, i.text),
        Role.BAR_DIM: on(i.raised, i.dim),
        Role.BAR_KEY: on(i.raised, i.shared),
        Role.BAR_GOOD: on(i.raised, i.good),
        Role.BAR_BAD: on(i.bad, i.ground, bold=True),
        Role.HEAD: on(i.raised, i.text, bold=True),
        Role.HEAD_DIM: on(i.raised, i.dim),
        Role.HEAD_FOCUS: on(i.text, i.ground, bold=True),
        Role.TITLE: on(i.ground, i.strong, bold=True),
        Role.SHARED: on(i.ground, i.shared),
        Role.DISPUTED: on(i.ground, i.disputed),
        Role.DISPUTED_WORDS: on(i.ground, i.disputed, bold=True, underline=True),
        Role.SINGLE: on(i.ground, i.text),
        Role.JUDGED: on(i.ground, i.dim),
        Role.MARK_SHARED: on(i.ground, i.shared),
        Role.MARK_DISPUTED: on(i.ground, i.disputed, bold=True),
        Role.MARK_SINGLE: on(i.ground, i.single),
        Role.MARK_JUDGED: on(i.ground, i.good),
        Role.MARK_CURRENT: on(i.ground, i.strong, bold=True),
        Role.MARK_SILENT: on(i.ground, i.dim),
        Role.CURRENT: on(i.lifted, i.strong),
        Role.CURRENT_HERE: on(i.lifted, i.strong, bold=True),
        Role.MINORITY: on(i.disputed, i.ground, bold=True),
        Role.MAJORITY: on(i.shared, i.ground, bold=True),
        Role.FOUND: on(i.good, i.ground, bold=True),
        Role.ONLY_LEFT: on(i.ground, i.disputed, bold=True),
        Role.ONLY_RIGHT: on(i.ground, i.shared, bold=True),
        Role.KEY: on(i.ground, i.strong, bold=True),
        Role.HINT: on(i.ground, i.dim),
        Role.CHOSEN: on(i.text, i.ground, bold=True),
        Role.VERDICT: on(i.ground, i.good, bold=True),
        Role.GOOD: on(i.ground, i.good),
        Role.BAD: on(i.ground, i.bad, bold=True),
    }


_TERMINAL: Mapping[Role, str] = {
    Role.TEXT: "default",
    Role.DIM: "bright_black",
    Role.RULE: "bright_black",
    Role.FOLD: "bright_black italic",
    Role.BAR: "reverse",
    Role.BAR_DIM: "reverse",
    Role.BAR_KEY: "reverse bold",
    Role.BAR_GOOD: "reverse bold",
    Role.BAR_BAD: "bold white on red",
    Role.HEAD: "bold underline",
    Role.HEAD_DIM: "underline",
    Role.HEAD_FOCUS: "bold reverse",
    Role.TITLE: "bold",
    Role.SHARED: "cyan",
    Role.DISPUTED: "yellow",
    Role.DISPUTED_WORDS: "bold underline yellow",
    Role.SINGLE: "default",
    Role.JUDGED: "bright_black",
    Role.MARK_SHARED: "cyan",
    Role.MARK_DISPUTED: "bold yellow",
    Role.MARK_SINGLE: "magenta",
    Role.MARK_JUDGED: "green",
    Role.MARK_CURRENT: "bold",
    Role.MARK_SILENT: "bright_black",
    Role.CURRENT: "reverse",
    Role.CURRENT_HERE: "reverse bold",
    Role.MINORITY: "bold black on yellow",
    Role.MAJORITY: "bold black on cyan",
    Role.FOUND: "bold black on green",
    Role.ONLY_LEFT: "bold yellow",
    Role.ONLY_RIGHT: "bold cyan",
    Role.KEY: "bold",
    Role.HINT: "default",
    Role.CHOSEN: "bold reverse",
    Role.VERDICT: "bold green",
    Role.GOOD: "green",
    Role.BAD: "bold red",
}

_MONOCHROME: Mapping[Role, str] = {
    Role.TEXT: "none",
    Role.DIM: "dim",
    Role.RULE: "dim",
    Role.FOLD: "dim italic",
    Role.BAR: "reverse",
    Role.BAR_DIM: "reverse",
    Role.BAR_KEY: "reverse bold",
    Role.BAR_GOOD: "reverse",
    Role.BAR_BAD: "reverse bold underline",
    Role.HEAD: "bold underline",
    Role.HEAD_DIM: "underline",
    Role.HEAD_FOCUS: "bold reverse",
    Role.TITLE: "bold",
    Role.SHARED: "underline",
    Role.DISPUTED: "bold",
    Role.DISPUTED_WORDS: "bold underline",
    Role.SINGLE: "none",
    Role.JUDGED: "dim",
    Role.MARK_SHARED: "none",
    Role.MARK_DISPUTED: "bold",
    Role.MARK_SINGLE: "none",
    Role.MARK_JUDGED: "none",
    Role.MARK_CURRENT: "bold",
    Role.MARK_SILENT: "dim",
    Role.CURRENT: "reverse",
    Role.CURRENT_HERE: "reverse bold",
    Role.MINORITY: "reverse bold underline",
    Role.MAJORITY: "reverse underline",
    Role.FOUND: "reverse italic",
    Role.ONLY_LEFT: "bold underline",
    Role.ONLY_RIGHT: "bold italic",
    Role.KEY: "bold",
    Role.HINT: "none",
    Role.CHOSEN: "bold reverse",
    Role.VERDICT: "bold",
    Role.GOOD: "none",
    Role.BAD: "bold reverse",
}
