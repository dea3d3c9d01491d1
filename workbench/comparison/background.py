"""How common words are in news at large: what an event of five articles is too small to tell.

The table holds counts only and is made by `data/background/generate.py`. Rarity is the inverse
document frequency of Spärck Jones (1972), over sentences instead of documents.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from workbench.resources import data_path

_UNSEEN = 1.0
"""Sentences taken to hold a unit that the table lacks: it leaves out the rare ones."""


@dataclass(frozen=True, slots=True)
class Background:
    """Counts over many sentences of news."""

    sentences: int
    counts: Mapping[str, int]
    """Unit key to the number of sentences that hold it."""
    lower: Mapping[str, float]
    """Stem to the share of its uses inside a sentence that are written in lower case."""

    def rarity(self, key: str) -> float:
        """Natural logarithm of how many sentences there are to one that holds the unit."""
        return math.log((self.sentences + 1) / (self.counts.get(key, _UNSEEN) + 0.5))

    def mostly_lower(self, stem: str) -> bool:
        """Is the word no name by itself, so that a capital at a sentence's start means nothing?"""
        return self.lower.get(stem, 0.0) >= _LOWER_SHARE


_LOWER_SHARE = 0.3


@cache
def background() -> Background:
    """The shipped table."""
    counts: dict[str, int] = {}
    lower: dict[str, float] = {}
    sentences = 0
    lines = data_path("background", "idf.tsv").read_text(encoding="utf-8").splitlines()
    for line in lines:
        if line.startswith("#"):
            continue
        key, count, share = line.split("\t")
        if not key:
            sentences = int(count)
            continue
        counts[key] = int(count)
        if share:
            lower[key] = float(share)
    return Background(sentences, counts, lower)
