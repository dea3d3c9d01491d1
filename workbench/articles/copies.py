"""The same article given twice: compared with itself it would agree with every word.

The same words are the same article, unless two outlets printed them: those are two articles of one
origin, which the comparison finds. One changed word is enough to keep both, since that word may be
the very fact in dispute.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from workbench.articles.model import Article
from workbench.articles.shape import words
from workbench.text.normalize import fold_typography


@dataclass(frozen=True, slots=True)
class Copy:
    """An article left out because another one of the set says the same in the same words."""

    kept: Article
    left_out: Article
    same_bytes: bool

    @property
    def note(self) -> str:
        """For the reviewer."""
        how = "are the same file" if self.same_bytes else "have the same text"
        return f"{self.kept.source} and {self.left_out.source} {how}: compared once"


def without_copies(articles: Sequence[Article]) -> tuple[tuple[Article, ...], tuple[Copy, ...]]:
    """The articles that differ, in order, and what was left out with the article that stands."""
    kept: list[Article] = []
    copies: list[Copy] = []
    by_bytes: dict[str, Article] = {}
    by_words: defaultdict[tuple[str, ...], list[Article]] = defaultdict(list)
    for article in articles:
        said = _said(article)
        alike = (other for other in by_words[said] if _one_outlet(other, article))
        twin = by_bytes.get(article.sha256) or (next(alike, None) if said else None)
        if twin is None:
            kept.append(article)
            by_bytes[article.sha256] = article
            by_words[said].append(article)
        else:
            copies.append(Copy(twin, article, twin.sha256 == article.sha256))
    return tuple(kept), tuple(copies)


def _one_outlet(left: Article, right: Article) -> bool:
    """May the two come from one outlet, as far as both name theirs?"""
    named = left.masthead.outlet and right.masthead.outlet
    return not named or left.label == right.label


def _said(article: Article) -> tuple[str, ...]:
    """The words of the running text, case and punctuation aside."""
    body = " ".join(article.quote(s.span) for s in article.sentences if not s.headline)
    return tuple(word.casefold() for word in words(fold_typography(body)))
