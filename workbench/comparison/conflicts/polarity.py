"""Whether a statement asserts or negates, once pairs of negations have cancelled out."""

from workbench.comparison.conflicts.lexicon import words
from workbench.comparison.conflicts.negated import cue_of
from workbench.comparison.conflicts.pair import Pair
from workbench.comparison.conflicts.reading import Reading, Word
from workbench.statements.model import Negation

_IMPLIED = words(
    """
    skip skips skipped forget forgets forgot forgotten avoid avoids avoided ignore ignores ignored
    lack lacks lacked prevent prevents prevented prohibit prohibits prohibited unable absence miss
    missed unrelated unlike
    """
)


def one_is_negated(pair: Pair) -> bool:
    """Is a negation left over on one side alone?

    Within an event a negation in a clause of which the other side says nothing is left out.
    """
    if pair.context.alone:
        return is_odd(pair.left) != is_odd(pair.right)
    return is_odd(pair.left, pair.right) != is_odd(pair.right, pair.left)


def is_odd(reading: Reading, other: Reading | None = None) -> bool:
    """Is a negation left over? Words that imply one ("skipped") count as one."""
    implied = [w for w in reading.words if w.key in _IMPLIED]
    cues = [c for n in reading.negations if (c := _cue(reading, n)) is not None]
    counted = [
        w for w in (*implied, *cues) if other is None or _clause_is_shared(reading, w, other)
    ]
    return len(counted) % 2 == 1


def _cue(reading: Reading, negation: Negation) -> Word | None:
    """The word that negates; none for a "nor" after another negation, which it spells out."""
    cue = cue_of(reading, negation)
    first = min(n.span.start for n in reading.negations)
    stresses = cue is not None and cue.key in _STRESSING and negation.span.start > first
    return None if stresses else cue


_STRESSING = frozenset({"neither", "nor"})


def _clause_is_shared(reading: Reading, word: Word, other: Reading) -> bool:
    """Does the other side have any content word of the clause?"""
    own = (w for w in reading.words if w.clause == word.clause and w.content and w is not word)
    return any(w.match in other.matches or w.families & other.families for w in own)
