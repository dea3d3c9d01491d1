"""Who said a statement, with which verb and through which channel, as far as the words are certain.

"Told X" never makes X the speaker; "he said" takes its speaker only from the sentence right before.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from workbench.statements.facts.channels import Channel, read_channel
from workbench.statements.lexicon import listed, table
from workbench.statements.model import Attribution, Name, Quotation, Token
from workbench.text.spans import Span

_PRONOUNS = frozenset({"he", "she"})
_SKIPPED = listed("has have had also later then further again would will recently earlier")


@dataclass(frozen=True, slots=True)
class Spoken:
    """What one sentence is made of, as far as speech goes."""

    tokens: Sequence[Token]
    names: Sequence[Name]
    """Names and references to persons, in reading order."""
    quotations: Sequence[Quotation]


def read_attribution(spoken: Spoken, before: Attribution | None = None) -> Attribution | None:
    """The attribution of one sentence; `before` is that of the sentence directly before it."""
    verb = _speech_verb(spoken)
    channel = read_channel(spoken.tokens)
    direct = bool(spoken.quotations)
    if verb is not None:
        speaker = _speaker(spoken, verb)
        if speaker is not None:
            return _attribution(speaker, spoken.tokens[verb].stem, channel, direct)
        if _pronoun(spoken, verb):
            known = replace(before, speaker_span=None) if before else Attribution("")
            return _said(known, spoken.tokens[verb].stem, channel, direct)
    source = _according_to(spoken)
    if source is not None:
        return _attribution(source, "according to", channel, direct)
    if verb is not None and (direct or channel):
        return _said(Attribution(""), spoken.tokens[verb].stem, channel, direct)
    return None


def _attribution(speaker: Name, verb: str, channel: Channel | None, direct: bool) -> Attribution:
    known = Attribution(speaker.key, speaker.surface, speaker.span)
    return _said(known, verb, channel, direct)


def _said(known: Attribution, verb: str, channel: Channel | None, direct: bool) -> Attribution:
    return Attribution(
        known.speaker,
        known.speaker_name,
        known.speaker_span,
        verb,
        channel.name if channel else "",
        channel.span if channel else None,
        direct,
    )


def _quoted(spoken: Spoken, span: Span) -> bool:
    return any(q.span.contains(span) for q in spoken.quotations)


def _speech_verb(spoken: Spoken) -> int | None:
    """The first verb of speech outside quotation marks."""
    verbs = _speech_stems()
    for at, token in enumerate(spoken.tokens):
        if not token.word or token.stem not in verbs or _quoted(spoken, token.span):
            continue
        if _neighbour(spoken, at) is not None or _pronoun(spoken, at):
            return at
    return None


def _speech_stems() -> frozenset[str]:
    from workbench.statements.tokens import stem

    return frozenset(stem(verb) for verb in table("speech"))


def _neighbour(spoken: Spoken, verb: int) -> Name | None:
    """The person whose name stands right before the verb, or right after it ("said X")."""
    return _subject(spoken, verb) or _inverted(spoken, verb)


def _speaker(spoken: Spoken, verb: int) -> Name | None:
    return _neighbour(spoken, verb)


def _subject(spoken: Spoken, verb: int) -> Name | None:
    at = verb - 1
    while at >= 0 and spoken.tokens[at].key in _SKIPPED:
        at -= 1
    if at < 0:
        return None
    last = spoken.tokens[at]
    for name in spoken.names:
        if name.span.end == last.span.end and not _quoted(spoken, name.span):
            return name
    return None


def _inverted(spoken: Spoken, verb: int) -> Name | None:
    """ "said X", only after a quotation or comma and never "told X"."""
    token = spoken.tokens[verb]
    if (
        token.stem == "tell"
        or verb == 0
        or spoken.tokens[verb - 1].text not in {'"', "”", ",", "'"}
    ):
        return None
    for name in spoken.names:
        gap = [t for t in spoken.tokens if token.span.end <= t.span.start < name.span.start]
        if name.span.start > token.span.end and len(gap) <= 4 and all(t.word for t in gap):
            return name
    return None


def _pronoun(spoken: Spoken, verb: int) -> bool:
    at = verb - 1
    while at >= 0 and spoken.tokens[at].key in _SKIPPED:
        at -= 1
    if at >= 0 and spoken.tokens[at].key in _PRONOUNS:
        return True
    return verb + 1 < len(spoken.tokens) and spoken.tokens[verb + 1].key in _PRONOUNS


def _according_to(spoken: Spoken) -> Name | None:
    for at in range(len(spoken.tokens) - 2):
        if spoken.tokens[at].key == "according" and spoken.tokens[at + 1].key == "to":
            start = spoken.tokens[at + 2].span.start
            for name in spoken.names:
                if name.span.start >= start and name.span.start - start < 40:
                    return name
    return None
