"""Running text that stands apart from the article: another story, or what the site says of itself.

A page may go on with its next story, or end in a paragraph on the outlet. Both are whole sentences;
what gives them away is that labels part them from the article and that they speak of other people
and other things. The more articles of the event are known, the surer this is.
"""

import re
from collections.abc import Iterator, Sequence

from workbench.articles.furniture.fold import Fold, Folds, Page
from workbench.articles.lines import Line
from workbench.articles.shape import words
from workbench.articles.topic import gathered, share

_LINES_BETWEEN = 2
_LINES_BEFORE_THE_LAST = 3
_FEWEST_NAMES = 5
_WORDS_OF_A_STORY = 60
_KEYS_OF_A_STORY = 60
_MOST_NAMES_KNOWN = 0.15
_MOST_KEYS_KNOWN = 0.2
_MOST_KEYS_OF_LAST = 0.1
_MOST_LINES_OF_LAST = 1
_GOES_ON = re.compile(
    r"[\"'“‘„«]|(?:He|She|They|It|His|Her|Their|Its|But|And|Meanwhile|This|That|These)\b"
)
_REPORTS = re.compile(r"\b(?:said|told|added|according)\b")


def fold_apart(
    page: Page, folds: Folds, elsewhere: frozenset[str] = frozenset()
) -> dict[int, Fold]:
    """Stretches of sentences after the first that share neither names nor topic with the article.

    `elsewhere` holds topic keys of the other articles of the event.
    """
    stretches = list(_stretches(page, folds))
    found: dict[int, Fold] = {}
    known = (
        elsewhere | gathered((x.text for x in stretches[0]), page.cues) if stretches else elsewhere
    )
    for number, stretch in enumerate(stretches[1:], 2):
        reason = _reason(page, stretch, known, last=number == len(stretches))
        if reason:
            found.update({x.number: Fold("apart", reason) for x in stretch})
        else:
            known |= gathered((x.text for x in stretch), page.cues)
    return found


def _stretches(page: Page, folds: Folds) -> Iterator[list[Line]]:
    """Sentences that follow each other, at most one other line between them."""
    stretch: list[Line] = []
    for line in page.lines:
        if not line.prose or line.number in folds:
            continue
        if stretch and line.number - stretch[-1].number > _LINES_BETWEEN:
            yield stretch
            stretch = []
        stretch.append(line)
    if stretch:
        yield stretch


def _reason(page: Page, stretch: Sequence[Line], known: frozenset[str], *, last: bool) -> str:
    """Why the stretch does not belong to the article; "" if it may."""
    keys = share(gathered((x.text for x in stretch), page.cues), known)
    names = {name for x in stretch for name in _names(x.text)}
    strangers = len(names) >= _FEWEST_NAMES and share(names, known) <= _MOST_NAMES_KNOWN
    long = sum(x.count for x in stretch) >= _WORDS_OF_A_STORY and len(known) >= _KEYS_OF_A_STORY
    if long and strangers and keys <= _MOST_KEYS_KNOWN:
        return "another story: speaks of other people and things than the article"
    before = page.near(stretch[0], -_LINES_BEFORE_THE_LAST)
    parted = before is not None and not any(
        x.prose for x in page.lines[before.number : stretch[0].number]
    )
    alone = last and parted and len(stretch) <= _MOST_LINES_OF_LAST
    if alone and keys <= _MOST_KEYS_OF_LAST and not any(_belongs(x) for x in stretch):
        return "below the article: stands apart and speaks of something else"
    return ""


def _names(text: str) -> Iterator[str]:
    """Topic keys of the words with a capital that do not start the line."""
    return (word.casefold()[:5] for word in words(text)[1:] if word[0].isupper() and len(word) > 2)


def _belongs(line: Line) -> bool:
    """Does it refer back, quote or report, as the text of an article does?"""
    return bool(_GOES_ON.match(line.text) or _REPORTS.search(line.text))
