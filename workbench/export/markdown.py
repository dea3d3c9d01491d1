"""The dossier as Markdown (CommonMark with tables kept out: quotes run over many lines)."""

import re
from collections.abc import Iterable, Iterator

from workbench.articles.model import Article
from workbench.export.dossier import HEADINGS, Dossier, Entry, Opinion, Side, dossier
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
from workbench.text.safe import safe_line, safe_text

_INLINE = re.compile(r"([\\`*_\[\]<>|~&])")
_BLOCK = re.compile(r"^\s*(\d*)([#+=.)-])")


def markdown_export(views: Iterable[ExportView]) -> bytes:
    """One dossier after the other."""
    return "\n\n".join("\n".join(_lines(dossier(view))) for view in views).encode() + b"\n"


def escaped(text: str) -> str:
    """One line of untrusted text that stays text: nothing in it is markup."""
    return _escape(safe_line(text))


def _escape(line: str) -> str:
    """Marks of inline markup anywhere, and what would begin a block at the start."""
    return _BLOCK.sub(r"\1\\\2", _INLINE.sub(r"\\\1", line)).strip()


def _lines(content: Dossier) -> Iterator[str]:
    yield f"# {escaped(content.title)}"
    yield ""
    yield f"Reviewed by {', '.join(map(escaped, content.reviewers))}. {summary(content)}."
    if line := hidden_line(content):
        yield from ("", line)
    yield from ("", "## Articles", "")
    yield from (_article(n, a) for n, a in enumerate(content.articles, 1))
    for kind, entries in content.sections:
        yield from ("", f"## {HEADINGS[kind]} ({len(entries)})")
        for entry in entries:
            yield from _entry(entry)


def _article(number: int, article: Article) -> str:
    published = article.published.isoformat() if article.published else "date unknown"
    source = escaped(article.source)
    return f"{number}. {escaped(article.label)}, {published}, {source}, SHA-256 {article.sha256}"


def _entry(entry: Entry) -> Iterator[str]:
    yield from ("", f"### {entry.number}. {escaped(entry.text)}", "")
    yield f"{STAGES[entry.state].capitalize()}. {escaped(standing_of_articles(entry))}."
    if entry.by_reviewer:
        yield "How far the articles agree was set by the reviewer."
    for conflict in entry.conflicts:
        yield from ("", f"*{escaped(conflict)}*")
    for side in entry.sides:
        yield from _side(side)
    for opinion in entry.opinions:
        yield from _opinion(opinion)
    if entry.outdated:
        yield from ("", f"An article changed after the verdict **{escaped(entry.outdated)}**.")
    if entry.note:
        yield from ("", *_quoted("Note: ", entry.note))
    yield from _ending(entry)


def _side(side: Side) -> Iterator[str]:
    if side.value:
        mark = " (holds, by the evidence)" if side.settled else ""
        yield from ("", f"**{escaped(side.value)}**{mark}")
    for quote in side.quotes:
        yield from (
            "",
            f"> {escaped(quote.text)}",
            ">",
            f"> [{quote.number}] {escaped(quote.label)}",
        )


def _opinion(opinion: Opinion) -> Iterator[str]:
    verdict = opinion.verdict
    who = f"{escaped(verdict.reviewer)}, {day_and_time(verdict.at)}"
    yield from ("", f"**Verdict: {escaped(verdict_line(opinion))}** ({who})")
    if opinion.settled:
        yield from ("", f"Value that holds: {escaped(opinion.settled)}")
    if opinion.note:
        yield from ("", *_quoted("Note: ", opinion.note))
    if opinion.evidence:
        yield from ("", *(_link(link) for link in opinion.evidence))


def _quoted(before: str, text: str) -> Iterator[str]:
    lines = safe_text(text).split("\n")
    yield from (f"{before if n == 0 else ''}{_escape(line)}" for n, line in enumerate(lines))


def _link(link: EvidenceLink) -> str:
    archived = f" (archived: {escaped(link.archived)})" if link.archived else ""
    return f"- {link.kind} source: {escaped(link.url)}{archived}"


def _ending(entry: Entry) -> Iterator[str]:
    if made := entry.adjudication:
        who = f"{escaped(made.reviewer)}, {day_and_time(made.at)}"
        yield from ("", f"**Adjudicated: {escaped(made.label)}** ({who})", "")
        yield from _quoted("", made.comment)
    if signed := entry.signature:
        yield from ("", f"Signed off by {escaped(signed.reviewer)}, {day_and_time(signed.at)}.")
        if signed.comment:
            yield from ("", *_quoted("", signed.comment))
