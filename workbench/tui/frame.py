"""The box that every dialog stands in: a title, lines, and the keys that work there."""

from collections.abc import Sequence

from workbench.tui.cells import clipped, width
from workbench.tui.glyphs import ASCII, Glyphs
from workbench.tui.paint import Line, Role, Run, fit, in_ascii

Hints = Sequence[tuple[str, str]]
"""(key, what it does)"""


def framed(
    lines: Sequence[Line], title: str, hints: Hints, cells: int, height: int, glyphs: Glyphs
) -> list[Line]:
    """The lines in a box of so many cells and lines, borders included."""
    inner = [fit(line, cells - 4, Role.TEXT, glyphs.ellipsis) for line in lines[: height - 2]]
    inner += [((" " * (cells - 4), Role.TEXT),)] * (height - 2 - len(inner))
    side = glyphs.column
    corners = ("+", "+", "+", "+") if glyphs is ASCII else ("╭", "╮", "╰", "╯")
    left, right = (side + " ", Role.RULE), (" " + side, Role.RULE)
    top = _edge(((f" {clipped(title, cells - 8)} ", Role.TITLE),), corners[:2], cells, glyphs)
    bottom = _edge(_hinted(hints, cells - 6), corners[2:], cells, glyphs)
    box: list[Line] = [top, *((left, *line, right) for line in inner), bottom]
    return in_ascii(box) if glyphs is ASCII else box


def _edge(runs: Line, corners: Sequence[str], cells: int, glyphs: Glyphs) -> Line:
    filled = sum(width(text) for text, _role in runs)
    rule = glyphs.rule * max(0, cells - filled - 3)
    return (
        (corners[0] + glyphs.rule, Role.RULE),
        *runs,
        (rule + corners[1], Role.RULE),
    )


def _hinted(hints: Hints, room: int) -> Line:
    """As many of the keys as fit."""
    runs: list[Run] = []
    for key, does in hints:
        needed = width(key) + width(does) + 3
        if needed > room:
            break
        runs += [(f" {key} ", Role.KEY), (f"{does} ", Role.HINT)]
        room -= needed
    return tuple(runs)
