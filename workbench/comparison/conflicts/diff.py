"""What stays and what is put in its place between two statements.

A slot is a stretch of words of the one that stands where other words stand in the other: between
near-copies it is where a fact was changed. Words that only one of them has are no conflict.
"""

from dataclasses import dataclass
from difflib import SequenceMatcher

from workbench.comparison.conflicts.reading import Reading, Word

_FAMILY = 0.8
_ONE_CHANGE = 0.95
_LONGEST_SINGLE = 4


@dataclass(frozen=True, slots=True)
class Slot:
    """Words of the left that stand where the right has others."""

    left: tuple[Word, ...]
    right: tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class Diff:
    """How two readings line up word for word."""

    slots: tuple[Slot, ...]
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
    return _FAMILY if word.families & other.families else 0.0


def coverage(one: Reading, other: Reading) -> float:
    """The share of the one's weight that the other has too, 0 to 1."""
    return sum(w.weight * shares(w, other) for w in one.words) / one.weight


def difference(left: Reading, right: Reading) -> Diff:
    """Line two readings up, longest equal stretches first (Ratcliff and Metzener, 1988)."""
    matcher = SequenceMatcher(
        None, [w.match for w in left.words], [w.match for w in right.words], autojunk=False
    )
    equal, slots = 0.0, []
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        if tag == "equal":
            equal += sum(w.weight for w in left.words[i1:i2])
        elif tag == "replace":
            slots.append(Slot(left.words[i1:i2], right.words[j1:j2]))
    one_way, other_way = coverage(left, right), coverage(right, left)
    near = equal / min(left.weight, right.weight)
    raw = equal / max(left.weight, right.weight)
    single = equal > 0 and _single_change(matcher, slots)
    if single:
        near, raw = max(near, _ONE_CHANGE), max(raw, _ONE_CHANGE)
    most, least = max(one_way, other_way), min(one_way, other_way)
    return Diff(tuple(slots), min(near, 1.0), min(raw, 1.0), most, least, single)


def _single_change(matcher: "SequenceMatcher[str]", slots: list[Slot]) -> bool:
    """Is one short replacement all that changed? Then even short sentences are copies."""
    changed = [op for op in matcher.get_opcodes() if op[0] != "equal"]
    if len(slots) != 1 or len(changed) != 1:
        return False
    return max(len(slots[0].left), len(slots[0].right)) <= _LONGEST_SINGLE
