"""Whom a pronoun at the head of a statement means, where the sentence before leaves no choice.

Resolving pronouns in general needs a model; "he" right after a sentence with one person in it does
not. Anything less certain stays open.
"""

from collections.abc import Sequence

from workbench.statements.model import Attribution, Name, Statement, Token
from workbench.statements.phrases import is_owner, subject_of
from workbench.statements.pronouns import Pronouns, may_mean

_SINGULAR = frozenset({"he", "she"})
_OWN = frozenset({"i", "my"})


def pronoun_subject(tokens: Sequence[Token], before: Statement | None, known: Pronouns) -> str:
    """Name key of the person meant by "he" or "she" at the head of a sentence, or ""."""
    first = next((t.key for t in tokens if t.word), "")
    return _person(before, first, known) if first in _SINGULAR and before is not None else ""


def carried_subject(whole: Statement, tokens: Sequence[Token], known: Pronouns) -> str:
    """Name key of the subject of a part of a sentence that begins with a pronoun, or ""."""
    first = next((t.key for t in tokens if t.word), "")
    speaker = whole.attribution.speaker if whole.attribution else ""
    inside = bool(tokens) and whole.facts.is_quoted(tokens[0].span)
    if first in _OWN:
        return speaker if inside else ""
    if first not in _SINGULAR or inside:
        return ""
    if tokens[0].span.start <= whole.span.start + 1:
        return whole.subject
    subject = subject_of(whole.tokens, whole.facts, 0, len(whole.tokens))
    only = _only_person(whole, first, known)
    return only if isinstance(subject, Name) and subject.key == only else ""


def speakers_before(
    tokens: Sequence[Token], before: Statement | None, known: Pronouns
) -> dict[str, Attribution]:
    """Whom the "he" and "she" of these tokens mean after that sentence, by the pronoun."""
    if before is None:
        return {}
    said = _SINGULAR & {t.key for t in tokens}
    found = {pronoun: _speaker(before, pronoun, known) for pronoun in said}
    return {pronoun: speaker for pronoun, speaker in found.items() if speaker is not None}


def _speaker(before: Statement, pronoun: str, known: Pronouns) -> Attribution | None:
    """The speaker of the sentence, else its only person."""
    said = before.attribution
    if said is not None and may_mean(pronoun, said.speaker, known):
        return said
    key = _person(before, pronoun, known)
    if not key:
        return None
    name = next((n for n in _people(before) if n.key == key), None)
    return Attribution(key, name.surface if name else "")


def _person(sentence: Statement, pronoun: str, known: Pronouns) -> str:
    """The person whom the sentence is about: its subject, or the only one in it."""
    if sentence.headline:
        return ""
    subject = subject_of(sentence.tokens, sentence.facts, 0, len(sentence.tokens))
    if isinstance(subject, Name) and subject.person and may_mean(pronoun, subject.key, known):
        return subject.key
    if sentence.subject and may_mean(pronoun, sentence.subject, known):
        others = {n.key for n in _people(sentence)} - {sentence.subject}
        return "" if others else sentence.subject
    return _only_person(sentence, pronoun, known)


def _only_person(sentence: Statement, pronoun: str, known: Pronouns) -> str:
    """The only person of the sentence whom the pronoun can mean, and who does not just own."""
    people = [n for n in _people(sentence) if may_mean(pronoun, n.key, known)]
    keys = {n.key for n in people}
    owns = all(is_owner(sentence.tokens, n) for n in people)
    other = any(_means_another(sentence, pronoun, n) for n in people)
    return keys.pop() if len(keys) == 1 and not (owns or other) else ""


def _means_another(sentence: Statement, pronoun: str, name: Name) -> bool:
    """Does the sentence say "she" itself before it names her, and so mean somebody else?"""
    before = (t for t in sentence.tokens if t.span.end <= name.span.start)
    return any(t.key == pronoun and not sentence.facts.is_quoted(t.span) for t in before)


def _people(sentence: Statement) -> list[Name]:
    found = (*sentence.facts.names, *sentence.facts.references)
    return [n for n in found if n.person]
