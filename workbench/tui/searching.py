"""Looking for words in all articles, folded lines included; case and typography do not matter."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from workbench.articles.model import Article
from workbench.text.normalize import fold_typography
from workbench.text.safe import safe_line
from workbench.text.spans import Span
from workbench.tui.menu import Item
from workbench.tui.paint import Role

_BEFORE, _AFTER = 30, 50


@dataclass(frozen=True, slots=True)
class Hit:
    """Where the words stand."""

    article: str
    span: Span


def search(articles: Iterable[Article], words: str) -> list[Hit]:
    """Every place of the words, article by article, in reading order; none for empty words."""
    wanted = _plain(words.strip())
    hits: list[Hit] = []
    for article in articles:
        text = _plain(article.text)
        at = text.find(wanted) if wanted else -1
        while at >= 0:
            hits.append(Hit(article.id, Span(at, at + len(wanted))))
            at = text.find(wanted, at + len(wanted))
    return hits


def _plain(text: str) -> str:
    """Lower case, character for character: a few letters grow when lowered, and stay."""
    folded = fold_typography(text)
    return "".join(low if len(low := c.lower()) == 1 else c for c in folded)


def found_by_article(hits: Iterable[Hit]) -> Mapping[str, tuple[Span, ...]]:
    """The places by article id."""
    found: dict[str, tuple[Span, ...]] = {}
    for hit in hits:
        found[hit.article] = (*found.get(hit.article, ()), hit.span)
    return found


def hit_items(articles: Sequence[Article], hits: Iterable[Hit]) -> list[Item]:
    """The places with some words around them."""
    by_id = {a.id: (n, a) for n, a in enumerate(articles, 1)}
    return [_item(*by_id[hit.article], hit.span) for hit in hits]


def _item(number: int, article: Article, span: Span) -> Item:
    start, end = max(0, span.start - _BEFORE), span.end + _AFTER
    return Item(
        (
            (f"{number:>2} ", Role.KEY),
            (safe_line(article.text[start : span.start]), Role.DIM),
            (safe_line(span.of(article.text)), Role.FOUND),
            (safe_line(article.text[span.end : end]), Role.DIM),
        ),
        safe_line(article.label),
    )
