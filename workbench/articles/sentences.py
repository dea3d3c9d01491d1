"""Cutting a line into sentences with exact offsets.

sentencex does the work, one line at a time: an article may hold one paragraph a line without blank
lines between. A thin layer mends what it is known to get wrong in news text: pieces cut off after
"3 p.m.", pieces that start in lower case, and sentences that a scraper glued together.
"""

import re
from collections.abc import Iterator

import sentencex

from workbench.text.spans import Span, trimmed

_FEWEST_CHARACTERS = 4
_LONGEST_STRETCH = 10_000
_CLOCK = re.compile(r"\b[ap]\.\s?m\.\s*\Z", re.IGNORECASE)
_AFTER_CLOCK = re.compile(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|(?:Jan|Feb|Mar|Apr|Ma[yr]|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
    r"|(?:GMT|UTC|B?ST|C?E[SD]?T|[CMP][SD]?T)\b|[(\d]"
)
_BEFORE_NUMBER = re.compile(r"\b(?:approx|ca|no|nos|vol|pp?|fig|art|sec|max|min|nr)\.\s*\Z", re.I)
_ORDINAL = re.compile(r"(?:^|\s)\d{1,2}\.\s*\Z")
_DOTTED_ORDINALS = frozenset(
    {"cs", "da", "de", "et", "fi", "hr", "hu", "is", "lv", "nb", "no", "pl", "sk", "sl", "sr", "tr"}
)
_QUOTED_IN_JAPANESE = re.compile(r"[」』]\s*\Z")
_INITIAL = re.compile(r"(?:^|\s)(?:[A-ZÀ-ÞА-Я]|Sec|Art|Nr|St)\.\s*\Z")
_LOWER_START = re.compile(r"[\"'“”‘’«»(\[\s—–-]*[a-zà-öø-ÿа-яёіїєґα-ω]")
_AFTER_MAY = re.compile(r"\b\d{1,2} May\.(?=\s+[\"“‘«]?[A-ZÀ-ÖØ-ÞА-ЯІЇЄҐ])")
"""The month that is no abbreviation, which the library takes for one after a number."""
_AFTER_X = re.compile(r"\b(?:on|via) X\.(?=\s+[\"“‘«]?[A-ZÀ-ÖØ-ÞА-ЯІЇЄҐ])")
"""The network, which the library takes for somebody's initial."""
_GLUED = re.compile(
    r"(?<=[^\W\d_A-Z]{3})([.!?][\"”’»]?)(?=[\"“‘«]?[A-ZÀ-ÖØ-ÞА-ЯІЇЄҐ][a-zà-öø-ÿа-яіїєґ]+\s)"
)


def split_sentences(text: str, span: Span, language: str = "en") -> tuple[Span, ...]:
    """The sentences of `text` within `span`, white space trimmed; spans count in `text`.

    Every character that is not white space lies in exactly one of them. Line breaks inside the span
    count as spaces: the caller decides what belongs together.
    """
    pieces = list(_merged(text, _pieces(text, span, language), language))
    cut = [part for piece in pieces for part in _unglued(text, piece)]
    return tuple(s for s in (trimmed(text, piece) for piece in cut) if len(s))


def _pieces(text: str, span: Span, language: str) -> Iterator[Span]:
    """The library's boundaries, made gapless: whatever it leaves out joins the piece before."""
    end = span.start
    while end < span.end:
        start, end = end, _end_of_stretch(text, end, span.end)
        line = text[start:end].replace("\n", " ")
        starts = sorted({start + b["start_index"] for b in _boundaries(line, language)} | {start})
        for left, right in zip(starts, [*starts[1:], end], strict=True):
            if left < right:
                yield Span(left, right)


def _end_of_stretch(text: str, start: int, end: int) -> int:
    """Where to stop reading at once: the library's time grows with the square of odd input."""
    if end - start <= _LONGEST_STRETCH:
        return end
    most = start + _LONGEST_STRETCH
    cuts = (text.rfind(mark, start + 1, most) + len(mark) for mark in (". ", " "))
    return next((cut for cut in cuts if cut > start + _LONGEST_STRETCH // 2), most)


def _boundaries(line: str, language: str) -> list[dict[str, int]]:
    return list(sentencex.get_sentence_boundaries(language, line)) if line.strip() else []


def _merged(text: str, pieces: Iterator[Span], language: str) -> Iterator[Span]:
    current: Span | None = None
    for piece in pieces:
        if current is None:
            current = piece
        elif _belongs_together(text, current, piece, language):
            current = Span(current.start, piece.end)
        else:
            yield current
            current = piece
    if current is not None:
        yield current


def _belongs_together(text: str, left: Span, right: Span, language: str) -> bool:
    before, after = text[max(left.start, left.end - 40) : left.end], right.of(text)[:200]
    if len(after.strip()) < _FEWEST_CHARACTERS or len(left.of(text).strip()) < _FEWEST_CHARACTERS:
        return True
    if _LOWER_START.match(after) or _INITIAL.search(before):
        return True
    if _CLOCK.search(before):
        return bool(_AFTER_CLOCK.match(after))
    if _BEFORE_NUMBER.search(before):
        return after[0].isdigit()
    if _QUOTED_IN_JAPANESE.search(before):
        return after.startswith("と")
    return language in _DOTTED_ORDINALS and bool(_ORDINAL.search(before))


def _unglued(text: str, piece: Span) -> Iterator[Span]:
    """Cut where a full stop is followed by a capital without a space ("the talks.He said")."""
    start = piece.start
    ends = {
        m.end()
        for cut in (_GLUED, _AFTER_MAY, _AFTER_X)
        for m in cut.finditer(text, start, piece.end)
    }
    for end in sorted(ends):
        yield Span(start, end)
        start = end
    yield Span(start, piece.end)
