"""Running text that stands apart from the article: another story, or what the site says of itself.

A page may go on with its next story, masthead and all, or end in a line on the outlet. Both are
whole sentences. That paragraphs speak of new people is no proof, articles do that all the time: a
title that sums them up and a byline or date of their own must stand above them.
"""

import re
from collections.abc import Iterator, Sequence

from workbench.articles.dates import find_date
from workbench.articles.furniture.fold import Fold, Folds, Page
from workbench.articles.lines import Line
from workbench.articles.shape import words
from workbench.articles.topic import content_keys, gathered, share

_LINES_BETWEEN = 2
_LINES_BEFORE_THE_LAST = 3
_LONGEST_MASTHEAD = 14
_FEWEST_NAMES = 4
_MOST_NAMES_KNOWN = 0.25
_MOST_KEYS_KNOWN = 0.25
_TITLE_WORDS = range(4, 25)
_SUMS_UP = 0.3
_KEYS_OF_A_STORY = 40
_BYLINE = re.compile(r"(?i:by|von|par|por|di|автор)\s+[^\Wa-z]")
_SELF = re.compile(r"(?:The\s)?[A-Z][\w&.' -]{1,60}?\s(?:is|are)\s(?:an?|the)\s")


def fold_apart(
    page: Page, folds: Folds, elsewhere: frozenset[str] = frozenset()
) -> dict[int, Fold]:
    """Stretches of sentences after the first that belong to another story or to the site.

    `elsewhere` holds topic keys of the other articles of the event: what they speak of too is no
    other story.
    """
    stretches = list(_stretches(page, folds))
    if not stretches:
        return {}
    found: dict[int, Fold] = {}
    known = elsewhere | gathered((x.text for x in stretches[0]), page.cues)
    for stretch in stretches[1:]:
        last = stretch is stretches[-1]
        if _is_other_story(page, stretch, known):
            fold = Fold("apart", "another story: has a title and a byline or date of its own")
            found.update({x.number: fold for x in stretch})
        elif last and _is_about_site(page, stretch, known):
            found[stretch[0].number] = Fold(
                "apart", "below the article: what the site says of itself"
            )
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


def _is_other_story(page: Page, stretch: Sequence[Line], known: frozenset[str]) -> bool:
    keys = gathered((x.text for x in stretch), page.cues)
    names = {name for x in stretch for name in _names(x.text)}
    strangers = len(names) >= _FEWEST_NAMES and share(names, known) <= _MOST_NAMES_KNOWN
    if len(known) < _KEYS_OF_A_STORY or not strangers or share(keys, known) > _MOST_KEYS_KNOWN:
        return False
    above = _lines_above(page, stretch[0])
    return any(_sums_up(page, x, keys, known) for x in above) and any(
        _signs(page, x) for x in above
    )


def _lines_above(page: Page, first: Line) -> Sequence[Line]:
    """The lines between the stretch and the sentence before it, the nearest few."""
    above: list[Line] = []
    for line in reversed(page.lines[max(0, first.number - _LONGEST_MASTHEAD) : first.number]):
        if line.prose:
            break
        above.append(line)
    return above


def _sums_up(page: Page, line: Line, keys: frozenset[str], known: frozenset[str]) -> bool:
    own = content_keys(line.text, page.cues)
    fits = line.count in _TITLE_WORDS and share(own, keys) >= _SUMS_UP
    return fits and share(own, keys) > share(own, known)


def _signs(page: Page, line: Line) -> bool:
    """Is it a byline or a date?"""
    return bool(_BYLINE.match(line.text)) or find_date(line.text, page.cues) is not None


def _is_about_site(page: Page, stretch: Sequence[Line], known: frozenset[str]) -> bool:
    """Is it one sentence of the kind "The X is a ..." on nothing the article speaks of?"""
    first = stretch[0]
    above = page.lines[max(0, first.number - _LINES_BEFORE_THE_LAST) : first.number]
    if len(stretch) > 1 or any(x.prose for x in above) or not _SELF.match(first.text):
        return False
    return not any(name in known for name in _names(first.text))


def _names(text: str) -> Iterator[str]:
    """Topic keys of the words with a capital that do not start the line."""
    return (word.casefold()[:5] for word in words(text)[1:] if word[0].isupper() and len(word) > 2)
