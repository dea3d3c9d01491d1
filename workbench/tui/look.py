"""How the screen looks: theme and signs, chosen once and handed to every screen."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from textual.theme import BUILTIN_THEMES, Theme

from workbench.errors import UsageError
from workbench.settings import nearest
from workbench.tui.glyphs import ASCII, UNICODE, Glyphs
from workbench.tui.palette import INKS, MONOCHROME, TERMINAL, THEMES, Inks, Styles, styles_named

DEFAULT_THEME = "dark"


@dataclass(frozen=True)
class Look:
    """A theme by name, its styles, and the signs."""

    theme: str = DEFAULT_THEME
    glyphs: Glyphs = UNICODE
    styles: Styles = field(default_factory=lambda: styles_named(DEFAULT_THEME))

    @property
    def ascii_only(self) -> bool:
        """Are the signs plain ASCII?"""
        return self.glyphs is ASCII


def look_of(theme: str, *, ascii_only: bool = False) -> Look:
    """The look of a theme. Raises KeyError for a theme that there is not."""
    return Look(theme, ASCII if ascii_only else UNICODE, styles_named(theme))


def theme_for(wanted: str | None, environment: Mapping[str, str], color_system: str | None) -> str:
    """The theme to use: none of colours under NO_COLOR, the terminal's own where it has only 16.

    Raises UsageError for a theme that there is not.
    """
    if wanted and wanted not in THEMES:
        raise UsageError(
            f"There is no theme named {wanted!r}{nearest(wanted, THEMES)}.",
            f"Themes: {', '.join(THEMES)}.",
        )
    if environment.get("NO_COLOR"):
        return MONOCHROME
    if wanted:
        return wanted
    few = color_system in {"standard", "windows"}
    return TERMINAL if few else DEFAULT_THEME


def textual_themes() -> tuple[Theme, ...]:
    """Our themes as the library wants them, for its own widgets."""
    return tuple(_mixed(name, INKS[name]) if name in INKS else _plain(name) for name in THEMES)


def _mixed(name: str, inks: Inks) -> Theme:
    return Theme(
        name=name,
        primary=inks.shared,
        secondary=inks.single,
        accent=inks.disputed,
        warning=inks.disputed,
        error=inks.bad,
        success=inks.good,
        foreground=inks.text,
        background=inks.ground,
        surface=inks.raised,
        panel=inks.raised,
        dark=name != "light",
    )


def _plain(name: str) -> Theme:
    """A theme in the terminal's own colours."""
    ready = BUILTIN_THEMES["ansi-dark"]
    return Theme(
        name=name,
        **{
            key: getattr(ready, key)
            for key in (
                "primary", "secondary", "warning", "error", "success", "accent", "foreground",
                "background", "surface", "panel", "boost", "dark", "luminosity_spread",
                "text_alpha", "variables", "ansi",
            )
        },
    )  # fmt: skip
