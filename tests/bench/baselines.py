"""The ready-made scorers that the engine must beat, measured in the same run."""

import math
from collections import Counter
from collections.abc import Callable, Iterable

from rapidfuzz import fuzz
from rapidfuzz.utils import default_process

from workbench.comparison.background import background
from workbench.statements.tokens import tokens


def token_set_ratio(left: str, right: str) -> float:
    """RapidFuzz's scorer for texts whose words come in any order."""
    return fuzz.token_set_ratio(left, right, processor=default_process) / 100


def background_overlap(left: str, right: str) -> float:
    """Share of inverse document frequency in common, with the shipped table."""
    return _overlap(_stems(left), _stems(right), background().rarity)


def event_overlap(texts: Iterable[str]) -> Callable[[str, str], float]:
    """Share of inverse document frequency in common, counted over these texts."""
    stems = {text: _stems(text) for text in texts}
    counts = Counter(stem for own in stems.values() for stem in own)

    def rarity(stem: str) -> float:
        return math.log((len(stems) + 1) / (counts[stem] + 0.5))

    return lambda left, right: _overlap(stems[left], stems[right], rarity)


def _stems(text: str) -> frozenset[str]:
    return frozenset(t.stem for t in tokens(text) if t.word)


def _overlap(left: frozenset[str], right: frozenset[str], rarity: Callable[[str], float]) -> float:
    """Dice's coefficient over weights."""
    both = sum(rarity(s) for s in sorted(left & right))
    total = sum(rarity(s) for s in sorted(left)) + sum(rarity(s) for s in sorted(right))
    return 2 * both / total if total else 0.0
