"""Whether a name stands in a list, where another in its stead is somebody else who took part."""

import re

from workbench.comparison.conflicts.gates import text_beside
from workbench.comparison.conflicts.pair import Pair
from workbench.comparison.conflicts.reading import Reading, Word

_BEFORE = re.compile(r"[^\W\d_a-z][\w-]*,? (?:and|&) (?:the )?\Z")
_AFTER = re.compile(
    r",? (?:and|&) (?:the )?[^\W\d_a-z]"
    r"|, (?:the )?[^\W\d_a-z][^,.;]{1,40}?(?:, | and )(?:the )?[^\W\d_a-z]"
)


def both_listed(pair: Pair, left: Word, right: Word) -> bool:
    """Does "and" join each of two names to others, at once or after a comma?"""
    return _listed(pair.left, left) and _listed(pair.right, right)


def _listed(reading: Reading, word: Word) -> bool:
    before, after = text_beside(reading, word)
    return bool(_BEFORE.search(before) or _AFTER.match(after))
