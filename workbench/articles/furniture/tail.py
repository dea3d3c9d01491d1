"""Lists of other stories: where one opens, how far it runs, and whether the article resumes.

Sites put them below the article, where all that follows is theirs, or between two paragraphs, where
the article goes on. It does where sentences follow each other on the same topic: the teasers of a
list stand each below a title of its own. In doubt the article goes on, since a sentence wrongly
folded is a claim lost.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from workbench.articles.cues import Family, cue_key, start_match, whole_match
from workbench.articles.furniture.fold import Fold, Folds, Page
from workbench.articles.lines import Line
from workbench.articles.topic import gathered

_FEWEST_PARAGRAPHS = 2
_MANY_WORDS = 60
_MOST_WORDS_OF_OPENER = 10
_WORDS_OF_A_PAIR = 15
_MOST_LINES_OF_INLINE_LIST = 12
_WORDS_ALONE = 8
_FEWEST_OF_TITLE = 4
_PAIRS_OF_AN_ARTICLE = 4
_SHARE_OF_AN_ARTICLE = 4
_COUNTED = re.compile(r"(\d{1,2})\s+\S")
_BULLET = re.compile(r"[*•·▪◦‣►▶→]\s?|[-–—]\s|\d{1,2}[.)]\s")


def fold_lists(page: Page, folds: Folds) -> dict[int, Fold]:
    """The lines of every list of other stories on the page, the line that opens it included."""
    found: dict[int, Fold] = {}
    before: list[Line] = []
    for line in page.lines:
        if line.number in found:
            continue
        if before and _opens(page, line):
            end = _end_of_list(page, line, before, folds)
            if end is not None or _enough(before):
                until = len(page.lines) if end is None else end
                fold = Fold("story-list", f"other stories: follows “{_shortened(line.text)}”")
                found.update(dict.fromkeys(range(line.number, until), fold))
        elif line.prose and line.number not in folds:
            before.append(line)
    return found


def _shortened(text: str, most: int = 40) -> str:
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


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
    until = _comments_after(page, opener)
    rest = [x for x in page.lines[opener.number + 1 : until] if x.number not in folds]
    if _is_comments(page, opener):
        pairs = _pairs(rest)
        at_once = bool(pairs) and pairs[0][0] is rest[0]
        return pairs[0][0].number if at_once or len(pairs) >= _PAIRS_OF_AN_ARTICLE else None
    if rest and rest[0].prose:
        return opener.number + 1
    items = _items(rest)
    rest = rest[items:]
    if items and rest and rest[0].prose:
        return rest[0].number
    resumed = _resumed_at(page, rest, before)
    if resumed is None:
        return None
    # No title ends in a colon: what does announces a list of the article's own.
    resumed = next((x.number for x in rest if x.text.endswith(":") and x.number < resumed), resumed)
    label = cue_key(opener.text)
    is_label = whole_match(page.cues, label) is not None or label.endswith(":")
    titles = sum(x.number < resumed for x in rest)
    return resumed if is_label or titles > 1 else opener.number + 1


def _comments_after(page: Page, opener: Line) -> int:
    """Number of the line below which readers speak; nothing resumes there."""
    after = page.lines[opener.number + 1 :]
    return next(
        (x.number for x in after if _opens(page, x) and _is_comments(page, x)), len(page.lines)
    )


def _items(rest: Sequence[Line]) -> int:
    """How many lines at the start are items of a list that is marked as one, or counted."""
    for number, line in enumerate(rest):
        counted = _COUNTED.match(line.text)
        if not (_BULLET.match(line.text) or (counted and int(counted[1]) == number + 1)):
            return number
    return len(rest)


def _resumed_at(page: Page, rest: Sequence[Line], before: Sequence[Line]) -> int | None:
    """A paragraph alone, or the first of two sentences that follow each other.

    A paragraph alone counts unless a title with a paragraph of its own follows: in a list where one
    title has its paragraph, each has.
    """
    alone = next((n for n, x in enumerate(rest) if _may_stand_alone(x)), None)
    if alone is not None and not _is_titled(rest[alone + 1 : alone + 3], rest[alone]):
        return rest[alone].number
    pairs = _pairs(rest)
    if pairs and _is_near(page, rest, pairs, before):
        return _with_sentence_before(rest, pairs[0][0]).number
    return None


def _may_stand_alone(line: Line) -> bool:
    """Is it a sentence of some length? A single question is rather a title."""
    return line.prose and line.count >= _WORDS_ALONE and not line.text.endswith("?")


def _is_titled(after: Sequence[Line], alone: Line) -> bool:
    """Do a title and its paragraph follow at once, as the next entry of a list?"""
    at_once = bool(after) and after[0].number == alone.number + 1
    title = at_once and not after[0].prose and after[0].count >= _FEWEST_OF_TITLE
    return title and len(after) > 1 and after[1].prose


def _pairs(rest: Sequence[Line]) -> list[tuple[Line, Line]]:
    return [
        (left, right)
        for left, right in pairwise(rest)
        if left.prose and right.prose and left.count + right.count >= _WORDS_OF_A_PAIR
    ]


def _is_near(
    page: Page,
    rest: Sequence[Line],
    pairs: Sequence[tuple[Line, Line]],
    before: Sequence[Line],
) -> bool:
    """Are there few enough titles before the sentences go on, or enough sentences on the topic?"""
    passed = sum(1 for x in rest if x.number < pairs[0][0].number and not x.prose)
    known = gathered((x.text for x in before), page.cues)
    related = bool(gathered((x.text for pair in pairs for x in pair), page.cues) & known)
    if passed <= _MOST_LINES_OF_INLINE_LIST:
        return True
    spoken = sum(x.count for x in {x.number: x for pair in pairs for x in pair}.values())
    return related and spoken * _SHARE_OF_AN_ARTICLE >= sum(x.count for x in before)


def _with_sentence_before(rest: Sequence[Line], first: Line) -> Line:
    """A sentence with only a heading between it and where the article goes on belongs to it."""
    at = rest.index(first)
    if at >= 2 and rest[at - 2].prose and not rest[at - 1].prose:
        return rest[at - 2]
    return first


def _is_comments(page: Page, opener: Line) -> bool:
    family = _family(page, opener)
    return family is not None and family.rule == "comments"
