"""The dossier as one HTML file: no script, nothing loaded from elsewhere, made to be printed."""

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from pathlib import Path

from workbench import __version__
from workbench.articles.model import Article
from workbench.comparison.model import Agreement
from workbench.export.dossier import HEADINGS, Dossier, Entry, Opinion, Quote, Side, dossier
from workbench.export.view import ExportView
from workbench.export.wording import (
    day_and_time,
    hidden_line,
    standing_of_articles,
    summary,
    verdict_line,
)
from workbench.review.model import EvidenceLink
from workbench.review.second import STAGES
from workbench.text.safe import safe_text

_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
_LINKED = ("https://", "http://")


def html_export(views: Iterable[ExportView]) -> bytes:
    """The dossiers of these sessions on one page."""
    contents = [dossier(view) for view in views]
    title = "; ".join(content.title for content in contents)
    style = Path(__file__).with_name("page.css").read_text(encoding="utf-8")
    parts = [
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
        f"<title>{text(title)}</title>\n<style>\n{style}</style>\n</head>\n<body>",
        *(part for content in contents for part in _main(content)),
        f"<footer>Made by workbench {__version__}.</footer>\n</body>\n</html>\n",
    ]
    return "\n".join(parts).encode()


def text(untrusted: str) -> str:
    """Untrusted text for the page: nothing in it is markup, nothing in it turns the page round."""
    return escape(safe_text(untrusted))


def _main(content: Dossier) -> Iterator[str]:
    yield f'<main>\n<h1 dir="auto">{text(content.title)}</h1>'
    names = ", ".join(content.reviewers)
    yield f'<p class="lede">Reviewed by {text(names)}. {text(summary(content))}.</p>'
    if line := hidden_line(content):
        yield f'<p class="notice">{text(line)}</p>'
    for kind, entries in content.sections:
        yield from _section(kind, entries)
    yield "<section>\n<h2>Articles</h2>\n<table>"
    yield "<tr><th></th><th>Article</th><th>Published</th><th>Source and SHA-256</th></tr>"
    yield from (_article(n, a) for n, a in enumerate(content.articles, 1))
    yield "</table>\n</section>\n</main>"


def _article(number: int, article: Article) -> str:
    published = article.published.isoformat() if article.published else "unknown"
    return (
        f'<tr><td class="number">{number}</td><td dir="auto">{text(article.label)}</td>'
        f"<td>{published}</td><td>{text(article.source)}<br><code>{article.sha256}</code></td></tr>"
    )


def _section(kind: Agreement, entries: Iterable[Entry]) -> Iterator[str]:
    listed = list(entries)
    count = f'<span class="count">{len(listed)}</span>'
    yield f'<section class="{kind.value}">\n<h2>{HEADINGS[kind]} {count}</h2>'
    for entry in listed:
        yield from _entry(entry)
    yield "</section>"


def _entry(entry: Entry) -> Iterator[str]:
    yield f'<article id="{text(entry.claim_id)}">'
    yield f'<h3 dir="auto"><span class="number-of">{entry.number}</span> {text(entry.text)}</h3>'
    badge = f'<span class="badge {entry.state.value}">{STAGES[entry.state]}</span>'
    own = "; agreement set by the reviewer" if entry.by_reviewer else ""
    yield f'<p class="meta">{badge} {text(standing_of_articles(entry))}{own}</p>'
    yield from (f'<p class="conflict" dir="auto">{text(one)}</p>' for one in entry.conflicts)
    yield from _sides(entry.sides)
    yield from (_opinion(opinion) for opinion in entry.opinions)
    if entry.outdated:
        yield (
            '<p class="notice">An article changed after the verdict '
            f"<b>{text(entry.outdated)}</b>.</p>"
        )
    if entry.note:
        yield f'<p class="note" dir="auto">{text(entry.note)}</p>'
    yield from _ending(entry)
    yield "</article>"


def _sides(sides: Sequence[Side]) -> Iterator[str]:
    """The sides beside each other; where nothing is in conflict, the articles."""
    if not any(side.value for side in sides):
        sides = [Side("", (quote,)) for side in sides for quote in side.quotes]
    yield f'<div class="sides n{min(len(sides), 3)}">'
    yield from map(_side, sides)
    yield "</div>"


def _side(side: Side) -> str:
    holds = ' <span class="holds">holds, by the evidence</span>' if side.settled else ""
    heading = f'<h4 dir="auto">{text(side.value)}{holds}</h4>' if side.value else ""
    quotes = "".join(map(_quote, side.quotes))
    settled = " settled" if side.settled else ""
    return f'<div class="side{settled}">{heading}{quotes}</div>'


def _quote(quote: Quote) -> str:
    when = f", {quote.published.isoformat()}" if quote.published else ""
    source = f"<cite>[{quote.number}] {text(quote.label)}{when}</cite>"
    return f'<blockquote><p dir="auto">{_marked(quote)}</p>{source}</blockquote>'


def _marked(quote: Quote) -> str:
    """The words with those that carry the value marked; `safe_text` keeps every offset."""
    shown, parts, done = safe_text(quote.text), list[str](), 0
    for mark in quote.marks:
        parts += [escape(shown[done : mark.start]), f"<mark>{escape(mark.of(shown))}</mark>"]
        done = mark.end
    return "".join((*parts, escape(shown[done:])))


def _opinion(opinion: Opinion) -> str:
    verdict = opinion.verdict
    who = f"{text(verdict.reviewer)}, {day_and_time(verdict.at)}"
    lines = [
        f'<p><span class="label">{text(verdict_line(opinion))}</span>'
        f'<span class="who">{who}</span></p>'
    ]
    if opinion.settled:
        lines.append(f'<p dir="auto">Value that holds: {text(opinion.settled)}</p>')
    if opinion.note:
        lines.append(f'<p class="note" dir="auto">{text(opinion.note)}</p>')
    if opinion.evidence:
        links = "".join(f"<li>{_link(link)}</li>" for link in opinion.evidence)
        lines.append(f'<ul class="evidence">{links}</ul>')
    return f'<div class="opinion">{"".join(lines)}</div>'


def _link(link: EvidenceLink) -> str:
    archived = f" (archived: {_address(link.archived)})" if link.archived else ""
    return f'<span class="kind">{text(link.kind)}</span> {_address(link.url)}{archived}'


def _address(url: str) -> str:
    """A link for the web's own schemes; anything else stays text."""
    if not url.lower().startswith(_LINKED):
        return text(url)
    return f'<a href="{text(url)}" rel="noreferrer">{text(url)}</a>'


def _ending(entry: Entry) -> Iterator[str]:
    if made := entry.adjudication:
        who = f"{text(made.reviewer)}, {day_and_time(made.at)}"
        yield (
            f'<div class="ending"><p>Adjudicated: <span class="label">{text(made.label)}</span>'
            f'<span class="who">{who}</span></p>'
            f'<p class="note" dir="auto">{text(made.comment)}</p></div>'
        )
    if signed := entry.signature:
        comment = f'<p class="note" dir="auto">{text(signed.comment)}</p>' if signed.comment else ""
        who = f"{text(signed.reviewer)}, {day_and_time(signed.at)}"
        yield f'<div class="ending"><p>Signed off<span class="who">{who}</span></p>{comment}</div>'
