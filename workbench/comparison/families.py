"""Families of related words: what lets "signed a deal" meet "the signing of the accord"."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from workbench.resources import data_path
from workbench.statements.tokens import stem, word_key

_NONE: frozenset[int] = frozenset()
_WORDS, _PHRASES, _LOOSE = "families.tsv", "phrases.tsv", "families_of_lone_texts.tsv"
_LONGEST = 3


@dataclass(frozen=True, slots=True)
class Families:
    """Which words and phrases are related."""

    of_form: Mapping[str, frozenset[int]]
    """A stem, or the stems of a phrase joined by "_", to the numbers of its families."""
    openers: frozenset[str]
    """Stems with which a phrase begins."""

    def of(self, word_stem: str) -> frozenset[int]:
        """The families that a word belongs to; empty for most words."""
        return self.of_form.get(word_stem, _NONE)

    def of_phrase(self, stems: Sequence[str]) -> frozenset[int]:
        """The families of the longest phrase that these stems begin with."""
        if stems[0] in self.openers:
            for size in range(min(_LONGEST, len(stems)), 1, -1):
                found = self.of_form.get("_".join(stems[:size]))
                if found:
                    return found
        return _NONE


@cache
def in_event() -> Families:
    """The families that count among the sentences of one event."""
    return _families(_WORDS, _PHRASES)


@cache
def between_lone_texts() -> Families:
    """Those that count where there is nothing but two texts: looser ones besides."""
    return _families(_WORDS, _PHRASES, _LOOSE)


@cache
def _of_words() -> Families:
    return _families(_WORDS)


def families_of(word_stem: str) -> frozenset[int]:
    """The families of single words that a word belongs to; empty for most words."""
    return _of_words().of(word_stem)


def _families(*names: str) -> Families:
    found: dict[str, set[int]] = {}
    lines = [line for name in names for line in _lines(name)]
    for number, line in enumerate(lines):
        for form in line.split():
            found.setdefault(_stems(form), set()).add(number)
    openers = frozenset(form.partition("_")[0] for form in found if "_" in form)
    return Families({form: frozenset(numbers) for form, numbers in found.items()}, openers)


def _lines(name: str) -> list[str]:
    lines = data_path("lexicon", name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if not line.startswith("#")]


def _stems(form: str) -> str:
    return "_".join(stem(word_key(word)) for word in form.split("_"))
