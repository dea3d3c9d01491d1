"""Which spellings are one name, and which only look alike.

Similarity of letters alone would merge Austria with Australia, so only persons merge, never names
of the gazetteer, and only where something besides the letters agrees: a given name, an office, or
the same sounds.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping
from itertools import combinations

from rapidfuzz.distance import Levenshtein

from workbench.statements.gazetteer import gazetteer
from workbench.statements.lexicon import table, usually_small, words
from workbench.statements.mentions import Mention

ALIKE = 0.78
"""Least likeness (1 - Levenshtein distance / length) of two spellings of one surname."""
LEAST_LETTERS = 6
"""Shorter surnames merge only when they sound the same."""


def given_name(mention: Mention) -> str:
    """The first word of a name where it can be a given name, else ""."""
    first = mention.keys[0]
    if len(mention.keys) == 1 or first in words("name_heads") or not first.isalpha():
        return ""
    ordinary = usually_small(first) and first not in words("given_names")
    return "" if ordinary else first


def sound(key: str) -> str:
    """A surname with the usual differences of transliteration taken out."""
    for before, after in _SOUNDS:
        key = key.replace(before, after)
    kept = [c for i, c in enumerate(key) if i == 0 or c != key[i - 1]]
    return "".join(kept)


_SOUNDS = (
    ("tsch", "c"), ("tch", "c"), ("sch", "s"), ("shch", "s"), ("ch", "c"), ("sh", "s"),
    ("kh", "h"), ("zh", "z"), ("ts", "c"), ("tz", "c"), ("ks", "x"), ("ck", "k"), ("ph", "f"),
    ("dj", "d"), ("ou", "u"), ("oo", "u"), ("ee", "i"), ("w", "v"), ("j", "i"), ("y", "i"),
)  # fmt: skip


def one_spelling(
    people: Counter[str],
    given: Mapping[str, Counter[str]],
    held: Mapping[str, set[tuple[str, str]]],
) -> dict[str, str]:
    """Each spelling to the most frequent spelling of its group."""
    group = {p: p for p in people}

    def root(name: str) -> str:
        while group[name] != name:
            name = group[name]
        return name

    for block in _blocks(people, given):
        for left, right in combinations(block, 2):
            if _same_surname(left, right, given, held):
                group[root(right)] = root(left)
    ordered = sorted(people)
    members: dict[str, list[str]] = defaultdict(list)
    for name in ordered:
        members[root(name)].append(name)
    return {
        name: min(names, key=lambda n: (-people[n], n))
        for names in members.values()
        if len(names) > 1
        for name in names
    }


def _blocks(people: Counter[str], given: Mapping[str, Counter[str]]) -> list[list[str]]:
    """Surnames worth comparing: those that begin alike, or whose given names do."""
    blocks: dict[tuple[str, str], list[str]] = defaultdict(list)
    for name in sorted(people):
        blocks["", sound(name)[:1]].append(name)
        for first in sorted(given.get(name, ())):
            blocks["given", table("short_names").get(first, first)[:1]].append(name)
    return [sorted(set(block)) for _, block in sorted(blocks.items())]


def _same_surname(
    left: str,
    right: str,
    given: Mapping[str, Counter[str]],
    held: Mapping[str, set[tuple[str, str]]],
) -> bool:
    if gazetteer().names_word(left) or gazetteer().names_word(right):
        return False
    ours, theirs = given.get(left), given.get(right)
    agree = bool(ours and theirs and any(same_given(a, b) for a in ours for b in theirs))
    if ours and theirs and not agree:
        return False
    if sound(left) == sound(right) and min(len(left), len(right)) >= 4:
        return True
    if min(len(left), len(right)) < LEAST_LETTERS or (left[0] != right[0] and not agree):
        return False
    tied = agree or bool(held.get(left, set()) & held.get(right, set()))
    return tied and Levenshtein.normalized_similarity(left, right) >= ALIKE


def same_given(left: str, right: str) -> bool:
    """Can the two be one given name: equal, an initial, a short form or a transliteration?"""
    if left == right or (left[0] == right[0] and min(len(left), len(right)) == 1):
        return True
    if table("short_names").get(left, left) == table("short_names").get(right, right):
        return True
    return left[0] == right[0] and Levenshtein.normalized_similarity(left, right) >= 0.6
