"""Small comparisons made by hand, so that tests of later rooms do not depend on the engine."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from workbench.articles.model import Article, Furniture
from workbench.comparison.model import (
    Agreement,
    Claim,
    Comparison,
    Conflict,
    ConflictKind,
    ConflictValue,
    Passage,
    Strength,
)
from workbench.statements.model import Statement
from workbench.text.spans import Span

Said = Mapping[str, str]
"""Article id to the very words of that article."""


@dataclass(frozen=True)
class ClaimSketch:
    """A claim as a test writes it down: who says it in which words, and the values in conflict."""

    text: str
    said: Said
    values: Mapping[str, Said] = field(default_factory=dict)
    kind: ConflictKind = ConflictKind.PLACE
    strength: Strength = Strength.FIRM


def find(article: Article, words: str) -> Span:
    """Where the words stand in the article; ValueError if they do not."""
    start = article.text.index(words)
    return Span(start, start + len(words))


def make_article(
    article_id: str, text: str, *, label: str = "", furniture: Sequence[str] = ()
) -> Article:
    """An article of the given text; each of `furniture` is a stretch of it that is folded."""
    raw = text.encode()
    article = Article(
        id=article_id,
        label=label or article_id,
        source=f"{article_id}.txt",
        sha256=hashlib.sha256(raw).hexdigest(),
        text=text,
        raw=raw,
    )
    folded = tuple(Furniture(find(article, words), "menu") for words in furniture)
    return Article(
        article.id,
        article.label,
        article.source,
        article.sha256,
        text,
        furniture=folded,
        raw=raw,
    )


def make_comparison(articles: Sequence[Article], sketches: Sequence[ClaimSketch]) -> Comparison:
    """A comparison of the articles in which exactly the sketched claims were found."""
    by_id = {a.id: a for a in articles}
    statements: list[Statement] = []
    claims: list[Claim] = []
    for number, sketch in enumerate(sketches):
        own: dict[str, str] = {}
        for article_id, words in sketch.said.items():
            count = sum(s.article == article_id for s in statements)
            statement_id = f"{article_id}.{count}"
            span = find(by_id[article_id], words)
            statements.append(Statement(statement_id, article_id, span, words))
            own[article_id] = statement_id
        claims.append(_claim(number, sketch, own, by_id))
    return Comparison(tuple(articles), tuple(statements), tuple(claims))


def _claim(
    number: int, sketch: ClaimSketch, own: Mapping[str, str], articles: Mapping[str, Article]
) -> Claim:
    conflicts = (_conflict(sketch, own, articles),) if sketch.values else ()
    firm = any(c.strength is Strength.FIRM for c in conflicts)
    agreement = Agreement.SHARED if len(own) > 1 else Agreement.SINGLE
    return Claim(
        id=f"c{number}",
        text=sketch.text,
        agreement=Agreement.DISPUTED if firm else agreement,
        statements=tuple(own.values()),
        origins=tuple((a,) for a in own),
        conflicts=conflicts,
    )


def _conflict(
    sketch: ClaimSketch, own: Mapping[str, str], articles: Mapping[str, Article]
) -> Conflict:
    values = tuple(
        ConflictValue(
            value=value,
            statements=tuple(own[a] for a in holders),
            at=tuple(Passage(a, find(articles[a], words)) for a, words in holders.items()),
        )
        for value, holders in sorted(sketch.values.items(), key=lambda item: len(item[1]))
    )
    loners = [next(iter(h)) for h in sketch.values.values() if len(h) == 1]
    return Conflict(
        kind=sketch.kind,
        strength=sketch.strength,
        explanation="; ".join(f"{len(h)} say {v}" for v, h in sketch.values.items()),
        values=values,
        lone=loners[0] if len(loners) == 1 and len(own) > 2 else None,
    )
