"""The same thing said to be so and not to be so.

A negation counts against a statement only when its head, the word it negates, stands un-negated in
the other statement, and the words around both are the same. Two negations make no conflict, nor
does a negation against a word that means its opposite.
"""

from collections.abc import Iterator
from dataclasses import replace

from workbench.comparison.conflicts.gates import (
    agents_differ,
    agreement_after,
    agrees_locally,
    is_hedged,
    is_question,
    moods_differ,
    same_clause,
)
from workbench.comparison.conflicts.lexicon import denial_forms, opposites, words
from workbench.comparison.conflicts.pair import Pair, conflict, firm_if, mark, turned
from workbench.comparison.conflicts.polarity import is_odd
from workbench.comparison.conflicts.reading import Reading, Word, WordKind
from workbench.comparison.conflicts.witnessed import said_key, speak_of_one_thing
from workbench.comparison.model import ConflictKind, PairConflict
from workbench.statements.model import Negation, NegationKind
from workbench.statements.phrases import DETERMINERS
from workbench.statements.tokens import stem

_MOST_HEADS = 3
_OVERLAP = 0.4
_ALONE_OVERLAP = 0.3
_VERB_OPTIONAL = 0.7
_AFTER = 0.55
_OPEN_REACH = 8
_OF_ONE_NOUN = frozenset({"no", "without", "neither", "nor", "none", "nobody", "nothing"})
_PREPOSITIONS = words(
    """
    after before since because of in on at by for from to into with within about against between
    during until till over under through as
    """
)
_SPEECH = frozenset(
    stem(w)
    for w in words("say tell add ask claim state announce report note speak write call comment")
)


def find_negations(pair: Pair) -> Iterator[PairConflict]:
    """What one side negates and the other asserts."""
    least = _ALONE_OVERLAP if pair.context.alone else _OVERLAP
    if pair.diff.overlap < least or is_odd(pair.left) == is_odd(pair.right):
        return
    for way in pair.ways():
        for negation in way.left.negations:
            found = _against(way, negation)
            if found is not None:
                yield found if way is pair or way.left is pair.left else turned(found)
                return


def find_lone_negations(pair: Pair) -> Iterator[PairConflict]:
    """The same with looser gates: one finite verb near one and the same noun on both sides."""
    if not speak_of_one_thing(pair) or is_odd(pair.left) == is_odd(pair.right):
        return
    for way in pair.ways():
        for negation in way.left.negations:
            cue = _cue(way.left, negation)
            if cue is None or negation.kind is not NegationKind.NOT:
                continue
            for head in _heads(way, negation, cue):
                for said in _assertions(way, head):
                    if _of_one_subject(way, head, said):
                        found = _with_keys(_report(way, negation, cue, head, said), head, said)
                        yield found if way.left is pair.left else turned(found)
                        return


def _with_keys(found: PairConflict, head: Word, said: Word) -> PairConflict:
    left = replace(found.left, key=said_key(head))
    right = replace(found.right, key=said_key(said))
    return replace(found, left=left, right=right, needs_witness=True)


def _of_one_subject(pair: Pair, head: Word, said: Word) -> bool:
    """Is one verb, in no mood, said of what stands close before it on both sides?"""
    if head.match != said.match or _denied_too(pair) or _double_or_open(pair, said):
        return False
    if _is_noun(pair.left, head) or _is_noun(pair.right, said):
        return False
    if agents_differ(pair, head, said) or moods_differ(pair, head, said):
        return False
    mine, theirs = _before(pair.left, head), _before(pair.right, said)
    return not mine.isdisjoint(theirs)


def _is_noun(reading: Reading, word: Word) -> bool:
    """Does an article or a preposition stand right before it?"""
    before = reading.words[word.index - 1 : word.index]
    leads = before[0].key if before else ""
    return leads in DETERMINERS or (leads in _PREPOSITIONS and leads != "to")


def _double_or_open(pair: Pair, said: Word) -> bool:
    return is_question(pair.left) or is_question(pair.right) or _after_negation(pair.right, said)


def _before(reading: Reading, verb: Word) -> set[str]:
    """The nouns that stand before a verb, as far back as its subject mostly does."""
    near = [w for w in reading.words[: verb.index] if w.kind is WordKind.PLAIN]
    return {w.match for w in near[-_SUBJECT_REACH:]}


_SUBJECT_REACH = 6


def _against(pair: Pair, negation: Negation) -> PairConflict | None:
    """The conflict of a negation on the left with what the right asserts."""
    cue = _cue(pair.left, negation)
    if cue is None or _double(pair.left, negation, cue):
        return None
    heads = _heads(pair, negation, cue)
    if any(_opposite_said(pair, head) for head in heads):
        return None
    if _after_do(pair.left, cue) and pair.diff.overlap < _VERB_OPTIONAL:
        heads = heads[:1]
    for head in heads:
        for said in _assertions(pair, head):
            if _holds(pair, head, said):
                return _report(pair, negation, cue, head, said)
    return None


def _cue(reading: Reading, negation: Negation) -> Word | None:
    return next((w for w in reading.words if w.span.overlaps(negation.span)), None)


def _double(reading: Reading, negation: Negation, cue: Word) -> bool:
    """Is the negation itself negated, or taken back by "only"?"""
    after = reading.words[cue.index + 1 : cue.index + 3]
    if any(w.key in {"only", "just", "merely", "alone", "least"} for w in after):
        return True
    others = [n for n in reading.negations if n is not negation]
    return any(n.scope.overlaps(negation.scope) or n.scope.overlaps(negation.span) for n in others)


def _heads(pair: Pair, negation: Negation, cue: Word) -> list[Word]:
    """The content words a negation governs, nearest first, names and places left out."""
    scoped = [w for w in pair.left.words if w.span.overlaps(negation.scope)]
    if not pair.context.alone:
        scoped = _before_preposition(scoped)
    heads = [w for w in scoped if w.kind is WordKind.PLAIN]
    if not pair.context.alone:
        return [w for w in heads if not w.key.endswith("ly")][:1]
    return heads[: 1 if cue.key in _OF_ONE_NOUN or pair.headlines else _MOST_HEADS]


def _before_preposition(scoped: list[Word]) -> list[Word]:
    """The words up to the first preposition that follows a head: there the scope ends for sure."""
    for place, word in enumerate(scoped):
        if word.key in _PREPOSITIONS and any(w.content for w in scoped[:place]):
            return scoped[:place]
    return scoped


def _assertions(pair: Pair, head: Word) -> Iterator[Word]:
    """Where the right says un-negated what the left negates."""
    if any(w.match == head.match and not w.negated for w in pair.left.words if w is not head):
        return
    if any(w.match == head.match and w.negated for w in pair.right.words):
        return
    if head.match in _SPEECH and not _asks_for(pair.left, head):
        return
    for word in pair.right.words:
        same = word.match == head.match or (word.families & head.families and not word.negated)
        if same and not word.negated and word.kind is WordKind.PLAIN:
            yield word


def _asks_for(reading: Reading, head: Word) -> bool:
    """Is it "ask for", an act like another, and no mere saying?"""
    after = reading.words[head.index + 1 : head.index + 2]
    return bool(after) and after[0].key == "for"


def _holds(pair: Pair, head: Word, said: Word) -> bool:
    """Do the gates hold for a negated and an asserted word?"""
    if _denied_too(pair):
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
        and not _after_negation(pair.right, said)
        and not agents_differ(pair, head, said)
        and not moods_differ(pair, head, said)
    )


def _after_negation(reading: Reading, said: Word) -> bool:
    """Does a negation stand before it in its clause, whose reach the words leave open?

    "Not a matter for judges" asserts nothing of judges.
    """
    for negation in reading.negations:
        between = [
            t
            for t in reading.statement.tokens
            if negation.span.end <= t.span.start and t.span.end <= said.span.start
        ]
        closed = any(not t.word and t.text not in _QUOTE_MARKS for t in between)
        if negation.span.end <= said.span.start and not closed and len(between) <= _OPEN_REACH:
            return True
    return False


_QUOTE_MARKS = frozenset("\"'“”‘’")


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


def _denied_too(pair: Pair) -> bool:
    """Does the right deny, or negate something that both share?"""
    if any(f in denial_forms() for f in pair.right.forms):
        return True
    if any(w.negated and w.content and w.match in pair.left.matches for w in pair.right.words):
        return True
    mine = {_cue_key(pair.left, n) for n in pair.left.statement.facts.negations}
    return any(
        _governs_shared(pair, n)
        for n in pair.right.statement.facts.negations
        if (key := _cue_key(pair.right, n)) not in mine and not key.startswith("declin")
    )


def _cue_key(reading: Reading, negation: Negation) -> str:
    cue = _cue(reading, negation)
    return cue.key if cue else ""


def _governs_shared(pair: Pair, negation: Negation) -> bool:
    """Is something that both speak of denied, refused or rejected by the right?"""
    return any(
        w.content and w.match in pair.left.matches and w.span.overlaps(negation.scope)
        for w in pair.right.words
    )


def _report(pair: Pair, negation: Negation, cue: Word, head: Word, said: Word) -> PairConflict:
    left = mark([cue, head], f"{cue.text} {head.text}")
    firm = pair.context.alone or negation.kind is NegationKind.NOT
    topic = f"{said.text.lower()} or not"
    return conflict(pair, ConflictKind.NEGATION, firm_if(firm), topic, left, mark([said]))
