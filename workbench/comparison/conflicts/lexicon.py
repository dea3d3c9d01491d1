"""The hand-written word lists of `data/lexicon` that the rules look words up in."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache

from workbench.resources import data_path
from workbench.statements.tokens import word_key

_VOWELS = "aeiou"
_SIBILANT = re.compile(r"(s|x|z|ch|sh)$")


def words(text: str) -> frozenset[str]:
    """The words of a list written as running text."""
    return frozenset(text.split())


BE = words("is are was were be been being")
"""The forms of "be" that lead to a passive or a predicate."""


def lexicon_lines(name: str) -> Iterator[list[str]]:
    """The columns of each line of a lexicon file, remarks and empty lines left out."""
    for line in data_path("lexicon", name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


def form_key(form: str) -> str:
    """A form as it is looked up: each word's key, joined by "_"."""
    return "_".join(word_key(part) for part in form.split("_"))


def inflected(entry: str) -> tuple[str, ...]:
    """The forms an entry stands for: four of a regular verb for "accept/v" or "admit/vv"."""
    form, _, mark = entry.partition("/")
    if not mark:
        return (form_key(form),)
    return tuple(dict.fromkeys(form_key(f) for f in _regular_verb(form, double=mark == "vv")))


def _regular_verb(base: str, *, double: bool) -> tuple[str, str, str, str]:
    if base.endswith("e"):
        return base, base + "s", base + "d", base[:-1] + "ing"
    if base.endswith("y") and base[-2] not in _VOWELS:
        return base, base[:-1] + "ies", base[:-1] + "ied", base + "ing"
    third = base + ("es" if _SIBILANT.search(base) else "s")
    root = base + base[-1] if double else base
    return base, third, root + "ed", root + "ing"


@dataclass(frozen=True)
class Sides:
    """Families of forms that exclude one another, and which side of a family a form stands on."""

    of_form: Mapping[str, tuple[tuple[int, int], ...]]
    """Form to (family, side)."""
    families: Mapping[str, frozenset[int]]
    """Form to its families."""
    copies_only: frozenset[int]
    """Families that only near-copies of one sentence may be told apart by."""
    names: Mapping[int, str] = field(default_factory=dict)

    def excluding(self, left: str, right: str) -> int | None:
        """A family in which the two forms stand on different sides and never on one; else None."""
        if self.families.get(left, _NONE).isdisjoint(self.families.get(right, _NONE)):
            return None
        mine, theirs = self.of_form[left], self.of_form[right]
        if set(mine) & set(theirs):
            return None
        against = dict(theirs)
        families = [f for f, side in mine if against.get(f, side) != side]
        free = [f for f in families if f not in self.copies_only]
        return next(iter(free or families), None)


_NONE: frozenset[int] = frozenset()


def _sides(families: list[tuple[str, list[list[str]], bool]]) -> Sides:
    of_form: dict[str, list[tuple[int, int]]] = {}
    for number, (_, sides, _) in enumerate(families):
        for side, forms in enumerate(sides):
            for form in forms:
                of_form.setdefault(form, []).append((number, side))
    return Sides(
        of_form={form: tuple(dict.fromkeys(where)) for form, where in of_form.items()},
        families={form: frozenset(f for f, _ in where) for form, where in of_form.items()},
        copies_only=frozenset(n for n, (_, _, copies) in enumerate(families) if copies),
        names={n: name for n, (name, _, _) in enumerate(families)},
    )


@cache
def opposites() -> Sides:
    """Words that exclude each other two by two."""
    return _opposites("opposites.tsv")


@cache
def opposites_of_copies() -> Sides:
    """Those that do so only where they are all that two lone texts differ on."""
    return _opposites("opposites_of_copies.tsv")


def _opposites(name: str) -> Sides:
    families = []
    for columns in lexicon_lines(name):
        sides = [[f for e in column.split() for f in inflected(e)] for column in columns[:2]]
        families.append((columns[0].split()[0], sides, columns[2:] == ["copies"]))
    return _sides(families)


@cache
def exclusive_sets() -> Sides:
    """Sets of which a thing can be but one member."""
    return _exclusive("exclusive.tsv")


@cache
def exclusive_sets_of_copies() -> Sides:
    """Those that hold only where their members are all that two lone texts differ on."""
    return _exclusive("exclusive_of_copies.tsv")


def _exclusive(file: str) -> Sides:
    families = []
    for name, members, *mark in lexicon_lines(file):
        sides = [[form_key(f) for f in member.split("|")] for member in members.split(";")]
        families.append((name, sides, mark == ["copies"]))
    return _sides(families)


@cache
def denial_forms() -> Mapping[str, str]:
    """Form to its kind: "verb", "predicate", "label" or "headline"."""
    return {form_key(form): kind for form, kind in lexicon_lines("denials.tsv")}


@cache
def _alias_families() -> Mapping[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for number, (line,) in enumerate(lexicon_lines("aliases.tsv")):
        for form in line.split():
            found.setdefault(form_key(form), set()).add(number)
    return {form: frozenset(numbers) for form, numbers in found.items()}


def are_aliases(left: str, right: str) -> bool:
    """May the two forms be two words for one thing?"""
    families = _alias_families()
    return bool(families.get(left, frozenset()) & families.get(right, frozenset()))
