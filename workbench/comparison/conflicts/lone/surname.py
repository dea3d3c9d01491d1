"""A surname that one article alone gives to somebody whose given name all give."""

from collections.abc import Iterator

from rapidfuzz.fuzz import ratio

from workbench.comparison.conflicts.gates import knows_person, speak_of_one_thing
from workbench.comparison.conflicts.keys import person_key
from workbench.comparison.conflicts.pair import Mark, Pair, lone_conflict
from workbench.comparison.conflicts.reading import Reading
from workbench.comparison.model import ConflictKind, PairConflict
from workbench.statements.model import Name
from workbench.statements.tokens import word_key

_OVERLAP = 0.4
_ALIKE = 78
_SHORTEST = 3


def find_lone_surnames(pair: Pair) -> Iterator[PairConflict]:
    """One given name with two surnames, of which neither article knows the other's."""
    if not speak_of_one_thing(pair) or pair.diff.overlap < _OVERLAP:
        return
    for left in _people(pair.left):
        for right in _people(pair.right):
            if _given(left) != _given(right) or _alike(left, right):
                continue
            if knows_person(pair, pair.left, right) or knows_person(pair, pair.right, left):
                continue
            topic = f"the surname of {left.surface.split()[0]}"
            yield lone_conflict(pair, ConflictKind.NAME, topic, _mark(left), _mark(right))


def _people(reading: Reading) -> list[Name]:
    """The persons who are named in full."""
    names = (n for n in reading.statement.facts.names if n.person)
    return [n for n in names if " " in n.surface and len(_given(n)) >= _SHORTEST]


def _given(name: Name) -> str:
    return word_key(name.surface.split()[0])


def _surname(name: Name) -> str:
    return word_key(name.surface.split()[-1])


def _alike(left: Name, right: Name) -> bool:
    """Are the surnames one, or two spellings of one?"""
    return left.key == right.key or ratio(_surname(left), _surname(right)) >= _ALIKE


def _mark(name: Name) -> Mark:
    return Mark(name.surface, (name.span,), person_key(name))
