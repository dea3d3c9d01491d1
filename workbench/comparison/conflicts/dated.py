"""Whether two times may be those of one thing."""

import re
from datetime import date

from workbench.comparison.conflicts.gates import in_mood, text_beside
from workbench.comparison.conflicts.pair import Pair
from workbench.comparison.conflicts.reading import Reading, Word
from workbench.statements.facts.attribution import speech_stems
from workbench.statements.model import Time, TimeGrain

_REACH = 5
_VERB_REACH = 3
_ANOTHER = frozenset({"another", "again", "next", "previous", "earlier", "second", "later"})


def of_two_occasions(pair: Pair, left: Word, right: Word) -> bool:
    """Is one of two times that of something only planned, of another such, or of mere words?"""
    if _of_another(pair.left, left) != _of_another(pair.right, right):
        return True
    if _dates_words(pair.left, left) or _dates_words(pair.right, right):
        return True
    if _opens_span(pair.left, left) != _opens_span(pair.right, right):
        return True
    if _is_to_come(left, pair.context.left_published) and _is_to_come(
        right, pair.context.right_published
    ):
        return False
    return in_mood(pair.left, left) != in_mood(pair.right, right)


def _is_to_come(value: Word, published: date | None) -> bool:
    """Is it a day after the article's own, so that what it tells is planned, however it is put?"""
    time = value.fact
    day = time.resolved if isinstance(time, Time) else None
    return day is not None and published is not None and day > published


def _of_another(reading: Reading, value: Word) -> bool:
    """Do the words before a value speak of one more occasion ("called for another march on")?

    The very word before a day only tells which day it is ("next Wednesday").
    """
    before = reading.words[max(0, value.index - _REACH) : value.index]
    if before and before[-1].key in _WHICH_DAY:
        before = before[:-1]
    return any(w.key in _ANOTHER for w in before)


_WHICH_DAY = frozenset({"next", "previous"})


def _opens_span(reading: Reading, value: Word) -> bool:
    """Is it the hour from or to which something lasts, or a time since which something has been?"""
    clock = isinstance(value.fact, Time) and value.fact.grain is TimeGrain.CLOCK
    before = reading.words[max(0, value.index - _REACH) : value.index]
    if any(w.key == "since" and w.clause == value.clause for w in before):
        return True
    return clock and any(w.key in _SPANS for w in before[-1:])


_SPANS = frozenset({"from", "since", "until", "till", "between"})


def _dates_words(reading: Reading, day: Word) -> bool:
    """Is it the day on which somebody said something ("the institute said on Friday")?"""
    before = reading.words[max(0, day.index - _VERB_REACH) : day.index]
    before = tuple(w for w in before if w.clause == day.clause)
    spoken = any(w.match in speech_stems() for w in before)
    return spoken and not any(w.key == "that" for w in before)


def is_of_several(reading: Reading, day: Word) -> bool:
    """Is it the first or last of several days ("on 22 and 23 April")?"""
    before, after = text_beside(reading, day)
    return bool(_DAY_BEFORE.search(before) or _DAY_AFTER.match(after))


_DAY_BEFORE = re.compile(r"\b\d{1,2}(st|nd|rd|th)? ?(and|to|or|&|-|–) ?\Z")
_DAY_AFTER = re.compile(r" ?(and|to|or|&|-|–) ?\d{1,2}\b(?![:.]\d)")
