"""The lines of an article as a reader sees them: one for each paragraph, heading or label.

Text pasted from mail or a terminal breaks its paragraphs at a fixed width; there the broken lines
of one paragraph are taken as one line, or every rule about how a line ends would misfire.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from workbench.articles.shape import is_prose, words
from workbench.text.spans import Span, trimmed

_FEWEST_BROKEN_ENDS = 6
_WRAP_WIDTHS = range(40, 101)
_PARAGRAPH_WORDS = 12
_LINE = re.compile(r"[^\n]+")
_MARKER = re.compile(r"(?:[-*•·▪◦‣#>|]|\d{1,2}[.)])\s")


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph, heading or label of the page."""

    number: int
    """Counted from 0, blank lines left out."""
    span: Span
    """White space at its ends left out."""
    text: str
    """The words at `span`, line breaks as spaces, so that offsets still hold."""
    count: int
    """How many words it has."""
    prose: bool
    """Does it read as running text?"""

    @property
    def paragraph(self) -> bool:
        """Is it running text of some length?"""
        return self.prose and self.count >= _PARAGRAPH_WORDS


def split_lines(text: str) -> tuple[Line, ...]:
    """The lines of `text` that hold anything, in order."""
    spans = [trimmed(text, Span(m.start(), m.end())) for m in _LINE.finditer(text)]
    spans = [span for span in spans if len(span)]
    if _is_wrapped(text, spans):
        spans = _joined(text, spans)
    return tuple(_line(text, number, span) for number, span in enumerate(spans))


def _line(text: str, number: int, span: Span) -> Line:
    shown = span.of(text).replace("\n", " ")
    count = len(words(shown))
    return Line(number, span, shown, count, is_prose(shown, count))


def _is_wrapped(text: str, spans: Sequence[Span]) -> bool:
    """Do most lines end in mid-sentence near one width, the next going on without a blank line?"""
    widest = max((len(span) for span in spans), default=0)
    if widest not in _WRAP_WIDTHS:
        return False
    pairs = [(a, b) for a, b in pairwise(spans) if text.count("\n", a.end, b.start) == 1]
    broken = [right for left, right in pairs if _breaks_off(text, left, right, widest)]
    lower = sum(right.of(text)[0].islower() for right in broken)
    enough = len(broken) >= _FEWEST_BROKEN_ENDS or (len(broken) > 1 and lower * 2 > len(broken))
    return enough and len(broken) * 2 >= len(pairs)


def _breaks_off(text: str, left: Span, right: Span, widest: int) -> bool:
    """Was the first word of the next line pushed there because it no longer fitted?"""
    next_word = right.of(text).split(maxsplit=1)[0]
    return len(left) + 1 + len(next_word) > widest - 6 and not _MARKER.match(right.of(text))


def _joined(text: str, spans: Sequence[Span]) -> list[Span]:
    widest = max(len(span) for span in spans)
    joined = [spans[0]]
    for left, right in pairwise(spans):
        same_paragraph = text.count("\n", left.end, right.start) == 1
        if same_paragraph and _breaks_off(text, left, right, widest):
            joined[-1] = Span(joined[-1].start, right.end)
        else:
            joined.append(right)
    return joined
