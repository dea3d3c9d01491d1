"""Where one clause ends and another begins: conjunctions, semicolons and reported speech.

Each rule asks for a finite verb and some matter on both sides, and gives way in doubt: a longer
statement costs a reviewer less than a fragment.
"""

from collections.abc import Sequence

from workbench.statements.facts.attribution import speech_stems
from workbench.statements.facts.numbers import NUMBER_STARTS
from workbench.statements.lexicon import listed, words
from workbench.statements.model import Token
from workbench.statements.phrases import DETERMINERS, RELATIVES, Piece, is_full
from workbench.statements.verbs import AUXILIARIES, finite_verb, is_finite

REPORTING = listed("adding saying stating noting warning stressing insisting arguing claiming")
"""After a comma and before "that" these go on with what was said."""
_CONJUNCTIONS = listed("and but yet while whereas although though because since as so")
_COORDINATING = frozenset({"and", "but"})
_WITHOUT_COMMA = listed("as because although though whereas")
_LEADS_TO_AS = listed("such well known come same so serv act")
"""Stems after which "as" compares or names and begins no clause."""
_EXCEPT = listed("everyone everybody everything all nothing anything none anyone nobody")
"""After these "but" means except."""
_PRONOUNS = listed("he she it they we i you this that these those there")
_QUANTIFIERS = listed("many some several most few no both all neither either each")
_ADVERBS = listed("also then later further not never still even only now soon has have had")
_CONDITIONS = listed(
    "if unless whether when while as after before although though since because despite once until"
)
_MARKS = frozenset(',;:-–—"“”()')
_DASHES = frozenset(",-–—")
_FARTHEST_VERB = 9


def cut_at(tokens: Sequence[Token], start: int, at: int, end: int) -> Piece | None:
    """What begins at this place, if the part from `start` to `end` divides here."""
    token = tokens[at]
    if token.text != ";" and token.key not in _CONJUNCTIONS and token.key not in REPORTING:
        return None
    if not is_full(tokens, start, at) or _only_condition(tokens, start, at):
        return None
    if token.text == ";":
        return Piece(at + 1, end) if _own_subject(tokens, at + 1, end) else None
    comma = tokens[at - 1].text in _DASHES
    if token.key in REPORTING:
        reported = comma and tokens[at + 1].key == "that" and is_full(tokens, at + 2, end)
        return Piece(at, end, True) if reported else None
    if token.key in _COORDINATING:
        return _coordinate(tokens, start, at, end)
    if comma:
        return Piece(at + 1, end) if _own_subject(tokens, at + 1, end) else None
    return _subordinate(tokens, at, end) if token.key in _WITHOUT_COMMA else None


def _only_condition(tokens: Sequence[Token], start: int, at: int) -> bool:
    """Is the stretch a condition or a circumstance, which says nothing without its main clause?"""
    if tokens[start].key not in _CONDITIONS:
        return False
    return not any(t.text == "," for t in tokens[start : at - 1])


def _coordinate(tokens: Sequence[Token], start: int, at: int, end: int) -> Piece | None:
    """What "and" or "but" begins: reported speech, a predicate, or a clause of its own."""
    first = at + 1
    if tokens[at].key == "but" and tokens[at - 1].key in _EXCEPT:
        return None
    if tokens[first].key == "that":
        return Piece(first + 1, end) if _own_subject(tokens, first + 1, end) else None
    verb = first
    while verb < end and tokens[verb].key in _ADVERBS and not is_finite(tokens, verb):
        verb += 1
    if not _in_relative(tokens, start, at) and _bare_verb(tokens, start, verb, end):
        return Piece(first, end, True)
    comma = tokens[at - 1].text in _DASHES
    if (comma or tokens[at].key == "but") and _own_subject(tokens, first, end):
        return Piece(first, end)
    return None


def _subordinate(tokens: Sequence[Token], at: int, end: int) -> Piece | None:
    """A clause after "as" or "because" without a comma; "as X said" only names a source."""
    if tokens[at + 1].key.split("'")[0] in _PRONOUNS and tokens[at].key == "as":
        return None
    if not _own_subject(tokens, at + 1, end) or tokens[at - 1].stem in _LEADS_TO_AS:
        return None
    verb = finite_verb(tokens, at + 1, end)
    if verb is None or tokens[verb].stem in speech_stems():
        return None
    return Piece(at + 1, end)


def _in_relative(tokens: Sequence[Token], start: int, at: int) -> bool:
    """Is a relative clause still open here, so that a bare verb would go on with it?"""
    for index in range(at - 1, start, -1):
        if tokens[index].key in RELATIVES:
            return True
        if tokens[index].text == "," and index < at - 1:
            return False
    return False


def _bare_verb(tokens: Sequence[Token], start: int, at: int, end: int) -> bool:
    """Does a predicate begin here whose subject is the one before?

    After a passive ("be kept and made public") a second participle is no predicate, and a form in
    -ed before a noun may well be an adjective ("past and planned attacks").
    """
    if at >= end - 3 or not is_finite(tokens, at) or tokens[at + 1].text == ",":
        return False
    verb, after = tokens[at], tokens[at + 1]
    passive = any(t.key in {"be", "been", "being"} for t in tokens[start:at])
    if passive and verb.key not in AUXILIARIES and not verb.key.endswith("s"):
        return False
    goes_on = (
        not verb.key.endswith("ed")
        or not after.word
        or after.capital
        or after.text[0].isdigit()
        or after.key in words("function_words")
        or after.key in NUMBER_STARTS
        or tokens[at - 2].text == ","
    )
    return goes_on and is_full(tokens, at, end)


def _own_subject(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Does a clause with its own subject begin here, its verb not far off?"""
    if at >= end or not is_full(tokens, at, end):
        return False
    verb = finite_verb(tokens, at, min(end, at + _FARTHEST_VERB))
    if verb is None or verb == at:
        return False
    if any(t.text in _MARKS or t.key in RELATIVES for t in tokens[at + 1 : verb]):
        return False
    first = tokens[at]
    return (
        first.capital
        or first.key.split("'")[0] in _PRONOUNS
        or first.key in DETERMINERS
        or first.key in _QUANTIFIERS
        or first.key.endswith("s")
    )
