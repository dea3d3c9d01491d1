"""What stays and what is put in its place between two statements.

A slot is a stretch of words of the one that stands where other words stand in the other: between
near-copies it is where a fact was changed, between others it means nothing and is left out. Words
that only one of them has are no conflict.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from workbench.comparison.conflicts.reading import Reading, Word

_FAMILY = 0.8
_SLOTS_NEAR = 0.62
_SLOTS_RAW = 0.5
"""Weight of the equal parts over the lighter and the heavier statement from which slots count."""
_ONE_CHANGE = 0.95
_LONGEST_SINGLE = 4

_Operation = tuple[str, int, int, int, int]


@dataclass(frozen=True, slots=True)
class Slot:
    """Words of the left that stand where the right has others."""

    left: tuple[Word, ...]
    right: tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class Diff:
    """How two readings line up word for word."""

    slots: tuple[Slot, ...]
    """Empty unless the two are much alike."""
    near: float
    """Weight of the equal parts over that of the lighter statement, 0 to 1."""
    raw: float
    """The same over the heavier statement."""
    overlap: float
    """Weight of the words that one shares with the other in any order, the better way round."""
    least: float
    """The same, the worse way round."""

    single: bool = False
    """Is one short replacement all that differs? Then it is what the two differ on."""

    @property
    def copies(self) -> bool:
        """Are the two so alike that a single changed word is the difference between them?"""
        return self.near >= _COPY_NEAR and self.raw >= _COPY_RAW


_COPY_NEAR = 0.7
_COPY_RAW = 0.6


def shares(word: Word, other: Reading) -> float:
    """How far the other statement has the word: 1 the word itself, .8 one of its family, else 0."""
    if word.match in other.matches:
        return 1.0
    return _FAMILY if word.families and word.families & other.families else 0.0


def coverage(one: Reading, other: Reading) -> float:
    """The share of the one's weight that the other has too, 0 to 1."""
    matches, families = other.matches, other.families
    held = 0.0
    for word in one.words:
        if word.match in matches:
            held += word.weight
        elif word.families and not word.families.isdisjoint(families):
            held += _FAMILY * word.weight
    return held / one.weight


def difference(left: Reading, right: Reading) -> Diff:
    """Line two readings up, longest equal stretches first (Ratcliff and Metzener, 1988)."""
    ways = coverage(left, right), coverage(right, left)
    light, heavy = sorted((left.weight, right.weight))
    equal = _most_equal(left, right)
    operations: Sequence[_Operation] = ()
    if _much_alike(equal / light, equal / heavy) or _little_changed(left, right):
        operations = _operations(left, right)
        equal = _weight_of_equal(operations, left)
    near, raw = equal / light, equal / heavy
    single = equal > 0 and _single_change(operations)
    if single:
        near, raw = max(near, _ONE_CHANGE), max(raw, _ONE_CHANGE)
    slots = _slots(operations, left, right) if _much_alike(near, raw) else ()
    return Diff(slots, min(near, 1.0), min(raw, 1.0), max(ways), min(ways), single)


def _much_alike(near: float, raw: float) -> bool:
    return near >= _SLOTS_NEAR and raw >= _SLOTS_RAW


def _most_equal(left: Reading, right: Reading) -> float:
    """The weight that equal parts can have at most, in whatever order the words stand."""
    return sum(w.weight for w in left.words if w.match in right.matches)


def _little_changed(left: Reading, right: Reading) -> bool:
    """Has neither more words of its own than one short change would give it?"""
    return all(
        sum(w.match not in other.matches for w in one.words) <= _LONGEST_SINGLE
        for one, other in ((left, right), (right, left))
    )


def _operations(left: Reading, right: Reading) -> Sequence[_Operation]:
    mine, theirs = [w.match for w in left.words], [w.match for w in right.words]
    return SequenceMatcher(None, mine, theirs, autojunk=False).get_opcodes()


def _weight_of_equal(operations: Sequence[_Operation], left: Reading) -> float:
    return sum(
        word.weight
        for tag, i1, i2, _, _ in operations
        if tag == "equal"
        for word in left.words[i1:i2]
    )


def _slots(operations: Sequence[_Operation], left: Reading, right: Reading) -> tuple[Slot, ...]:
    return tuple(
        Slot(left.words[i1:i2], right.words[j1:j2])
        for tag, i1, i2, j1, j2 in operations
        if tag == "replace"
    )


def _single_change(operations: Sequence[_Operation]) -> bool:
    """Is one short replacement all that changed? Then even short sentences are copies."""
    changed = [operation for operation in operations if operation[0] != "equal"]
    if len(changed) != 1 or changed[0][0] != "replace":
        return False
    _, i1, i2, j1, j2 = changed[0]
    return max(i2 - i1, j2 - j1) <= _LONGEST_SINGLE
