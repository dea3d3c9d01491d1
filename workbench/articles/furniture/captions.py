"""Captions, alt texts and photo credits: they describe a picture that is not there."""

import re
from functools import cache

from workbench.articles.cues import Cues
from workbench.articles.furniture.fold import Fold, Page
from workbench.articles.lines import Line
from workbench.articles.shape import ends_sentence, words

_DAY_AT_END = re.compile(
    r"\b(?:\d{1,2}\s+[A-Z][a-z]{2,8}\.?,?|[A-Z][a-z]{2,8}\.?\s+\d{1,2},?)\s+(?:19|20)\d\d\W*\Z"
)
_WORDS_BEFORE_THE_VERB = 14
_LONGEST_CAPTION = 70
_FEWEST_ALT_WORDS = 6


@cache
def _credit(cues: Cues) -> re.Pattern[str]:
    """A picture credit at the end of a line: "Photo: A Name/Agency", "Name/Agency", "(Agency)"."""
    agencies = "|".join(re.escape(a) for a in sorted(cues.agencies, key=len, reverse=True))
    kinds = "|".join(re.escape(w) for w in sorted(cues.credit_words, key=len, reverse=True))
    name = r"[^.!?]{0,60}"
    return re.compile(
        rf"(?:(?:\b|(?<=[a-zà-ÿ]))(?i:{kinds})\s*(?:by\b|:|/|©|\|){name}"
        rf"|[(\[](?:[^()\[\].]{{0,40}}[/,\s])?(?:{agencies})(?:\s(?i:{kinds}))?[)\]]\.?"
        rf"|[\w.\s-]{{2,40}}\s?[/|]\s?(?:{agencies})\b{name}"
        rf"|\s(?:{agencies})\s?[/|]\s?[\w.\s-]{{2,40}}"
        rf"|©\s?{name})\s*\Z"
    )


@cache
def _side(cues: Cues) -> re.Pattern[str]:
    sides = "|".join(re.escape(s) for s in sorted(cues.sides, key=len, reverse=True))
    return re.compile(
        rf"[(\[](?:{sides})[)\]]|\b(?:second|third) from (?:left|right)\b", re.IGNORECASE
    )


@cache
def _label(cues: Cues) -> re.Pattern[str]:
    kinds = "|".join(re.escape(w) for w in sorted(cues.credit_words, key=len, reverse=True))
    return re.compile(rf"\A(?:{kinds})\s*(?:\([^)]*\)\s*)?[:|/©-]\s?\S", re.IGNORECASE)


@cache
def _depicting(cues: Cues) -> re.Pattern[str]:
    verbs = "|".join(re.escape(v) for v in sorted(cues.depicting, key=len, reverse=True))
    return re.compile(rf"\b(?:{verbs})\b")


def fold_credit(page: Page, line: Line) -> Fold | None:
    """A line that ends in a picture credit, or begins by saying that it is one."""
    if len(words(line.text)) > _LONGEST_CAPTION:
        return None
    if _label(page.cues).match(line.text) and not _says_more(page, line):
        return Fold("picture-label", "caption: begins as a picture credit")
    if _credit(page.cues).search(line.text):
        return Fold("picture-credit", "caption: ends in a picture credit")
    return None


def _says_more(page: Page, line: Line) -> bool:
    return page.inside(line) and len(words(line.text)) > 40


def fold_depiction(page: Page, line: Line) -> Fold | None:
    """A description of a picture: who stands on which side, or the scene and its full date."""
    count = len(words(line.text))
    if not _FEWEST_ALT_WORDS <= count <= _LONGEST_CAPTION:
        return None
    if _side(page.cues).search(line.text):
        return Fold("picture-sides", "caption: says who stands on which side")
    if not _DAY_AT_END.search(line.text):
        return None
    opening = " ".join(line.text.split()[:_WORDS_BEFORE_THE_VERB])
    if not ends_sentence(line.text) or _depicting(page.cues).search(opening):
        return Fold("picture-scene", "caption: describes a scene and its date")
    return None
