"""The lines of an article as a list: each can be folded as furniture, or unfolded."""

from collections.abc import Sequence
from dataclasses import dataclass

from workbench.articles.model import Article
from workbench.text.safe import safe_line
from workbench.text.spans import Span, trimmed
from workbench.tui.glyphs import Glyphs
from workbench.tui.layout import Folds, furniture_of, short_reason
from workbench.tui.menu import Item
from workbench.tui.paint import Role


@dataclass(frozen=True, slots=True)
class Foldable:
    """A line, or the stretch that the machine folded as one."""

    span: Span
    folded: bool
    reason: str = ""


def foldable(article: Article, folds: Folds) -> list[Foldable]:
    """Furniture as it stands, and every other line with words, in order."""
    furniture = furniture_of(article, folds)
    found = [Foldable(span, True, short_reason(reason)) for span, reason in furniture]
    at = 0
    for line in article.text.split("\n"):
        span = trimmed(line, Span(0, len(line))).shifted(at)
        if len(span) and not any(f.overlaps(span) for f, _reason in furniture):
            found.append(Foldable(span, False))
        at += len(line) + 1
    return sorted(found, key=lambda one: one.span)


def foldable_items(article: Article, lines: Sequence[Foldable], glyphs: Glyphs) -> list[Item]:
    """The lines with the reason of those that are folded."""
    return [_item(article, one, glyphs) for one in lines]


def _item(article: Article, one: Foldable, glyphs: Glyphs) -> Item:
    text = safe_line(article.quote(one.span))
    if not one.folded:
        return Item((("  ", Role.TEXT), (text, Role.TEXT)))
    return Item(
        (
            (f"{glyphs.fold} ", Role.FOLD),
            (f"{safe_line(one.reason)}: ", Role.DIM),
            (text, Role.FOLD),
        )
    )
