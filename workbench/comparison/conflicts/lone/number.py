"""A number that one article alone gives against two others."""

from collections.abc import Iterator

from workbench.comparison.conflicts.counting import (
    both_count,
    is_early_ordinal,
    is_told,
    numbers_of,
    shared_near,
    topic_of,
)
from workbench.comparison.conflicts.gates import speak_of_one_thing
from workbench.comparison.conflicts.pair import Pair, lone_conflict, mark
from workbench.comparison.conflicts.quantities import (
    MEASURED,
    comparable,
    compatible,
    is_one_figure,
)
from workbench.comparison.conflicts.reading import Word
from workbench.comparison.conflicts.told import PEOPLE
from workbench.comparison.conflicts.tolls import is_later_toll
from workbench.comparison.conflicts.two_things import is_part, of_two_things
from workbench.comparison.model import ConflictKind, PairConflict
from workbench.statements.model import Number, Quantity


def find_lone_numbers(pair: Pair) -> Iterator[PairConflict]:
    """Figures of one unit that two statements of a claim give, near a word of both."""
    if not speak_of_one_thing(pair) or not both_count(pair):
        return
    for left, _ in numbers_of(pair.left):
        for right, _ in numbers_of(pair.right):
            if _counts_one_thing(pair, left, right) and not is_later_toll(pair, left, right):
                sides = mark([left]), mark([right])
                topic = topic_of(pair, left, right)
                yield lone_conflict(pair, ConflictKind.NUMBER, topic, *sides)


def _counts_one_thing(pair: Pair, left: Word, right: Word) -> bool:
    """Is the same noun counted, by two figures of which neither is known on the other side?"""
    one, other = left.fact, right.fact
    if not (isinstance(one, Number) and isinstance(other, Number)):
        return False
    if not (comparable(one, other) and _of_one_unit(one, other)):
        return False
    if one.quantity is Quantity.AGE or is_early_ordinal(one) or compatible(one, other):
        return False
    if not (is_one_figure(one) and is_one_figure(other)):
        return False
    if is_part(pair.left, left) != is_part(pair.right, right) or of_two_things(pair, left, right):
        return False
    known = is_told(pair, one, pair.right) or is_told(pair, other, pair.left)
    near = shared_near(pair, left, right, {one.unit[-1]})
    return not known and near >= (_OF_PEOPLE if one.unit[-1] in PEOPLE else 1)


def _of_one_unit(one: Number, other: Number) -> bool:
    """Do both count one noun, or measure one thing, in whatever unit?"""
    if one.quantity in MEASURED:
        return True
    return bool(one.unit and other.unit) and one.unit[-1] == other.unit[-1]


_OF_PEOPLE = 2
"""Words that must stand near two counts of people, who are counted in many ways."""
