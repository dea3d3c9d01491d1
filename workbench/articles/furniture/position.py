"""What stands outside the body: above it all that is not masthead, below it all but sentences."""

import re
from collections.abc import Collection, Sequence
from itertools import pairwise

from workbench.articles.cues import Cues
from workbench.articles.dates import find_date
from workbench.articles.furniture.fold import Fold, Folds, Page
from workbench.articles.lines import Line
from workbench.articles.shape import ends_sentence, is_cut_off, is_fact, is_score
from workbench.articles.topic import content_keys, gathered, share

_OF_STORY = 0.4
_KEYS_OF_STORY = 30
_PARAGRAPHS_COMPARED = 8
_EXCLAIMED = re.compile(r"[?!:][\"'”’»]*\Z")
_LONGEST_LIST = 20
_WORDS_OF_POINT = 4
_ITEM = re.compile(r"[*•·▪◦‣]|[-–—]\s|\d{1,2}[.)]\s")


def body_range(lines: Sequence[Line], folds: Folds, cues: Cues) -> range:
    """From the first to the last paragraph of running text; empty when there is none."""
    prose = [x for x in lines if x.prose and x.number not in folds]
    long = [x for x in prose if x.paragraph]
    if not prose:
        return range(0)
    first = _first_of_story(lines, long or prose, cues).number
    while (
        first and lines[first - 1].prose and first - 1 not in folds and _is_said(lines[first - 1])
    ):
        first -= 1
    return range(first, _end_of_body(lines, folds, prose[-1]))


def _is_point(page: Page, line: Line) -> bool:
    """Is it a figure, a result, or an item of a summary in points?"""
    if find_date(line.text, page.cues):
        return False
    item = _ITEM.match(line.text) and line.count >= _WORDS_OF_POINT
    return bool(item) or is_fact(line.text) or is_score(line.text)


def _is_said(line: Line) -> bool:
    """Does it end in a full stop or a quotation, as titles do not?"""
    return not _EXCLAIMED.search(line.text)


def _end_of_body(lines: Sequence[Line], folds: Folds, last: Line) -> int:
    """After the last paragraph and what hangs on it: short sentences, the items of a list."""
    listing = last.text.endswith(":")
    for line in lines[last.number + 1 : last.number + 1 + _LONGEST_LIST]:
        item = _ITEM.match(line.text) or is_fact(line.text) or is_score(line.text) or listing
        if line.number in folds or not (item or ends_sentence(line.text)):
            return line.number
        last = line
    return last.number + 1


def _first_of_story(lines: Sequence[Line], paragraphs: Sequence[Line], cues: Cues) -> Line:
    """The first paragraph, blurbs of other stories passed over.

    A blurb shares no word with what follows, and between the two stands a title that does.
    """
    for line, following in pairwise(paragraphs):
        story = [x for x in paragraphs if x.number >= following.number][:_PARAGRAPHS_COMPARED]
        known = gathered((x.text for x in story), cues)
        if len(known) < _KEYS_OF_STORY or share(content_keys(line.text, cues), known):
            return line
        between = lines[line.number + 1 : following.number]
        if not any(share(content_keys(x.text, cues), known) >= _OF_STORY for x in between):
            return line
    return paragraphs[0]


def fold_outside(
    page: Page, line: Line, masthead: Collection[int], headline: int = 0
) -> Fold | None:
    """A line before or after the body that is neither masthead nor a sentence.

    Sentences go only where they stand above the line of number `headline`.
    """
    if not page.body or line.number in masthead or line.number in page.body:
        return None
    if is_cut_off(line.text):
        return Fold("cut-off", "teaser: the text is cut off")
    if headline < line.number < page.body.start and _is_point(page, line):
        return None
    if line.number < page.body.start:
        if line.paragraph and line.number < headline:
            return Fold("before-body", "above the article: a paragraph on something else")
        return None if line.prose else Fold("before-body", "above the article: no sentence")
    return None if line.prose else Fold("after-body", "below the article: no sentence")
