"""What stands before and after a main clause: "Addressing ten delegations, X said", ", adding ...".

Such parts tell facts of their own about the subject of the main clause, which they leave out.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from workbench.statements.lexicon import listed
from workbench.statements.model import Facts, Token
from workbench.statements.phrases import RELATIVES, Piece, content, is_full, subject_of
from workbench.statements.verbs import finite_verb, is_finite, is_verb_form

_PREPOSITIONS = listed(
    "including according following regarding concerning during considering excluding depending"
    " starting beginning being notwithstanding barring pending"
)
"""They look like participles and lead to a noun."""
_SUBORDINATING = listed("as while although though because since")
_OPENS_CLAUSE = listed(
    "that as which who because if whether how why what where when while after before he she they it"
)
_SPEAKING = listed("speaking talking writing asked answering responding replying")
"""Fronted, these lead up to what was said and are no fact of their own."""
_LEAST_TAIL = 5
_LEAST_CONTENT = 3


def with_participles(tokens: Sequence[Token], facts: Facts, piece: Piece) -> Iterator[Piece]:
    """A piece of a sentence parted into what leads up to it, its main clause, and its tail."""
    comma = _front(tokens, piece)
    if comma:
        subject = subject_of(tokens, facts, comma + 1, piece.end)
        if tokens[piece.start].key in _SUBORDINATING:
            yield Piece(piece.start + 1, comma)
        else:
            yield Piece(piece.start, comma, True, subject)
        piece = Piece(comma + 1, piece.end)
    comma = _tail(tokens, facts, piece)
    if comma:
        subject = piece.subject or subject_of(tokens, facts, piece.start, comma)
        yield replace(piece, end=comma)
        yield Piece(comma + 1, piece.end, True, subject)
    else:
        yield piece


def _front(tokens: Sequence[Token], piece: Piece) -> int:
    """The comma that ends a fronted participle or subordinate clause; 0 if there is none."""
    first = tokens[piece.start]
    if first.key in _SUBORDINATING:
        return _after_clause(tokens, piece)
    if not _is_participle(first) or first.key in _SPEAKING:
        return 0
    verb = finite_verb(tokens, piece.start, piece.end)
    comma = (verb or piece.start) - 1
    while comma > piece.start and tokens[comma].text != ",":
        comma -= 1
    if verb is None or comma - piece.start < _LEAST_TAIL - 1 or tokens[comma + 1].key in RELATIVES:
        return 0
    return comma if verb > comma + 1 and is_full(tokens, comma + 1, piece.end) else 0


def _after_clause(tokens: Sequence[Token], piece: Piece) -> int:
    """The comma between a fronted clause with a verb of its own and the main clause."""
    verb = finite_verb(tokens, piece.start + 1, piece.end)
    for at in range((verb or piece.end) + 1, piece.end - 3):
        if tokens[at].text != ",":
            continue
        apart = tokens[at + 1].key not in RELATIVES and not _is_participle(tokens[at + 1])
        front = is_full(tokens, piece.start + 1, at)
        return at if apart and front and is_full(tokens, at + 1, piece.end) else 0
    return 0


def _tail(tokens: Sequence[Token], facts: Facts, piece: Piece) -> int:
    """The comma that begins a participle phrase running to the end of the piece; or 0."""
    lists = [p.span for p in facts.participants]
    for at in range(piece.end - _LEAST_TAIL, piece.start + 1, -1):
        if tokens[at].text != "," or any(span.contains(tokens[at].span) for span in lists):
            continue
        rich = content(tokens, at + 1, piece.end) >= _LEAST_CONTENT
        if _is_participle(tokens[at + 1]) and not tokens[at + 1].capital:
            alone = rich and not _main_verb(tokens, at + 2, piece.end)
            return at if alone and is_full(tokens, piece.start, at) else 0
        if finite_verb(tokens, at + 1, piece.end) is not None:
            return 0
    return 0


def _main_verb(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Has the stretch a verb that no subordinate clause claims, so that it is a clause itself?"""
    for verb in range(start, end):
        # A form in -ed after a noun is as likely a participle ("initiatives conducted last year").
        if is_finite(tokens, verb) and not tokens[verb].key.endswith("ed"):
            return not any(t.key in _OPENS_CLAUSE for t in tokens[start:verb])
    return False


def _is_participle(token: Token) -> bool:
    return token.key.endswith("ing") and token.key not in _PREPOSITIONS and is_verb_form(token)
