"""What one article alone negates and two others assert, or the other way round."""

from collections.abc import Iterator
from dataclasses import replace

from workbench.comparison.conflicts.gates import (
    agents_differ,
    is_question,
    moods_differ,
    speak_of_one_thing,
    told_apart,
)
from workbench.comparison.conflicts.keys import said_key
from workbench.comparison.conflicts.lexicon import BE
from workbench.comparison.conflicts.negated import (
    OF_ONE_NOUN,
    PREPOSITIONS,
    after_negation,
    assertions,
    cue_of,
    denied_too,
    heads_of,
    report,
)
from workbench.comparison.conflicts.pair import Pair, turned, with_witness
from workbench.comparison.conflicts.polarity import one_is_negated
from workbench.comparison.conflicts.reading import Reading, Word, WordKind
from workbench.comparison.model import PairConflict
from workbench.statements.model import NegationKind
from workbench.statements.phrases import DETERMINERS

_SURE = 0.5
"""Overlap from which two statements dispute each other without a witness."""
_SUBJECT_REACH = 6
_OBJECT_REACH = 3


def find_lone_negations(pair: Pair) -> Iterator[PairConflict]:
    """One finite verb near one and the same noun, negated on one side alone."""
    if not speak_of_one_thing(pair) or not one_is_negated(pair):
        return
    for way in pair.ways():
        for negation in way.left.negations:
            cue = cue_of(way.left, negation)
            if cue is None or cue.key in OF_ONE_NOUN or negation.kind is not NegationKind.NOT:
                continue
            for head in heads_of(way, negation, cue):
                for said in assertions(way, head):
                    if _of_one_subject(way, head, said):
                        found = report(way, negation, cue, head, said)
                        found = with_witness(found, said_key(head), said_key(said))
                        found = replace(found, needs_witness=pair.diff.overlap < _SURE)
                        yield found if way.left is pair.left else turned(found)
                        return


def _of_one_subject(pair: Pair, head: Word, said: Word) -> bool:
    """Is one verb, in no mood, said of what stands close before it on both sides?"""
    if head.match != said.match or denied_too(pair, said) or _double_or_open(pair, said):
        return False
    if _is_noun(pair.left, head) or _is_noun(pair.right, said):
        return False
    if agents_differ(pair, head, said) or moods_differ(pair, head, said):
        return False
    if told_apart(pair, head, said):
        return False
    return _of_one_noun(pair, head, said)


def _of_one_noun(pair: Pair, head: Word, said: Word) -> bool:
    """Do the two share a noun that does it, or that it is done to, or the time of it?"""
    mine, theirs = _before(pair.left, head), _before(pair.right, said)
    if not mine.isdisjoint(theirs):
        return True
    match _is_passive(pair.left, head), _is_passive(pair.right, said):
        case True, True:
            return not _times(pair.left, head).isdisjoint(_times(pair.right, said))
        case True, False:
            return not mine.isdisjoint(_after(pair.right, said))
        case False, True:
            return not theirs.isdisjoint(_after(pair.left, head))
        case _:
            done_to = _after(pair.left, head) & _after(pair.right, said)
            return bool(done_to) and not (mine and theirs)


def _is_passive(reading: Reading, verb: Word) -> bool:
    """Does a form of "be" lead to it, over no more than a "not"?"""
    return any(w.key in BE for w in reading.words[max(0, verb.index - 2) : verb.index])


def _after(reading: Reading, verb: Word) -> set[str]:
    """The nouns right after an active verb: what is done to them a passive says of its subject."""
    near = [w for w in reading.words[verb.index + 1 :] if w.clause == verb.clause and w.content]
    return {w.match for w in near[:_OBJECT_REACH] if w.kind is WordKind.PLAIN}


def _times(reading: Reading, verb: Word) -> set[str]:
    """When it was done, by the words after a verb."""
    after = (w for w in reading.by_kind[WordKind.TIME] if w.index > verb.index)
    return {w.match for w in after if w.clause == verb.clause}


def _is_noun(reading: Reading, word: Word) -> bool:
    """Does an article or a preposition stand right before it?"""
    before = reading.words[word.index - 1 : word.index]
    leads = before[0].key if before else ""
    return leads in DETERMINERS or (leads in PREPOSITIONS and leads != "to")


def _double_or_open(pair: Pair, said: Word) -> bool:
    return is_question(pair.left) or is_question(pair.right) or after_negation(pair.right, said)


def _before(reading: Reading, verb: Word) -> set[str]:
    """The nouns that stand before a verb, as far back as its subject mostly does."""
    near = [w for w in reading.words[: verb.index] if w.kind is WordKind.PLAIN]
    return {w.match for w in near[-_SUBJECT_REACH:]}
