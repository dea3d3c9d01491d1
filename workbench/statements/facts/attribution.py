"""Who said a statement, with which verb and through which channel, as far as the words are certain.

A wrong speaker is a false accusation, so in doubt nobody is named: "told X" never makes X the
speaker, "he said" looks no further back than one sentence, and organisations are shown but not
compared.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from workbench.statements.facts.channels import Channel, read_channel
from workbench.statements.lexicon import listed, table, words
from workbench.statements.model import Attribution, Facts, Name, Token
from workbench.statements.phrases import DETERMINERS, subject_before
from workbench.statements.titles import title_length
from workbench.statements.tokens import stem

_PRONOUNS = frozenset({"he", "she"})
_SKIPPED = listed(
    "has have had also later then further again would will recently earlier repeatedly"
)
_QUOTE_MARKS = frozenset("\"”“',")
_LEAST_QUOTED = 4
"""Shorter quotations are words set apart rather than somebody's statement."""
_FARTHEST_NAME = 6


@dataclass(frozen=True, slots=True)
class Context:
    """What the sentence directly before lends to this one."""

    speaker: Attribution | None = None
    """Whoever spoke there, or was its only person and subject."""
    continues: bool = False
    """Does this sentence go on with a quotation that the one before began?"""


def read_attribution(
    tokens: Sequence[Token], facts: Facts, context: Context | None = None
) -> Attribution | None:
    """The attribution of one sentence; None where the article itself speaks."""
    context = context or Context()
    quoted = [any(q.span.contains(t.span) for q in facts.quotations) for t in tokens]
    direct = any(
        sum(t.word and q.span.contains(t.span) for t in tokens) >= _LEAST_QUOTED
        for q in facts.quotations
    )
    known = _spoken(tokens, facts, quoted, context)
    if known is None and direct and context.continues and context.speaker is not None:
        known = replace(context.speaker, speaker_span=None, verb_span=None)
    if known is None:
        return None
    channel = read_channel([t for t, inside in zip(tokens, quoted, strict=True) if not inside])
    return _through(replace(known, direct=direct), channel)


def _through(known: Attribution, channel: Channel | None) -> Attribution:
    if channel is None:
        return replace(known, channel="", channel_span=None)
    return replace(known, channel=channel.name, channel_span=channel.span)


def _spoken(
    tokens: Sequence[Token], facts: Facts, quoted: Sequence[bool], context: Context
) -> Attribution | None:
    """The first speaker whom the sentence names outside its quotations."""
    for at, token in enumerate(tokens):
        if quoted[at] or not token.word:
            continue
        if token.key == "according" and at + 2 < len(tokens) and tokens[at + 1].key == "to":
            source = _name_after(tokens, facts, at + 2)
            if source is not None:
                return _by(source, "according to", token)
        elif token.stem in _speech_stems():
            found = _with_verb(tokens, facts, quoted, at, context)
            if found is not None:
                return found
    return _with_colon(tokens, facts)


@cache
def _speech_stems() -> frozenset[str]:
    return frozenset(stem(verb) for verb in table("speech"))


def _with_verb(
    tokens: Sequence[Token], facts: Facts, quoted: Sequence[bool], at: int, context: Context
) -> Attribution | None:
    """The speaker of one verb of speech."""
    token = tokens[at]
    if token.key.endswith("ing"):
        return None
    start = at
    while start and not quoted[start - 1] and tokens[start - 1].text not in {";", "“", "”", '"'}:
        start -= 1
    subject = subject_before(tokens, facts, start, at) if start < at else None
    if isinstance(subject, Name) and _stands_before(tokens, subject, at):
        return _by(subject, token.stem, token)
    if _pronoun(tokens, at):
        known = context.speaker or Attribution("")
        return replace(known, speaker_span=None, verb=token.stem, verb_span=token.span)
    after_quote = at > 0 and tokens[at - 1].text in _QUOTE_MARKS
    if token.stem != "tell" and after_quote:
        inverted = _name_after(tokens, facts, at + 1)
        if inverted is not None:
            return _by(inverted, token.stem, token)
    return None


def _stands_before(tokens: Sequence[Token], name: Name, verb: int) -> bool:
    """Is it the subject itself and not its owner ("the minister's calls")?"""
    after = next((i for i, t in enumerate(tokens) if t.span.start >= name.span.end), verb)
    gap = tokens[after].span.start - name.span.end
    return gap <= 1


def _by(name: Name, verb: str, token: Token) -> Attribution:
    key = name.key if name.person else ""
    return Attribution(key, name.surface, name.span, verb, token.span)


def _pronoun(tokens: Sequence[Token], verb: int) -> bool:
    """ "he said", "he later said", "said he"."""
    at = verb - 1
    while at >= 0 and tokens[at].key in _SKIPPED:
        at -= 1
    if at >= 0 and tokens[at].key in _PRONOUNS:
        return True
    inverted = verb + 1 < len(tokens) and tokens[verb + 1].key in _PRONOUNS
    return inverted and verb > 0 and tokens[verb - 1].text in _QUOTE_MARKS


def _name_after(tokens: Sequence[Token], facts: Facts, at: int) -> Name | None:
    """The name that follows, with no more before it than a title and what belongs to it."""
    small = False
    for index in range(at, min(at + _FARTHEST_NAME, len(tokens))):
        token = tokens[index]
        for name in (*facts.names, *facts.references):
            if name.span.start <= token.span.start < name.span.end:
                return name if name.title or not small else None
        if token.key in DETERMINERS or token.key in {"former", "."} or token.capital:
            continue
        small = True
        if not token.word and token.text not in {",", "-"}:
            return None
        if token.key in words("function_words") and token.key != "of":
            return None
    return None


def _with_colon(tokens: Sequence[Token], facts: Facts) -> Attribution | None:
    """ "Name: what was said", the way headlines put it."""
    if not facts.names or not tokens:
        return None
    name = facts.names[0]
    for at, token in enumerate(tokens[:_FARTHEST_NAME]):
        if token.text == ":" and at and tokens[at - 1].span.end == name.span.end:
            only_title = name.span.start == tokens[0].span.start or title_length(tokens, 0)
            return _by(name, ":", token) if only_title and name.person else None
    return None
