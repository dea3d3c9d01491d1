"""Telephone numbers and addresses for the press, and whose they are."""

import re

from workbench.articles.furniture.fold import Fold, Folds, Page
from workbench.articles.lines import Line

_NUMBER = re.compile(r"\+?\(?\d[\d\s()./–-]{6,}\d")
_LABEL = re.compile(r"(?i:tel|phone|telephone|mobile|fax|email|e-mail|skype)\.?:")
_MOST_OTHER_WORDS = 3
_LONGEST_NAME = 8
_WORD = re.compile(r"[^\W\d_]{2,}")


def fold_contact(_page: Page, line: Line) -> Fold | None:
    """A line that is a telephone number with hardly a word beside it, or is labelled as one."""
    rest = _NUMBER.sub(" ", line.text)
    few = len(_WORD.findall(rest)) <= _MOST_OTHER_WORDS
    if few and not line.prose and _is_telephone(line.text):
        return Fold("contact", "contact: a number or an address")
    return None


def _is_telephone(text: str) -> bool:
    """Has it a label that says so, or a number with a plus or in groups?"""
    match = _NUMBER.search(text)
    if _LABEL.match(text):
        return True
    return match is not None and (match[0].startswith(("+", "(")) or match[0].count(" ") > 1)


def fold_contact_names(page: Page, folds: Folds) -> dict[int, Fold]:
    """The line above a number or an e-mail address: whose it is."""
    fold = Fold("contact", "contact: whose number or address follows")
    return {
        line.number: fold
        for line in page.lines
        if line.number not in folds
        and line.number > page.body.start
        and not line.prose
        and line.count <= _LONGEST_NAME
        and _is_contact(page.near(line, 1), folds)
    }


def _is_contact(line: Line | None, folds: Folds) -> bool:
    if line is None or line.number not in folds:
        return False
    return folds[line.number].rule == "contact" or (
        folds[line.number].rule == "link" and "@" in line.text
    )
