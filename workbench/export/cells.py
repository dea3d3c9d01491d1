"""What a cell of a CSV file holds, so that a spreadsheet shows it and never runs it.

A cell that begins like a formula is run by spreadsheets (CWE-1236); a leading apostrophe stops
that. The guard is exactly reversible. The raw flavour, for machines, leaves the text alone.
"""

import re

_FORMULA = frozenset("=+-@\t\r\n\0＝＋－＠")
_SKIPPED = re.compile(
    "[' \x0b\x0c\u00a0\u1680\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff]*"
)
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_SURROGATES = re.compile("[\ud800-\udfff]")
_PICTURES = 0x2400
_DELETE_PICTURE = "\u2421"


def _runs_as_formula(text: str) -> bool:
    head = _SKIPPED.match(text)
    return head is not None and text[head.end() : head.end() + 1] in _FORMULA and text != ""


def guard(text: str) -> str:
    """The text with an apostrophe before it if a spreadsheet could take it for a formula.

    Spaces and apostrophes that it may already begin with are looked past, so that `unguard` gives
    back exactly what went in.
    """
    return f"'{text}" if _runs_as_formula(text) else text


def unguard(text: str) -> str:
    """What `guard` was given."""
    return text[1:] if text.startswith("'") and _runs_as_formula(text[1:]) else text


def encodable(text: str) -> str:
    """The text with each lone surrogate, which no UTF-8 file can hold, as U+FFFD."""
    return _SURROGATES.sub("\ufffd", text)


def visible_controls(text: str) -> str:
    """Control characters other than tab and line breaks as the pictures Unicode has for them.

    Spreadsheets drop them or refuse the file; a terminal that the file is printed on obeys them.
    """
    return _CONTROLS.sub(_picture, text)


def _picture(match: re.Match[str]) -> str:
    code = ord(match[0])
    return _DELETE_PICTURE if code == 0x7F else chr(_PICTURES + code)


def spreadsheet_cell(text: str) -> str:
    """A text as a spreadsheet may have it: guarded, no control characters."""
    return guard(visible_controls(encodable(text)))
