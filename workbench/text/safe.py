"""Making text of unknown origin safe to show, one visible mark for each hostile character.

Terminals obey control characters wherever they come from, and bidirectional overrides make a
reviewer read what is not written (Trojan Source, CVE-2021-42574). Nothing from an article, a file
name or a note reaches a widget, a table or stderr but through `safe_text`. Offsets are kept: the
mark stands at the index of what it replaces.
"""

import re
import unicodedata

_CONTROL_PICTURES = 0x2400
_DELETE_PICTURE = "\u2421"
_UNKNOWN = "\ufffd"
_DIRECTION_MARK = "\u2426"
_INVISIBLE_MARK = "\u00b7"
_DOTTED_CIRCLE = "\u25cc"
_MOST_COMBINING = 4
_BIDI = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_LINE_SEPARATORS = frozenset("\u2028\u2029")
_BLANK_LETTERS = frozenset("\u115f\u1160\u3164\uffa0")
_ZERO_WIDTH_JOINER = "\u200d"
_PLAIN = re.compile(r"[\n\x20-\x7e]*\Z")


def _mark(character: str) -> str:
    """What stands for one character on the screen: itself, unless it could do harm there."""
    code = ord(character)
    if character == "\t":
        return " "
    if code < 0x20:
        return chr(_CONTROL_PICTURES + code)
    if code == 0x7F:
        return _DELETE_PICTURE
    if character in _BIDI:
        return _DIRECTION_MARK
    category = unicodedata.category(character)
    if character in _LINE_SEPARATORS or category in {"Cc", "Cs", "Co", "Cn"}:
        return _UNKNOWN
    if category == "Cf" or character in _BLANK_LETTERS:
        return _INVISIBLE_MARK
    return character


class _Marks(dict[int, str]):
    """The marks as a translation table that learns each character when it is first met."""

    def __missing__(self, code: int) -> str:
        mark = self[code] = _mark(chr(code))
        return mark


_MARKS = _Marks({0x0A: "\n"})


def safe_text(text: str, *, keep_newlines: bool = True) -> str:
    """`text` with every character that a terminal would obey or hide replaced by a visible one.

    The result has the length of `text`. Line breaks stay unless `keep_newlines` is false (for
    one-line places: error messages, table cells). A run of more than four combining marks is cut
    visibly; a joiner stays only between two emoji.
    """
    if not _PLAIN.match(text):
        shown = text.translate(_MARKS)
        if not text.isascii():
            shown = _without_floods(_with_joiners(shown, text))
    else:
        shown = text
    return shown if keep_newlines else shown.replace("\n", " ")


def _with_joiners(shown: str, text: str) -> str:
    """The joiners between two emoji put back: without them a family is a row of people."""
    joined = [m.start() for m in re.finditer(_ZERO_WIDTH_JOINER, text) if _joins(text, m.start())]
    if not joined:
        return shown
    characters = list(shown)
    for index in joined:
        characters[index] = _ZERO_WIDTH_JOINER
    return "".join(characters)


def _joins(text: str, index: int) -> bool:
    return 0 < index < len(text) - 1 and _is_emoji(text[index - 1]) and _is_emoji(text[index + 1])


def _is_emoji(character: str) -> bool:
    return unicodedata.category(character) in {"So", "Sk"} or character == "\ufe0f"


def _without_floods(shown: str) -> str:
    """Marks stacked higher than any script stacks them: from the fifth on, dotted circles."""
    marks = "".join(c for c in set(shown) if unicodedata.category(c) in {"Mn", "Me"})
    if not marks:
        return shown
    run = re.compile(f"[{re.escape(marks)}]{{{_MOST_COMBINING + 1},}}")
    return run.sub(
        lambda m: m[0][:_MOST_COMBINING] + _DOTTED_CIRCLE * (len(m[0]) - _MOST_COMBINING), shown
    )


def safe_line(text: str) -> str:
    """`safe_text` for a place that holds one line."""
    return safe_text(text, keep_newlines=False)
