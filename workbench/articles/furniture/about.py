"""What an organisation says of itself below its own news: the same under every release."""

import re

from workbench.articles.furniture.fold import Fold, Folds, Page
from workbench.articles.lines import Line
from workbench.articles.shape import words

_ABOUT = re.compile(r"(?i:about|über|à propos de|sobre|acerca de)\s+(?=[^\Wa-z])")
_WARNINGS = re.compile(
    r"(?i:(?:cautionary|forward[- ]looking|safe harbou?r)\b.{0,40}|disclaimer|important notice)\Z"
)
_LONGEST_LABEL = 8
_LATEST = 0.5
_SMALL = frozenset({"of", "the", "and", "for", "de", "la", "und", "du", "des"})


def fold_about(page: Page, folds: Folds) -> dict[int, Fold]:
    """In the lower half: "About" and a name on a line of its own, and the paragraphs below it."""
    found: dict[int, Fold] = {}
    inside = False
    for line in page.lines[int(len(page.lines) * _LATEST) :]:
        if _is_label(line):
            inside = True
        elif not line.prose or line.number in folds:
            inside = False
        if inside:
            found[line.number] = Fold("about", "about the publisher: the same under all its news")
    return found


def _is_label(line: Line) -> bool:
    if line.prose or line.count > _LONGEST_LABEL:
        return False
    match = _ABOUT.match(line.text)
    if match is None:
        return bool(_WARNINGS.match(line.text))
    return all(w[0].isupper() or w in _SMALL for w in words(line.text[match.end() :]))
