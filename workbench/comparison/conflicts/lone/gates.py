"""What one article alone gives against two others: the reasons to abstain that its rules share.

Among two articles a value that differs is mostly the value of something else. Where a third article
bears one side out, and neither side's article knows the other's value at all, little is left but a
dispute, so these rules ask less of the words around. Each names by a key what a witness must hold:
a number, a day, a place, a person, a channel, a word negated or not.
"""

from collections.abc import Iterator
from datetime import date

from workbench.comparison.conflicts.gates import around, followed_by_two, is_common
from workbench.comparison.conflicts.keys import day_key
from workbench.comparison.conflicts.pair import Pair
from workbench.comparison.conflicts.reading import Reading, Word, WordKind
from workbench.comparison.wordlists import ROLES
from workbench.statements.facts.attribution import speech_stems
from workbench.statements.model import Time, TimeGrain
from workbench.statements.tokens import stem

PEOPLE = frozenset(map(stem, ("person", "people", "man", "men", "woman", "women", "child")))
_REACH = 5
_DAYS = frozenset({TimeGrain.DAY, TimeGrain.WEEKDAY})


def near_the_same(pair: Pair, left: Word, right: Word) -> bool:
    """Do two values stand close to one and the same word that says what happened or to what?

    A name, a role or "people" there is in too much that is told of an event, and a verb of saying
    dates what was said.
    """
    mine, theirs = _told_near(pair.left, left), _told_near(pair.right, right)
    shared = mine.keys() & theirs.keys()
    return any(not followed_by_two(pair, mine[w], theirs[w]) for w in shared)


def _told_near(reading: Reading, value: Word) -> dict[str, Word]:
    near = (w for w in around(reading, value, _REACH) if is_common(reading, w))
    untold = ROLES | PEOPLE | speech_stems()
    return {w.match: w for w in near if w.match not in untold}


def days_of(reading: Reading) -> Iterator[tuple[Word, date]]:
    """The calendar days that a statement names."""
    for word in reading.by_kind[WordKind.TIME]:
        time = word.fact
        if isinstance(time, Time) and time.grain in _DAYS and time.resolved is not None:
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
