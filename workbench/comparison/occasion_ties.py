"""Whether two articles speak of the same occasion: by a day both name, or by who was there."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from workbench.comparison.conflicts.reading import WordKind
from workbench.comparison.occasion_mentions import Mention

_FEWEST_NAMES = 2


@dataclass(frozen=True)
class Occasion:
    """The main occasion as one article tells of it."""

    article: str
    mentions: tuple[Mention, ...]
    days: frozenset[date]
    names: frozenset[str]
    """Names and places in the sentences that mention it."""
    nouns: frozenset[str]
    """What the article calls it."""


def occasion(article: str, mentions: Sequence[Mention]) -> Occasion:
    """What one article's mentions tell together."""
    facts = [w for m in mentions for w in m.reading.words]
    return Occasion(
        article=article,
        mentions=tuple(mentions),
        days=frozenset(day for m in mentions for day in m.days),
        names=frozenset(w.match for w in facts if w.kind in {WordKind.NAME, WordKind.PLACE}),
        nouns=frozenset(m.head.match for m in mentions if not m.noun.verb),
    )


def tied(left: Occasion, right: Occasion) -> bool:
    """Is it one occasion that both articles speak of?"""
    if left.days & right.days:
        return True
    return len(left.names & right.names) >= _FEWEST_NAMES


def closely_tied(left: Occasion, right: Occasion) -> bool:
    """Do both also call it the same, or name the same day?"""
    if left.days and right.days and not left.days & right.days:
        return False
    return tied(left, right) and bool(left.nouns & right.nouns or left.days & right.days)
