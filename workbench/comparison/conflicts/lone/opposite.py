"""Words that exclude each other, of which one article alone has the one and two the other."""

from collections.abc import Iterator
from itertools import product

from workbench.comparison.conflicts.gates import (
    agents_differ,
    local_agreement,
    moods_differ,
    speak_of_one_thing,
)
from workbench.comparison.conflicts.keys import side_key
from workbench.comparison.conflicts.lexicon import opposites
from workbench.comparison.conflicts.opposite import opposed, report_opposites
from workbench.comparison.conflicts.pair import Pair, with_witness
from workbench.comparison.conflicts.reading import Word
from workbench.comparison.model import PairConflict

_LOCAL = 0.3


def find_lone_opposites(pair: Pair) -> Iterator[PairConflict]:
    """Two such words amid much the same, where neither side holds the other's."""
    common = pair.left.opposite_families & pair.right.opposite_families
    if not common or not speak_of_one_thing(pair):
        return
    families = opposites().families
    lefts, rights = (
        [(word, form) for word, form in reading.opposable if families[form] & common]
        for reading in (pair.left, pair.right)
    )
    for one, other in product(lefts, rights):
        family = opposites().excluding(one[1], other[1])
        if family is None or not opposed(pair, one, other, copies=False):
            continue
        if _near_one_thing(pair, one[0], other[0]):
            found = report_opposites(pair, one, other, firm=True)
            yield with_witness(found, side_key(one[1], family), side_key(other[1], family))


def _near_one_thing(pair: Pair, left: Word, right: Word) -> bool:
    if agents_differ(pair, left, right) or moods_differ(pair, left, right):
        return False
    return local_agreement(pair, left, right) >= _LOCAL
