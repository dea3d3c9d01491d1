"""What a painted line is made of: text and the role it plays. Colours come later, from a theme.

Painters are pure functions from what is to be seen to lines of runs, so that a test reads them as
text and one table of styles per theme is all that knows a colour.
"""

from collections.abc import Iterable, Sequence
from enum import StrEnum

from workbench.tui.cells import ELLIPSIS, fitting, fitting_end, width


class Role(StrEnum):
    """What a stretch of the screen says by its looks."""

    TEXT = "text"
    DIM = "dim"
    RULE = "rule"
    FOLD = "fold"
    BAR = "bar"
    BAR_DIM = "bar-dim"
    BAR_KEY = "bar-key"
    BAR_GOOD = "bar-good"
    BAR_BAD = "bar-bad"
    HEAD = "head"
    HEAD_DIM = "head-dim"
    HEAD_FOCUS = "head-focus"
    TITLE = "title"
    SHARED = "shared"
    DISPUTED = "disputed"
    DISPUTED_WORDS = "disputed-words"
    SINGLE = "single"
    JUDGED = "judged"
    MARK_SHARED = "mark-shared"
    MARK_DISPUTED = "mark-disputed"
    MARK_SINGLE = "mark-single"
    MARK_JUDGED = "mark-judged"
    MARK_CURRENT = "mark-current"
    MARK_SILENT = "mark-silent"
    CURRENT = "current"
    CURRENT_HERE = "current-here"
    MINORITY = "minority"
    MAJORITY = "majority"
    FOUND = "found"
    ONLY_LEFT = "only-left"
    ONLY_RIGHT = "only-right"
    KEY = "key"
    HINT = "hint"
    CHOSEN = "chosen"
    VERDICT = "verdict"
    GOOD = "good"
    BAD = "bad"


Run = tuple[str, Role]
Line = tuple[Run, ...]


def plain(line: Iterable[Run]) -> str:
    """The words of a line without their roles."""
    return "".join(text for text, _role in line)


def line_width(line: Iterable[Run]) -> int:
    """How many cells a line fills."""
    return sum(width(text) for text, _role in line)


def cut(line: Iterable[Run], cells: int, ellipsis: str = "") -> Line:
    """The line as far as it fits into so many cells, an ellipsis in place of what does not."""
    runs = tuple(line)
    if line_width(runs) <= cells:
        return runs
    room = max(0, cells - width(ellipsis))
    kept: list[Run] = []
    for text, role in runs:
        part = text[: fitting(text, room)]
        kept.append((part, role))
        room -= width(part)
        if len(part) < len(text):
            break
    return (*kept, (ellipsis, kept[-1][1])) if ellipsis and cells > 0 else tuple(kept)


def fit(line: Iterable[Run], cells: int, fill: Role = Role.TEXT, ellipsis: str = "") -> Line:
    """The line as exactly so many cells, filled up in the role `fill`."""
    runs = cut(line, cells, ellipsis)
    missing = cells - line_width(runs)
    return (*runs, (" " * missing, fill)) if missing > 0 else runs


def spread(left: Sequence[Run], right: Sequence[Run], cells: int, fill: Role) -> Line:
    """Two ends of one line; where both do not fit, the left one is cut."""
    end = cut(right, cells)
    room = cells - line_width(end)
    return (*fit(left, room, fill, ELLIPSIS), *end)


def window(line: Iterable[Run], cells: int, keep: int) -> Line:
    """The line cut so that the cell `keep` of it is in sight, ellipses at the cuts."""
    runs = tuple(line)
    whole = line_width(runs)
    if whole <= cells or cells < 3:
        return cut(runs, cells, ELLIPSIS)
    start = min(max(0, keep - cells // 3), whole - cells)
    if start == 0:
        return cut(runs, cells, ELLIPSIS)
    tail = _without_start(runs, start + 1)
    return ((ELLIPSIS, Role.DIM), *cut(tail, cells - 1, ELLIPSIS))


def _without_start(runs: Sequence[Run], cells: int) -> Line:
    kept: list[Run] = []
    skip = cells
    for text, role in runs:
        wide = width(text)
        if skip >= wide:
            skip -= wide
            continue
        kept.append((text[fitting_end(text, wide - skip) :], role))
        skip = 0
    return tuple(kept)


def joined(runs: Iterable[Run]) -> Line:
    """Neighbours of one role as one run: fewer escape sequences for the terminal."""
    line: list[Run] = []
    for text, role in runs:
        if not text:
            continue
        if line and line[-1][1] is role:
            line[-1] = (line[-1][0] + text, role)
        else:
            line.append((text, role))
    return tuple(line)


_PLAIN_TWINS = str.maketrans("…→←↑↓", "~><^v")


def in_ascii(lines: Iterable[Line]) -> list[Line]:
    """The lines with the signs that cuts and key names bring in as ASCII."""
    return [tuple((text.translate(_PLAIN_TWINS), role) for text, role in line) for line in lines]
