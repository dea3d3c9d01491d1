"""Names for sessions: short, readable, fit for a command line."""

import re
from collections.abc import Container
from itertools import count

from workbench.text.normalize import ascii_key

_LONGEST = 32
_NOT_IN_A_NAME = re.compile(r"[^a-z0-9]+")


def session_id(title: str, taken: Container[str]) -> str:
    """The title as a name that no other session has: "river-flood", "river-flood-2"."""
    slug = _NOT_IN_A_NAME.sub("-", ascii_key(title)).strip("-")[:_LONGEST].strip("-") or "session"
    return next(name for n in count(1) if (name := slug if n == 1 else f"{slug}-{n}") not in taken)
