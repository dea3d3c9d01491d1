"""Which words of a sentence are its finite verbs, judged by form and neighbours.

No tagger runs here: a list of the verbs of news and the words around are enough to see whether a
part of a sentence can stand alone. In doubt a word is no verb, so that a sentence stays whole.
"""

from collections.abc import Sequence
from functools import cache

from workbench.statements.lexicon import listed, words
from workbench.statements.model import Token
from workbench.statements.tokens import stem
from workbench.statements.wordforms import irregular_forms

AUXILIARIES = listed(
    "is are was were am has have had will would can could may might must shall should does do did"
    " cannot"
)
_BASE = listed("be have do say get go")
_PARTICIPLES = listed(
    "been done seen gone known given taken shown written spoken broken chosen driven eaten fallen"
    " flown forgotten frozen gotten grown hidden ridden risen shaken stolen sworn sung sunk thrown"
    " torn undertaken withdrawn woken worn proven overthrown begun drunk born borne being"
)
_NOT_BEFORE_VERB = listed(
    "the a an this these those its their his her our my your of in on at by for with from as into"
    " under over between among about against during no any each every some very more most"
)
_BEFORE_BASE = listed("to will would can could may might must shall should do does did not let")
_AFTER_PRESENT = listed(
    "the a an this that these those its their his her our to in on at by for with from as not no"
    " any all some about into more less how why what whether up out back"
)


@cache
def _verb_stems() -> frozenset[str]:
    return frozenset(stem(verb) for verb in words("verbs")) | _BASE


@cache
def _third_persons() -> frozenset[str]:
    """The forms in -s of the listed verbs."""
    ies = {v[:-1] + "ies" for v in words("verbs") if v.endswith("y")}
    return frozenset({v + "s" for v in words("verbs")} | {v + "es" for v in words("verbs")} | ies)


@cache
def _past_forms() -> frozenset[str]:
    """Irregular past forms that are not participles alone."""
    verbs = words("verbs") | _BASE
    forms = {form for form, base in irregular_forms().items() if base in verbs}
    return frozenset(forms) - _PARTICIPLES


def is_verb_form(token: Token) -> bool:
    """Could the word be a form of a verb at all?"""
    return token.word and (token.key in AUXILIARIES or token.stem in _verb_stems())


def is_finite(tokens: Sequence[Token], at: int) -> bool:
    """Is the word at this place a finite verb?"""
    token = tokens[at]
    if not token.word or (token.capital and at and token.key not in AUXILIARIES):
        return False
    if token.key in AUXILIARIES:
        return not (token.key == "may" and token.capital)
    before = tokens[at - 1].key if at else ""
    if before in _NOT_BEFORE_VERB or before in _BEFORE_BASE or _owned(tokens, at):
        return False
    after = tokens[at + 1].key if at + 1 < len(tokens) else ""
    if token.key in _past_forms():
        return after != "by" and before != "-"
    if token.stem not in _verb_stems():
        return False
    if token.key.endswith("ed"):
        return after != "by" and before != "-" and after != "-"
    return _present(tokens, at, before, after)


def _owned(tokens: Sequence[Token], at: int) -> bool:
    """Does a possessive ending stand before it ("the mayor's claims")?"""
    return at > 0 and tokens[at].span.start - tokens[at - 1].span.end > len(" ")


def _present(tokens: Sequence[Token], at: int, before: str, after: str) -> bool:
    """A present form: "says" after one subject, "face" after several or "they"."""
    token = tokens[at]
    if after not in _AFTER_PRESENT and not (at + 1 < len(tokens) and tokens[at + 1].capital):
        return False
    if token.key in _third_persons():
        return at > 0 and tokens[at - 1].word and not before.endswith("s")
    joined = at > 2 and tokens[at - 2].key in {"and", "nor"} and tokens[at - 1].capital
    plural = (
        joined
        or before.endswith("s")
        or before in {"they", "we", "you", "i", "people", "who", "which"}
    )
    return plural and token.key in words("verbs")


def finite_verb(tokens: Sequence[Token], start: int, end: int) -> int | None:
    """The first finite verb of `tokens[start:end]`, or None."""
    for at in range(start, end):
        if is_finite(tokens, at):
            return at
    return None
