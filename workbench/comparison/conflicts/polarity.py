"""Whether a statement asserts or negates, once pairs of negations have cancelled out."""

from workbench.comparison.conflicts.lexicon import words
from workbench.comparison.conflicts.reading import Reading

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
    return (len(reading.negations) + implied) % 2 == 1
