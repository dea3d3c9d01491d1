"""What stands outside the body: above it all that is not masthead, below it all that is no sentence."""

from collections.abc import Collection

from workbench.articles.furniture.fold import Fold, Folds, Page
from workbench.articles.lines import Line
from workbench.articles.shape import is_cut_off, is_prose, words

_PARAGRAPH = 12


def body_range(lines: Collection[Line], folds: Folds) -> range:
    """From the first to the last paragraph of running text; empty when there is none."""
    prose = [x.number for x in lines if x.number not in folds and is_prose(x.text)]
    long = [x.number for x in lines if x.number in prose and len(words(x.text)) >= _PARAGRAPH]
    if not prose:
        return range(0)
    return range((long or prose)[0], prose[-1] + 1)


def fold_outside(page: Page, line: Line, masthead: Collection[int]) -> Fold | None:
    """A line before or after the body that is neither masthead nor a sentence."""
    if line.number in masthead or line.number in page.body:
        return None
    if is_cut_off(line.text):
        return Fold("cut-off", "teaser: the text is cut off")
    if is_prose(line.text):
        return None
    if line.number < page.body.start:
        return Fold("before-body", "above the article: a label, not a sentence")
    return Fold("after-body", "below the article: not a sentence")
