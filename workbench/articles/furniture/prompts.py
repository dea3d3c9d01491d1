"""What the site says to its visitor: menus, share buttons, notices, known by cue words.

A whole line that is a cue is certain. A cue at the start of a line or inside it is believed of short
lines anywhere and of sentences only outside the body, since an article may quote any of them.
"""

import re

from workbench.articles.cues import cue_key, start_match, whole_match, within_match
from workbench.articles.furniture.fold import Fold, Page
from workbench.articles.lines import Line
from workbench.articles.shape import ends_sentence, words

_BULLET = re.compile(r"\A(?:[-*•·▪◦‣>|»›+]+|\d{1,2}[.)])\s*")
_MOST_WORDS_OF_PROMPT = 45
_MOST_WORDS_INSIDE = 14
_TO_THE_READER = re.compile(r"\b(?:you|your|our|us|we|here|this (?:site|page|article|story))\b")


def fold_prompt(page: Page, line: Line) -> Fold | None:
    """A line known by its words."""
    key = cue_key(_BULLET.sub("", line.text))
    if not key:
        return Fold("ornament", "ornament: no words")
    family = whole_match(page.cues, key)
    if family and not (family.edges and page.inside(line)):
        return Fold(family.rule, family.reason)
    count = len(words(line.text))
    if count > _MOST_WORDS_OF_PROMPT:
        return None
    family = start_match(page.cues, key) or within_match(page.cues, key)
    if family is None or (page.inside(line) and not _is_prompt(line, key, count, family.edges)):
        return None
    return Fold(family.rule, family.reason)


def _is_prompt(line: Line, key: str, count: int, edges: bool) -> bool:
    """Inside the body: short, and either no sentence or one that speaks to the reader."""
    if edges or line.text[0] in "\"“«„'‘":
        return False
    return not ends_sentence(line.text) or (
        count <= _MOST_WORDS_INSIDE and bool(_TO_THE_READER.search(key))
    )
