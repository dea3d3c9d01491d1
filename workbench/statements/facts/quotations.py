"""What stands between quotation marks, also where marks are nested or never closed.

Outlets quote across sentences and open each paragraph of a long quotation anew, so quotations are
read from whole paragraphs and only then shared out among sentences.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from workbench.statements.model import Quotation
from workbench.text.spans import Span, trimmed

_CLOSED_BY = {"“": "”", "„": "“”", "«": "»", "‟": "”", '"': '"'}
"""Each opening mark and what closes it; German and others close with what English opens with."""
_PLAIN = '"'
_SINGLE_OPENS = re.compile(r"(?<![\w'’])['‘](?=[^\W_])")
_SINGLE_SENTENCE = re.compile(r"((?:(?!\s['‘][^\W_])[^\n]){0,1500}?[.,!?…])['’](?!\w)")
"""Closed right after a mark, with no other opening before: surely a quotation."""
_SINGLE_PHRASE = re.compile(r"([^\n'‘’]{1,1500})['’](?=[\s.,;:!?)\-–—]|$)")
_MARKS = re.compile('["“„«‟”»]')


def read_quotations(text: str, within: Span) -> tuple[Quotation, ...]:
    """The outermost quotations of one paragraph; one that is never closed ends with it.

    Single marks count where no double ones stand around them; apostrophes are told apart by the
    letters beside them.
    """
    double = tuple(Quotation(span) for span in _quoted(text, within) if len(span))
    single = tuple(
        Quotation(span)
        for span in _single_quoted(text, within)
        if not quotations_within(double, span)
    )
    return tuple(sorted(double + single, key=lambda q: q.span)) if single else double


def quotations_within(quotations: Sequence[Quotation], span: Span) -> tuple[Quotation, ...]:
    """The parts of quotations, given in reading order, that stand in the span."""
    first = bisect_right(quotations, span.start, key=lambda q: q.span.end)
    found = []
    for quotation in quotations[first:]:
        if quotation.span.start >= span.end:
            break
        part = Span(max(quotation.span.start, span.start), min(quotation.span.end, span.end))
        found.append(Quotation(part))
    return tuple(found)


def _single_quoted(text: str, within: Span) -> Iterator[Span]:
    at = within.start
    while opening := _SINGLE_OPENS.search(text, at, within.end):
        start = opening.end()
        sentence = _SINGLE_SENTENCE.match(text, start, within.end)
        phrase = sentence or _SINGLE_PHRASE.match(text, start, within.end)
        if phrase is not None:
            yield Span(start, phrase.end(1))
        at = phrase.end() if phrase else start


def _quoted(text: str, within: Span) -> Iterator[Span]:
    opened: list[tuple[str, int]] = []
    for match in _MARKS.finditer(text, within.start, within.end):
        at, mark = match.start(), match.group()
        if opened and mark in _CLOSED_BY[opened[-1][0]] and not _nests(text, at, within):
            _, start = opened.pop()
            if not opened:
                yield trimmed(text, Span(start, at))
        elif mark in _CLOSED_BY and _can_open(text, at, within):
            opened.append((mark, at + 1))
    if opened and opened[0][1] < within.end:
        yield trimmed(text, Span(opened[0][1], within.end))


def _can_open(text: str, at: int, within: Span) -> bool:
    """Does something follow the mark directly? (A mark before a space can only close.)"""
    return at + 1 < within.end and not text[at + 1].isspace()


def _nests(text: str, at: int, within: Span) -> bool:
    """Does a plain mark after a space and before a letter open another quotation?"""
    before_space = at > within.start and text[at - 1].isspace()
    return text[at] == _PLAIN and before_space and at + 1 < within.end and text[at + 1].isalnum()
