"""Boxes about the writer: a name once more, and what he or she does for a living."""

import re

from workbench.articles.furniture.fold import Fold, Folds, Page
from workbench.articles.lines import Line
from workbench.articles.shape import capitalised

_LONGEST_BOX = 80
_LABELS = frozenset(
    {"By", "BY", "Von", "Par", "Por", "Di", "Written", "Reported", "Story", "Words"}
)
_TRADES = (
    "reporter|correspondent|journalist|editor|writer|columnist|producer|photographer|freelancer|"
    "contributor|author|analyst|fellow|professor|researcher|lecturer|intern|broadcaster|anchor"
)
_LIFE = re.compile(
    r"\s*(?:,|\(|is|was|has|covers|covered|writes|wrote|reports|joined|joins|worked|works|can|studied|"
    r"holds|leads|heads|edits|specialis|specializ|\w+-based)"
)
_SELF = re.compile(
    rf"(?P<name>[A-Z][\w.'’-]+(?:\s[A-Z][\w.'’-]+){{1,3}}),?\s(?:is|was)\s"
    rf"(?:an?|the|our)?\s?[^.]{{0,80}}?\b(?:{_TRADES})s?\b"
)


def fold_author_box(page: Page, line: Line) -> Fold | None:
    """At the edge of the body: somebody whom the article does not name is introduced by trade."""
    match = None if page.inside(line) else _SELF.match(line.text)
    if match is None or line.count > _LONGEST_BOX:
        return None
    surname = match["name"].split()[-1]
    if any(surname in x.text for x in page.lines if x.prose and x.number < line.number):
        return None
    return Fold("author", "author box: introduces the writer")


def fold_writer(page: Page, folds: Folds, byline: str) -> dict[int, Fold]:
    """Below the start of the body: the writer of the byline once more, alone or with a life."""
    names = [word for word in capitalised(byline) if word not in _LABELS]
    if len(names) < 2 or not page.body or _is_in_the_story(page, names):
        return {}
    fold = Fold("author", "author box: about the writer")
    return {
        line.number: fold
        for line in page.lines[page.body.start + 1 :]
        if line.number not in folds and line.count <= _LONGEST_BOX and _is_about(line.text, names)
    }


def _is_in_the_story(page: Page, names: list[str]) -> bool:
    """Does the article itself speak of somebody of that name?"""
    surname = names[1].casefold()
    inside = (page.lines[n] for n in page.body)
    said = [x for x in inside if x.prose and not _is_about(x.text, names)]
    return sum(surname in x.text.casefold() for x in said) > 1


def _is_about(text: str, names: list[str]) -> bool:
    full, surname = " ".join(names[:2]).casefold(), names[1].casefold()
    folded = text.casefold()
    if folded in {full, f"by {full}"}:
        return True
    for start in (full, surname):
        if folded.startswith(start) and _LIFE.match(text, len(start)):
            return not re.search(r"\b(?:said|told)\b", text)
    return False
