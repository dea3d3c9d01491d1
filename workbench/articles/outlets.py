"""Which outlet a page comes from, where the page itself says so."""

import re
from collections.abc import Sequence

from workbench.articles.identity import name_words
from workbench.articles.lines import Line
from workbench.text.spans import Span

_NAME = r"(?P<outlet>[A-Z][\w'’&. -]{0,38}?[\w'’])"
_YEARS = r"(?:(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)?\d\d)?)"
_END = r"(?=\s*(?:[,|–—;:]|-\s|\.(?:\s|\Z)|\Z|(?:19|20)\d\d|[Aa]ll [Rr]ights))"
_CREDITS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?:\.\.\.|…)\.?\s?reports\s{_NAME}{_END}",
        rf"\b[Ss]kip to more {_NAME}\s(?:sites|news|content)\b",
        r"\bcomments? (?:posted|expressed|published) here (?:are|is|do)[^.]{0,20}? (?:of|from|by) "
        rf"{_NAME}{_END}",
        rf"(?:©|\([Cc]\))\s?{_YEARS}?,?\s?{_NAME}{_END}",
        rf"\b[Cc]opyright\s(?:©\s?)?{_YEARS},?\s(?:by\s)?{_NAME}{_END}",
        rf"\b{_NAME}\s(?:is|are) not responsible for the content of external",
    )
)
_AFTER_TITLE = re.compile(r"\s[|–—-]\s(?P<outlet>[^\W\d_][^|]{1,38})\Z")
_LONGEST = 400
_TOP_LINES = 12


def find_outlet(lines: Sequence[Line], headline: Line | None) -> Span | None:
    """The outlet's name: in a credit or notice, or after the headline where that is repeated."""
    for pattern in _CREDITS:
        for line in lines:
            match = pattern.search(line.text) if len(line.text) <= _LONGEST else None
            if match:
                return _span(line, match)
    for line in lines[: headline.number + 1] if headline else ():
        match = _AFTER_TITLE.search(line.text)
        if match and _is_title(line.text[: match.start()], headline, line):
            return _span(line, match)
    return None


def outlet_of_file(lines: Sequence[Line], file_name: str) -> Span | None:
    """A line near the top that holds the words of the file's name and no others.

    The page and whoever saved it say the same then, which is no guess.
    """
    wanted = name_words(file_name)
    named = (line for line in lines[:_TOP_LINES] if wanted and name_words(line.text) == wanted)
    return next((line.span for line in named), None)


def _is_title(text: str, headline: Line | None, line: Line) -> bool:
    """Is it the headline's own words, printed once more with the outlet after them?"""
    return headline is not None and line is not headline and text.strip() == headline.text


def _span(line: Line, match: re.Match[str]) -> Span:
    start, end = match.span("outlet")
    return Span(line.span.start + start, line.span.start + end)
