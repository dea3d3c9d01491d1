"""Reading the date that a page prints beside its headline.

Only dates that name a day without doubt count: "03/04/2024" may be March or April, and is left.
"""

import re
from datetime import date

from workbench.articles.cues import Cues
from workbench.text.normalize import fold_typography

_ISO = re.compile(r"\b((?:19|20)\d\d)-(\d\d)-(\d\d)(?=\D|\Z)")
_WORD_DATE = re.compile(
    r"(?P<day>\b\d{1,2})(?:st|nd|rd|th|\.|º|er)?(?:\s+(?:de|of|d'))?\s+(?P<month>[^\W\d_]{3,})\.?,?"
    r"(?:\s+(?:de|of))?\s+(?P<year>(?:19|20)\d\d)\b"
    r"|\b(?P<month2>[^\W\d_]{3,})\.?\s+(?P<day2>\d{1,2})(?:st|nd|rd|th)?,?\s+(?P<year2>(?:19|20)\d\d)\b"
)
_NUMERIC = re.compile(r"\b(\d{1,2})[./](\d{1,2})[./]((?:19|20)\d\d)\b")
_CLOCK = re.compile(r"\b\d{1,2}[:.h]\d\d\b(?:\s?[ap]\.?m\b\.?)?", re.IGNORECASE)
_LABEL_WORD = re.compile(r"[^\W\d_]{2,}")
_MOST_LABEL_WORDS = 3
_EAST_ASIAN = re.compile(r"((?:19|20)\d\d)\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日")


def find_date(text: str, cues: Cues) -> tuple[date, int, int] | None:
    """The first full date in a line and where it stands; None when there is none."""
    plain = fold_typography(text)
    found = [f for f in (_iso(plain), _in_words(plain, cues), _numeric(plain)) if f is not None]
    return min(found, key=lambda f: f[1], default=None)


def is_stamp(text: str, cues: Cues) -> bool:
    """Is it when a page was published or updated ("Updated: 09:12, 3 May 2024"), and no more?"""
    rest, found = text, find_date(text, cues)
    if found is None:
        return False
    while found is not None:
        rest = f"{rest[: found[1]]} {rest[found[2] :]}"
        found = find_date(rest, cues)
    return len(_LABEL_WORD.findall(_CLOCK.sub(" ", rest))) <= _MOST_LABEL_WORDS


def _day(year: str, month: int, day: str) -> date | None:
    try:
        return date(int(year), month, int(day))
    except ValueError:
        return None


def _iso(text: str) -> tuple[date, int, int] | None:
    match = _ISO.search(text) or _EAST_ASIAN.search(text)
    day = _day(match[1], int(match[2]), match[3]) if match else None
    return (day, match.start(), match.end()) if match and day else None


def _in_words(text: str, cues: Cues) -> tuple[date, int, int] | None:
    for match in _WORD_DATE.finditer(text):
        month = cues.months.get((match["month"] or match["month2"]).casefold())
        day = month and _day(match["year"] or match["year2"], month, match["day"] or match["day2"])
        if day:
            return day, match.start(), match.end()
    return None


def _numeric(text: str) -> tuple[date, int, int] | None:
    """Day and month by number: only where one of the two cannot be a month, or dots are used."""
    match = _NUMERIC.search(text)
    if match is None:
        return None
    first, second = int(match[1]), int(match[2])
    if second > 12:
        day = _day(match[3], first, match[2]) if first <= 12 else None
    elif first > 12 or first == second or "." in match[0]:
        day = _day(match[3], second, match[1])
    else:
        day = None
    return (day, match.start(), match.end()) if day else None
