"""Words looked for in all articles, folded lines included; case and typography do not matter."""

from collections.abc import Iterable, Iterator

from workbench.articles.model import Article
from workbench.text.normalize import fold_typography
from workbench.text.spans import Span

_BEFORE, _AFTER = 40, 60
MOST_HITS = 20


def hits(articles: Iterable[Article], words: str) -> Iterator[str]:
    """Every place of the words with some words around it, article by article."""
    for number, article in enumerate(articles, 1):
        for span in places(article, words):
            around = article.text[max(0, span.start - _BEFORE) : span.end + _AFTER]
            yield f"Article {number}, {article.label}: {' '.join(around.split())}"


def places(article: Article, words: str) -> Iterator[Span]:
    """Where the words stand in one article, in reading order; nowhere for empty words."""
    text, wanted = _plain(article.text), _plain(words.strip())
    at = text.find(wanted) if wanted else -1
    while at >= 0:
        yield Span(at, at + len(wanted))
        at = text.find(wanted, at + len(wanted))


def _plain(text: str) -> str:
    """Lower case, character for character: a few letters grow when lowered, and stay."""
    return "".join(low if len(low := c.lower()) == 1 else c for c in fold_typography(text))
