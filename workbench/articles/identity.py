"""Naming articles: a short id that does not change when the same set is given in another order."""

import re
from collections import Counter
from collections.abc import Sequence

_SEPARATORS = re.compile(r"[^\w]+|_+")
_LONGEST = 24
_HASH = re.compile(r"(?=.*\d)[0-9a-f]{8,}\Z")
_ADDRESS = re.compile(r"[/:]")


def article_ids(names: Sequence[str], fallback: Sequence[str]) -> tuple[str, ...]:
    """An id for each name, in order: as many of its first parts as tell it from all the others.

    `names` are file stems, or whatever else the reader knows each article by; `fallback` holds one
    unique string for each (a hash), its start is added to names that do not differ at all.
    """
    parts = [_parts(name) for name in names]
    ids = ["-".join(own[: _parts_needed(own, parts)])[:_LONGEST].strip("-") for own in parts]
    taken = Counter(ids)
    return tuple(
        one if taken[one] == 1 else f"{one}-{tail[:6]}"
        for one, tail in zip(ids, fallback, strict=True)
    )


def _parts(name: str) -> tuple[str, ...]:
    return tuple(part for part in _SEPARATORS.split(name) if part) or ("article",)


def _parts_needed(own: tuple[str, ...], everyone: Sequence[tuple[str, ...]]) -> int:
    for count in range(1, len(own) + 1):
        if sum(other[:count] == own[:count] for other in everyone) == 1:
            return count
    return len(own)


def readable_name(name: str, article_id: str) -> str:
    """What to call an article whose outlet is not known: its file's name without number and hash.

    The id where nothing else is left, and an address as it is.
    """
    if _ADDRESS.search(name):
        return name
    parts = [part for part in _SEPARATORS.split(name) if part and not _HASH.match(part)]
    while parts and parts[0].isdigit():
        parts = parts[1:]
    return " ".join(parts) or article_id


def name_words(name: str) -> tuple[str, ...]:
    """The words of a name in lower case, without article, numbers and hashes."""
    parts = (part.casefold() for part in _SEPARATORS.split(name))
    return tuple(p for p in parts if p and p != "the" and not p.isdigit() and not _HASH.match(p))
