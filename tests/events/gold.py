"""Reads the gold of an event, so that tests and benchmarks measure against one and the same thing.

An event is a folder of articles with a `gold.json` beside them: `data/sample` and each folder of
`tests/events`. The format is described in `data/README.md`. Offsets count in the article as it
stands in its file, decoded as UTF-8.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from workbench.comparison.model import Agreement, ConflictKind
from workbench.text.spans import Span

SCHEMA = "workbench.gold/1"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of an article's file."""

    number: int
    """Counted from 1."""
    text: str


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """An article with what each of its lines is; a line named nowhere here is body."""

    id: str
    path: Path
    outlet: str
    published: date
    text: str
    headline: tuple[Line, ...]
    """Headline, standfirst and subheads."""
    masthead: tuple[Line, ...]
    """Outlet, byline, date: neither statements nor furniture, so a reader may do either."""
    furniture: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Quote:
    """The very words of an article."""

    article: str
    text: str
    occurrence: int = 1
    """Which of several places with the same words is meant, counted from 1."""

    def span(self, articles: Mapping[str, GoldArticle]) -> Span:
        """Where the words stand; ValueError if they do not."""
        return find(articles[self.article].text, self.text, self.occurrence)


@dataclass(frozen=True, slots=True)
class Words:
    """The words inside a quote that carry a value in conflict."""

    quote: Quote
    words: str

    def span(self, articles: Mapping[str, GoldArticle]) -> Span:
        """Where the words stand in the article; ValueError if they do not."""
        return find(self.quote.text, self.words).shifted(self.quote.span(articles).start)


@dataclass(frozen=True, slots=True)
class GoldClaim:
    """Quotes that make one claim."""

    id: str
    text: str
    """The claim in the annotator's words."""
    agreement: Agreement
    statements: tuple[Quote, ...]

    def articles(self) -> frozenset[str]:
        """Who speaks to the claim."""
        return frozenset(quote.article for quote in self.statements)


@dataclass(frozen=True, slots=True)
class GoldValue:
    """One of the values in conflict, and the words that hold it."""

    value: str
    at: tuple[Words, ...]

    def articles(self) -> frozenset[str]:
        """Who holds the value."""
        return frozenset(words.quote.article for words in self.at)


@dataclass(frozen=True, slots=True)
class GoldConflict:
    """A firm conflict that an engine should find."""

    id: str
    claim: str
    """The id of the claim that it makes disputed."""
    kind: ConflictKind
    topic: str
    values: tuple[GoldValue, ...]
    lone: str | None

    def self_contradicting(self) -> frozenset[str]:
        """Articles that hold more than one of the values."""
        held = [article for value in self.values for article in value.articles()]
        return frozenset(article for article in held if held.count(article) > 1)


@dataclass(frozen=True, slots=True)
class NeverPair:
    """Two quotes that look like a dispute and are none: a firm conflict between them is wrong."""

    why: str
    left: Quote
    right: Quote


@dataclass(frozen=True, slots=True)
class GoldName:
    """One person, with the spellings that the articles use: (article id, as printed)."""

    name: str
    spellings: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class GoldOrigin:
    """Articles that rewrite one source, and what shows it."""

    articles: tuple[str, ...]
    clues: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Gold:
    """All that is known of an event."""

    event: str
    articles: Mapping[str, GoldArticle]
    """By id, in name order."""
    claims: tuple[GoldClaim, ...]
    conflicts: tuple[GoldConflict, ...]
    never: tuple[NeverPair, ...]
    names: tuple[GoldName, ...]
    origins: tuple[GoldOrigin, ...]

    def with_agreement(self, agreement: Agreement) -> tuple[GoldClaim, ...]:
        """The claims on which the articles stand so."""
        return tuple(claim for claim in self.claims if claim.agreement is agreement)


def find(text: str, words: str, occurrence: int = 1) -> Span:
    """Where `words` stand in `text` for the `occurrence`th time; ValueError if they do not."""
    start = -1
    for _ in range(occurrence):
        start = text.index(words, start + 1)
    return Span(start, start + len(words))


def read_gold(folder: Path) -> Gold:
    """The gold of the event in `folder`; ValueError if it is of another schema."""
    document = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    if document["schema"] != SCHEMA:
        raise ValueError(f"{folder}: schema {document['schema']!r}, expected {SCHEMA!r}")
    articles = (_article(folder, entry) for entry in document["articles"])
    return Gold(
        event=document["event"],
        articles={article.id: article for article in articles},
        claims=tuple(map(_claim, document["claims"])),
        conflicts=tuple(map(_conflict, document["conflicts"])),
        never=tuple(
            NeverPair(entry["why"], _quote(entry["left"]), _quote(entry["right"]))
            for entry in document["never"]
        ),
        names=tuple(map(_name, document["names"])),
        origins=tuple(
            GoldOrigin(tuple(entry["articles"]), tuple(entry["clues"]))
            for entry in document["origins"]
        ),
    )


def _article(folder: Path, entry: Mapping[str, Any]) -> GoldArticle:
    def lines(label: str) -> tuple[Line, ...]:
        return tuple(Line(line["line"], line["text"]) for line in entry[label])

    path = folder / entry["file"]
    return GoldArticle(
        id=entry["id"],
        path=path,
        outlet=entry["outlet"],
        published=date.fromisoformat(entry["published"]),
        text=path.read_text(encoding="utf-8"),
        headline=lines("headline"),
        masthead=lines("masthead"),
        furniture=lines("furniture"),
    )


def _quote(entry: Mapping[str, Any]) -> Quote:
    return Quote(entry["article"], entry["quote"], entry.get("occurrence", 1))


def _claim(entry: Mapping[str, Any]) -> GoldClaim:
    return GoldClaim(
        id=entry["id"],
        text=entry["text"],
        agreement=Agreement(entry["agreement"]),
        statements=tuple(map(_quote, entry["statements"])),
    )


def _conflict(entry: Mapping[str, Any]) -> GoldConflict:
    return GoldConflict(
        id=entry["id"],
        claim=entry["claim"],
        kind=ConflictKind(entry["kind"]),
        topic=entry["topic"],
        values=tuple(
            GoldValue(
                value["value"],
                tuple(Words(_quote(words), words["words"]) for words in value["at"]),
            )
            for value in entry["values"]
        ),
        lone=entry["lone"],
    )


def _name(entry: Mapping[str, Any]) -> GoldName:
    return GoldName(entry["name"], tuple((s["article"], s["text"]) for s in entry["spellings"]))
