"""Dates and clock times, resolved against the day on which the article was published.

"Wednesday" is the latest Wednesday up to and including that day, since news tells of the day
itself; after "next", or in a sentence about the future, it is the one to come. Where the article's
date is unknown a time stays as the words leave it.
"""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from workbench.statements.facts.clocks import read_clock
from workbench.statements.lexicon import listed
from workbench.statements.model import Time, TimeGrain, Token
from workbench.statements.verbs import is_finite
from workbench.text.spans import Span

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun",
            "july jul", "august aug", "september sept sep", "october oct", "november nov",
            "december dec",
        ),
        1,
    )
    for name in names.split()
}  # fmt: skip
_SHORT_MONTHS = {m for m in _MONTHS if len(m) < 5} - {"may", "june", "july"}
_WEEKDAYS = {
    name: number
    for number, names in enumerate(
        ("monday mon", "tuesday tues tue", "wednesday wed", "thursday thurs thu", "friday fri",
         "saturday sat", "sunday sun")
    )
    for name in names.split()
}  # fmt: skip
_WEEKDAY_NAMES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_SHORT = listed("mon tue tues wed thu thurs fri sat sun jan feb mar apr jun jul aug sep")
_BEFORE_MONTH = listed(
    "in of since by until till last next this early late mid during from through between and to"
    " before after"
)
_BEFORE_YEAR = _BEFORE_MONTH | listed(
    "around circa year the election season summer winter spring autumn fall -"
)
_FUTURE = listed(
    "will shall should tomorrow upcoming due scheduled expected wants hopes plans intends aims"
)
_DAY_WORDS = {"today": 0, "yesterday": -1, "tomorrow": 1, "tonight": 0}
_ORDINAL_ENDS = frozenset({"st", "nd", "rd", "th"})
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d\Z")


def read_times(tokens: Sequence[Token], published: date | None = None) -> tuple[Time, ...]:
    """The dates and clock times of one sentence, in reading order."""
    reader = _Reader(tokens, published)
    found: list[Time] = []
    at = 0
    while at < len(tokens):
        read = reader.at(at)
        if read is None:
            at += 1
        else:
            time, length = read
            found.append(time)
            at += length
    return tuple(found)


class _Reader:
    def __init__(self, tokens: Sequence[Token], published: date | None) -> None:
        self.tokens = tokens
        self.published = published

    def at(self, at: int) -> tuple[Time, int] | None:
        """The time that begins at a token, and how many tokens it takes."""
        token = self.tokens[at]
        if not token.word:
            return None
        if token.text[0].isdigit():
            return self._iso(at) or self._clock(at) or self._day_first(at) or self._year(at)
        if token.key in _WEEKDAYS and token.capital:
            return self._weekday(at)
        if token.key in _MONTHS and token.capital:
            return self._month(at)
        if token.key in {"noon", "midnight"}:
            return self._time(at, 1, TimeGrain.CLOCK, "12:00" if token.key == "noon" else "00:00")
        if token.key in _DAY_WORDS and (at == 0 or not token.capital):
            return self._day_word(at)
        return self._clock(at) or self._relative_year(at)

    def _time(
        self, at: int, length: int, grain: TimeGrain, value: str, resolved: date | None = None
    ) -> tuple[Time, int]:
        span = Span(self.tokens[at].span.start, self.tokens[at + length - 1].span.end)
        return Time(span, grain, value, resolved), length

    def _text(self, at: int) -> str:
        return self.tokens[at].text if 0 <= at < len(self.tokens) else ""

    def _key(self, at: int) -> str:
        return self.tokens[at].key if 0 <= at < len(self.tokens) else ""

    def _day_number(self, at: int) -> tuple[int, int]:
        """A day of a month and how many tokens it takes ("28", "28th"); (0, 0) if none."""
        text = self._text(at)
        if not text.isdigit() or len(text) > 2 or not 1 <= int(text) <= 31:
            return 0, 0
        if self._text(at + 1) == ":":
            return 0, 0
        return int(text), 2 if self._key(at + 1) in _ORDINAL_ENDS else 1

    def _year_number(self, at: int) -> int:
        text = self._text(at)
        return int(text) if _YEAR.match(text) else 0

    def _iso(self, at: int) -> tuple[Time, int] | None:
        parts = [self._text(at + k) for k in range(5)]
        if not (self._year_number(at) and parts[1] == parts[3] == "-"):
            return None
        if not (parts[2].isdigit() and parts[4].isdigit()):
            return None
        return self._date(at, 5, int(parts[0]), int(parts[2]), int(parts[4]))

    def _clock(self, at: int) -> tuple[Time, int] | None:
        found = read_clock(self.tokens, at)
        return self._time(at, found[1], TimeGrain.CLOCK, found[0]) if found else None

    def _day_first(self, at: int) -> tuple[Time, int] | None:
        day, length = self._day_number(at)
        if not day:
            return None
        if self._key(at + length) == "of":
            length += 1
        if not (self._key(at + length) in _MONTHS and self._text(at + length)[0].isupper()):
            return None
        month = _MONTHS[self._key(at + length)]
        length += 1 + self._dot(at + length)
        if self._day_number(at + length)[0]:
            return None
        comma = self._text(at + length) == ","
        year = self._year_number(at + length + comma)
        return self._date(at, length + (1 + comma if year else 0), year, month, day)

    def _dot(self, at: int) -> int:
        """1 if the full stop of a shortened month follows."""
        return int(self._key(at) in _SHORT_MONTHS and self._text(at + 1) == ".")

    def _month(self, at: int) -> tuple[Time, int] | None:
        month = _MONTHS[self._key(at)]
        length = 1 + self._dot(at)
        day, taken = self._day_number(at + length)
        if day:
            length += taken
            comma = self._text(at + length) == ","
            year = self._year_number(at + length + comma)
            return self._date(at, length + (1 + comma if year else 0), year, month, day)
        comma = self._text(at + length) == ","
        year = self._year_number(at + length + comma)
        if year:
            return self._time(at, length + 1 + comma, TimeGrain.MONTH, f"{year}-{month:02}")
        leads = self._key(at - 1) in _BEFORE_MONTH or self._names_holiday(at)
        if self._key(at) in _SHORT or not leads:
            return None
        return self._time(at, length, TimeGrain.MONTH, f"--{month:02}")

    def _names_holiday(self, at: int) -> bool:
        """Is it "the October holiday"? "The March" and "the May" may be something else."""
        return self._key(at - 1) == "the" and self._key(at) not in {"march", "may"}

    def _date(
        self, at: int, length: int, year: int, month: int, day: int
    ) -> tuple[Time, int] | None:
        try:
            known = date(year or 2024, month, day)
        except ValueError:
            return None
        if year:
            return self._time(at, length, TimeGrain.DAY, known.isoformat(), known)
        resolved = self._nearest(month, day)
        return self._time(at, length, TimeGrain.DAY, f"--{month:02}-{day:02}", resolved)

    def _nearest(self, month: int, day: int) -> date | None:
        """The day of that name nearest to the article's own."""
        own = self.published
        if own is None:
            return None
        candidates = []
        for year in (own.year - 1, own.year, own.year + 1):
            try:
                candidates.append(date(year, month, day))
            except ValueError:
                continue
        return min(candidates, key=lambda d: abs((d - own).days), default=None)

    def _year(self, at: int) -> tuple[Time, int] | None:
        year = self._year_number(at)
        if (
            not year
            or self._text(at - 1) in {"$", "£", "€"}
            or self._key(at + 1) in {"%", "percent"}
        ):
            return None
        if self._key(at + 1) in _COUNTED and self._key(at - 1) not in _BEFORE_YEAR:
            return None
        if self._key(at + 1) == "s":
            return self._time(at, 2, TimeGrain.YEAR, f"{year}s")
        return self._time(at, 1, TimeGrain.YEAR, str(year))

    def _relative_year(self, at: int) -> tuple[Time, int] | None:
        if self.published is None or self._key(at + 1) != "year":
            return None
        step = {"last": -1, "next": 1}.get(self._key(at))
        if step is None:
            return None
        return self._time(at, 2, TimeGrain.YEAR, str(self.published.year + step))

    def _day_word(self, at: int) -> tuple[Time, int]:
        word = self._key(at)
        own = self.published
        day = own + timedelta(days=_DAY_WORDS[word]) if own else None
        return self._time(at, 1, TimeGrain.DAY, day.isoformat() if day else word, day)

    def _weekday(self, at: int) -> tuple[Time, int] | None:
        number = _WEEKDAYS[self._key(at)]
        if self._key(at) in _SHORT and self._text(at + 1) not in {".", ","}:
            return None
        after = at + 1 + (self._text(at + 1) == ",")
        full = self.at(after) if after < len(self.tokens) else None
        if full and full[0].grain is TimeGrain.DAY and self._key(after) not in _DAY_WORDS:
            time, length = full
            span = Span(self.tokens[at].span.start, time.span.end)
            return Time(span, time.grain, time.value, time.resolved), length + after - at
        week, length = self._week(at + 1)
        known = self._of_week(week, number) if length else self._weekday_date(at, number)
        return self._time(at, 1 + length, TimeGrain.WEEKDAY, _WEEKDAY_NAMES[number], known)

    def _week(self, at: int) -> tuple[int, int]:
        """How many weeks on "of last week" or "next week" is, and its length in tokens."""
        of = int(self._key(at) == "of")
        step = _WEEKS.get(self._key(at + of))
        return (step, of + 2) if step is not None and self._key(at + of + 1) == "week" else (0, 0)

    def _of_week(self, week: int, number: int) -> date | None:
        own = self.published
        return own and own + timedelta(days=7 * week + number - own.weekday())

    def _weekday_date(self, at: int, number: int) -> date | None:
        own = self.published
        if own is None:
            return None
        back = (own.weekday() - number) % 7
        before = {self._key(at - 1), self._key(at - 2)}
        if self._key(at - 1) in {"until", "till"}:
            return own + timedelta(days=(7 - back) % 7)
        if "next" in before or "coming" in before:
            return own + timedelta(days=7 - back)
        if self._tells_future(at):
            return own + timedelta(days=(7 - back) % 7)
        if "last" in before or "previous" in before:
            back = back or 7
        return own - timedelta(days=back)

    def _tells_future(self, at: int) -> bool:
        """Does a word of the future stand before it in its clause, or after it at its head?"""
        for index in range(at - 1, max(-1, at - 12), -1):
            if self._text(index) in _CLAUSE_MARKS:
                return self._heads_future(index, at)
            if self._key(index) in _FUTURE:
                return True
        return self._heads_future(max(-1, at - 12), at)

    def _heads_future(self, start: int, at: int) -> bool:
        """ "On Saturday the council will vote": no verb between the day and the one to come."""
        if at - start > _LONGEST_HEAD:
            return False
        first = at + 1 + (self._text(at + 1) == ",")
        for index in range(first, min(at + _REACH_AFTER, len(self.tokens))):
            if self._key(index) in _FUTURE:
                return True
            if self._text(index) in _CLAUSE_MARKS or is_finite(self.tokens, index):
                return False
        return False


_WEEKS = {"last": -1, "this": 0, "next": 1}
_CLAUSE_MARKS = frozenset({",", ";", '"'})
_LONGEST_HEAD = 3
"""Words from the head of a clause to its day: "and on Saturday"."""
_REACH_AFTER = 9


_COUNTED = listed(
    "people men women children troops soldiers dollars euros pounds miles kilometers meters feet"
    " deaths cases homes houses workers jobs tons tonnes years days hours employees members"
)
