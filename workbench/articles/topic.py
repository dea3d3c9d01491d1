"""What a line is about, roughly: enough to see that it belongs to another story.

A word's first letters stand for it, so that "seeks" meets "seeking" without a stemmer for each
language; the commonest words of the language count for nothing.
"""

from collections.abc import Collection, Iterable
from functools import lru_cache

from workbench.articles.cues import Cues
from workbench.articles.shape import words

_SHORTEST = 4
_LETTERS = 5


@lru_cache(maxsize=4096)
def content_keys(text: str, cues: Cues) -> frozenset[str]:
    """The words of a text that carry its topic, each as a key; numbers count as they are."""
    return frozenset(
        word if word[0].isdigit() else word.casefold()[:_LETTERS]
        for word in words(text)
        if word[0].isdigit()
        or (len(word) >= _SHORTEST and word.casefold() not in cues.common_words)
        or (word.isupper() and len(word) > 1)
    )


def share(keys: Collection[str], known: Collection[str]) -> float:
    """How much of `keys` is known, 0 to 1; nothing shares nothing."""
    return sum(key in known for key in keys) / len(keys) if keys else 0.0


def gathered(texts: Iterable[str], cues: Cues) -> frozenset[str]:
    """The keys of several texts together."""
    return frozenset(key for text in texts for key in content_keys(text, cues))
