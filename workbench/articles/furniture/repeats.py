"""Lines that the page prints twice: a headline, a standfirst, a sentence pulled out of the text."""

import re
from collections.abc import Mapping

from workbench.articles.furniture.fold import Fold, Folds, Page
from workbench.articles.lines import Line
from workbench.text.normalize import fold_typography, squeeze

_FEWEST_CHARACTERS = 20
_FEWEST_OF_SENTENCE = 30
_QUOTES = "\"'"
_MOST_WORDS_PULLED = 60
_FEWEST_OF_PART = 12
_SENTENCES = re.compile(r"(?<=[.!?])\s+")
_MOST_LINES = 2_000
_CREDIT = re.compile(r"(?:\.\.\.|…)\.?\s?reports .{3,40}\Z")
_ENDS = re.compile(r"^[\"'\s]+|[\"'\s.…,;|-]+$")
_OUTLET = re.compile(r"\s[|–—-]\s\S.{1,40}\Z")


def _key(text: str) -> str:
    return squeeze(fold_typography(text)).casefold()


def fold_repeats(page: Page, folds: Folds, headline: int | None) -> dict[int, Fold]:
    """Of lines with the same words one is kept: the headline, else the one in the body."""
    kept: dict[str, Line] = {}
    repeated: dict[int, Fold] = {}
    for line in page.lines[:_MOST_LINES]:
        key = _key(_OUTLET.sub("", line.text) if line.number < page.body.start else line.text)
        if line.number in folds or len(key) < _FEWEST_CHARACTERS:
            continue
        early = kept.setdefault(key, line)
        if early is line:
            continue
        keep, other = _kept(early, line, headline, page.body.start)
        kept[key] = keep
        repeated[other.number] = Fold("repeat", _reason(keep, headline))
    return repeated | _pulled_out(page, kept, headline)


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


def _pulled_out(page: Page, lines: Mapping[str, Line], headline: int | None) -> dict[int, Fold]:
    """Standfirsts and pull quotes: lines whose words stand within a longer line of the body."""
    body = "\n".join(key for key, line in lines.items() if line.number >= page.body.start)
    fold = Fold("repeat", "repeats a sentence of the article word for word")
    return {
        line.number: fold
        for key, line in lines.items()
        if line.number != headline
        and line.count <= _MOST_WORDS_PULLED
        and (_within_another(_without_ends(key), key, body) or _is_pull_quote(key, body))
    }


def _is_pull_quote(key: str, body: str) -> bool:
    """Do all its sentences stand in the body, if not side by side?"""
    if key[0] not in _QUOTES:
        return False
    sentences = [_without_ends(part) for part in _SENTENCES.split(key)]
    return len(sentences) > 1 and all(
        len(part) >= _FEWEST_OF_PART and body.count(part) > 1 for part in sentences if part
    )


def _without_ends(key: str) -> str:
    return _ENDS.sub("", _CREDIT.sub("", key))


def _within_another(core: str, key: str, body: str) -> bool:
    """Does `core` stand in the body elsewhere than in the line of that key itself?"""
    fewest = _FEWEST_CHARACTERS if key[0] in _QUOTES else _FEWEST_OF_SENTENCE
    if len(core) < fewest or core not in body:
        return False
    own = sum(line == key for line in body.split("\n")) if key in body else 0
    return body.count(core) > own
