"""Where a sentence divides into statements that can be true or false on their own.

A wrong cut makes a fragment that nobody can judge, a missing one only a longer statement; so a cut
needs a finite verb and some matter on both sides. Spans may overlap: a relative clause is shown
with the noun it describes, which stands in the main clause as well.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from workbench.statements.asides import with_asides
from workbench.statements.coordination import cut_at
from workbench.statements.lexicon import listed
from workbench.statements.model import Facts, Name, Place, Statement, Token
from workbench.statements.participles import with_participles
from workbench.statements.phrases import (
    LEAST_WORDS,
    Piece,
    subject_of,
)
from workbench.statements.quotes import parts_of_speech
from workbench.text.spans import Span

_MOST_TOKENS = 300
"""A longer sentence is a list, or was never parted: it stays whole."""
_LOOSE = frozenset(",;:.–—-“‘('")
_CLOSES = {")": "()", "”": "“”", '"': '"', "’": "‘’"}
"""Closing marks that stay where their opening mark is inside."""
_DANGLING = listed("even just only especially and but or that saying adding")
_LEADING = frozenset({"that"})
"""It dangles only where it led to a quotation that was cut off."""
_QUOTES = frozenset("\"“‘'")


@dataclass(frozen=True, slots=True)
class Clause:
    """A finest span of a sentence, and the subject that it leaves to the clause before."""

    span: Span
    subject: Name | Place | None = None
    bare: bool = False
    """Does it begin with its verb?"""


def clauses(sentence: Statement) -> tuple[Clause, ...]:
    """The finest spans of a sentence, in reading order; the whole of it if it does not divide."""
    tokens, facts = sentence.tokens, sentence.facts
    whole = (Clause(sentence.span),)
    if sentence.headline or not 2 * LEAST_WORDS <= len(tokens) <= _MOST_TOKENS:
        return whole
    pieces = _pieces(tokens, facts)
    if len(pieces) <= 1:
        return whole
    found: dict[Span, Clause] = {}
    for piece in pieces:
        span = _span(tokens, piece, sentence.span)
        if span is not None:
            found.setdefault(span, Clause(span, piece.subject, piece.bare))
    return tuple(found[span] for span in sorted(found)) or whole


def _pieces(tokens: Sequence[Token], facts: Facts) -> list[Piece]:
    """Main clauses, quoted ones first, and asides; at most one for an undivided sentence."""
    quoted, reporting = parts_of_speech(tokens, facts)
    main = [p for part in quoted for p in _divided(tokens, facts, part)]
    if reporting is None and len(main) == 1:
        return []
    main += _divided(tokens, facts, reporting) if reporting else []
    parts = [p for piece in main for p in with_participles(tokens, facts, piece)]
    return [p for piece in parts for p in with_asides(tokens, facts, piece)]


def _span(tokens: Sequence[Token], piece: Piece, whole: Span) -> Span | None:
    """The piece's span without loose marks at its ends; the sentence's own if it is all of it."""
    start, end = piece.start, piece.end
    if start == 0 and end == len(tokens):
        return whole
    while end > start and _is_loose(tokens, start, end):
        end -= 1
    while start < end and not tokens[start].word:
        start += 1
    if end <= start:
        return None
    return Span(tokens[start].span.start, tokens[end - 1].span.end)


def _is_loose(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Is the last token a mark or a conjunction that belongs to what was cut off?"""
    last = tokens[end - 1]
    if last.key in _DANGLING:
        leads = end < len(tokens) and tokens[end].text in _QUOTES
        return last.key not in _LEADING or leads
    if last.text in _CLOSES:
        inside = [t.text for t in tokens[start : end - 1]]
        return sum(inside.count(mark) for mark in _CLOSES[last.text]) % 2 == 0
    return last.text in _LOOSE


def _divided(tokens: Sequence[Token], facts: Facts, part: Piece) -> Iterator[Piece]:
    """A part cut at coordination, subordinate clauses and reported speech."""
    piece = replace(part, end=part.end)
    clause = part.start
    for at in range(part.start + 2, part.end - 2):
        cut = cut_at(tokens, piece.start, at, part.end)
        if cut is None:
            continue
        yield replace(piece, end=at)
        if cut.bare:
            cut = replace(cut, subject=subject_of(tokens, facts, clause, at))
        else:
            clause = cut.start
        piece = cut
    yield piece
