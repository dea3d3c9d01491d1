"""What stands between quotation marks, also where marks are nested or never closed.

Outlets quote across sentences and open each paragraph of a long quotation anew, so quotations are
read from whole paragraphs and only then shared out among sentences.
"""

import re
from collections.abc import Iterator

from workbench.statements.model import Quotation
from workbench.text.spans import Span, trimmed

_OPENING = frozenset("“„«‟")
_CLOSING = frozenset("”»")
_PLAIN = '"'
_MARKS = re.compile('["“„«‟”»]')


def read_quotations(text: str, within: Span) -> tuple[Quotation, ...]:
    """The outermost quotations of one paragraph; one that is never closed ends with it."""
    return tuple(Quotation(span) for span in _quoted(text, within) if len(span))


def _quoted(text: str, within: Span) -> Iterator[Span]:
    start: int | None = None
    for match in _MARKS.finditer(text, within.start, within.end):
        at, mark = match.start(), match.group()
        if start is None:
            if mark in _OPENING or (mark == _PLAIN and _can_open(text, at, within)):
                start = at + 1
        elif mark in _CLOSING or (mark == _PLAIN and _can_close(text, at, within)):
            yield trimmed(text, Span(start, at))
            start = None
    if start is not None and start < within.end:
        yield trimmed(text, Span(start, within.end))


def _can_open(text: str, at: int, within: Span) -> bool:
    """Does something follow the mark directly? (A mark before a space can only close.)"""
    return at + 1 < within.end and not text[at + 1].isspace()


def _can_close(text: str, at: int, within: Span) -> bool:
    """A mark after a space and before a letter opens a nested quotation and does not close."""
    before_space = at > within.start and text[at - 1].isspace()
    return not (before_space and at + 1 < within.end and text[at + 1].isalnum())
