"""Cutting text into words with their offsets, each with a key to compare and a stem to match.

Word forms are folded in this order: typography, contractions ("won't" is "will" and "not"), dotted
acronyms ("U.S." is "us"), spelling, irregular forms, Snowball English (Porter, 2001).
"""

import re
from collections.abc import Iterator
from functools import cache

import Stemmer

from workbench.statements.model import Token
from workbench.statements.wordforms import irregular_forms, plain_spelling
from workbench.text.normalize import ascii_key, fold_typography
from workbench.text.spans import Span

_TOKEN = re.compile(
    r"""
      (?:[^\W\d_]\.){2,}                          # U.S.  I.R.S.
    | \d+(?:[.,]\d+)*                             # 31,000  4.5
    | [^\W\d_]+(?='[sS]\b)                        # Costa of Costa's: the ending is skipped
    | [^\W\d_]+?(?=[nN]'[tT]\b) | [nN]'[tT]\b     # is n't
    | [^\W\d_]+(?:'(?![sS]\b)[^\W\d_]+)*          # words, o'clock
    | '[sS]\b
    | \S
    """,
    re.VERBOSE,
)
_CONTRACTED = {"n't": "not", "ca": "can", "wo": "will", "sha": "shall"}
_stem = Stemmer.Stemmer("english")


@cache
def stem(key: str) -> str:
    """The stem of a word's key, irregular forms mapped to their base first."""
    return str(_stem.stemWord(irregular_forms().get(key, key)))


@cache
def word_key(word: str) -> str:
    """A word as printed, made comparable: lower-case ASCII, acronyms joined, one spelling."""
    key = ascii_key(word)
    if "." in key and not key[0].isdigit():
        key = key.replace(".", "")
    return plain_spelling(key)


def tokens(text: str, start: int = 0, end: int | None = None) -> tuple[Token, ...]:
    """The tokens of `text[start:end]`; their spans count in `text`."""
    part = text[start : len(text) if end is None else end]
    return tuple(_scan(fold_typography(part), part, start))


def _scan(folded: str, text: str, offset: int) -> Iterator[Token]:
    for match in _TOKEN.finditer(folded):
        found = match.group()
        if found in _POSSESSIVE:
            continue
        first, last = match.span()
        span = Span(offset + first, offset + last)
        printed = text[first:last]
        contracted = "'" in folded[max(0, last - 2) : last + 2] and (
            found.lower() == "n't" or folded[last : last + 3].lower() == "n't"
        )
        if not (found[0].isalnum() or contracted):
            yield Token(span, printed, found, found, word=False)
            continue
        key = word_key(found)
        if contracted:
            key = _CONTRACTED.get(found.lower(), key)
        yield Token(span, printed, key, stem(key))


_POSSESSIVE = frozenset({"'s", "'S"})
