"""Parting a sentence into what it quotes and what it says itself."""

from collections.abc import Sequence
from itertools import pairwise

from workbench.statements.facts.attribution import speech_stems
from workbench.statements.facts.channels import read_channel
from workbench.statements.lexicon import listed, table, words
from workbench.statements.model import Facts, Token
from workbench.statements.phrases import Piece, is_full

_LEAST_REPORTING = 3
"""Fewer words of matter around a quotation are no statement."""
_MARKS = frozenset("\"“”„«»'‘’")
_AUDIENCE = listed("reporters journalists press news media telephone phone joint written")


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
    if first is None or not first.capital or not is_full(tokens, quote.start, quote.end):
        return False
    before = [t for t in tokens[: quote.start] if t.text not in _MARKS][-1:]
    return not before or not before[0].word or before[0].stem in speech_stems()


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
    matter = _matter(tokens, facts, longest)
    return longest if matter >= _LEAST_REPORTING else None


def _matter(tokens: Sequence[Token], facts: Facts, piece: Piece) -> int:
    """Words that carry matter, leaving out who spoke, to whom, when and through which channel."""
    known = [n.span for n in (*facts.names, *facts.references)]
    known += [t.span for t in facts.times]
    channel = read_channel(tokens[piece.start : piece.end])
    if channel is not None:
        known.append(channel.span)
    return sum(
        token.word
        and token.key not in words("function_words")
        and token.stem not in speech_stems()
        and token.key not in _AUDIENCE
        and token.key not in table("titles")
        and not any(span.contains(token.span) for span in known)
        for token in tokens[piece.start : piece.end]
    )
