"""Parting a sentence into what it quotes and what it says itself."""

from collections.abc import Sequence
from itertools import pairwise

from workbench.statements.lexicon import words
from workbench.statements.model import Facts, Token
from workbench.statements.phrases import Piece, is_full

_LEAST_REPORTING = 3
"""Fewer words of matter around a quotation, its speaker left out, are no statement."""


def parts_of_speech(tokens: Sequence[Token], facts: Facts) -> tuple[list[Piece], Piece | None]:
    """The quoted sentences, and what is said around them where that is more than who spoke.

    Without a quotation that says something by itself, only the sentence as a whole comes back.
    """
    quotes = [q for q in _quotes(tokens, facts) if _is_sentence(tokens, q)]
    if not quotes:
        return [], Piece(0, len(tokens))
    return [p for q in quotes for p in _sentences(tokens, q)], _reporting(tokens, facts, quotes)


def _quotes(tokens: Sequence[Token], facts: Facts) -> list[Piece]:
    found: list[Piece] = []
    for quotation in facts.quotations:
        inside = [i for i, t in enumerate(tokens) if quotation.span.contains(t.span)]
        if inside:
            found.append(Piece(inside[0], inside[-1] + 1))
    return found


def _is_sentence(tokens: Sequence[Token], quote: Piece) -> bool:
    """Does the quotation say something by itself, rather than finish the reporter's sentence?"""
    first = next((t for t in tokens[quote.start : quote.end] if t.word), None)
    return first is not None and first.capital and is_full(tokens, quote.start, quote.end)


def _sentences(tokens: Sequence[Token], quote: Piece) -> list[Piece]:
    """A quotation divided at the full stops inside it."""
    bounds = [quote.start]
    for at in range(quote.start, quote.end - 1):
        ends = tokens[at].text in {".", "!", "?"} and tokens[at + 1].capital
        if ends and is_full(tokens, bounds[-1], at) and is_full(tokens, at + 1, quote.end):
            bounds.append(at + 1)
    return [Piece(a, b) for a, b in pairwise([*bounds, quote.end])]


def _reporting(tokens: Sequence[Token], facts: Facts, quotes: Sequence[Piece]) -> Piece | None:
    """The longest stretch outside the quotations, if it says more than who spoke."""
    bounds = [0, *(b for q in quotes for b in (q.start, q.end)), len(tokens)]
    stretches = [Piece(a, b) for a, b in zip(bounds[::2], bounds[1::2], strict=True)]
    longest = max(stretches, key=lambda p: (p.end - p.start, -p.start))
    if not is_full(tokens, longest.start, longest.end):
        return None
    first = next((t for t in tokens[longest.start : longest.end] if t.word), None)
    if first is None or _matter(tokens, facts, longest) < _LEAST_REPORTING:
        return None
    return longest


def _matter(tokens: Sequence[Token], facts: Facts, piece: Piece) -> int:
    """Words that carry matter, without the verb of speech, its speaker and his title."""
    named = [n.span for n in (*facts.names, *facts.references)][:1]
    titles = words("function_words")
    return (
        sum(
            t.word and t.key not in titles and not any(n.contains(t.span) for n in named)
            for t in tokens[piece.start : piece.end]
        )
        - 1
    )  # the verb of speech
