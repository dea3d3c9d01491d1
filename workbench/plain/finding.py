"""Words looked for in all articles, folded lines included; case and typography do not matter."""

from collections.abc import Iterable, Iterator

from workbench.articles.model import Article
from workbench.text.normalize import fold_typography

_BEFORE, _AFTER = 40, 60
MOST_HITS = 20


def hits(articles: Iterable[Article], words: str) -> Iterator[str]:
    """Every place of the words with some words around it, article by article."""
    wanted = _plain(words.strip())
    for number, article in enumerate(articles, 1):
        text = _plain(article.text)
        at = text.find(wanted) if wanted else -1
        while at >= 0:
            end = at + len(wanted)
            around = article.text[max(0, at - _BEFORE) : end + _AFTER]
            yield f"Article {number}, {article.label}: {' '.join(around.split())}"
            at = text.find(wanted, end)


def _plain(text: str) -> str:
    """Lower case, character for character: a few letters grow when lowered, and stay."""
    return "".join(low if len(low := c.lower()) == 1 else c for c in fold_typography(text))
