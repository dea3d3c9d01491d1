"""Two names for what is described alike: "the Chilean painter X" here, "a Chilean artist, Y" there.

The description ties the two: a nationality and a noun next to the name, or, for what is no person,
"the" and a noun ("the carmaker X"). One description may still fit two things, so neither article
may know the other's name.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz.fuzz import ratio

from workbench.comparison.conflicts.gates import in_article
from workbench.comparison.conflicts.lexicon import are_aliases
from workbench.comparison.conflicts.pair import Pair, conflict, firm_if, mark
from workbench.comparison.conflicts.reading import Reading, Word, WordKind
from workbench.comparison.model import ConflictKind, PairConflict
from workbench.statements.model import Name, Place

_ALIKE = 70
_NOUNS = 3
_OVERLAP = 0.25


@dataclass(frozen=True)
class Described:
    """A name with the nationality and the nouns that stand right before it."""

    name: Word
    country: str
    """The key of the country whose nationality is named; empty if none is."""
    nouns: tuple[Word, ...]


def find_described_names(pair: Pair) -> Iterator[PairConflict]:
    """One description on both sides, and two names that are no spellings of one."""
    if pair.context.alone or pair.diff.overlap < _OVERLAP:
        return
    for left in (*_described(pair.left), *_labelled(pair.left)):
        for right in (*_described(pair.right), *_labelled(pair.right)):
            if _alike(left, right) and _differ(pair, left.name, right.name):
                topic = f"which {left.nouns[-1].text.lower()}"
                sides = mark([left.name]), mark([right.name])
                yield conflict(pair, ConflictKind.NAME, firm_if(True), topic, *sides)
                return


def _described(reading: Reading) -> Iterator[Described]:
    for word in reading.words:
        if not isinstance(word.fact, Place) or not word.fact.demonym:
            continue
        nouns: list[Word] = []
        for after in reading.words[word.index + 1 : word.index + 3 + _NOUNS]:
            if after.kind is WordKind.PLAIN and after.clause == word.clause:
                nouns.append(after)
            elif after.kind is WordKind.NAME and nouns:
                yield Described(after, word.fact.key, tuple(nouns))
                break
            elif after.key != "the":
                break


def _labelled(reading: Reading) -> Iterator[Described]:
    """ "The carmaker X": a name that a noun after "the" tells the kind of."""
    for before, noun, name in zip(
        reading.words, reading.words[1:], reading.words[2:], strict=False
    ):
        if before.key != "the" or noun.kind is not WordKind.PLAIN or noun.text[:1].isupper():
            continue
        together = before.clause == name.clause and not noun.key.endswith(("ed", "ing"))
        if together and isinstance(name.fact, Name) and not (name.fact.person or name.fact.title):
            yield Described(name, "", (noun,))


def _alike(left: Described, right: Described) -> bool:
    """Is the nationality the same, and the noun too or of its family?"""
    if left.country != right.country:
        return False
    if left.nouns[-1].match == right.nouns[-1].match:
        return True
    if left.nouns[-1].families & right.nouns[-1].families:
        return True
    return bool({w.match for w in left.nouns} & {w.match for w in right.nouns})


def _differ(pair: Pair, left: Word, right: Word) -> bool:
    if left.match == right.match or are_aliases(left.key, right.key):
        return False
    if ratio(left.key, right.key) >= _ALIKE:
        return False
    if left.match in pair.right.matches or right.match in pair.left.matches:
        return False
    known = in_article(pair, left.match, pair.right) or in_article(pair, right.match, pair.left)
    return not known
