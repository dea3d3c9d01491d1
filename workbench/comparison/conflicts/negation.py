"""The same thing said to be so and not to be so.

A negation counts against a statement only when its head, the word it negates, stands un-negated in
the other statement, and the words around both are the same. Two negations make no conflict, nor
does a negation against a word that means its opposite.
"""

from collections.abc import Iterator

from workbench.comparison.conflicts.gates import (
    agents_differ,
    agreement_after,
    agrees_locally,
    is_hedged,
    is_question,
    moods_differ,
    same_clause,
    told_apart,
)
from workbench.comparison.conflicts.lexicon import opposites
from workbench.comparison.conflicts.negated import (
    OF_ONE_NOUN,
    after_negation,
    assertions,
    cue_of,
    denied_too,
    heads_of,
    report,
)
from workbench.comparison.conflicts.pair import Pair, turned
from workbench.comparison.conflicts.polarity import one_is_negated
from workbench.comparison.conflicts.reading import Reading, Word
from workbench.comparison.model import PairConflict
from workbench.statements.model import Negation

_OVERLAP = 0.4
_ALONE_OVERLAP = 0.3
_VERB_OPTIONAL = 0.7
_AFTER = 0.55


def find_negations(pair: Pair) -> Iterator[PairConflict]:
    """What one side negates and the other asserts."""
    least = _ALONE_OVERLAP if pair.context.alone else _OVERLAP
    if pair.diff.overlap < least or not one_is_negated(pair):
        return
    for way in pair.ways():
        for negation in way.left.negations:
            found = _against(way, negation)
            if found is not None:
                yield found if way is pair or way.left is pair.left else turned(found)
                return


def _against(pair: Pair, negation: Negation) -> PairConflict | None:
    """The conflict of a negation on the left with what the right asserts."""
    cue = cue_of(pair.left, negation)
    if cue is None or _double(pair.left, negation, cue):
        return None
    heads = heads_of(pair, negation, cue)
    if any(_opposite_said(pair, head) for head in heads):
        return None
    if _after_do(pair.left, cue) and pair.diff.overlap < _VERB_OPTIONAL:
        heads = heads[:1]
    for head in heads:
        for said in assertions(pair, head):
            if _holds(pair, head, said) and not _other_happening(pair, cue, head, said):
                return report(pair, negation, cue, head, said)
    return None


def _double(reading: Reading, negation: Negation, cue: Word) -> bool:
    """Is the negation itself negated, or taken back by "only"?"""
    after = reading.words[cue.index + 1 : cue.index + 3]
    if any(w.key in {"only", "just", "merely", "alone", "least"} for w in after):
        return True
    others = [n for n in reading.negations if n is not negation]
    return any(n.scope.overlaps(negation.scope) or n.scope.overlaps(negation.span) for n in others)


def _holds(pair: Pair, head: Word, said: Word) -> bool:
    """Do the gates hold for a negated and an asserted word?"""
    if denied_too(pair, said):
        return False
    if pair.context.alone:
        doubtful = pair.headlines and (is_hedged(pair.right) or is_question(pair.left))
        return not doubtful and not agents_differ(pair, head, said)
    return (
        (
            agrees_locally(pair, head, said)
            or _same_predicate(pair, head, said)
            or same_clause(pair, head, said)
        )
        and not after_negation(pair.right, said)
        and not agents_differ(pair, head, said)
        and not moods_differ(pair, head, said)
        and not told_apart(pair, head, said)
    )


def _other_happening(pair: Pair, cue: Word, head: Word, said: Word) -> bool:
    """Is it said of no thing of a kind here, and there of one that something else?"""
    of_a_kind = not pair.context.alone and cue.key in OF_ONE_NOUN
    return of_a_kind and agreement_after(pair, head, said) < _AFTER


def _same_predicate(pair: Pair, head: Word, said: Word) -> bool:
    """Is it one finite verb with the same words after it?"""
    if head.match != said.match or head.key.endswith("ing") or said.key.endswith("ing"):
        return False
    return agreement_after(pair, head, said) >= _AFTER


def _after_do(reading: Reading, cue: Word) -> bool:
    """Does the negation stand after "did", so that it governs the verb before all else?"""
    return cue.index > 0 and reading.words[cue.index - 1].key in {"do", "does", "did"}


def _opposite_said(pair: Pair, head: Word) -> bool:
    lists = opposites()
    return any(lists.excluding(head.key, w.key) is not None for w in pair.right.words)
