"""Families of related words: what lets "signed a deal" meet "the signing of the accord"."""

from collections.abc import Mapping
from functools import cache

from workbench.resources import data_path
from workbench.statements.tokens import stem, word_key

_NONE: frozenset[int] = frozenset()


@cache
def _families_by_stem() -> Mapping[str, frozenset[int]]:
    """Stem to the numbers of its families, from `data/lexicon/families.tsv`."""
    found: dict[str, set[int]] = {}
    lines = data_path("lexicon", "families.tsv").read_text(encoding="utf-8").splitlines()
    for number, line in enumerate(lines):
        if not line.startswith("#"):
            for word in line.split():
                found.setdefault(stem(word_key(word)), set()).add(number)
    return {key: frozenset(numbers) for key, numbers in found.items()}


def families_of(word_stem: str) -> frozenset[int]:
    """The families that a word belongs to; empty for most words."""
    return _families_by_stem().get(word_stem, _NONE)
