"""`workbench read`: what was taken as masthead, body and furniture, for checking and for scripts.

A reviewer who doubts a claim first asks whether the article was read right; here every line can be
seen with what it was held to be and why.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import fields
from typing import Any, BinaryIO

from workbench.articles.model import Article, Masthead
from workbench.articles.reader import Reading, Report, read_sources
from workbench.articles.sources import ReadOptions
from workbench.errors import UsageError
from workbench.text.safe import safe_line
from workbench.text.spans import Span

SCHEMA = "workbench.reading/1"
FORMATS = ("text", "json")
_PARTS = tuple(field.name for field in fields(Masthead))


def read(
    given: Sequence[str],
    form: str,
    options: ReadOptions,
    standard_input: BinaryIO,
    report: Report,
) -> str:
    """What the command prints on standard output, line end included.

    `form` is one of `FORMATS`. Raises UsageError for another, BadInputError for what cannot be
    read.
    """
    if form not in FORMATS:
        raise UsageError(f"there is no format {form}", f"use one of {', '.join(FORMATS)}")
    reading = read_sources(given, options, standard_input, report)
    if form == "json":
        return json.dumps(to_document(reading), ensure_ascii=False, indent=2) + "\n"
    return "\n".join(as_lines(reading)) + "\n"


def to_document(reading: Reading) -> dict[str, Any]:
    """The reading for scripts; offsets count in the `text` of their article."""
    return {
        "schema": SCHEMA,
        "articles": [_article(article) for article in reading.articles],
        "notes": list(reading.notes),
    }


def _article(article: Article) -> dict[str, Any]:
    return {
        "id": article.id,
        "label": article.label,
        "source": article.source,
        "sha256": article.sha256,
        "encoding": article.encoding,
        "language": article.language,
        "published": article.published.isoformat() if article.published else None,
        "url": article.url,
        "author": article.author,
        "notes": list(article.notes),
        "text": article.text,
        "masthead": {
            part: _passage(article, span) if (span := getattr(article.masthead, part)) else None
            for part in _PARTS
        },
        "sentences": [
            _passage(article, s.span) | {"paragraph": s.paragraph, "headline": s.headline}
            for s in article.sentences
        ],
        "headings": [_passage(article, span) for span in article.headings],
        "furniture": [
            _passage(article, f.span) | {"rule": f.rule, "reason": f.reason}
            for f in article.furniture
        ],
    }


def _passage(article: Article, span: Span) -> dict[str, Any]:
    return {"start": span.start, "end": span.end, "text": article.quote(span)}


def as_lines(reading: Reading) -> Iterator[str]:
    """The reading for a person, safe to print on any terminal."""
    for article in reading.articles:
        yield from _head(article)
        yield from _masthead(article)
        yield from _body(article)
        yield from _furniture(article)
        yield ""
    for note in reading.notes:
        yield f"note: {safe_line(note)}"


def _head(article: Article) -> Iterator[str]:
    yield f"{safe_line(article.id)}  {safe_line(article.label)}"
    published = f", published {article.published.isoformat()}" if article.published else ""
    yield f"  {safe_line(article.source)} ({article.encoding}, {article.language}{published})"
    for note in article.notes:
        yield f"  note: {safe_line(note)}"


def _masthead(article: Article) -> Iterator[str]:
    for part in _PARTS:
        span = getattr(article.masthead, part)
        if span is not None:
            yield f"  {part}: {safe_line(article.quote(span))}"


def _body(article: Article) -> Iterator[str]:
    count = sum(not s.headline for s in article.sentences)
    yield f"  body: {count} {'sentence' if count == 1 else 'sentences'}"
    lines = [(s.span, "=" if s.headline else "-") for s in article.sentences]
    lines += [(span, "#") for span in article.headings]
    for span, mark in sorted(lines):
        yield f"    {mark} {safe_line(article.quote(span))}"


def _furniture(article: Article) -> Iterator[str]:
    count = len(article.furniture)
    yield f"  set aside: {count} {'line' if count == 1 else 'lines'}"
    for piece in article.furniture:
        yield f"    × {safe_line(article.quote(piece.span))}"
        yield f"        {safe_line(piece.reason)} [{piece.rule}]"
