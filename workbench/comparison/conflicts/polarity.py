"""Whether a statement asserts or negates, once pairs of negations have cancelled out."""

from workbench.comparison.conflicts.lexicon import words
from workbench.comparison.conflicts.reading import Reading
from workbench.statements.model import Negation

_IMPLIED = words(
    """
    skip skips skipped forget forgets forgot forgotten avoid avoids avoided ignore ignores ignored
    lack lacks lacked prevent prevents prevented prohibit prohibits prohibited unable absence miss
    missed unrelated unlike
    """
)


def is_odd(reading: Reading) -> bool:
    """Is a negation left over? Words that imply one ("skipped") count as one."""
    implied = sum(w.key in _IMPLIED for w in reading.words)
    negations = [n for n in reading.negations if not _only_stresses(reading, n)]
    return (len(negations) + implied) % 2 == 1


def _only_stresses(reading: Reading, negation: Negation) -> bool:
    """Is it a "neither" or "nor" after another negation, which it spells out?"""
    key = next((w.key for w in reading.words if w.span.overlaps(negation.span)), "")
    first = min(n.span.start for n in reading.negations)
    return key in {"neither", "nor"} and negation.span.start > first
