"""Lists of other stories: where one opens, how far it runs, and whether the article resumes.

Sites put them below the article, where all that follows is theirs, or between two paragraphs, where
the article goes on. It does where sentences follow each other on the same topic: the teasers of a
list stand each below a title of its own. In doubt the article goes on, since a sentence wrongly
folded is a claim lost.
"""

from collections.abc import Sequence
from itertools import pairwise

from workbench.articles.cues import Family, cue_key, start_match, whole_match
from workbench.articles.furniture.fold import Fold, Folds, Page
from workbench.articles.lines import Line
from workbench.articles.topic import gathered

_FEWEST_PARAGRAPHS = 2
_MANY_WORDS = 60
_MOST_WORDS_OF_OPENER = 10
_TITLE_WORDS = range(3, 25)
_MOST_TITLES_INSIDE = 1
_WORDS_OF_A_PAIR = 15
_MOST_LINES_OF_INLINE_LIST = 12
_FEW_LINES_OF_INLINE_LIST = 6
_WORDS_ALONE = 8
_PAIRS_OF_AN_ARTICLE = 4


def fold_lists(page: Page, folds: Folds) -> dict[int, Fold]:
    """The lines of every list of other stories on the page, the line that opens it included."""
    found: dict[int, Fold] = {}
    for line in page.lines:
        if line.number in found or not _opens(page, line):
            continue
        before = _said(page.lines[: line.number], folds)
        if not before:
            continue
        end = _end_of_list(page, line, before, folds)
        if end is None and not _enough(before):
            continue
        fold = Fold("story-list", f"other stories: follows “{_shortened(line.text)}”")
        until = len(page.lines) if end is None else end
        found.update(dict.fromkeys(range(line.number, until), fold))
    return found


def _shortened(text: str, most: int = 40) -> str:
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


def _said(lines: Sequence[Line], folds: Folds) -> list[Line]:
    return [line for line in lines if line.prose and line.number not in folds]


def _enough(before: Sequence[Line]) -> bool:
    """Has the article said enough that it may be over?"""
    return len(before) >= _FEWEST_PARAGRAPHS or sum(x.count for x in before) >= _MANY_WORDS


def _opens(page: Page, line: Line) -> bool:
    """Is it a label such as "Related stories", or the pointer to another story?"""
    family = _family(page, line) if line.count <= _MOST_WORDS_OF_OPENER else None
    return family is not None and family.tail


def _family(page: Page, line: Line) -> Family | None:
    key = cue_key(line.text)
    return whole_match(page.cues, key) or start_match(page.cues, key)


def _end_of_list(page: Page, opener: Line, before: Sequence[Line], folds: Folds) -> int | None:
    """Number of the line at which the article goes on, or None if it is over."""
    known = gathered((x.text for x in before), page.cues)
    rest = [x for x in page.lines[opener.number + 1 :] if x.number not in folds]
    if _is_comments(page, opener):
        pairs = [(a, b) for a, b in pairwise(rest) if _goes_on(a, b)]
        return pairs[0][0].number if len(pairs) >= _PAIRS_OF_AN_ARTICLE else None
    if rest and rest[0].prose:
        return opener.number + 1
    resumed = _resumed_at(page, rest, known)
    if resumed is None:
        return None
    label = cue_key(opener.text)
    is_label = whole_match(page.cues, label) is not None or label.endswith(":")
    return resumed if is_label else opener.number + 1


def _resumed_at(page: Page, rest: Sequence[Line], known: frozenset[str]) -> int | None:
    """The first of two sentences that follow each other, or the only paragraph that is left.

    A paragraph alone counts where hardly a title stands before it: in a list each has its own.
    """
    pairs = [(a, b) for a, b in pairwise(rest) if _goes_on(a, b)]
    lines = {x.number: x for pair in pairs for x in pair}.values()
    if pairs:
        first = pairs[0][0]
        passed = sum(1 for x in rest if x.number < first.number and not x.prose)
        related = bool(gathered((x.text for x in lines), page.cues) & known)
        if passed <= (_MOST_LINES_OF_INLINE_LIST if related else _FEW_LINES_OF_INLINE_LIST):
            return first.number
        if related and len(pairs) >= _PAIRS_OF_AN_ARTICLE:
            return first.number
    alone = [x for x in rest if x.prose and x.count >= _WORDS_ALONE]
    titles = [x for x in rest if x.count in _TITLE_WORDS and not x.prose]
    return alone[0].number if alone and len(titles) <= _MOST_TITLES_INSIDE else None


def _goes_on(left: Line, right: Line) -> bool:
    return left.prose and right.prose and left.count + right.count >= _WORDS_OF_A_PAIR


def _is_comments(page: Page, opener: Line) -> bool:
    family = _family(page, opener)
    return family is not None and family.rule == "comments"
