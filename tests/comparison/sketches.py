"""Events for tests, written down as the sentences of each article."""

from collections.abc import Mapping, Sequence

from tests.builders import make_article
from workbench.articles.model import Article, Sentence
from workbench.comparison.compare import compare_statements
from workbench.comparison.model import Claim, Comparison
from workbench.comparison.weights import Weighed, background_weights, event_weights
from workbench.statements.extract import extract_statements, statement_of_text
from workbench.statements.model import Extraction, Statement
from workbench.text.spans import Span

Told = Mapping[str, Sequence[str]]
"""Article id to its sentences in reading order."""

FLOOD: Told = {
    "a": (
        "The dam above Velmora burst on Tuesday night after three days of rain.",
        "Engineers had warned of cracks in the wall since last spring.",
        "About 4,000 people were taken to schools in the upper town.",
        "The bakery on Mill Street will stay shut until Easter.",
    ),
    "b": (
        "A dam above the town of Velmora burst on Tuesday night.",
        "Some 4,000 residents were evacuated to schools in the upper town.",
        "Minister Tarek Oduya promised new money for river walls.",
    ),
    "c": (
        "After three days of rain the dam above Velmora gave way and burst on Tuesday.",
        "Cracks in the wall had been known to engineers since last spring.",
        "Tarek Oduya, the minister, promised money for new river walls.",
        "Volunteers from Ostrel brought blankets.",
    ),
}


def article_of(article_id: str, sentences: Sequence[str]) -> Article:
    """An article of these sentences, one a line, all of them body."""
    text = "\n".join(sentences)
    article = make_article(article_id, text)
    spans = []
    start = 0
    for line, sentence in enumerate(sentences):
        spans.append(Sentence(Span(start, start + len(sentence)), line))
        start += len(sentence) + 1
    return Article(
        article.id,
        article.label,
        article.source,
        article.sha256,
        text,
        raw=article.raw,
        sentences=tuple(spans),
    )


def event(told: Told) -> tuple[tuple[Article, ...], Extraction]:
    """The articles of an event and what they say."""
    articles = tuple(article_of(one, sentences) for one, sentences in told.items())
    return articles, extract_statements(articles)


def compared(told: Told) -> Comparison:
    """The comparison of an event."""
    return compare_statements(*event(told))


def sentences_of(told: Told) -> list[Statement]:
    """All sentences of an event as whole statements, article by article."""
    return sorted(event(told)[1].sentences, key=lambda s: (s.article, s.span))


def weighed_sentences(told: Told) -> list[Weighed]:
    """The same with their weights within the event."""
    sentences = sentences_of(told)
    weights = event_weights(sentences)
    return [weights.weigh(s) for s in sentences]


def alone(text: str, article_id: str = "x") -> Weighed:
    """A lone text with its weights."""
    return background_weights().weigh(statement_of_text(text, article_id))


def words_of(comparison: Comparison, claim: Claim) -> list[str]:
    """The texts of a claim's statements."""
    texts = {s.id: s.text for s in comparison.statements}
    return [texts[s] for s in claim.statements]


def claim_holding(comparison: Comparison, words: str, articles: int = 1) -> Claim:
    """The claim of at least so many articles in which some statement holds these words."""
    article_of_statement = {s.id: s.article for s in comparison.statements}
    found = [
        claim
        for claim in comparison.claims
        if any(words in text for text in words_of(comparison, claim))
        and len({article_of_statement[s] for s in claim.statements}) >= articles
    ]
    if not found:
        raise AssertionError(f"no claim of {articles} articles holds {words!r}")
    return found[0]
