"""Words that exclude each other: rose and fell, guilty and acquitted.

The word lists hold what excludes what; the gates see to it that the two words are said of one
thing. Words of general description (old, new; man, woman) count between near-copies alone, since
in running text they nearly always describe different things.
"""

from collections.abc import Iterator

from workbench.comparison.conflicts.gates import (
    agents_differ,
    agrees_locally,
    in_mood,
    shared_neighbour,
)
from workbench.comparison.conflicts.lexicon import Sides, opposites
from workbench.comparison.conflicts.pair import Pair, conflict, firm_if, mark
from workbench.comparison.conflicts.reading import Reading, Word, WordKind
from workbench.comparison.model import ConflictKind, PairConflict

_SLOT_NEAR = 0.62
_SLOT_RAW = 0.5
_OVERLAP = 0.55


def find_opposites(pair: Pair) -> Iterator[PairConflict]:
    """Two words on two sides of one family, said of the same thing."""
    found = next(_in_slots(pair), None) or next(_in_running_text(pair), None)
    if found is not None:
        yield found


def _in_slots(pair: Pair) -> Iterator[PairConflict]:
    if pair.diff.near < _SLOT_NEAR or pair.diff.raw < _SLOT_RAW:
        return
    for slot in pair.diff.slots:
        for left in slot.left:
            for right in slot.right:
                if _opposed(pair, left, right, copies=pair.diff.copies):
                    yield _report(pair, left, right, firm=True)


def _in_running_text(pair: Pair) -> Iterator[PairConflict]:
    if pair.diff.overlap < _OVERLAP:
        return
    for left, right in _candidates(pair.left, pair.right, opposites()):
        if (
            _opposed(pair, left, right, copies=False)
            and shared_neighbour(pair, left, right)
            and agrees_locally(pair, left, right)
            and not agents_differ(pair, left, right)
            and not in_mood(pair.left, left)
            and not in_mood(pair.right, right)
        ):
            yield _report(pair, left, right, firm=pair.context.alone)


def _candidates(left: Reading, right: Reading, lists: Sides) -> Iterator[tuple[Word, Word]]:
    mine = [w for w in left.words if w.key in lists.of_form]
    theirs = [w for w in right.words if w.key in lists.of_form]
    for one in mine:
        for other in theirs:
            yield one, other


def _opposed(pair: Pair, left: Word, right: Word, *, copies: bool) -> bool:
    """Do the two exclude each other, with the same polarity, each on its own side alone?"""
    lists = opposites()
    family = lists.excluding(left.key, right.key)
    prefixed = family is None and differs_by_prefix(left, right)
    if (family is None and not prefixed) or left.negated != right.negated:
        return False
    if family in lists.copies_only and not copies:
        return False
    return left.match not in pair.right.matches and right.match not in pair.left.matches


_PREFIXES = ("un", "in", "im", "ir", "il", "dis", "non")
_SHORTEST_ROOT = 4


def differs_by_prefix(left: Word, right: Word) -> bool:
    """Is the one word the other with a prefix that negates it ("likely", "unlikely")?"""
    if WordKind.NAME in {left.kind, right.kind}:
        return False
    long, short = sorted((left.key, right.key), key=len, reverse=True)
    return len(short) >= _SHORTEST_ROOT and any(long == p + short for p in _PREFIXES)


def _report(pair: Pair, left: Word, right: Word, *, firm: bool) -> PairConflict:
    topic = f"{left.text.lower()} or {right.text.lower()}"
    return conflict(pair, ConflictKind.OPPOSITE, firm_if(firm), topic, mark([left]), mark([right]))
