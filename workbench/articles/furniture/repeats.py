"""Lines that the page prints twice: the headline above the menu, the standfirst above its sentence."""

import re
from collections.abc import Mapping, Sequence

from workbench.articles.furniture.fold import Fold, Folds
from workbench.articles.lines import Line
from workbench.text.normalize import fold_typography, squeeze

_FEWEST_CHARACTERS = 20
_FEWEST_OF_SENTENCE = 40
_CREDIT = re.compile(r"(?:\.\.\.|…)\.?\s?reports .{3,40}\Z")


def fold_repeats(
    lines: Sequence[Line], folds: Folds, headline: int | None, body_start: int
) -> dict[int, Fold]:
    """Of lines with the same words one is kept: the headline, else the one in the body."""
    first: dict[str, Line] = {}
    repeated: dict[int, Fold] = {}
    for line in lines:
        key = squeeze(fold_typography(line.text)).casefold()
        if line.number in folds or len(key) < _FEWEST_CHARACTERS:
            continue
        if key not in first:
            first[key] = line
            continue
        kept, other = _kept(first[key], line, headline, body_start)
        first[key] = kept
        repeated[other.number] = Fold("repeat", _reason(kept, headline))
    return repeated | _standfirsts(first, headline, body_start)


def _standfirsts(
    first: Mapping[str, Line], headline: int | None, body_start: int
) -> dict[int, Fold]:
    """Lines above the body that a paragraph of the body holds, whatever is hung on their end."""
    body = " ".join(key for key, line in first.items() if line.number >= body_start)
    above = ((key, x) for key, x in first.items() if x.number < body_start and x.number != headline)
    return {
        line.number: Fold("repeat", "repeats a sentence of the article word for word")
        for key, line in above
        if len(_without_credit(key)) >= _FEWEST_OF_SENTENCE and _without_credit(key) in body
    }


def _without_credit(key: str) -> str:
    return _CREDIT.sub("", key).rstrip(" .…")


def _kept(early: Line, late: Line, headline: int | None, body_start: int) -> tuple[Line, Line]:
    if late.number == headline:
        return late, early
    if early.number != headline and early.number < body_start <= late.number:
        return late, early
    return early, late


def _reason(kept: Line, headline: int | None) -> str:
    if kept.number == headline:
        return "repeats the headline"
    return "repeats a line of the article word for word"
