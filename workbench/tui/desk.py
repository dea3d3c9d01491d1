"""The whole screen of a review as lines: the bars, the columns or the grid, and the strip."""

from workbench.tui.arrange import Arrangement, arrange, column_widths, shown_articles, too_small
from workbench.tui.bars import hint_line, title_line, verdict_line
from workbench.tui.columns import column_lines
from workbench.tui.glyphs import ASCII
from workbench.tui.grid import grid_lines
from workbench.tui.paint import Line, Role, fit, in_ascii
from workbench.tui.scene import Scene
from workbench.tui.strip import strip_lines


def desk_lines(scene: Scene, width: int, height: int) -> list[Line]:
    """Everything, as exactly `height` lines of `width` cells."""
    if too_small(width, height):
        return too_small_lines(width, height)
    parts = arrange(scene.view, width, height, len(scene.articles))
    strip = strip_lines(scene, parts.strip.width, parts.strip.height)
    main = _main(scene, parts)
    if parts.beside:
        bar = (scene.glyphs.column, Role.RULE)
        middle = [(*left, bar, *right) for left, right in zip(main, strip, strict=True)]
    else:
        middle = [*main, *strip]
    lines = [
        title_line(scene, width),
        *middle,
        verdict_line(scene, width),
        hint_line(scene, width),
    ]
    return in_ascii(lines) if scene.glyphs is ASCII else lines


def _main(scene: Scene, parts: Arrangement) -> list[Line]:
    if not parts.columns:
        return grid_lines(scene, parts.main.width, parts.main.height)
    shown = columns_shown(scene, parts)
    return column_lines(scene, shown, parts.main.width, parts.main.height)


def columns_shown(scene: Scene, parts: Arrangement) -> tuple[int, ...]:
    """The articles that have a column now: dissent is never left out for lack of room."""
    numbers = scene.numbers
    return shown_articles(
        len(scene.articles),
        parts.columns,
        focus=scene.focus,
        pinned=sorted(scene.pinned),
        dissenting=[numbers[a] - 1 for a in scene.dissenters],
        speaking=[numbers[a] - 1 for a in scene.values],
    )


def widths_shown(scene: Scene, parts: Arrangement) -> dict[int, int]:
    """Article index to the width of its column, for the articles that have one."""
    shown = columns_shown(scene, parts)
    return dict(zip(shown, column_widths(parts.main.width, len(shown)), strict=True))


def too_small_lines(width: int, height: int) -> list[Line]:
    """The one line that a screen below 60x16 shows."""
    said = f"Make this window at least 60x16 (it is {width}x{height})."
    line = fit(((said, Role.TITLE),), width)
    blank = fit((), width)
    return [line if n == height // 2 else blank for n in range(height)]
