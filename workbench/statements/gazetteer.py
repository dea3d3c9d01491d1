"""Places of the world by name, so that two places are never taken for spellings of one.

The table is generated (`data/gazetteer/generate.py`, sources in its NOTICE) and read on first use.
A name may belong to several places (Georgia, Birmingham): the most prominent comes first, and the
reader of facts decides by context.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from workbench.resources import data_path
from workbench.statements.model import PlaceKind, Token


@dataclass(frozen=True, slots=True)
class Entry:
    """One place of the table, under one of its names."""

    key: str
    name: str
    kind: PlaceKind
    within: frozenset[str]
    demonym: bool
    guarded: bool
    """Is the name also a common word or a person's, so that context must show the place?"""


Match = tuple[int, tuple[Entry, ...]]
"""How many tokens the name takes, and the places that bear it."""


class Gazetteer:
    """Looks up places in a run of tokens."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._lines = lines
        self._names: dict[str, list[tuple[str, int, bool]]] = {}
        self._keys: dict[str, int] = {}
        self._entries: dict[tuple[int, bool], Entry] = {}
        for number, line in enumerate(lines):
            key, _, _, _, names, demonyms, _ = line.split("\t")
            self._keys[key] = number
            for name in names.split("|"):
                self._add(name, number, False)
            if demonyms:
                for name in demonyms.split("|"):
                    self._add(name, number, True)

    def _add(self, name: str, number: int, demonym: bool) -> None:
        first, _, rest = name.partition(" ")
        item = (rest, number, demonym)
        if first in self._names:
            self._names[first].append(item)
        else:
            self._names[first] = [item]

    def _entry(self, number: int, demonym: bool) -> Entry:
        found = self._entries.get((number, demonym))
        if found is None:
            key, name, kind, within, _, _, guard = self._lines[number].split("\t")
            areas = frozenset(filter(None, within.split(",")))
            found = Entry(key, name, PlaceKind(kind), areas, demonym, guard == "1")
            self._entries[number, demonym] = found
        return found

    def entry(self, key: str) -> Entry | None:
        """The place of that key."""
        number = self._keys.get(key)
        return None if number is None else self._entry(number, False)

    @cached_property
    def namesakes(self) -> frozenset[str]:
        """Keys of places whose name several places bear."""
        bearers: dict[str, set[str]] = {}
        for first, named in self._names.items():
            for rest, number, _ in named:
                name = f"{first} {rest}".rstrip()
                bearers.setdefault(name, set()).add(self._lines[number].split("\t", 1)[0])
        return frozenset(key for keys in bearers.values() if len(keys) > 1 for key in keys)

    def names_word(self, key: str) -> bool:
        """Is the word alone (a token's key) the name of a place or of its people?"""
        return any(not rest for rest, _, _ in self._names.get(key, ()))

    def match(self, tokens: Sequence[Token], at: int) -> Match | None:
        """The longest name of a place that begins at a capitalised token."""
        first = tokens[at]
        named = self._names.get(first.key, [])
        if first.text.replace(".", "").isupper():
            named = [*self._names.get("^" + first.key, ()), *named]
        best = 0
        found: list[Entry] = []
        for rest, number, demonym in named:
            length = _length(tokens, at, rest)
            if length > best:
                best, found = length, []
            if length and length == best:
                found.append(self._entry(number, demonym))
        return (best, tuple(found)) if found else None


def _length(tokens: Sequence[Token], at: int, rest: str) -> int:
    """How many tokens `at` and the words after it take; 0 if those words do not follow."""
    place = at + 1
    for word in rest.split():
        while place < len(tokens) and _joins(tokens, place):
            place += 1
        if place >= len(tokens) or tokens[place].key != word:
            return 0
        place += 1
    return place - at


def _joins(tokens: Sequence[Token], at: int) -> bool:
    """Is it a mark inside a name, as in "St. Louis" or "Guinea-Bissau"?"""
    mark = tokens[at]
    return mark.text in {"-", "."} and tokens[at - 1].span.end == mark.span.start


@cache
def gazetteer() -> Gazetteer:
    """The table that comes with the workbench."""
    text = data_path("gazetteer", "places.tsv").read_text(encoding="utf-8")
    return Gazetteer(text.splitlines()[1:])
