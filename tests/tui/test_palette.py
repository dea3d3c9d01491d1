"""Themes: complete, readable, and telling kinds of claim apart without colour."""

import pytest
from rich.style import Style

from workbench.tui.paint import Role
from workbench.tui.palette import INKS, MONOCHROME, THEMES, styles_named

_ENOUGH = 4.5
_NO_TEXT = {Role.RULE}


def _luminance(style: Style, *, ground: bool) -> float:
    color = style.bgcolor if ground else style.color
    assert color is not None
    channels = [c / 255 for c in color.get_truecolor()]
    linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(style: Style) -> float:
    light, dark = sorted(
        (_luminance(style, ground=False), _luminance(style, ground=True)), reverse=True
    )
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", THEMES)
def test_every_role_has_a_style(theme: str) -> None:
    assert set(styles_named(theme)) == set(Role)


@pytest.mark.parametrize("theme", INKS)
def test_text_stands_out_from_its_ground(theme: str) -> None:
    weak = {
        role: round(_contrast(style), 2)
        for role, style in styles_named(theme).items()
        if role not in _NO_TEXT and _contrast(style) < _ENOUGH
    }
    assert weak == {}


def test_the_monochrome_theme_has_no_colour() -> None:
    styles = styles_named(MONOCHROME)
    assert all(s.color is None or s.color.is_default for s in styles.values())
    assert all(s.bgcolor is None or s.bgcolor.is_default for s in styles.values())


@pytest.mark.parametrize("theme", THEMES)
def test_what_matters_differs_in_looks(theme: str) -> None:
    styles = styles_named(theme)
    kinds = [Role.SHARED, Role.DISPUTED, Role.SINGLE, Role.CURRENT, Role.MINORITY, Role.MAJORITY]
    looks = [str(styles[role]) for role in kinds]
    assert len(set(looks)) == len(looks)
