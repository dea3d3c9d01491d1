"""Where a sentence divides into statements that can be true or false on their own.

A wrong cut makes a fragment that nobody can judge, a missing one only a longer statement; so a cut
needs a finite verb and some matter on both sides. Spans may overlap: a relative clause is shown
with the noun it describes, which stands in the main clause as well.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from workbench.statements.asides import with_asides
from workbench.statements.facts.numbers import NUMBER_STARTS
from workbench.statements.lexicon import listed, words
from workbench.statements.model import Facts, Name, Place, Statement, Token
from workbench.statements.phrases import (
    DETERMINERS,
    LEAST_WORDS,
    RELATIVES,
    Piece,
    is_full,
    subject_of,
)
from workbench.statements.quotes import parts_of_speech
from workbench.statements.verbs import finite_verb, is_finite
from workbench.text.spans import Span

_COORDINATES = listed("and but yet while whereas although though because since as so")
_BARE_AFTER = frozenset({"and", "but"})
_PRONOUNS = listed("he she it they we i you this that these those there")
_QUANTIFIERS = listed("many some several most few no both all neither either each")
_ADVERBS = listed("also then later further not never still even only now soon has have had")
REPORTING = listed("adding saying stating noting warning stressing insisting arguing claiming")
"""After a comma and before "that" these go on with what was said."""
_CONDITIONS = listed(
    "if unless whether when while as after before although though since because despite once until"
)
_LOOSE = frozenset(",;:.–—-\"“”'‘’()")
_EXCEPT = listed("everyone everybody everything all nothing anything none anyone nobody")
_FARTHEST_VERB = 9


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
    if sentence.headline or len(tokens) < 2 * LEAST_WORDS:
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
    return [p for piece in main for p in with_asides(tokens, facts, piece)]


def _span(tokens: Sequence[Token], piece: Piece, whole: Span) -> Span | None:
    """The piece's span without loose marks at its ends; the sentence's own if it is all of it."""
    start, end = piece.start, piece.end
    if start == 0 and end == len(tokens):
        return whole
    while end > start and tokens[end - 1].text in _LOOSE:
        end -= 1
    while start < end and not tokens[start].word:
        start += 1
    if end <= start:
        return None
    return Span(tokens[start].span.start, tokens[end - 1].span.end)


def _divided(tokens: Sequence[Token], facts: Facts, part: Piece) -> Iterator[Piece]:
    """A part cut at coordination, subordinate clauses and reported speech."""
    piece = replace(part, end=part.end)
    clause = part.start
    for at in range(part.start + 2, part.end - 2):
        cut = _cut(tokens, piece.start, at, part.end)
        if cut is None:
            continue
        yield replace(piece, end=at)
        if cut.bare:
            cut = replace(cut, subject=subject_of(tokens, facts, clause, at))
        else:
            clause = cut.start
        piece = cut
    yield piece


def _cut(tokens: Sequence[Token], start: int, at: int, end: int) -> Piece | None:
    """What begins at this place, if the part divides here."""
    token = tokens[at]
    if token.text != ";" and token.key not in _COORDINATES and token.key not in REPORTING:
        return None
    if not is_full(tokens, start, at) or _only_condition(tokens, start, at):
        return None
    if token.key == "but" and tokens[at - 1].key in _EXCEPT:
        return None
    if token.text == ";":
        return Piece(at + 1, end) if _own_subject(tokens, at + 1, end) else None
    comma = tokens[at - 1].text in {",", "-", "–", "—"}
    if token.key in REPORTING:
        reported = comma and tokens[at + 1].key == "that" and is_full(tokens, at + 2, end)
        return Piece(at, end, True) if reported else None
    if comma or token.key in _BARE_AFTER:
        inside = _in_relative(tokens, start, at)
        return _after_conjunction(tokens, at, end, comma, inside)
    return None


def _in_relative(tokens: Sequence[Token], start: int, at: int) -> bool:
    """Is a relative clause still open here, so that a bare verb would go on with it?"""
    for index in range(at - 1, start, -1):
        if tokens[index].key in RELATIVES:
            return True
        if tokens[index].text == "," and index < at - 1:
            return False
    return False


def _after_conjunction(
    tokens: Sequence[Token], at: int, end: int, comma: bool, inside: bool
) -> Piece | None:
    """What a conjunction begins; `inside` a relative clause a bare verb goes on with that one."""
    first = at + 1
    coordinate = tokens[at].key in _BARE_AFTER
    if coordinate and tokens[first].key == "that":
        return Piece(first + 1, end) if _own_subject(tokens, first + 1, end) else None
    verb = first
    while verb < end and tokens[verb].key in _ADVERBS and not is_finite(tokens, verb):
        verb += 1
    if coordinate and not inside and _bare_verb(tokens, verb, end):
        return Piece(first, end, True)
    if (comma or tokens[at].key == "but") and _own_subject(tokens, first, end):
        return Piece(first, end)
    return None


def _bare_verb(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Does a predicate begin here whose subject is the one before?"""
    if at >= end - 3 or not is_finite(tokens, at) or tokens[at + 1].text == ",":
        return False
    after = tokens[at + 1]
    goes_on = after.capital or after.key in words("function_words") or after.key in NUMBER_STARTS
    goes_on = goes_on or not after.word or after.text[0].isdigit()
    # "past and planned attacks": a form in -ed before a noun may well be an adjective.
    return (goes_on or not tokens[at].key.endswith("ed")) and is_full(tokens, at, end)


def _own_subject(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Does a clause with its own subject begin here, its verb not far off?"""
    if at >= end or not is_full(tokens, at, end):
        return False
    verb = finite_verb(tokens, at, min(end, at + _FARTHEST_VERB))
    if verb is None or verb == at:
        return False
    if any(t.text in {",", ";", ":"} or t.key in RELATIVES for t in tokens[at + 1 : verb]):
        return False
    first = tokens[at]
    return (
        first.capital
        or first.key.split("'")[0] in _PRONOUNS
        or first.key in DETERMINERS
        or first.key in _QUANTIFIERS
        or first.key.endswith("s")
    )


def _only_condition(tokens: Sequence[Token], start: int, at: int) -> bool:
    """Is the stretch a condition or a circumstance, which says nothing without its main clause?"""
    if tokens[start].key not in _CONDITIONS:
        return False
    return not any(t.text == "," for t in tokens[start : at - 1])
