"""Which article had a claim first, as far as the dates of the articles tell."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from workbench.articles.model import Article

UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Timeline:
    """The articles that speak to one claim, by date."""

    dated: tuple[tuple[date, tuple[Article, ...]], ...]
    """Earliest day first; the articles of one day in the order they were given."""
    undated: tuple[Article, ...] = ()

    @property
    def first(self) -> tuple[Article, ...]:
        """The article that had it first, or several of one day; none when it cannot be known.

        One undated article is enough not to know: it may be the earliest. A claim that one
        article alone makes has its first article whatever the date.
        """
        if self.undated:
            return self.undated if len(self.undated) == 1 and not self.dated else ()
        return self.dated[0][1] if self.dated else ()

    def in_words(self) -> str:
        """The id of the first article, ids of one day joined by "; ", or "unknown"."""
        return "; ".join(a.id for a in self.first) or UNKNOWN


def timeline(articles: Sequence[Article]) -> Timeline:
    """The articles ordered by the day they were published; never by the order of files."""
    days: dict[date, list[Article]] = {}
    for article in articles:
        if article.published is not None:
            days.setdefault(article.published, []).append(article)
    dated = tuple((day, tuple(days[day])) for day in sorted(days))
    return Timeline(dated, tuple(a for a in articles if a.published is None))
