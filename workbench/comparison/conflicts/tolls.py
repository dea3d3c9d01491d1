"""Counts that grow while an event goes on.

A later article with a higher toll corrects the earlier one; it does not dispute it.
"""

from workbench.comparison.conflicts.gates import named_days
from workbench.comparison.conflicts.lexicon import words
from workbench.comparison.conflicts.pair import Pair
from workbench.comparison.conflicts.quantities import value_of
from workbench.comparison.conflicts.reading import Reading, Word
from workbench.statements.model import Number
from workbench.statements.tokens import stem

_GROWING = frozenset(
    stem(word)
    for word in words(
        """
        dead died die deaths death killed kill toll casualties victims bodies injured injury hurt
        wounded hospitalized missing trapped rescued evacuated displaced homeless arrested detained
        charged cases infected infections fatalities signatures votes counted raised acres hectares
        burned destroyed waiting stuck stranded queue queued queuing blocked closed cancelled
        canceled
        """
    )
)


_REACH = 12


def is_later_toll(pair: Pair, left: Word, right: Word) -> bool:
    """Is the higher of two tolls told by the article published later, or one told as an update?"""
    one, other = left.fact, right.fact
    if not (isinstance(one, Number) and isinstance(other, Number)):
        return False
    if not (_grows(pair.left.words, left) or _grows(pair.right.words, right)):
        return False
    if is_update(pair.left) or is_update(pair.right):
        return True
    if _of_one_day(pair):
        return False
    earlier, later = pair.context.left_published, pair.context.right_published
    low, high = value_of(one), value_of(other)
    if earlier is None or later is None or low is None or high is None:
        return False
    return (low < high) == (earlier < later) and earlier != later


def _of_one_day(pair: Pair) -> bool:
    """Do both statements name one and the same day, and no other?"""
    one, other = named_days(pair.left), named_days(pair.right)
    return len(one) == 1 and one == other


def is_update(reading: Reading) -> bool:
    """Does the statement say itself that the count has changed or may change?"""
    return not _UPDATES.isdisjoint(reading.forms)


_UPDATES = words("now so_far latest rose rises risen climbs climbed climbing initially by_then")


def _grows(sentence: tuple[Word, ...], number: Word) -> bool:
    near = sentence[max(0, number.index - _REACH) : number.index + _REACH + 1]
    return any(w.match in _GROWING for w in near)
