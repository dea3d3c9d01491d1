"""Small pages in our own words, as scrapers leave them, and a way to ask what became of a line."""

from workbench.articles.model import Article
from workbench.articles.reader import article_of_text

BODY = (
    "The harbour bridge in Sundvik was closed on Wednesday morning after a barge struck a pier.",
    "Nobody was hurt, the road authority said. The skipper told the police his rudder had failed.",
    '"We felt the whole deck shake," said Marit Olsen, who was cycling across at the time.',
    "Divers will inspect the foundations on Thursday, and drivers must use the tunnel until then.",
    "The bridge, opened in 1968, carries about 21,000 vehicles a day.",
)
HEADLINE = "Harbour bridge closes after barge strikes pier"


def page(*lines: str, gap: str = "\n\n") -> Article:
    """An article of these lines."""
    return article_of_text(gap.join(lines), "page")


def with_lines(*extra: str, at: int = 2) -> Article:
    """The bridge story with extra lines before its body line number `at`."""
    return page(HEADLINE, *BODY[:at], *extra, *BODY[at:])


def rule_of(article: Article, words: str) -> str:
    """The rule that folds the line holding these words; "" if it is not folded."""
    start = article.text.index(words)
    folds = (f for f in article.furniture if f.span.start <= start < f.span.end)
    return next((f.rule for f in folds), "")


def said(article: Article) -> list[str]:
    """The sentences of the running text."""
    return [article.quote(s.span) for s in article.sentences if not s.headline]


def titles(article: Article) -> list[str]:
    """Headline, standfirst and headings that state something."""
    return [article.quote(s.span) for s in article.sentences if s.headline]
