"""Captions, alt texts and photo credits: they describe a picture that is not there."""

import re
from functools import cache

from workbench.articles.cues import Cues
from workbench.articles.furniture.fold import Fold, Folds, Page
from workbench.articles.lines import Line
from workbench.articles.shape import ends_sentence

_DAY_AT_END = re.compile(
    r"\b(?:\d{1,2}\s+[A-Z][a-z]{2,8}\.?,?|[A-Z][a-z]{2,8}\.?\s+\d{1,2},?)\s+(?:19|20)\d\d\W*\Z"
)
_WRITER = re.compile(r"By\s[^\W\d_a-z]")
_WORDS_BEFORE_THE_VERB = 14
_LONGEST_CAPTION = 70
_LONGEST_BESIDE_CREDIT = 40
_LONGEST_CREDIT = 8
_CREDIT_AT_END = 120
_MARK_OF_CREDIT = re.compile(r"[/|:©)\]]|\bby\b|[A-Z]{2}\W*\Z")
_LONGEST_SCENE = 35
_NOT_A_SCENE = re.compile(r"[\"“”«»„]|\b(?:was|were|had|did|said|says|told|would|will)\b")
_SETTING = re.compile(
    r"\A(?:An?|Two|Three|Several|Some)\s"
    r"|\b(?:during|outside|in front of|near|beside|below|next to|at the scene)\b"
)
_SMALL_WORD = re.compile(r"(?<!\w)(?!by\b|via\b|photo|image|courtesy|of\b)[a-zà-ÿ]\w*")
_NAME_SLASH_NAME = re.compile(
    r"(?:\A|[.!?]|\s{2,})\s*(?:[A-Z][\w.'’-]*\s){0,4}[A-Z][\w.'’-]*\s?/\s?"
    r"[A-Z][\w.'’-]*(?:[\s/][A-Z][\w.'’-]*){0,4}\Z"
)
_FEWEST_BESIDE_CREDIT = 4
_CREDITS = frozenset({"picture", "picture-credit", "picture-label"})
_CAPTIONS = frozenset({"picture-credit", "picture-sides", "picture-scene", "picture-label"})
_FEWEST_ALT_WORDS = 6


@cache
def _credit(cues: Cues) -> re.Pattern[str]:
    """A picture credit at the end of a line: "Photo: A Name/Agency", "Name/Agency", "(Agency)"."""
    agencies = "|".join(re.escape(a) for a in sorted(cues.agencies, key=len, reverse=True))
    kinds = "|".join(re.escape(w) for w in sorted(cues.credit_words, key=len, reverse=True))
    capitals = kinds.upper()
    name = r"[^.!?]{0,60}"
    return re.compile(
        rf"(?:(?:\b|(?<=[a-zà-ÿ]))(?i:{kinds})\s*(?:by\b|:|/|©|\|){name}"
        rf"|[(\[](?:[^()\[\].]{{0,40}}[/,\s])?(?:{agencies})(?:\s(?i:{kinds}))?[)\]]\.?"
        rf"|[\w.\s-]{{2,40}}\s?[/|]\s?(?:{agencies}|(?i:{kinds}))\b{name}"
        rf"|(?:\A|\s)(?:{agencies})\s?[/|]\s?[\w.\s-]{{2,40}}"
        rf"|\b(?:{capitals})S?\s[^\Wa-z][^a-z]{{2,50}}"
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
    if line.count > _LONGEST_CAPTION:
        return None
    if _label(page.cues).match(line.text) and not _says_more(page, line):
        return Fold("picture-label", "caption: begins as a picture credit")
    end = line.text[-_CREDIT_AT_END:]
    if _MARK_OF_CREDIT.search(end) and (
        _credit(page.cues).search(end) or _NAME_SLASH_NAME.search(end)
    ):
        return Fold("picture-credit", "caption: ends in a picture credit")
    return None


def _says_more(page: Page, line: Line) -> bool:
    return page.inside(line) and line.count > 40


def fold_depiction(page: Page, line: Line) -> Fold | None:
    """A description of a picture: who stands on which side, or the scene and its full date."""
    if (
        "@" in line.text
        or _WRITER.match(line.text)
        or not _FEWEST_ALT_WORDS <= line.count <= _LONGEST_CAPTION
    ):
        return None
    if _side(page.cues).search(line.text):
        return Fold("picture-sides", "caption: says who stands on which side")
    if not _DAY_AT_END.search(line.text):
        return None
    if not ends_sentence(line.text) or _depicts(page, line):
        return Fold("picture-scene", "caption: describes a scene and its date")
    return None


def fold_beside_credit(page: Page, folds: Folds) -> dict[int, Fold]:
    """Captions and alt texts that only the line beside them gives away: a credit, or a caption."""
    found: dict[int, Fold] = {}
    for line in page.lines:
        if line.number not in folds and _is_beside(page, line, folds):
            found[line.number] = Fold("picture-beside", "caption: stands beside a picture credit")
    return found


def _is_beside(page: Page, line: Line, folds: Folds) -> bool:
    if not _FEWEST_BESIDE_CREDIT <= line.count <= _LONGEST_BESIDE_CREDIT:
        return False
    if line.number < page.body.start and not _has_title_before(page, line, folds):
        return False
    after, before = page.near(line, 1), page.near(line, -1)
    if _is_credit(after, folds):
        return not line.prose or _is_scene(page, line)
    if _is_credit(before, folds) and before and before.count <= _FEWEST_BESIDE_CREDIT:
        scene = _depicts(page, line) and _is_scene(page, line)
        return line.count >= _FEWEST_ALT_WORDS and (not line.prose or scene)
    if after is None or after.number not in folds or folds[after.number].rule not in _CAPTIONS:
        return False
    if after.text.startswith(line.text):
        return True
    return page.inside(line) and not line.prose and line.count >= _FEWEST_ALT_WORDS


def _is_credit(line: Line | None, folds: Folds) -> bool:
    """Is it a picture credit and nothing else?"""
    return (
        line is not None
        and line.number in folds
        and folds[line.number].rule in _CREDITS
        and line.count <= _LONGEST_CREDIT
        and len(_SMALL_WORD.findall(line.text)) <= 1
    )


def _has_title_before(page: Page, line: Line, folds: Folds) -> bool:
    """Above the body: is there another line that may be the headline?"""
    above = page.lines[: line.number]
    return any(x.number not in folds and x.count >= _FEWEST_BESIDE_CREDIT for x in above)


def _is_scene(page: Page, line: Line) -> bool:
    """Does the sentence tell in the present tense what is to be seen, without quoting anybody?"""
    if line.count > _LONGEST_SCENE or _NOT_A_SCENE.search(line.text):
        return False
    opening = line.text.split()[:_WORDS_BEFORE_THE_VERB]
    verbs = page.cues.verbs
    present = (w[:-1] in verbs or w[:-2] in verbs for w in opening if w[-1] == "s")
    seen = _depicts(page, line) or any(present)
    return seen and (_SETTING.search(line.text) is not None or _names_a_day(page, line))


def _names_a_day(page: Page, line: Line) -> bool:
    found = {word.strip(".,").casefold() for word in line.text.split() if word[0].isupper()}
    return not found.isdisjoint(page.cues.weekdays) or not found.isdisjoint(page.cues.months)


def _depicts(page: Page, line: Line) -> bool:
    opening = " ".join(line.text.split()[:_WORDS_BEFORE_THE_VERB])
    return bool(_depicting(page.cues).search(opening))
