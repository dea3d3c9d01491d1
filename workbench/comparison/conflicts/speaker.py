"""The same words said by one person here and by another there."""

from collections.abc import Iterator

from rapidfuzz.fuzz import ratio

from workbench.comparison.conflicts.gates import in_article
from workbench.comparison.conflicts.lexicon import are_aliases
from workbench.comparison.conflicts.pair import Mark, Pair, conflict, firm_if
from workbench.comparison.conflicts.reading import Reading, Word
from workbench.comparison.conflicts.utterance import (
    attribution_of,
    said_again,
    same_utterance,
    uttered,
)
from workbench.comparison.model import ConflictKind, PairConflict
from workbench.statements.model import Attribution
from workbench.statements.tokens import stem, word_key

_ALIKE = 80
_PRONOUNS = frozenset({"he", "she"})
_MUCH_THE_SAME = 0.5


def find_speakers(pair: Pair) -> Iterator[PairConflict]:
    """Two named speakers of one utterance, neither named on the other side."""
    left, right = attribution_of(pair, pair.left), attribution_of(pair, pair.right)
    if left is None or right is None or not (left.speaker_name and right.speaker_name):
        return
    if not speakers_differ(left, right) or not same_utterance(pair):
        return
    if not pair.context.alone and not (
        _is_person(pair.whole(pair.left), left) and _is_person(pair.whole(pair.right), right)
    ):
        return
    if _said_there(pair, right, pair.left) or _said_there(pair, left, pair.right):
        return
    if _named(left, pair.whole(pair.right)) or _named(right, pair.whole(pair.left)):
        return
    yield conflict(
        pair,
        ConflictKind.SPEAKER,
        firm_if(_certain(pair, left, right)),
        "who said it",
        _mark(pair, pair.left, left),
        _mark(pair, pair.right, right),
    )


def speakers_differ(left: Attribution, right: Attribution) -> bool:
    """Are the two speakers surely not one person?"""
    if not (left.speaker_name and right.speaker_name) or left.speaker == right.speaker != "":
        return False
    one, other = _surname(left), _surname(right)
    if _names_of(left) <= _names_of(right) or _names_of(right) <= _names_of(left):
        return False
    return ratio(one, other) < _ALIKE and not are_aliases(one, other)


def _names_of(said: Attribution) -> set[str]:
    """The names of a speaker: "Tewodros" may be "Tewodros Abebaw"."""
    return {word_key(part) for part in said.speaker_name.split()}


def _is_person(reading: Reading, said: Attribution) -> bool:
    """Is the speaker a person, and not the channel or an adjective that only looks like a name?"""
    facts = reading.statement.facts
    known = [n for n in (*facts.names, *facts.references) if n.key == said.speaker]
    if said.channel_span and said.speaker_span and said.channel_span.overlaps(said.speaker_span):
        return False
    at = said.speaker_span
    named_here = at is not None and reading.statement.span.contains(at)
    if not named_here and (known or not _pronoun_speaks(reading)):
        return False
    if named_here and _pronoun_at_verb(reading, said):
        return False
    return not known or any(n.person or n.title for n in known)


def _pronoun_at_verb(reading: Reading, said: Attribution) -> bool:
    """Is it "he said", so that a name in the sentence is more likely whom it is about?"""
    told = _telling(reading)
    for place, word in enumerate(told):
        if said.verb_span and word.span.overlaps(said.verb_span):
            return any(w.key in _PRONOUNS for w in told[max(0, place - 1) : place + 2])
    return False


def _pronoun_speaks(reading: Reading) -> bool:
    """Does "he" or "she" stand outside the quotation, for a speaker named a sentence before?"""
    return any(w.key in _PRONOUNS for w in _telling(reading))


def _telling(reading: Reading) -> list[Word]:
    """The words of a statement that are no part of its quotations."""
    return [w for w in reading.words if not reading.statement.facts.is_quoted(w.span)]


def _said_there(pair: Pair, speaker: Attribution, reading: Reading) -> bool:
    """Does the other article let this speaker say much the same somewhere else?"""
    for sentence in pair.article_of(reading):
        told = sentence.attribution
        if told is None or speakers_differ(told, speaker) or not told.speaker_name:
            continue
        mine = uttered(pair, pair.left if reading is pair.right else pair.right)
        if said_again(mine, pair.context.readings.of(sentence)) >= _MUCH_THE_SAME:
            return True
    return False


def _surname(said: Attribution) -> str:
    parts = (said.speaker_name or said.speaker).split()
    return word_key(parts[-1]) if parts else ""


def _named(said: Attribution, other: Reading) -> bool:
    """Does the other statement name this speaker too?"""
    return stem(_surname(said)) in other.matches


def _certain(pair: Pair, left: Attribution, right: Attribution) -> bool:
    """Are both direct, or is neither article's speaker one of the other's for the same words?"""
    if pair.context.alone or (left.direct and right.direct):
        return True
    return in_article(pair, stem(_surname(left)), pair.right) and in_article(
        pair, stem(_surname(right)), pair.left
    )


def _mark(pair: Pair, reading: Reading, said: Attribution) -> Mark:
    """The speaker under the fullest name that the article uses, where the statement names him.

    For "he said" that is where the article named him last.
    """
    named = [
        n for s in pair.article_of(reading) for n in s.facts.names if n.key == said.speaker != ""
    ]
    at = said.speaker_span
    if at is None:
        before = (n.span for n in named if n.span.end <= reading.statement.span.start)
        at = max(before, default=None)
    names = {said.speaker_name or said.speaker, *(n.surface for n in named)}
    return Mark(max(sorted(names), key=len), (at,) if at else ())
