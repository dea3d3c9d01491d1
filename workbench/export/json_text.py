"""JSON as text that is safe to print and that every parser reads back to the same strings."""

import json
import re
from typing import Any

_ESCAPED = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff]")


def json_text(data: Any, *, indent: int | None = None) -> str:
    """`data` as JSON: letters of all scripts as they are, what a terminal obeys escaped.

    Such characters stand only inside strings, where an escape means the same.
    """
    text = json.dumps(data, ensure_ascii=False, indent=indent, allow_nan=False, default=_plain)
    return _ESCAPED.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def _plain(value: Any) -> Any:
    """Mappings and tuples that are not the built-in ones."""
    return dict(value)
