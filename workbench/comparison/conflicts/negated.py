"""What a negation negates, and where the other side asserts it: for the rules on negations."""

from collections.abc import Iterator

from workbench.comparison.conflicts.gates import is_common
from workbench.comparison.conflicts.lexicon import denial_forms, words
from workbench.comparison.conflicts.pair import Pair, conflict, firm_if, mark
from workbench.comparison.conflicts.reading import Reading, Word, WordKind
from workbench.comparison.model import ConflictKind, PairConflict
from workbench.statements.model import Negation, NegationKind
from workbench.statements.tokens import stem

_MOST_HEADS = 3
_OPEN_REACH = 8
_QUOTE_MARKS = frozenset("\"'“”‘’")
OF_ONE_NOUN = frozenset({"no", "without", "neither", "nor", "none", "nobody", "nothing"})
PREPOSITIONS = words(
    """
    after before since because of in on at by for from to into with within about against between
    during until till over under through as
    """
)
_SPEECH = frozenset(
    stem(w)
    for w in words("say tell add ask claim state announce report note speak write call comment")
)

_LIGHT = frozenset(map(stem, ("come", "go", "take", "make", "get", "give", "put", "set")))
"""Verbs that mean little without the words that go with them: "come down", "take part"."""


def cue_of(reading: Reading, negation: Negation) -> Word | None:
    """The word by which a negation negates."""
    return next((w for w in reading.words if w.span.overlaps(negation.span)), None)


def heads_of(pair: Pair, negation: Negation, cue: Word) -> list[Word]:
    """The content words a negation governs, nearest first, names and places left out."""
    scoped = [w for w in pair.left.words if w.span.overlaps(negation.scope)]
    if not pair.context.alone:
        scoped = _before_preposition(scoped)
    heads = [w for w in scoped if is_common(pair.left, w)]
    if not pair.context.alone:
        heads = [w for w in heads if not w.key.endswith("ly")]
        return _noun_of(heads) if cue.key in OF_ONE_NOUN else heads[:1]
    return heads[: 1 if cue.key in OF_ONE_NOUN or pair.headlines else _MOST_HEADS]


def _noun_of(heads: list[Word]) -> list[Word]:
    """The last of the words that stand together: of "no foreign minister" the minister."""
    last = 0
    while last + 1 < len(heads) and heads[last + 1].index == heads[last].index + 1:
        last += 1
    return heads[last : last + 1]


def _before_preposition(scoped: list[Word]) -> list[Word]:
    """The words up to the first preposition that follows a head: there the scope ends for sure."""
    for place, word in enumerate(scoped):
        if word.key in PREPOSITIONS and any(w.content for w in scoped[:place]):
            return scoped[:place]
    return scoped


def assertions(pair: Pair, head: Word) -> Iterator[Word]:
    """Where the right says un-negated what the left negates."""
    if any(w.match == head.match and not w.negated for w in pair.left.words if w is not head):
        return
    if any(w.match == head.match and w.negated for w in pair.right.words):
        return
    if head.match in _SPEECH and not _asks_for(pair.left, head):
        return
    if head.match in _LIGHT and not pair.context.alone:
        return
    for word in pair.right.words:
        same = word.match == head.match or (word.families & head.families and not word.negated)
        asserted = not (word.negated or _is_missed(pair.right, word))
        if not pair.context.alone and (
            _names_act(word) != _names_act(head) or _is_barred(pair.right, word)
        ):
            continue
        if same and asserted and word.kind is WordKind.PLAIN:
            yield word


def _is_barred(reading: Reading, word: Word) -> bool:
    """Is it what somebody forbids or stops ("the prefecture forbade people to drink")?"""
    before = reading.words[max(0, word.index - _BARRED_REACH) : word.index]
    return any(w.key in _BARS for w in before if w.clause == word.clause)


_BARRED_REACH = 6
_BARS = words(
    """
    forbid forbids forbade forbidden ban bans banned banning bar bars barred prohibit prohibits
    prohibited stop stops stopped stopping avoid avoids avoided
    """
)


def _names_act(word: Word) -> bool:
    """Is it a noun made from a verb? "Tolerance" is no claim that somebody tolerates something."""
    return word.key.endswith(("ance", "ence", "tion", "sion", "ment"))


def _is_missed(reading: Reading, word: Word) -> bool:
    """Does the word before it say that there is none ("missing pay")?"""
    return word.index > 0 and reading.words[word.index - 1].key in _MISSED


_MISSED = words("missing lacking unpaid overdue outstanding withheld owed no without")


def _asks_for(reading: Reading, head: Word) -> bool:
    """Is it "ask for", an act like another, and no mere saying?"""
    after = reading.words[head.index + 1 : head.index + 2]
    return bool(after) and after[0].key == "for"


def after_negation(reading: Reading, said: Word) -> bool:
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


def denied_too(pair: Pair, said: Word) -> bool:
    """Does the right deny, or negate something that both share?

    A denial that is itself what the left negates ("did not rule out") is none.
    """
    forms = pair.right.forms
    if any(f in denial_forms() and at != said.index for f, at in forms.items()):
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
    cue = cue_of(reading, negation)
    return cue.key if cue else ""


def _governs_shared(pair: Pair, negation: Negation) -> bool:
    """Is something that both speak of denied, refused or rejected by the right?"""
    return any(
        w.content and w.match in pair.left.matches and w.span.overlaps(negation.scope)
        for w in pair.right.words
    )


def report(pair: Pair, negation: Negation, cue: Word, head: Word, said: Word) -> PairConflict:
    """The conflict of a negation on the left with what the right asserts."""
    left = mark([cue, head], f"{cue.text} {head.text}")
    firm = pair.context.alone or negation.kind is NegationKind.NOT
    topic = f"{said.text.lower()} or not"
    return conflict(pair, ConflictKind.NEGATION, firm_if(firm), topic, left, mark([said]))
