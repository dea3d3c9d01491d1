"""Where things go on a screen of a given size, and which articles get a column."""

from collections.abc import Sequence
from dataclasses import dataclass

from workbench.tui.scene import COLUMNS, FOCUS, GRID

LEAST_COLUMN = 38
LEAST_WIDTH, LEAST_HEIGHT = 60, 16
NARROW = 100
TWO_READING = 160
_LEAST_SIDE, _MOST_SIDE = 46, 72
_BARS = 3
"""Title, verdicts, keys: one row each."""


@dataclass(frozen=True, slots=True)
class Box:
    """A part of the screen, in cells."""

    x: int
    y: int
    width: int
    height: int

    def holds(self, x: int, y: int) -> bool:
        """Does the cell lie in the box?"""
        return self.x <= x < self.x + self.width and self.y <= y < self.y + self.height


@dataclass(frozen=True, slots=True)
class Arrangement:
    """The parts of one screen."""

    main: Box
    """The columns, or the grid."""
    strip: Box
    columns: int
    """How many articles stand side by side; 0 in the grid."""

    @property
    def beside(self) -> bool:
        """Does the strip stand to the right of the columns?"""
        return self.strip.x > 0


def too_small(width: int, height: int) -> bool:
    """Is the screen too small to review on?"""
    return width < LEAST_WIDTH or height < LEAST_HEIGHT


def views_at(width: int) -> tuple[str, ...]:
    """The views that differ at this width: a narrow screen has room for one article."""
    return (COLUMNS, FOCUS, GRID) if width >= NARROW else (FOCUS, GRID)


def fitting_columns(width: int) -> int:
    """How many columns fit side by side, a separator between them."""
    return max(1, (width + 1) // (LEAST_COLUMN + 1))


def arrange(view: str, width: int, height: int, articles: int) -> Arrangement:
    """The parts of a screen of this size for this view and so many articles."""
    tall = max(1, height - _BARS)
    if width < NARROW or view == GRID:
        return _stacked(width, tall, 0 if view == GRID else 1)
    if view == FOCUS:
        return _beside(
            width, tall, min(articles, 2 if width >= TWO_READING else 1), width * 9 // 20
        )
    side = width - articles * (LEAST_COLUMN + 1)
    if side >= _LEAST_SIDE:
        return _beside(width, tall, articles, max(_LEAST_SIDE, min(_MOST_SIDE, side, width // 3)))
    return _stacked(width, tall, min(articles, fitting_columns(width)))


def _stacked(width: int, tall: int, columns: int) -> Arrangement:
    strip = min(14, max(8, 6 + (tall + _BARS) // 6))
    strip = min(strip, max(1, tall - 3))
    return Arrangement(
        Box(0, 1, width, tall - strip), Box(0, 1 + tall - strip, width, strip), columns
    )


def _beside(width: int, tall: int, columns: int, side: int) -> Arrangement:
    return Arrangement(Box(0, 1, width - side - 1, tall), Box(width - side, 1, side, tall), columns)


def column_widths(width: int, columns: int) -> tuple[int, ...]:
    """The width of each column, separators left out; what does not divide goes to the first."""
    room = width - (columns - 1)
    each, more = divmod(room, columns)
    return tuple(each + (n < more) for n in range(columns))


def shown_articles(
    total: int,
    columns: int,
    *,
    focus: int,
    pinned: Sequence[int] = (),
    dissenting: Sequence[int] = (),
    speaking: Sequence[int] = (),
) -> tuple[int, ...]:
    """Which articles get a column, in the order of the articles.

    The focused one always; then those pinned, those that dissent (fewest holders first), those that
    speak to the claim, and the neighbours of the focus.
    """
    neighbours = sorted(range(total), key=lambda n: (abs(n - focus), n))
    wanted = dict.fromkeys((focus, *pinned, *dissenting, *speaking, *neighbours))
    return tuple(sorted([n for n in wanted if 0 <= n < total][:columns]))
