"""Where the article ends and the site goes on: lists of other stories and all that follows them."""

from collections.abc import Sequence

from workbench.articles.cues import cue_key, start_match, whole_match
from workbench.articles.furniture.fold import Fold, Folds, Page
from workbench.articles.lines import Line
from workbench.articles.shape import is_prose, words

_EARLIEST = 0.4
_PARAGRAPH = 12
_MOST_WORDS_OF_OPENER = 10


def tail_start(page: Page, folds: Folds) -> int | None:
    """Number of the line that opens the list of other stories after the article, if one does."""
    body = [line for line in page.lines if _is_paragraph(line) and line.number not in folds]
    total = sum(len(line.text) for line in body)
    for line in page.lines:
        before = sum(len(other.text) for other in body if other.number < line.number)
        if before < _EARLIEST * total or not _opens(page, line):
            continue
        if not _resumes(page.lines[line.number + 1 :], folds):
            return line.number
    return None


def _is_paragraph(line: Line) -> bool:
    return is_prose(line.text) and len(words(line.text)) >= _PARAGRAPH


def _opens(page: Page, line: Line) -> bool:
    key = cue_key(line.text)
    family = whole_match(page.cues, key) or start_match(page.cues, key)
    return family is not None and family.tail and len(words(line.text)) <= _MOST_WORDS_OF_OPENER


def _resumes(after: Sequence[Line], folds: Folds) -> bool:
    """Do two paragraphs follow each other further down, as they do in an article?"""
    kept = [line for line in after if line.number not in folds]
    return any(
        _is_paragraph(left) and _is_paragraph(right)
        for left, right in zip(kept, kept[1:], strict=False)
    )


def fold_tail(page: Page, folds: Folds) -> dict[int, Fold]:
    """Everything from the tail's first line on."""
    start = tail_start(page, folds)
    if start is None:
        return {}
    opener = page.lines[start].text[:40]
    fold = Fold("tail", f"after the article: follows “{opener}”")
    return {line.number: fold for line in page.lines[start:]}
