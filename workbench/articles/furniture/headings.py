"""Short lines between paragraphs: a heading of what follows, or the title of another story.

A heading sums up what the article goes on to say, so the article uses its words. The title of
another story names people, things and figures that the article never comes back to.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from workbench.articles.furniture.fold import Fold, Folds, Page
from workbench.articles.lines import Line
from workbench.articles.shape import ends_sentence, is_fact, is_score, opens_with_quote, words
from workbench.articles.topic import content_keys, share

_MOST_WORDS = 18
_LONGEST_LIST = 20
_FEWEST_ITEMS = 3
_FEWEST_OF_TITLE = 5
_MOST_STRANGE = 0.4
_FEWEST_STRANGE = 3
_BULLET = re.compile(r"\A(?:[*•·▪◦‣]|[-–—]\s|\d{1,2}[.)]\s)")
_DASHED = re.compile(r"\A[-–—*=]+\s*(?P<title>\S.*?)\s*[-–—*=]+\Z")
_SMALL_NUMBER = re.compile(r"\d{1,3}\Z")
_GOES_ON = re.compile(r"[,;:]\Z")


@dataclass(frozen=True, slots=True)
class ShortLines:
    """Short lines of the body, sorted."""

    headings: frozenset[int]
    teasers: dict[int, Fold]


def sort_short_lines(
    page: Page, folds: Folds, elsewhere: frozenset[str] = frozenset()
) -> ShortLines:
    """Tell the headings of a body from titles of other stories.

    `elsewhere` holds the topic keys of the other articles of the event: what they speak of is no
    other story.
    """
    lines = [page.lines[n] for n in page.body if n not in folds]
    runs = _items(lines)
    short = [
        x
        for x in lines
        if _may_be_heading(x) and x.number not in runs and not _in_a_list(page, x, folds)
    ]
    if not short:
        return ShortLines(frozenset(), {})
    known = _counted(page, lines)
    teasers = {
        x.number: Fold("other-story", "title of another story: the article never comes back to it")
        for x in short
        if _is_strange(page, x, known, elsewhere)
    }
    return ShortLines(frozenset(x.number for x in short) - teasers.keys(), teasers)


def _items(lines: Sequence[Line]) -> frozenset[int]:
    """Short lines in a row: the points of a summary or a table, the first perhaps their heading."""
    items: set[int] = set()
    for _short, group in groupby(lines, key=lambda line: line.prose):
        run = list(group)
        if not run[0].prose and len(run) >= _FEWEST_ITEMS:
            items.update(x.number for x in run[1:])
    return frozenset(items)


def _may_be_heading(line: Line) -> bool:
    if line.prose or line.count > _MOST_WORDS or _GOES_ON.search(line.text):
        return False
    if ends_sentence(line.text) or is_score(line.text) or is_fact(line.text):
        return False
    if _DASHED.match(line.text):
        return True
    return not (_BULLET.match(line.text) or line.text[0].islower() or opens_with_quote(line.text))


def _in_a_list(page: Page, line: Line, folds: Folds) -> bool:
    """Does it follow a line that announces a list, other items of the list between?"""
    for number in range(line.number - 1, max(-1, line.number - _LONGEST_LIST), -1):
        before = page.lines[number]
        if number in folds:
            continue
        if before.text.endswith(":"):
            return True
        if before.prose:
            return False
    return False


def _counted(page: Page, lines: Sequence[Line]) -> dict[str, int]:
    known: dict[str, int] = {}
    for line in lines:
        for key in content_keys(line.text, page.cues):
            known[key] = known.get(key, 0) + 1
    return known


def _is_strange(page: Page, line: Line, known: dict[str, int], elsewhere: frozenset[str]) -> bool:
    """Are there enough words in it that stand nowhere else, here or in the other articles?"""
    keys = content_keys(line.text, page.cues)
    if line.count < _FEWEST_OF_TITLE:
        return False
    strange = [
        key
        for key in keys
        if known.get(key, 0) <= 1 and key not in elsewhere and not _SMALL_NUMBER.match(key)
    ]
    return len(strange) >= _FEWEST_STRANGE and 1 - share(keys, keys - set(strange)) > _MOST_STRANGE


def states_something(line: Line, verbs: frozenset[str]) -> bool:
    """Has it a verb, so that it can be true or false? Length decides where no verbs are listed."""
    found = [word.casefold() for word in words(line.text)]
    if not verbs:
        return len(found) > 3
    inner = any(form in verbs for word in found[1:-1] for form in _base_forms(word))
    # The last word without an ending is a noun far more often ("Calls for a ban").
    return inner or (found[-1] not in verbs and any(f in verbs for f in _base_forms(found[-1])))


def _base_forms(word: str) -> tuple[str, ...]:
    """The word itself and without the endings of the present and the past."""
    return (
        word,
        word.removesuffix("s"),
        word.removesuffix("es"),
        word.removesuffix("d"),
        word.removesuffix("ed"),
        word.removesuffix("ies") + "y",
        word.removesuffix("ied") + "y",
    )


def heading_words(text: str) -> tuple[int, int]:
    """Start and end of a heading's words, the dashes around them left out."""
    match = _DASHED.match(text)
    return match.span("title") if match else (0, len(text))
