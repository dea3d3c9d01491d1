"""How the words of a sentence stand: side by side, at its head, with capitals or without."""

from collections.abc import Sequence
from itertools import pairwise

from workbench.statements.model import Token

HEADLINE_SHARE = 0.6
"""Above this share of capitalised words, capitals say nothing."""


def headline_case(tokens: Sequence[Token]) -> bool:
    """Are so many words capitalised that a capital does not mark a name?"""
    if not tokens or tokens[-1].text == ".":
        return False
    counted = [t for t in tokens if t.word and t.text[0].isalpha()]
    capitals = sum(t.capital for t in counted)
    return len(counted) > 4 and capitals > HEADLINE_SHARE * len(counted)


def adjacent(tokens: Sequence[Token], at: int) -> bool:
    """Does only one space stand between a token and the one before it?"""
    return at > 0 and tokens[at].span.start - tokens[at - 1].span.end == 1


def opens(tokens: Sequence[Token], at: int) -> bool:
    """Is the token the first word of the sentence, of a quotation or after a colon?"""
    return at == 0 or (not tokens[at - 1].word and tokens[at - 1].key in _OPENING)


_OPENING = frozenset({'"', "'", ":", "(", "*", "-", ".", "!", "?", "[", ";", "•"})


def touching(tokens: Sequence[Token], at: int) -> bool:
    """Does nothing stand between a token and the one before it?"""
    return at > 0 and tokens[at - 1].span.end == tokens[at].span.start


def is_acronym(token: Token) -> bool:
    """Is the word written in capitals?"""
    letters = token.text.replace(".", "")
    return len(letters) > 1 and letters.isupper()


def printed(tokens: Sequence[Token]) -> str:
    """The words of a name as printed, possessive endings left out."""
    parts = [tokens[0].text]
    for before, token in pairwise(tokens):
        parts.append("" if before.span.end == token.span.start else " ")
        parts.append(token.text)
    return "".join(parts)
