"""Relative clauses and appositions: facts told in passing, each a statement of its own.

An aside is shown with the noun that it describes ("X, a member since 2009"), because alone it could
not be judged.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from workbench.statements.lexicon import words
from workbench.statements.model import Facts, Name, Number, Place, Time, Token
from workbench.statements.phrases import (
    LEAST_WORDS,
    RELATIVES,
    Piece,
    antecedent,
    aside_end,
    is_full,
    name_ending,
)
from workbench.statements.verbs import finite_verb
from workbench.text.spans import Span

_ARTICLES = frozenset({"a", "an", "the"})


def with_asides(tokens: Sequence[Token], facts: Facts, piece: Piece) -> Iterator[Piece]:
    """A piece of a sentence without its asides where it can stand without them, and the asides."""
    found = list(_asides(tokens, facts, piece))
    yield from found
    if not found:
        yield piece
        return
    subject = _subject(tokens, facts, piece, found[0])
    if found[-1].end >= piece.end - 1 and is_full(tokens, piece.start, found[-1].comma):
        yield replace(piece, end=found[-1].comma)
    elif subject is not None and is_full(tokens, found[0].end, piece.end):
        yield Piece(found[0].end + 1, piece.end, True, subject)
    else:
        yield piece


def _subject(
    tokens: Sequence[Token], facts: Facts, piece: Piece, aside: Piece
) -> Name | Place | None:
    """The name that the aside is about, if it is the subject and its predicate follows."""
    after = aside.end + 1
    if after >= piece.end or tokens[aside.end].text != ",":
        return None
    if finite_verb(tokens, after, min(after + 3, piece.end)) is None:
        return None
    if finite_verb(tokens, piece.start, aside.comma) is not None:
        return None
    return name_ending(tokens, facts, piece.start, aside.comma - 1)


def _asides(tokens: Sequence[Token], facts: Facts, piece: Piece) -> Iterator[Piece]:
    lists = [p.span for p in facts.participants]
    for comma in range(piece.start + 1, piece.end - 3):
        if tokens[comma].text != ",":
            continue
        first = tokens[comma + 1]
        if first.key in RELATIVES:
            aside = _relative(tokens, lists, piece, comma)
        elif first.key in _ARTICLES:
            aside = _apposition(tokens, facts, piece, comma)
        else:
            aside = None
        if aside is not None:
            yield aside


def _relative(
    tokens: Sequence[Token], lists: Sequence[Span], piece: Piece, comma: int
) -> Piece | None:
    end = aside_end(tokens, lists, comma + 1, piece.end)
    start = antecedent(tokens, piece.start, comma)
    if start >= comma or not is_full(tokens, comma + 1, end):
        return None
    if all(t.key in words("function_words") or t.text[0].isdigit() for t in tokens[start:comma]):
        return None
    if tokens[comma + 1].key == "who" and tokens[comma - 1].key in words("name_heads"):
        return None  # an apposition stands between the person and "who"
    return Piece(start, end, comma=comma)


def _apposition(tokens: Sequence[Token], facts: Facts, piece: Piece, comma: int) -> Piece | None:
    """ "Name, a ... with a fact," closed by a comma; a new clause after a comma is none."""
    lists = [p.span for p in facts.participants]
    end = aside_end(tokens, lists, comma + 1, piece.end)
    if end >= piece.end or tokens[end].text != "," or end - comma < LEAST_WORDS:
        return None
    if _has_verb(tokens, comma + 1, end) or not _names(tokens, facts, comma):
        return None
    if not _has_fact(tokens, facts, comma + 1, end):
        return None
    start = antecedent(tokens, piece.start, comma)
    fronted = finite_verb(tokens, piece.start, comma) is None and start > piece.start
    return None if fronted else Piece(start, end, comma=comma)


def _has_verb(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Is there a finite verb, or a word that has the form of a past?"""
    return finite_verb(tokens, start, end) is not None or any(
        t.key.endswith("ed") and not t.capital and tokens[i + 1].key != "by"
        for i, t in enumerate(tokens[start : end - 1], start)
    )


def _names(tokens: Sequence[Token], facts: Facts, end: int) -> bool:
    """Does a name or place end right before this token?"""
    last = tokens[end - 1].span.end
    named: list[Name | Place] = [*facts.names, *facts.places]
    return any(n.span.end == last for n in named)


def _has_fact(tokens: Sequence[Token], facts: Facts, start: int, end: int) -> bool:
    span = Span(tokens[start].span.start, tokens[end - 1].span.end)
    told: list[Time | Number | Place | Name] = [*facts.times, *facts.numbers]
    told += [*facts.places, *facts.names]
    return any(span.contains(f.span) for f in told)
