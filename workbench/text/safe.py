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
    if category == "Cf":
        return _INVISIBLE_MARK
    return character


def _is_emoji(character: str) -> bool:
    return unicodedata.category(character) in {"So", "Sk"} or character == "\ufe0f"


def safe_text(text: str, *, keep_newlines: bool = True) -> str:
    """`text` with every character that a terminal would obey or hide replaced by a visible one.

    The result has the length of `text`. Line breaks stay unless `keep_newlines` is false (for
    one-line places: error messages, table cells). A run of more than four combining marks is cut
    visibly; a joiner stays only between two emoji.
    """
    if keep_newlines and _PLAIN.match(text):
        return text
    shown: list[str] = []
    combining = 0
    for index, character in enumerate(text):
        combining = combining + 1 if unicodedata.combining(character) else 0
        if character == "\n":
            shown.append("\n" if keep_newlines else " ")
        elif combining > _MOST_COMBINING:
            shown.append(_DOTTED_CIRCLE)
        elif character == _ZERO_WIDTH_JOINER and _joins_emoji(text, index):
            shown.append(character)
        else:
            shown.append(_mark(character))
    return "".join(shown)


def _joins_emoji(text: str, index: int) -> bool:
    return 0 < index < len(text) - 1 and _is_emoji(text[index - 1]) and _is_emoji(text[index + 1])


def safe_line(text: str) -> str:
    """`safe_text` for a place that holds one line."""
    return safe_text(text, keep_newlines=False)
