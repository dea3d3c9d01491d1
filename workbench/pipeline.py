"""From paths or texts to a comparison: the whole flow, read as a table of contents."""

from collections.abc import Callable, Sequence
from pathlib import Path

from workbench.articles.model import Article
from workbench.articles.reader import article_of_text, read_articles
from workbench.comparison.compare import compare_statements
from workbench.comparison.model import Comparison
from workbench.statements.extract import extract_statements

Report = Callable[[str, float], None]
"""Told what is being done and how far it is, from 0 to 1."""


def _silent(_stage: str, _done: float) -> None:
    return None


def compare(sources: Sequence[Path | str], report: Report = _silent) -> Comparison:
    """Read articles and lay them against each other.

    A `Path` is a file or a folder of articles; a `str` is the text of an article itself.
    Raises `workbench.errors.BadInputError` for a source that cannot be read.
    """
    report("reading", 0.0)
    return compare_articles(_articles(sources), report)


def compare_articles(articles: Sequence[Article], report: Report = _silent) -> Comparison:
    """Lay articles that are already read against each other."""
    report("finding statements", 0.2)
    statements = extract_statements(articles)
    report("comparing", 0.5)
    comparison = compare_statements(tuple(articles), statements)
    report("done", 1.0)
    return comparison


def _articles(sources: Sequence[Path | str]) -> tuple[Article, ...]:
    paths = [s for s in sources if isinstance(s, Path)]
    texts = [s for s in sources if isinstance(s, str)]
    read = read_articles(paths) if paths else ()
    return (*read, *(article_of_text(t, f"text {n}") for n, t in enumerate(texts, 1)))
