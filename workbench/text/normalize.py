"""Folding text for comparison without losing where it stood.

`fold_typography` keeps every offset (one character in, one out), so a span of the folded text is a
span of the text as shown. `ascii_key` changes lengths and is for keys only, never for display.
"""

import re
import unicodedata

_TYPOGRAPHY = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛′ʼ`´", "'"),
        **dict.fromkeys("“”„‟″«»", '"'),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        **dict.fromkeys("\u00a0\u2002\u2003\u2007\u2009\u202f\t", " "),
    }
)
_WHITE_SPACE = re.compile(r"\s+")


def fold_typography(text: str) -> str:
    """Curly quotes, dashes and odd spaces as their plain forms, character for character."""
    return text.translate(_TYPOGRAPHY)


def ascii_key(text: str) -> str:
    """Lower-case ASCII for looking things up: accents, scripts and typography folded away."""
    from anyascii import anyascii  # here: who only folds typography need not wait for its tables

    return anyascii(unicodedata.normalize("NFC", text)).lower()


def squeeze(text: str) -> str:
    """Every run of white space as one space, ends trimmed."""
    return _WHITE_SPACE.sub(" ", text).strip()


def same_but_for_typography(left: str, right: str) -> bool:
    """Are the two the same, case and digits included, but for spaces, quotes and dashes?"""

    def plain(text: str) -> str:
        return squeeze(fold_typography(unicodedata.normalize("NFC", text)))

    return plain(left) == plain(right)
