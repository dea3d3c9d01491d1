"""Articles written down line by line, so that tests of statements do not depend on the reader."""

from collections.abc import Sequence
from datetime import date

from workbench.articles.model import Article, Sentence
from workbench.statements.extract import extract_statements
from workbench.statements.model import Extraction, Facts, Statement
from workbench.text.spans import Span

Paragraph = str | Sequence[str]
"""A paragraph of one sentence, or its sentences."""


def article(
    article_id: str,
    *paragraphs: Paragraph,
    headline: str = "",
    published: date | None = None,
) -> Article:
    """An article of the given sentences; a paragraph's sentences stand on one line."""
    text = ""
    sentences: list[Sentence] = []
    lines = [[headline]] if headline else []
    lines += [[p] if isinstance(p, str) else list(p) for p in paragraphs]
    for number, line in enumerate(lines):
        for sentence in line:
            start = len(text)
            text += sentence
            span = Span(start, len(text))
            sentences.append(Sentence(span, number, headline=bool(headline) and number == 0))
            text += " "
        text = text[:-1] + "\n"
    return Article(
        article_id, article_id, "-", "0" * 64, text, published, sentences=tuple(sentences)
    )


def extract(*paragraphs: Paragraph, published: date | None = None) -> Extraction:
    """What one article of the given sentences says."""
    return extract_statements([article("a", *paragraphs, published=published)])


def sentence(text: str, published: date | None = None) -> Statement:
    """The one sentence, read."""
    return extract(text, published=published).sentences[0]


def facts(text: str, published: date | None = None) -> Facts:
    """The facts of one sentence."""
    return sentence(text, published).facts


def parts(text: str) -> list[str]:
    """The finest statements of one sentence, as they read."""
    return [s.text for s in extract(text).statements]
