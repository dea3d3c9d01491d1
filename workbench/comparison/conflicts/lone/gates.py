"""What one article alone gives against two others: the reasons to abstain that its rules share.

Among two articles a value that differs is mostly the value of something else. Where a third article
bears one side out, and neither side's article knows the other's value at all, little is left but a
dispute, so these rules ask less of the words around. Each names by a key what a witness must hold:
a number, a day, a place, a person, a channel, a word negated or not.
"""

from collections.abc import Iterator
from datetime import date

from workbench.comparison.conflicts.dated import is_of_several
from workbench.comparison.conflicts.keys import day_key
from workbench.comparison.conflicts.pair import Pair
from workbench.comparison.conflicts.reading import Reading, Word, WordKind
from workbench.statements.model import Time, TimeGrain

_DAYS = frozenset({TimeGrain.DAY, TimeGrain.WEEKDAY})


def days_of(reading: Reading) -> Iterator[tuple[Word, date]]:
    """The calendar days that a statement names."""
    for word in reading.by_kind[WordKind.TIME]:
        time = word.fact
        if not isinstance(time, Time) or time.grain not in _DAYS or time.resolved is None:
            continue
        if not is_of_several(reading, word):
            yield word, time.resolved


def shares_time(pair: Pair) -> bool:
    """Do both statements name one day or hour, by its date or by the same word?"""
    return not _time_words(pair.left).isdisjoint(_time_words(pair.right))


def _time_words(reading: Reading) -> set[str]:
    times = reading.by_kind[WordKind.TIME]
    fine = {*_DAYS, TimeGrain.CLOCK}
    days = (w for w in times if isinstance(w.fact, Time) and w.fact.grain in fine)
    return {key for w in days for key in (w.match, _resolved(w)) if key}


def _resolved(word: Word) -> str:
    time = word.fact
    return day_key(time.resolved) if isinstance(time, Time) and time.resolved else ""


def names_day(pair: Pair, reading: Reading, day: date) -> bool:
    """Does the article around a statement name the day anywhere?"""
    return any(
        time.resolved == day
        for sentence in pair.article_of(reading)
        for time in sentence.facts.times
    )
