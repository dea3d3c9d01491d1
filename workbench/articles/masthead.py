"""What the top of a page says about its article: headline, byline, dateline, date, outlet.

Nothing is guessed: a part that no line states stays empty, and the reviewer sees which words were
taken.
"""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date

from workbench.articles.dates import find_date
from workbench.articles.furniture.fold import Folds, Page
from workbench.articles.lines import Line
from workbench.articles.model import Masthead
from workbench.articles.shape import capitalised, ends_sentence, is_cut_off, words
from workbench.text.spans import Span

_BYLINE = re.compile(
    r"(?:By|BY|by|Von|Par|Por|Di|Автор:?|Author:?|Written by|Reported by)\s+(?P<name>[A-ZÀ-ÞА-ЯІЇЄ].{2,80})\Z"
)
_AND_PLACE = re.compile(r"\s+in\s+[A-ZÀ-Þ]|\s*[,|–—-]\s*|\s+and\s+|\s*&\s*")
_DATELINE = re.compile(
    r"\A(?P<place>[A-ZÀ-ÞА-ЯІЇЄҐ][A-ZÀ-ÞА-ЯІЇЄҐ.'’ /-]+(?:,\s[\w.' ]{2,30}){0,2}|[A-ZÀ-Þ][\w'’.-]+(?:[ ,/]+[\w'’.-]+){0,5})"
    r"(?P<agency>\s?\((?:[A-Z][\w .&/-]{1,30})\))?\s*(?P<dash>[-–—]{1,2}|:)\s+(?=\S)"
)
_SURE_PLACE = re.compile(
    r"\A[A-ZÀ-ÞА-ЯІЇЄҐ][A-ZÀ-ÞА-ЯІЇЄҐ.'’ /-]{2,}\Z|\A[A-ZÀ-ÞА-ЯІЇЄҐ.'’ /-]{3,},\s"
)
_OUTLETS = (
    re.compile(r"(?:\.\.\.|…)\s?reports\s(?P<outlet>[A-Z][\w'’& -]{2,40})"),
    re.compile(r"\b[Ss]kip to more (?P<outlet>[A-Z][\w'’& -]{1,40}?) (?:sites|news|content)\b"),
    re.compile(
        r"\bcomments? (?:posted|expressed|published) here (?:are|is|do)[^.]{0,20}? (?:of|from|by) (?P<outlet>[A-Z][\w'’& -]{2,40})"
    ),
    re.compile(
        r"©\s?(?:(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)?\d\d)?,?\s)?(?P<outlet>[A-Z][\w'’& -]{2,40}?)(?:\s(?:19|20)\d\d)?(?:[.,|]|\Z)"
    ),
    re.compile(
        r"\b[Cc]opyright (?:©\s?)?(?:(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)?\d\d)?,?\s)(?:by\s)?(?P<outlet>[A-Z][\w'’& -]{2,40}?)(?:[.,|]|\Z)"
    ),
)
_HEADLINE_WORDS = range(3, 36)
_DATE_LINES = 14
_ENOUGH_SHARED = 0.4


@dataclass(frozen=True, slots=True)
class MastheadLines:
    """Which lines of the page make its masthead, and what they say."""

    masthead: Masthead
    published: date | None
    lines: frozenset[int]
    """Lines that are neither body nor furniture: headline, standfirst, byline, date."""


def find_masthead(page: Page, folds: Folds) -> MastheadLines:
    """The masthead of a page, from the lines before its body and the first few within it."""
    head = [x for x in page.lines if x.number < page.body.start and x.number not in folds]
    dated = _date_line(page, folds)
    bylines = [x for x in head if _is_byline(x)] or _bare_names(head, dated)
    taken = {x.number for x in bylines} | ({dated[0].number} if dated else set())
    headline = _headline(page, [x for x in head if x.number not in taken])
    masthead = Masthead(
        headline=headline.span if headline else None,
        byline=bylines[0].span if bylines else None,
        date=dated[1] if dated else None,
        dateline=_dateline(page, folds),
    )
    own = taken | ({headline.number} if headline else set())
    return MastheadLines(masthead, dated[2] if dated else None, frozenset(own))


def _date_line(page: Page, folds: Folds) -> tuple[Line, Span, date] | None:
    """A line that is a date and little else, near the top of the page."""
    for line in page.lines[:_DATE_LINES]:
        found = find_date(line.text, page.cues)
        if found is None or line.number in folds:
            continue
        day, start, end = found
        rest = words(line.text[:start] + " " + line.text[end:])
        if len(rest) <= 6 and not ends_sentence(line.text[:start]):
            return line, Span(line.span.start + start, line.span.start + end), day
    return None


def _is_byline(line: Line) -> bool:
    match = _BYLINE.match(line.text)
    return bool(match) and len(words(line.text)) <= 12 and not ends_sentence(line.text)


def _bare_names(head: Sequence[Line], dated: tuple[Line, Span, date] | None) -> list[Line]:
    """A line of names alone beside the date line ("A Name in Town")."""
    if dated is None:
        return []
    near = [x for x in head if abs(x.number - dated[0].number) == 1]
    return [x for x in near if _is_names(x.text)]


def _is_names(text: str) -> bool:
    people = [part for part in _AND_PLACE.split(text) if part.strip()]
    count = len(words(text))
    return 2 <= count <= 8 and bool(people) and len(capitalised(text)) >= count - 2


def _headline(page: Page, candidates: Sequence[Line]) -> Line | None:
    """The first line above the body that is mostly made of the body's words, else the nearest one.

    Menus and lists of other stories may stand above the headline too, but name other things.
    """
    body = {_key(w) for n in page.body for w in words(page.lines[n].text)}
    fitting = [
        x for x in candidates if len(words(x.text)) in _HEADLINE_WORDS and not is_cut_off(x.text)
    ]
    scored = [(_shared(x, body), x) for x in fitting]
    likely = [x for share, x in scored if share >= _ENOUGH_SHARED]
    if likely:
        return likely[0]
    return max(scored, key=lambda s: (s[0], s[1].number))[1] if scored else None


def _key(word: str) -> str:
    """The start of a word, so that "seeks" finds "seeking"."""
    return word.casefold()[:5]


def _shared(line: Line, body: Collection[str]) -> float:
    own = {_key(w) for w in words(line.text) if len(w) > 3}
    return len(own & set(body)) / max(len(own), 2)


def _dateline(page: Page, folds: Folds) -> Span | None:
    """The place before the first sentence of the body ("TOWN (Agency) -"), dash included."""
    for number in page.body[:3]:
        line = page.lines[number]
        if number in folds:
            continue
        match = _DATELINE.match(line.text)
        if match and (_SURE_PLACE.match(match["place"]) or match["agency"]):
            printed = line.text[: match.end()].rstrip()
            return Span(line.span.start, line.span.start + len(printed))
    return None


def find_outlet(page: Page) -> Span | None:
    """The outlet where the page names itself: a credit, a copyright line, a comment notice."""
    for pattern in _OUTLETS:
        for line in page.lines:
            match = pattern.search(line.text)
            if match:
                words_of_it = match["outlet"].rstrip(" .,-")
                start = line.span.start + match.start("outlet")
                return Span(start, start + len(words_of_it))
    return None


def with_outlet(found: MastheadLines, outlet: Span | None) -> MastheadLines:
    """The same masthead, the outlet filled in."""
    return replace(found, masthead=replace(found.masthead, outlet=outlet))
