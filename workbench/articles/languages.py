"""Which language a text is in, as far as its commonest words tell; nothing heavier is needed here.

Sentences and furniture depend on it a little; the reviewer can always say it (`--lang`).
"""

import re
from collections import Counter

from workbench.articles.cues import FALLBACK_LANGUAGE, common_words, languages
from workbench.articles.shape import words

_SAMPLE = 6_000
_FEWEST_COMMON = 6
_CODE = re.compile(r"[a-z]{2,3}\Z")


def is_language_code(code: str) -> bool:
    """Has it the shape of an ISO 639 code?"""
    return bool(_CODE.match(code))


def guess_language(text: str) -> str:
    """The language whose commonest words are the most frequent; English when none stands out."""
    found = Counter(word.casefold() for word in words(text[:_SAMPLE]))
    counts = {code: sum(found[word] for word in common_words(code)) for code in languages()}
    best = max(counts, key=lambda code: counts[code], default=FALLBACK_LANGUAGE)
    if counts.get(best, 0) < _FEWEST_COMMON or counts[best] <= counts.get(FALLBACK_LANGUAGE, 0):
        return FALLBACK_LANGUAGE
    return best
