"""What the site says to its visitor: menus, share buttons, notices, known by cue words.

A whole line that is a cue is certain. A cue at the start of a line or inside it is believed of
short lines anywhere and of sentences only outside the body: an article may quote any of them.
"""

import re

from workbench.articles.cues import Family, cue_key, start_match, whole_match, within_match
from workbench.articles.furniture.fold import Fold, Page
from workbench.articles.lines import Line
from workbench.articles.shape import ends_sentence

_BULLET = re.compile(r"\A(?:[-*•·▪◦‣>|»›+]+|\d{1,2}[.)])\s*")
_MOST_WORDS_OF_PROMPT = 45
_MOST_WORDS_INSIDE = 20
_FEWEST_SPOKEN_TO = 6
_QUOTES = "\"“«„'‘”"
_YOU = re.compile(r"\b(?:you|your|our)\b")
_TO_THE_READER = re.compile(
    r"\b(?:you|your|our|us|we|i|here|app|subscribe|sign up|this (?:site|page|article|story|report)"
    r"|vous|votre|vos|nous|notre|nos|sie|ihre?n?|ihrem|wir|unsere?n?|unserem|hier"
    r"|usted|tu|tus|te|nuestr[oa]s?|aquí|você|seu|nosso|nossa|tuo|tua|vostro|nostr[oa]|qui"
    r"|uw|jouw|onze?|twój|twoje|nasz\w*|вас|ваш\w*|наш\w*|нас|вам)\b"
)


def fold_prompt(page: Page, line: Line) -> Fold | None:
    """A line known by its words."""
    key = cue_key(_BULLET.sub("", line.text))
    if not any(c.isalnum() for c in key):
        return Fold("ornament", "ornament: no words")
    family = whole_match(page.cues, key)
    if family and not (family.edges and page.inside(line)):
        return Fold(family.rule, family.reason)
    if line.count > _MOST_WORDS_OF_PROMPT:
        return None
    family = start_match(page.cues, key)
    if family and (
        not page.well_inside(line) or _is_prompt(line, key, family, _MOST_WORDS_OF_PROMPT)
    ):
        return Fold(family.rule, family.reason)
    family = within_match(page.cues, key)
    if family and (not page.inside(line) or _is_prompt(line, key, family, _MOST_WORDS_INSIDE)):
        return Fold(family.rule, family.reason)
    return None


def _is_prompt(line: Line, key: str, family: Family, most: int) -> bool:
    """Inside the body: short, and either no sentence or one that speaks to the reader."""
    if family.edges or line.text[0] in _QUOTES:
        return False
    if not ends_sentence(line.text):
        return True
    return line.count <= most and bool(_TO_THE_READER.search(key))


def fold_address(page: Page, line: Line) -> Fold | None:
    """Inside the body: words to the reader that are neither a sentence nor a quotation."""
    if not page.inside(line) or line.prose or line.text[0] in _QUOTES:
        return None
    if line.count >= _FEWEST_SPOKEN_TO and _YOU.search(cue_key(line.text)):
        return Fold("to-the-reader", "prompt: speaks to the reader")
    return None
