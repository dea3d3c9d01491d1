"""What the top of a page says about its article: headline, byline, dateline, date, outlet.

Nothing is guessed: a part that no line states stays empty, and the reviewer sees which words were
taken.
"""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from workbench.articles.dates import find_date, is_stamp
from workbench.articles.furniture.fold import Folds, Page
from workbench.articles.lines import Line
from workbench.articles.model import Masthead
from workbench.articles.outlets import find_outlet
from workbench.articles.shape import ends_sentence, is_cut_off, words
from workbench.text.spans import Span

_BYLINE = re.compile(
    r"(?i:by|von|par|por|di|автор|author|written by|reported by|words by|story by)"
    r"(?::\s*|\s+)(?P<name>[^\W\d_a-z].{2,80})\Z"
)
_BY_ALONE = re.compile(r"(?i:by|author|written by|words by):?\Z")
_BETWEEN = re.compile(r"(?:in|and|und|et|y|e|i|von|van|de|der|den|da|di|la|le|del|al|bin|for)\Z")
_OF_PAGE = re.compile(
    r"\b(?i:press|release|live|news|feed|edition|issue|updates?|report|archive|section)\b"
)
_LONGEST_BYLINE = 12
_BETWEEN_NAMES = re.compile(
    r"\s+in\s+(?=[^\Wa-z])|\s*[,|&/–—-]\s*|\s+and\s+|\s+und\s+|\s+et\s+|\s+y\s+"
)
_CAPITALS = r"[^\W\d_a-zà-ÿа-я](?:[^\W\d_a-zà-ÿа-я]|[.'’ /-])+"
_DATELINE = re.compile(
    rf"\A(?P<place>{_CAPITALS}(?:,\s[\w.' ]{{2,30}}){{0,2}}"
    r"|[^\W\d_][\w'’.-]+(?:[ ,/]+[\w'’.-]+){0,5})"
    r"(?P<agency>\s?\([A-Z][\w .&/-]{1,30}\))?\s*(?:[-–—]{1,2}|:)\s+(?=\S)"
)
_SURE_PLACE = re.compile(rf"\A{_CAPITALS}\Z|\A{_CAPITALS},\s")
_HEADLINE_WORDS = range(3, 36)
_STANDFIRST_WORDS = range(4, 61)
_LONG_STANDFIRST = 7
TOP_LINES = 16
"""Lines from the top among which the date of the page stands."""
LONGEST_STAMP = 16
"""Words of the longest line that is the date of the page and little else."""
_LONGEST_DATELINE = 120
_LISTS = frozenset({"teaser", "story-list"})
_EXCLAIMED = re.compile(r"[?!][\"'”’»]*\Z")
_LONGEST_EXCLAIMED = 20
_LINES_BELOW_START = 6
_ENOUGH_SHARED = 0.4
_BODY_LINES = 40
_HANDFUL = 4


@dataclass(frozen=True, slots=True)
class MastheadLines:
    """Which lines of the page make its masthead, and what they say."""

    masthead: Masthead
    published: date | None
    titles: frozenset[int]
    """Headline and standfirst: they say something, but are no running text."""
    silent: frozenset[int]
    """Byline and date: they say nothing about the event."""
    body_start: int
    """The first line of the running text."""

    @property
    def lines(self) -> frozenset[int]:
        """All of them."""
        return self.titles | self.silent


def find_masthead(page: Page, folds: Folds) -> MastheadLines:
    """The masthead of a page, from the lines before its body and the first few within it."""
    top = [x for x in page.lines[: page.body.start + _LINES_BELOW_START] if x.number not in folds]
    dated = _date_line(top, page)
    bylines = _bylines(page, top, dated)
    silent = frozenset(x.number for x in bylines) | ({dated[0].number} if dated else set())
    above = [x for x in top if x.number < page.body.start and x.number not in silent]
    body = _body_words(page)
    headline = _headline(above, body) or _exclaimed(top)
    standfirsts = _standfirsts(page, _until_list(top, folds, headline), headline, silent, body)
    titles = frozenset(x.number for x in (headline, *standfirsts) if x)
    return MastheadLines(
        Masthead(
            headline=headline.span if headline else None,
            standfirst=standfirsts[0].span if standfirsts else None,
            byline=bylines[-1].span if bylines else None,
            date=dated[1] if dated else None,
            dateline=_dateline(page, folds),
            outlet=find_outlet(page.lines, headline),
        ),
        dated[2] if dated else None,
        titles,
        silent,
        max((n + 1 for n in silent | titles if n >= page.body.start), default=page.body.start),
    )


def _date_line(top: Sequence[Line], page: Page) -> tuple[Line, Span, date] | None:
    """A line that is a date and little else, near the top of the page."""
    for line in top[:TOP_LINES]:
        found = None if line.count > LONGEST_STAMP else find_date(line.text, page.cues)
        if found is None:
            continue
        day, start, end = found
        rest = words(line.text[:start] + " " + line.text[end:])
        if len(rest) <= 9 and (not line.prose or is_stamp(line.text, page.cues)):
            return line, Span(line.span.start + start, line.span.start + end), day
    return None


def _bylines(page: Page, top: Sequence[Line], dated: tuple[Line, Span, date] | None) -> list[Line]:
    """The line or two that name the writer; the last holds the name."""
    for line in top:
        after = page.near(line, 1)
        if _BY_ALONE.match(line.text) and after and _is_names(after.text):
            return [line, after]
        if line.count <= 14 and _BYLINE.match(line.text) and not ends_sentence(line.text):
            return [line]
    near = [x for x in top if dated and abs(x.number - dated[0].number) == 1]
    return [x for x in near if _is_names(x.text) and x.number > 0][:1]


def _is_names(text: str) -> bool:
    """Is it a line of people's names and perhaps a place, and nothing else?"""
    people = [part.split() for part in _BETWEEN_NAMES.split(text) if part.strip()]
    if not people or not 2 <= len(people[0]) <= 4 or any(c.isdigit() for c in text):
        return False
    found = words(text)
    small = [w for w in found if not w[0].isupper() and not _BETWEEN.match(w)]
    plain = not small and not text.isupper() and len(found) <= _LONGEST_BYLINE
    return plain and not _OF_PAGE.search(text)


def _headline(candidates: Sequence[Line], body: Collection[str]) -> Line | None:
    """The first line above the body that is mostly made of the body's words, else the nearest one.

    Menus and lists of other stories may stand above the headline too, but name other things.
    """
    fitting = [x for x in candidates if x.count in _HEADLINE_WORDS and not is_cut_off(x.text)]
    scored = [(_shared(x, body), x) for x in fitting]
    likely = [x for shared, x in scored if shared >= _ENOUGH_SHARED]
    if likely:
        best = max(likely, key=lambda x: (_weight(x, body), -x.number))
        return next(x for x in reversed(likely) if f"{best.text} ".startswith(f"{x.text} "))
    return max(scored, key=lambda s: (s[0], s[1].number))[1] if scored else None


def _exclaimed(top: Sequence[Line]) -> Line | None:
    """Where no title stands above the body: a first line that asks or exclaims and so is one."""
    first = top[0] if top else None
    if first and first.count <= _LONGEST_EXCLAIMED and _EXCLAIMED.search(first.text):
        return first
    return None


def _weight(line: Line, body: Collection[str]) -> int:
    """How many of its words the body has; a handful is enough for a headline."""
    return min(_HANDFUL, len({_start(w) for w in words(line.text) if len(w) > 3} & set(body)))


def _body_words(page: Page) -> frozenset[str]:
    return frozenset(_start(w) for n in page.body[:_BODY_LINES] for w in words(page.lines[n].text))


def _start(word: str) -> str:
    """The start of a word, so that "seeks" finds "seeking"."""
    return word.casefold()[:5]


def _shared(line: Line, body: Collection[str]) -> float:
    own = {_start(w) for w in words(line.text) if len(w) > 3}
    return sum(key in body for key in own) / max(len(own), 2)


def _until_list(top: Sequence[Line], folds: Folds, headline: Line | None) -> Sequence[Line]:
    """The lines above the first list of other stories: its titles sum up nothing."""
    after = headline.number if headline else 0
    lists = [n for n, fold in folds.items() if n > after and fold.rule in _LISTS]
    return [x for x in top if not lists or x.number < min(lists)]


def _standfirsts(
    page: Page,
    top: Sequence[Line],
    headline: Line | None,
    silent: Collection[int],
    body: Collection[str],
) -> list[Line]:
    """Lines below the headline that sum up the body; sentences only where a byline follows them."""
    if headline is None:
        return []
    below = [x for x in top if x.number > headline.number and x.number not in silent]
    return [
        x
        for x in below
        if x.count in _STANDFIRST_WORDS
        and x.text != headline.text
        and (x.prose or find_date(x.text, page.cues) is None)
        and (x.number < page.body.start or (x.prose and any(n > x.number for n in silent)))
        and (_shared(x, body) >= _ENOUGH_SHARED or _is_next(x, headline))
    ]


def _is_next(line: Line, headline: Line) -> bool:
    """Is it a line of some length right below the headline?"""
    return line.number == headline.number + 1 and line.count >= _LONG_STANDFIRST


def _dateline(page: Page, folds: Folds) -> Span | None:
    """The place before the first sentence of the body ("TOWN (Agency) -"), dash included."""
    for number in page.body[:3]:
        line = page.lines[number]
        match = None if number in folds else _DATELINE.match(line.text[:_LONGEST_DATELINE])
        if match and (_SURE_PLACE.match(match["place"]) or match["agency"]):
            printed = line.text[: match.end()].rstrip()
            return Span(line.span.start, line.span.start + len(printed))
    return None
