"""Breaking text into rows without losing where each row stands in it.

Rows are pairs of offsets, so that a mark made on the text can be found on the screen and a click on
the screen in the text.
"""

import itertools
import re
from collections.abc import Iterator
from functools import lru_cache

from workbench.tui.cells import fitting, graphemes, width

_WORD = re.compile(r"\S+")
_AFTER_HYPHEN = re.compile(r"(?<=\w)[-–—/](?=\w)")
_CHARACTERS_A_CELL = 8
_LONGEST_GRAPHEME = 64
"""More than any script stacks in a cell and emoji join in one."""
_NEVER_FIRST = frozenset("、。，．：；！？）］｝」』】〉》”’%)]},.;:!?")
"""Closing marks stay with the character before them (the core of East Asian line breaking)."""

Row = tuple[int, int]
"""Start and end of a row in the text, white space at the break left out."""


@lru_cache(maxsize=4096)
def wrap(text: str, cells: int) -> tuple[Row, ...]:
    """The rows of one paragraph in a column of so many cells; one empty row for an empty text.

    Breaks at white space, between wide characters, after a hyphen inside a word, and inside a word
    only where it is wider than the column.
    """
    cells = max(cells, 2)
    rows: list[Row] = []
    start = end = filled = 0
    for piece_start, piece_end, wide in _pieces(text, cells):
        gap = width(text[end:piece_start]) if rows or end > start else 0
        if end > start and filled + gap + wide <= cells:
            filled += gap + wide
        else:
            if end > start:
                rows.append((start, end))
            start, filled = piece_start, wide
        end = piece_end
    if end > start or not rows:
        rows.append((start, end))
    return tuple(rows)


def _pieces(text: str, cells: int) -> Iterator[tuple[int, int, int]]:
    """What a row is filled with: (start, end, cells), none wider than the column."""
    for word in _WORD.finditer(text):
        start, end = word.span()
        wide = width(word.group())
        if wide == end - start and wide <= cells and not _AFTER_HYPHEN.search(word.group()):
            yield start, end, wide
        else:
            yield from _broken(text, start, end, cells)


def _broken(text: str, start: int, end: int, cells: int) -> Iterator[tuple[int, int, int]]:
    for piece_start, piece_end in _breakable(text, start, end):
        at = piece_start
        while at < piece_end:
            # Looking at all that is left of a word of a million letters would take for ever.
            ahead = text[at : min(piece_end, at + cells * _CHARACTERS_A_CELL)]
            step = max(fitting(ahead, cells), _first(ahead))
            yield at, at + step, width(text[at : at + step])
            at += step


def _first(text: str) -> int:
    return 1 if text[:2].isascii() else graphemes(text[:_LONGEST_GRAPHEME])[0][1]


def _breakable(text: str, start: int, end: int) -> Iterator[Row]:
    """Parts of one word between which a row may end."""
    word = text[start:end]
    cuts = {0, len(word)} | {m.end() for m in _AFTER_HYPHEN.finditer(word)}
    before = 1
    for at, _after, wide in graphemes(word) if not word.isascii() else ():
        if (wide == 2 or before == 2) and word[at] not in _NEVER_FIRST:
            cuts.add(at)
        before = wide
    ordered = sorted(cuts)
    for left, right in itertools.pairwise(ordered):
        yield start + left, start + right


def words_of(text: str) -> list[Row]:
    """Where the words stand: stretches without white space."""
    return [word.span() for word in _WORD.finditer(text)]
