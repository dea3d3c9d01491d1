"""Who said a statement, with which verb and through which channel, as far as the words are certain.

A wrong speaker is a false accusation, so in doubt nobody is named: "told X" never makes X the
speaker, "he said" looks no further back than one sentence, and organisations are shown but not
compared.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from workbench.statements.facts.channels import Channel, read_channel
from workbench.statements.layout import headline_case
from workbench.statements.lexicon import listed, table, words
from workbench.statements.model import Attribution, Facts, Name, Token
from workbench.statements.phrases import (
    DETERMINERS,
    is_governed,
    is_owner,
    subject_before,
    subject_of,
)
from workbench.statements.pronouns import Pronouns, may_mean
from workbench.statements.titles import title_length
from workbench.statements.tokens import stem
from workbench.statements.verbs import AUXILIARIES, is_finite
from workbench.statements.wordforms import irregular_forms

_PRONOUNS = frozenset({"he", "she"})
_SKIPPED = listed(
    "has have had also later then further again would will recently earlier repeatedly"
)
_QUOTE_MARKS = frozenset("\"”“»'’‘,")
_LEAST_QUOTED = 4
"""Shorter quotations are words set apart rather than somebody's statement."""
_FARTHEST_NAME = 8


@dataclass(frozen=True, slots=True)
class Context:
    """What the sentence directly before lends to this one, and the event to both."""

    speakers: Mapping[str, Attribution] = field(default_factory=dict)
    """Pronoun to whoever spoke there, or was its only person and subject, and can be meant."""
    continues: bool = False
    """Does this sentence go on with a quotation that the one before began?"""
    quoted: Attribution | None = None
    """Whom the quotation before belongs to."""
    pronouns: Pronouns = field(default_factory=dict)
    """Which persons of the event are "he" and which "she"."""


def read_attribution(
    tokens: Sequence[Token], facts: Facts, context: Context | None = None
) -> Attribution | None:
    """The attribution of one sentence; None where the article itself speaks."""
    if not (facts.names or facts.references or facts.quotations or context):
        return None
    context = context or Context()
    quoted = [facts.is_quoted(t.span) for t in tokens]
    direct = any(
        sum(t.word and q.span.contains(t.span) for t in tokens) >= _LEAST_QUOTED
        for q in facts.quotations
    )
    known = _spoken(tokens, facts, quoted, context)
    if known is None and direct and context.continues and any(quoted[:2]):
        known = context.quoted and replace(context.quoted, speaker_span=None, verb_span=None)
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
        elif token.stem in speech_stems():
            found = _with_verb(tokens, facts, quoted, at, context)
            if found is not None:
                return found
            if _somebody_says(tokens, at):
                return Attribution("", verb=token.stem, verb_span=token.span)
    return _with_colon(tokens, facts)


@cache
def speech_stems() -> frozenset[str]:
    """Stems of the verbs by which somebody is said to have said something."""
    return frozenset(stem(verb) for verb in table("speech"))


def _with_verb(
    tokens: Sequence[Token], facts: Facts, quoted: Sequence[bool], at: int, context: Context
) -> Attribution | None:
    """The speaker of one verb of speech."""
    token = tokens[at]
    if not _is_speech(tokens, at):
        return None
    start = at
    while start and not quoted[start - 1] and tokens[start - 1].text not in {";", "“", "”", '"'}:
        start -= 1
    subject = subject_before(tokens, facts, start, at) if start < at else None
    if isinstance(subject, Name) and _stands_before(tokens, subject, at):
        return _by(subject, token.stem, token)
    described = _in_apposition(tokens, facts, start, at)
    if described is not None:
        return _by(described, token.stem, token)
    leading = _before_skipped(tokens, at)
    if leading >= start and tokens[leading].key == "who":
        person = _described(facts, tokens[leading])
        return _by(person, token.stem, token) if person is not None else None
    if at > start and tokens[at - 1].key in {"and", "but"}:
        first = subject_of(tokens, facts, start, at)
        return _by(first, token.stem, token) if isinstance(first, Name) else None
    if pronoun := _pronoun(tokens, at):
        known = _meant(tokens, facts, quoted, at, pronoun, context)
        return replace(known, speaker_span=None, verb=token.stem, verb_span=token.span)
    after_quote = at > 0 and tokens[at - 1].text in _QUOTE_MARKS
    if token.stem in _inverting() and after_quote:
        inverted = _name_after(tokens, facts, at + 1)
        if inverted is not None and not _acts(tokens, inverted):
            return _by(inverted, token.stem, token)
    return None


def _in_apposition(tokens: Sequence[Token], facts: Facts, start: int, verb: int) -> Name | None:
    """The person named between commas after a description ("a nurse there, Ana Costa, said")."""
    if verb - start < _SHORTEST_APPOSITION or tokens[verb - 1].text != ",":
        return None
    name = next((n for n in facts.names if n.span.end == tokens[verb - 2].span.end), None)
    if name is None or not name.person:
        return None
    before = [t for t in tokens[start : verb - 1] if t.span.end <= name.span.start]
    while before and not before[0].word:
        before = before[1:]
    if len(before) < 2 or before[-1].text != "," or before[0].key not in _ARTICLES:
        return None
    plain = all(t.word and not t.capital and t.key not in _RELATIVES for t in before[:-1])
    return name if plain else None


_SHORTEST_APPOSITION = 5
_ARTICLES = frozenset({"a", "an"})
_RELATIVES = listed("who whom whose which that")


def _described(facts: Facts, who: Token) -> Name | None:
    """The person whom a relative clause with "who" describes: the last one named before it."""
    before = [n for n in facts.names if n.person and n.span.end <= who.span.start]
    return before[-1] if before else None


@cache
def _inverting() -> frozenset[str]:
    """Verbs that may stand before their speaker; "called X" names X instead."""
    return speech_stems() - {stem(v) for v in ("tell", "call", "describe", "urge", "praise")}


def _acts(tokens: Sequence[Token], name: Name) -> bool:
    """Does a verb follow the name at once, so that it is the subject of what was said?"""
    after = next((i for i, t in enumerate(tokens) if t.span.start >= name.span.end), None)
    return after is not None and is_finite(tokens, after)


def _meant(
    tokens: Sequence[Token],
    facts: Facts,
    quoted: Sequence[bool],
    verb: int,
    pronoun: str,
    context: Context,
) -> Attribution:
    """Whom "he" means: the only person named before in the sentence, else whoever spoke last."""
    before: dict[str, Name] = {}
    for name in (*facts.names, *facts.references):
        at = next((i for i, t in enumerate(tokens) if t.span.end > name.span.start), verb)
        named = name.person and at < verb and not quoted[at] and not is_governed(tokens, 0, at)
        if named and may_mean(pronoun, name.key, context.pronouns):
            before[name.key] = name
    if not before:
        return context.speakers.get(pronoun, Attribution(""))
    if len(before) > 1:
        return Attribution("")
    name = next(iter(before.values()))
    return Attribution(name.key, name.surface)


def _somebody_says(tokens: Sequence[Token], at: int) -> bool:
    """Does somebody say something here who has no name, so that nobody after is the speaker?"""
    active = at > 0 and tokens[at - 1].word and tokens[at - 1].key not in AUXILIARIES
    return active and is_finite(tokens, at) and _is_speech(tokens, at)


def _is_speech(tokens: Sequence[Token], at: int) -> bool:
    """Is it a finite verb of speech: no base form, which after a name is a noun, no participle?

    "What he called ..." reports a name for a thing and not what the sentence says.
    """
    token = tokens[at]
    if not (token.key.endswith(("ed", "s")) or token.key in irregular_forms()):
        return False
    if token.capital and at and not headline_case(tokens):
        return False
    return not any(t.key in _QUOTING_WORDS for t in tokens[max(0, at - 4) : at])


_QUOTING_WORDS = listed("what which whom")


def _stands_before(tokens: Sequence[Token], name: Name, verb: int) -> bool:
    """Is it the subject itself and not its owner ("the minister's calls")?"""
    after = next((i for i, t in enumerate(tokens) if t.span.start >= name.span.end), verb)
    gap = tokens[after].span.start - name.span.end
    return gap <= 1


def _by(name: Name, verb: str, token: Token) -> Attribution:
    key = name.key if name.person else ""
    return Attribution(key, name.surface, name.span, verb, token.span)


def _pronoun(tokens: Sequence[Token], verb: int) -> str:
    """The pronoun of "he said", "he later said", "said he"; "" if there is none."""
    at = _before_skipped(tokens, verb)
    if at >= 0 and tokens[at].key in _PRONOUNS:
        return tokens[at].key
    inverted = verb + 1 < len(tokens) and tokens[verb + 1].key in _PRONOUNS
    quoted = verb > 0 and tokens[verb - 1].text in _QUOTE_MARKS
    return tokens[verb + 1].key if inverted and quoted else ""


def _before_skipped(tokens: Sequence[Token], verb: int) -> int:
    """Where the word stands that leads to a verb, over auxiliaries and adverbs; -1 if nowhere."""
    at = verb - 1
    while at >= 0 and tokens[at].key in _SKIPPED:
        at -= 1
    return at


def _name_after(tokens: Sequence[Token], facts: Facts, at: int) -> Name | None:
    """The person who follows, with no more before than a title and what belongs to it.

    Failing that, whatever else is named right there ("according to the Treasury").
    """
    small = False
    other: Name | None = None
    people = (*facts.names, *facts.references)
    for index in range(at, min(at + _FARTHEST_NAME, len(tokens))):
        token = tokens[index]
        name = next((n for n in people if n.span.start <= token.span.start < n.span.end), None)
        if name is not None and is_owner(tokens, name):
            small = True
            continue
        if name is not None and name.person:
            described = tokens[at].key in DETERMINERS and tokens[index - 1].text == ","
            return name if name.title or described or not small else other
        if name is not None:
            other = other or (None if small else name)
            continue
        if token.key in DETERMINERS or token.key in {"former", "."} or token.capital:
            continue
        small = True
        if not token.word and token.text not in {",", "-"}:
            return other
        if token.key in words("function_words") and token.key != "of":
            return other
    return other


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
