"""Figures that belong to a label, not to a thing counted: magnitude 6.8, category 4.

An event has one figure under each such label, so two that differ are a dispute wherever they stand.
"""

import re
from collections.abc import Iterator

from workbench.comparison.conflicts.lexicon import words
from workbench.comparison.conflicts.pair import Mark, Pair, conflict, firm_if
from workbench.comparison.conflicts.reading import Reading, Word
from workbench.comparison.model import ConflictKind, PairConflict

_LABELS = words("magnitude category")
_FIGURE = re.compile(r"\d{1,2}(\.\d)?\Z")
_OVERLAP = 0.35


def find_labelled(pair: Pair) -> Iterator[PairConflict]:
    """One label with two figures, each side giving but one."""
    if pair.diff.overlap < _OVERLAP:
        return
    for label in sorted(_LABELS & pair.left.forms.keys() & pair.right.forms.keys()):
        left, right = _figures(pair.left, label), _figures(pair.right, label)
        if len(left) != 1 or len(right) != 1:
            continue
        one, other = left[0], right[0]
        if _plain(one) == _plain(other) or _told(pair, label, one, pair.right):
            continue
        if _told(pair, label, other, pair.left):
            continue
        sides = Mark(_plain(one), (one.span,)), Mark(_plain(other), (other.span,))
        yield conflict(pair, ConflictKind.NUMBER, firm_if(True), label, *sides)


def _figures(reading: Reading, label: str) -> list[Word]:
    """The figures right before or after the label."""
    found = []
    for word in reading.words:
        if word.key == label:
            beside = (*reading.words[max(0, word.index - 1) : word.index],)
            beside += (*reading.words[word.index + 1 : word.index + 2],)
            found += [w for w in beside if _FIGURE.match(_plain(w))]
    return found


def _plain(word: Word) -> str:
    return word.text.split()[0].split("-")[0]


def _told(pair: Pair, label: str, figure: Word, reading: Reading) -> bool:
    """Does the other article give this figure under the label somewhere else?"""
    for sentence in pair.article_of(reading):
        other = pair.context.readings.of(sentence)
        if any(_plain(w) == _plain(figure) for w in _figures(other, label)):
            return True
    return False
