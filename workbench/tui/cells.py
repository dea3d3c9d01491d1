"""How wide text is on the screen, and cutting it there: terminals count cells, Python characters.

Every offset stays an index into the text; a character of two cells, a family of joined emoji and a
letter with its accents are never cut apart.
"""

from rich.cells import cell_len, split_graphemes

ELLIPSIS = "…"


def width(text: str) -> int:
    """How many cells the text fills."""
    return len(text) if text.isascii() else cell_len(text)


def graphemes(text: str) -> list[tuple[int, int, int]]:
    """What must stay together: (start, end, cells) of each visible character, in order."""
    if text.isascii():
        return [(n, n + 1, 1) for n in range(len(text))]
    return list(split_graphemes(text)[0])


def fitting(text: str, cells: int) -> int:
    """How many characters of the text fit into so many cells."""
    if text.isascii():
        return min(len(text), max(0, cells))
    filled = 0
    for start, _end, wide in graphemes(text):
        filled += wide
        if filled > cells:
            return start
    return len(text)


def fitting_end(text: str, cells: int) -> int:
    """Where the longest end of the text begins that fits into so many cells."""
    if text.isascii():
        return max(0, len(text) - max(0, cells))
    filled = 0
    for _start, end, wide in reversed(graphemes(text)):
        filled += wide
        if filled > cells:
            return end
    return 0


def clipped(text: str, cells: int, ellipsis: str = ELLIPSIS) -> str:
    """The text, cut with an ellipsis where it is wider than so many cells."""
    if width(text) <= cells:
        return text
    room = cells - width(ellipsis)
    if room < 0:
        return text[: fitting(text, cells)]
    return text[: fitting(text, room)].rstrip() + ellipsis


def elided(text: str, cells: int, ellipsis: str = ELLIPSIS) -> str:
    """The text with an ellipsis that says it goes on, in at most so many cells."""
    return clipped(text, cells - width(ellipsis), "").rstrip() + ellipsis


def padded(text: str, cells: int) -> str:
    """The text, clipped or filled up with spaces to exactly so many cells."""
    shown = clipped(text, cells)
    return shown + " " * (cells - width(shown))
