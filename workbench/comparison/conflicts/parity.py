"""Two lone texts about the same thing, of which one alone is negated.

Who lays two sentences side by side holds them to be about one thing, so an odd number of negations
between them mostly turns the one against the other, also where no word of theirs meets. Among the
sentences of an event this would be wrong nearly always, and headlines have rules of their own.
"""

from collections.abc import Iterator

from workbench.comparison.conflicts.gates import is_question
from workbench.comparison.conflicts.lexicon import opposites
from workbench.comparison.conflicts.pair import Pair, conflict, firm_if, mark, turned
from workbench.comparison.conflicts.polarity import is_odd, one_is_negated
from workbench.comparison.conflicts.reading import Reading, Word
from workbench.comparison.model import ConflictKind, PairConflict

_OVERLAP = 0.4
_LEAST = 0.3


def find_odd_negations(pair: Pair) -> Iterator[PairConflict]:
    """A negation on one side alone of two lone texts that share their content."""
    if not pair.context.alone or pair.headlines or not one_is_negated(pair):
        return
    if pair.diff.overlap < _OVERLAP or pair.diff.least < _LEAST:
        return
    if is_question(pair.left) or is_question(pair.right) or _opposites_meet(pair):
        return
    for way in pair.ways():
        if is_odd(way.left):
            found = _report(way)
            if found is not None:
                yield found if way.left is pair.left else turned(found)


def _opposites_meet(pair: Pair) -> bool:
    """Do the two say the opposite of each other, so that the negation makes them agree?"""
    lists = opposites()
    return any(
        lists.excluding(mine, theirs) is not None
        for _, mine in pair.left.opposable
        for _, theirs in pair.right.opposable
    )


def _report(pair: Pair) -> PairConflict | None:
    cue = _cue(pair.left)
    if cue is None:
        return None
    said = [w for w in pair.right.words if w.content and w.match in pair.left.matches][:3]
    return conflict(
        pair,
        ConflictKind.NEGATION,
        firm_if(True),
        "whether it is so",
        mark([cue], f"negated ({cue.text.lower()})"),
        mark(said or pair.right.words[:1], "asserted"),
    )


def _cue(reading: Reading) -> Word | None:
    spans = [n.span for n in reading.negations]
    return next((w for w in reading.words if any(s.overlaps(w.span) for s in spans)), None)
