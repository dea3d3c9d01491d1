"""Words that exclude each other: rose and fell, guilty and acquitted.

The word lists hold what excludes what; the gates see to it that the two words are said of one
thing. Words of general description (old, new; man, woman) count between near-copies alone, since
in running text they nearly always describe different things.
"""

from collections.abc import Iterator, Sequence

from workbench.comparison.conflicts.gates import (
    agents_differ,
    agrees_locally,
    moods_differ,
    shared_argument,
    shared_neighbour,
)
from workbench.comparison.conflicts.lexicon import BE, opposites, opposites_of_copies
from workbench.comparison.conflicts.pair import Mark, Pair, conflict, firm_if, mark
from workbench.comparison.conflicts.reading import Reading, Word, WordKind
from workbench.comparison.model import ConflictKind, PairConflict
from workbench.statements.phrases import DETERMINERS

_OVERLAP = 0.45
_SURE_OVERLAP = 0.55
_SURE_LEAST = 0.4


def find_opposites(pair: Pair) -> Iterator[PairConflict]:
    """Two words on two sides of one family, said of the same thing."""
    found = next(_in_slots(pair), None) or next(_in_running_text(pair), None)
    if found is not None:
        yield found


def _in_slots(pair: Pair) -> Iterator[PairConflict]:
    for slot in pair.diff.slots:
        for left, mine in _forms(pair.left, slot.left):
            for right, theirs in _forms(pair.right, slot.right):
                if opposed(pair, (left, mine), (right, theirs), copies=pair.diff.copies):
                    yield report_opposites(pair, (left, mine), (right, theirs), firm=True)


def _forms(reading: Reading, slot: Sequence[Word]) -> Iterator[tuple[Word, str]]:
    """Each word of a slot, and each phrase that begins with it and that the lists hold."""
    for word in slot:
        yield word, word.key
        for size in (2, 3):
            run = reading.words[word.index : word.index + size]
            phrase = "_".join(w.key for w in run)
            if len(run) == size and _has_opposite(phrase):
                yield word, phrase


def _has_opposite(form: str) -> bool:
    return form in opposites().of_form or form in opposites_of_copies().of_form


def _in_running_text(pair: Pair) -> Iterator[PairConflict]:
    if pair.diff.overlap < _OVERLAP:
        return
    if pair.left.opposite_families.isdisjoint(pair.right.opposite_families):
        return
    families = opposites().families
    for left, mine in pair.left.opposable:
        for right, theirs in pair.right.opposable:
            if families[mine].isdisjoint(families[theirs]):
                continue
            if opposed(pair, (left, mine), (right, theirs), copies=False) and _of_one_thing(
                pair, left, right
            ):
                firm = pair.context.alone or _surely_one_thing(pair)
                yield report_opposites(pair, (left, mine), (right, theirs), firm=firm)


def _of_one_thing(pair: Pair, left: Word, right: Word) -> bool:
    """Are the two words said of one thing, by what stands around them or in the whole?"""
    if agents_differ(pair, left, right):
        return False
    if moods_differ(pair, left, right):
        return False
    if shared_neighbour(pair, left, right) and agrees_locally(pair, left, right):
        return True
    return _surely_one_thing(pair) and shared_argument(pair, left, right)


def _surely_one_thing(pair: Pair) -> bool:
    """Do the two sentences share most of what they say?"""
    return pair.diff.overlap >= _SURE_OVERLAP and pair.diff.least >= _SURE_LEAST


def opposed(pair: Pair, one: tuple[Word, str], other: tuple[Word, str], *, copies: bool) -> bool:
    """Do the two exclude each other, with the same polarity, each on its own side alone?"""
    (left, mine), (right, theirs) = one, other
    lists = opposites()
    family = lists.excluding(mine, theirs)
    other_sign = differs_by_prefix(left, right) or _in_copies(pair, mine, theirs, copies=copies)
    if (family is None and not other_sign) or left.negated != right.negated:
        return False
    if left.negated and not pair.context.alone:
        return False
    if family in lists.copies_only and not copies:
        return False
    if pair.one_change and copies:
        return True
    if not pair.context.alone and (
        _of_two_kinds(left, right)
        or _goes_on(pair.left, left, mine)
        or _goes_on(pair.right, right, theirs)
        or _only_describes(pair.left, left)
        or _only_describes(pair.right, right)
    ):
        return False
    return not (_has(pair.right, left, mine) or _has(pair.left, right, theirs))


def _in_copies(pair: Pair, mine: str, theirs: str, *, copies: bool) -> bool:
    """Do the two exclude each other where nothing else is known and little else differs?

    Beside a negation looser opposites may agree: "many were not hurt", "no one was".
    """
    if not (pair.context.alone and copies) or pair.left.negations or pair.right.negations:
        return False
    return opposites_of_copies().excluding(mine, theirs) is not None


def _of_two_kinds(left: Word, right: Word) -> bool:
    """Is one a small word ("on"), or one a verb and the other not ("rises", "sinking")?"""
    if WordKind.FUNCTION in {left.kind, right.kind}:
        return True
    return left.key.endswith("ing") != right.key.endswith("ing")


def _goes_on(reading: Reading, word: Word, form: str) -> bool:
    """Does a word beside it give it another meaning: "stays out", "was left to smile"?"""
    after = reading.words[word.index + 1 : word.index + 2]
    before = reading.words[max(0, word.index - 1) : word.index]
    passive = form in _OTHER_IN_PASSIVE and any(w.key in BE for w in before)
    return passive or ("_" not in form and any(w.key in _PARTICLES for w in after))


_OTHER_IN_PASSIVE = frozenset({"left"})
_PARTICLES = frozenset({"out", "off", "behind", "away", "aside", "apart"})


def _only_describes(reading: Reading, word: Word) -> bool:
    """Does it tell which of several is meant ("the lower deck", "the lower of two")?"""
    before, after = reading.words[word.index - 1 : word.index], reading.words[word.index + 1 :]
    if not (before and before[0].key in DETERMINERS):
        return False
    described = bool(after) and after[0].clause == word.clause and after[0].content
    return described or word.key.endswith("er")


def _has(reading: Reading, word: Word, form: str) -> bool:
    """Does the other side hold the word, or the whole phrase that begins with it, too?"""
    return form in reading.forms if "_" in form else word.match in reading.matches


_PREFIXES = frozenset({"un", "in", "im", "ir", "il", "dis", "non"})
_SHORTEST_ROOT = 4


def differs_by_prefix(left: Word, right: Word) -> bool:
    """Is the one word the other with a prefix that negates it ("likely", "unlikely")?"""
    short, long = left.key, right.key
    if len(short) > len(long):
        short, long = long, short
    if len(short) < _SHORTEST_ROOT or not long.endswith(short):
        return False
    return long.removesuffix(short) in _PREFIXES and WordKind.NAME not in {left.kind, right.kind}


def report_opposites(
    pair: Pair, one: tuple[Word, str], other: tuple[Word, str], *, firm: bool
) -> PairConflict:
    """The conflict of two words that exclude each other, with the phrases they begin."""
    left, right = _phrase(pair.left, *one), _phrase(pair.right, *other)
    topic = f"{left.value.lower()} or {right.value.lower()}"
    return conflict(pair, ConflictKind.OPPOSITE, firm_if(firm), topic, left, right)


def _phrase(reading: Reading, word: Word, form: str) -> Mark:
    """The word, or all words of the phrase that begins with it."""
    return mark(reading.words[word.index : word.index + 1 + form.count("_")])
