"""A session as an editor reads it: disputes first, each with its sides, the verdict and why.

This is the content alone; `markdown` and `page` give it a form.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from workbench.articles.model import Article
from workbench.comparison.model import Agreement, Claim, Conflict, Passage
from workbench.export.rows import wanted_claims
from workbench.export.view import ExportView
from workbench.review.model import EvidenceLink, Signature, Standing, Verdict
from workbench.review.record import SessionRecord
from workbench.review.second import OPEN, Adjudication, ClaimState, name_key
from workbench.review.timeline import timeline
from workbench.statements.model import Statement
from workbench.text.spans import Span

HEADINGS = {
    Agreement.DISPUTED: "Disputed",
    Agreement.SHARED: "Shared",
    Agreement.SINGLE: "One article alone",
}


@dataclass(frozen=True, slots=True)
class Quote:
    """What one article says."""

    number: int
    """Of the article in the dossier's list."""
    label: str
    text: str
    published: date | None
    marks: tuple[Span, ...] = ()
    """The words of `text` that carry the value, in order, apart from each other."""


@dataclass(frozen=True, slots=True)
class Side:
    """The quotes that hold one value; a side without a value holds what takes none."""

    value: str
    quotes: tuple[Quote, ...]
    settled: bool = False
    """Is this the value that the evidence supports, as the reviewer found?"""


@dataclass(frozen=True, slots=True)
class Opinion:
    """What one reviewer says of a claim."""

    verdict: Verdict
    note: str
    evidence: tuple[EvidenceLink, ...]
    settled: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One claim."""

    number: int
    claim_id: str
    text: str
    agreement: Agreement
    by_reviewer: bool
    """Was it the reviewer who said how far the articles agree?"""
    state: ClaimState
    conflicts: tuple[str, ...]
    """In words, the kind first."""
    sides: tuple[Side, ...]
    articles: int
    origins: tuple[tuple[int, ...], ...]
    """Numbers of articles by origin."""
    first: str
    """The label of the article that had it first, or "unknown"."""
    opinions: tuple[Opinion, ...]
    note: str
    """The reviewer's own, where there is no verdict to go with it."""
    adjudication: Adjudication | None
    signature: Signature | None
    final: str
    outdated: str
    """The label of a verdict on words that changed since; empty for none."""


@dataclass(frozen=True, slots=True)
class Dossier:
    """One session."""

    title: str
    reviewers: tuple[str, ...]
    articles: tuple[Article, ...]
    sections: tuple[tuple[Agreement, tuple[Entry, ...]], ...]
    judged: int
    claims: int
    disputes: int
    signed: int
    hidden: int


def dossier(view: ExportView) -> Dossier:
    """The content for the claims that are wanted; an unjudged dispute is wanted always."""
    record = view.record
    wanted = {c.id for c in wanted_claims(record, view.wanted)}
    claims = [
        c
        for c in record.state.claims
        if c.id in wanted or record.state.agreement(c) is Agreement.DISPUTED
    ]
    ordered = [c for kind in Agreement for c in claims if record.state.agreement(c) is kind]
    entries = [_entry(view, claim, n) for n, claim in enumerate(ordered, 1)]
    sections = ((kind, tuple(e for e in entries if e.agreement is kind)) for kind in Agreement)
    return Dossier(
        title=record.info.title,
        reviewers=_reviewers(view),
        articles=record.comparison.articles,
        sections=tuple((kind, found) for kind, found in sections if found),
        judged=sum(record.standing(c).judged for c in record.state.claims),
        claims=len(record.state.claims),
        disputes=sum(e.agreement is Agreement.DISPUTED for e in entries),
        signed=sum(e.state is ClaimState.SIGNED for e in entries),
        hidden=len(view.hidden),
    )


def _reviewers(view: ExportView) -> tuple[str, ...]:
    """Everybody who judged a claim of it, the session's own reviewer first."""
    named = [v.reviewer for status in view.found.values() for v in status.verdicts]
    names: dict[str, str] = {}
    for name in (view.record.info.reviewer, *named):
        names.setdefault(name_key(name), name)
    return tuple(names.values())


def _entry(view: ExportView, claim: Claim, number: int) -> Entry:
    record, status = view.record, view.found.get(claim.id, OPEN)
    standing = record.standing(claim)
    articles = record.articles_of(claim)
    first = timeline(articles).first
    numbers = article_numbers(record)
    return Entry(
        number=number,
        claim_id=claim.id,
        text=claim.text,
        agreement=record.state.agreement(claim),
        by_reviewer=standing.agreement is not None,
        state=status.state,
        conflicts=tuple(f"{c.kind.value}: {c.explanation}" for c in claim.conflicts),
        sides=_sides(record, claim, standing.settled),
        articles=len(articles),
        origins=tuple(tuple(numbers[a] for a in group) for group in claim.origins),
        first=", ".join(a.label for a in first) or "unknown",
        opinions=_opinions((record, *view.others), claim.id, status.verdicts),
        note="" if standing.verdict else standing.note,
        adjudication=status.adjudication,
        signature=status.signature,
        final=status.final.label if status.final else "",
        outdated=standing.verdict.label if standing.verdict and not standing.judged else "",
    )


def _opinions(
    records: Sequence[SessionRecord], claim_id: str, verdicts: Sequence[Verdict]
) -> tuple[Opinion, ...]:
    """Each verdict with what its own reviewer wrote beside it."""
    return tuple(
        Opinion(verdict, standing.note, standing.evidence, standing.settled)
        for verdict in verdicts
        for standing in _standing_with(records, claim_id, verdict)
    )


def _standing_with(
    records: Sequence[SessionRecord], claim_id: str, verdict: Verdict
) -> list[Standing]:
    standings = (r.state.standing(claim_id) for r in records)
    return [s for s in standings if s.verdict == verdict][:1]


def _sides(record: SessionRecord, claim: Claim, settled: str) -> tuple[Side, ...]:
    """The sides of the claim's chief conflict, fewest articles first, then the other quotes."""
    conflict = _chief(claim)
    values = conflict.values if conflict else ()
    sides = [
        Side(v.value, _quotes(record, claim, v.statements, v.at), v.value == settled)
        for v in values
    ]
    held = {s for v in values for s in v.statements}
    rest = _quotes(record, claim, [s for s in claim.statements if s not in held])
    return (*sides, Side("", rest)) if rest else tuple(sides)


def _chief(claim: Claim) -> Conflict | None:
    """A firm conflict before a possible one."""
    return min(claim.conflicts, key=lambda c: c.strength.value != "firm", default=None)


def article_numbers(record: SessionRecord) -> dict[str, int]:
    """Article id to its number in the dossier, counted from 1."""
    return {a.id: n for n, a in enumerate(record.comparison.articles, 1)}


def _quotes(
    record: SessionRecord, claim: Claim, statements: Sequence[str], at: Sequence[Passage] = ()
) -> tuple[Quote, ...]:
    numbers = article_numbers(record)
    chosen = [s for s in record.statements_of(claim) if s.id in set(statements)]
    articles = {a.id: a for a in record.comparison.articles}
    return tuple(
        Quote(
            numbers[s.article],
            articles[s.article].label,
            s.text,
            articles[s.article].published,
            _marks(s, at),
        )
        for s in chosen
    )


def _marks(statement: Statement, at: Sequence[Passage]) -> tuple[Span, ...]:
    """The passages inside the statement, counted from its start; of two that overlap the first."""
    whole = statement.span
    inside = sorted(p.span for p in at if p.article == statement.article and whole.contains(p.span))
    marks: list[Span] = []
    for span in inside:
        if len(span) and (not marks or span.start - whole.start >= marks[-1].end):
            marks.append(span.shifted(-whole.start))
    return tuple(marks)
