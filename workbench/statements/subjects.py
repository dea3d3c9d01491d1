"""Whom a pronoun at the head of a statement means, where the sentence before leaves no choice.

Resolving pronouns in general needs a model; "he" right after a sentence with one person in it does
not. Anything less certain stays open.
"""

from collections.abc import Sequence

from workbench.statements.model import Attribution, Name, Statement, Token
from workbench.statements.phrases import subject_of

_SINGULAR = frozenset({"he", "she"})
_OWN = frozenset({"i", "my"})


def pronoun_subject(tokens: Sequence[Token], before: Statement | None) -> str:
    """Name key of the person meant by "he" or "she" at the head of a sentence, or ""."""
    first = next((t.key for t in tokens if t.word), "")
    return _person(before) if first in _SINGULAR and before is not None else ""


def carried_subject(whole: Statement, tokens: Sequence[Token]) -> str:
    """Name key of the subject of a part of a sentence that begins with a pronoun, or ""."""
    first = next((t.key for t in tokens if t.word), "")
    speaker = whole.attribution.speaker if whole.attribution else ""
    inside = (
        any(q.span.contains(tokens[0].span) for q in whole.facts.quotations) if tokens else False
    )
    if first in _OWN:
        return speaker if inside else ""
    if first not in _SINGULAR or inside:
        return ""
    if tokens[0].span.start <= whole.span.start + 1:
        return whole.subject
    subject = subject_of(whole.tokens, whole.facts, 0, len(whole.tokens))
    if isinstance(subject, Name) and subject.person and _only_person(whole) == subject.key:
        return subject.key
    return ""


def speaker_before(before: Statement | None) -> Attribution | None:
    """Whom "he said" means after this sentence: its speaker, else its only person."""
    if before is None:
        return None
    if before.attribution is not None:
        return before.attribution
    key = _person(before)
    if not key:
        return None
    name = next((n for n in _people(before) if n.key == key), None)
    return Attribution(key, name.surface if name else "")


def _person(sentence: Statement) -> str:
    """The person whom the sentence is about: its subject, or the only one in it."""
    if sentence.headline:
        return ""
    subject = subject_of(sentence.tokens, sentence.facts, 0, len(sentence.tokens))
    if isinstance(subject, Name) and subject.person:
        return subject.key
    if sentence.subject:
        others = {n.key for n in _people(sentence)} - {sentence.subject}
        return "" if others else sentence.subject
    return _only_person(sentence)


def _only_person(sentence: Statement) -> str:
    keys = {n.key for n in _people(sentence)}
    return next(iter(keys)) if len(keys) == 1 else ""


def _people(sentence: Statement) -> list[Name]:
    found = (*sentence.facts.names, *sentence.facts.references)
    return [n for n in found if n.person]
