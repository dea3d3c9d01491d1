"""Lists of other stories that nothing announces: title, blurb, title, blurb to the end of the page.

The sentences of an article come together. One short sentence after another, each alone below a
title and a label of its own, is how a site shows what else it has.
"""

from collections.abc import Sequence

from workbench.articles.furniture.fold import Fold, Folds, Page
from workbench.articles.lines import Line

_FEWEST_BLURBS = 2
_LONGEST_BLURB = 20
_LINES_ABOVE = 2
_FEWEST_SENTENCES = 3


def fold_blurbs(page: Page, folds: Folds) -> dict[int, Fold]:
    """The last sentences of the page that stand alone each, and the short lines above them."""
    said = [x for x in page.lines if x.prose and x.number not in folds]
    start = len(said)
    while start > 1 and _is_blurb(page, said, start - 1, folds):
        start -= 1
    if len(said) - start < _FEWEST_BLURBS or start < _FEWEST_SENTENCES:
        return {}
    first = said[start - 1].number + 1
    fold = Fold("blurbs", "other stories: titles with a sentence each")
    return {x.number: fold for x in page.lines[first:] if x.number not in folds}


def _is_blurb(page: Page, said: Sequence[Line], at: int, folds: Folds) -> bool:
    """Is it short, with two lines or more above it of which no rule knows any?"""
    between = page.lines[said[at - 1].number + 1 : said[at].number]
    alone = len(between) >= _LINES_ABOVE and not any(x.number in folds for x in between)
    return alone and said[at].count <= _LONGEST_BLURB
