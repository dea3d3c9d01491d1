"""How far a piece of long work is, as lines in the middle of the screen."""

from workbench.text.safe import safe_line
from workbench.tui.cells import clipped, width
from workbench.tui.glyphs import Glyphs
from workbench.tui.paint import Line, Role, fit

_BAR = 40


def progress_lines(
    title: str, stage: str, done: float, cells: int, height: int, glyphs: Glyphs
) -> list[Line]:
    """The title, a bar and the stage, `done` from 0 to 1."""
    bar = min(_BAR, max(1, cells - 8))
    full = round(max(0.0, min(1.0, done)) * bar)
    middle: list[Line] = [
        _centred(((clipped(safe_line(title), cells), Role.TITLE),), cells),
        (),
        _centred(
            ((glyphs.full * full, Role.MARK_SHARED), (glyphs.empty * (bar - full), Role.RULE)),
            cells,
        ),
        _centred(((clipped(f"{safe_line(stage)} {done:.0%}".strip(), cells), Role.DIM),), cells),
        (),
        _centred((("Esc", Role.KEY), (" leaves", Role.HINT)), cells),
    ]
    above = max(0, (height - len(middle)) // 2)
    lines = [*[()] * above, *middle][:height]
    return [fit(line, cells) for line in [*lines, *[()] * (height - len(lines))]]


def _centred(line: Line, cells: int) -> Line:
    wide = sum(width(text) for text, _role in line)
    return ((" " * max(0, (cells - wide) // 2), Role.TEXT), *line)
