"""One quotation that two articles give in different words.

Outlets cut quotations at will, so only words that were changed inside an otherwise equal stretch
count; what the one leaves out at its ends, or repeats, does not.
"""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from rapidfuzz.fuzz import ratio

from workbench.comparison.conflicts.lexicon import opposites, words
from workbench.comparison.conflicts.pair import Mark, Pair, conflict, firm_if
from workbench.comparison.conflicts.reading import Reading, Word, WordKind
from workbench.comparison.model import ConflictKind, PairConflict

_FEWEST_WORDS = 5
_EQUAL_AROUND = 3
_EQUAL_BEFORE_LAST = 5
_ALIKE = 75
"""Likeness of spelling from which two words may be two spellings or forms of one."""
_NOT = words("not never no")
_LEAST_ALIKE = 0.6


def find_quotes(pair: Pair) -> Iterator[PairConflict]:
    """A word changed inside the same quotation."""
    for left in _quotations(pair, pair.left):
        for right in _quotations(pair, pair.right):
            found = _changed(pair, left, right)
            if found is not None:
                yield found
                return


def _quotations(pair: Pair, reading: Reading) -> list[list[Word]]:
    """The words of each quotation that the statement gives, whole even where it is but a part."""
    sentence = pair.whole(reading)
    own = reading.statement.span
    return [
        [w for w in sentence.words if quotation.span.contains(w.span)]
        for quotation in sentence.statement.facts.quotations
        if quotation.span.overlaps(own)
    ]


def _changed(pair: Pair, left: list[Word], right: list[Word]) -> PairConflict | None:
    if min(len(left), len(right)) < _FEWEST_WORDS:
        return None
    matcher = SequenceMatcher(
        None, [w.match for w in left], [w.match for w in right], autojunk=False
    )
    operations = matcher.get_opcodes()
    if not _is_one_quotation(operations):
        return None
    for number, (tag, i1, i2, j1, j2) in enumerate(operations):
        if tag == "equal" or not _embedded(operations, number):
            continue
        if not (_within(pair.left, left[i1:i2]) and _within(pair.right, right[j1:j2])):
            continue
        if _means_another(left[i1:i2], right[j1:j2]):
            return _report(pair, left, right, (i1, i2, j1, j2))
    return None


def _is_one_quotation(operations: Sequence[tuple[str, int, int, int, int]]) -> bool:
    """Are the two mostly equal from the first to the last words that both have?"""
    equal = [(i1, i2, j1, j2) for tag, i1, i2, j1, j2 in operations if tag == "equal"]
    words_alike = sum(i2 - i1 for i1, i2, _, _ in equal)
    if words_alike < _FEWEST_WORDS:
        return False
    (start, _, begin, _), (_, end, _, stop) = equal[0], equal[-1]
    return words_alike >= _LEAST_ALIKE * min(end - start, stop - begin)


def _within(reading: Reading, changed: list[Word]) -> bool:
    """Do the changed words stand in the statement, and not in another part of its quotation?"""
    return all(reading.statement.span.contains(w.span) for w in changed)


def _embedded(operations: Sequence[tuple[str, int, int, int, int]], number: int) -> bool:
    """Does equal text stand on both sides, or long equal text on one of a word near the end?"""
    if number == 0:
        return False
    before = operations[number - 1]
    long_before = before[2] - before[1]
    if number == len(operations) - 1:
        _, i1, i2, j1, j2 = operations[number]
        return long_before >= _EQUAL_BEFORE_LAST and i2 - i1 == j2 - j1 == 1
    after = operations[number + 1]
    if long_before and after[2] - after[1] >= _EQUAL_BEFORE_LAST:
        return True
    at_end = number + 2 == len(operations)
    enough_after = after[2] - after[1] >= (1 if at_end else _EQUAL_AROUND)
    return long_before >= _EQUAL_AROUND and enough_after


def _means_another(left: list[Word], right: list[Word]) -> bool:
    """Is one word put for another that is unlike it, or a "not" on one side alone?"""
    mine, theirs = {w.key for w in left}, {w.key for w in right}
    if (mine | theirs) & _NOT and not (mine & _NOT and theirs & _NOT):
        return True
    if _other_number(left, right):
        return True
    lefts, rights = ([w for w in side if w.content] or side for side in (left, right))
    if len(lefts) != 1 or len(rights) != 1:
        return False
    one, other = lefts[0], rights[0]
    if opposites().excluding(one.key, other.key) is not None:
        return True
    if one.families & other.families or not (one.content and other.content):
        return False
    return ratio(one.key, other.key) <= _ALIKE


def _other_number(left: list[Word], right: list[Word]) -> bool:
    """Is a number put for another, or for "a"?"""
    mine = {w.match for w in left if w.kind is WordKind.NUMBER}
    theirs = {w.match for w in right if w.kind is WordKind.NUMBER}
    if mine and theirs:
        return mine.isdisjoint(theirs)
    one = {w.key for w in (*left, *right) if w.kind is not WordKind.NUMBER}
    return bool(mine or theirs) and bool(one & {"a", "an"})


def _report(
    pair: Pair, left: list[Word], right: list[Word], at: tuple[int, int, int, int]
) -> PairConflict:
    i1, i2, j1, j2 = at
    return conflict(
        pair,
        ConflictKind.QUOTE,
        firm_if(True),
        "the words of the quotation",
        _changed_words(left, i1, i2),
        _changed_words(right, j1, j2),
    )


def _changed_words(quoted: list[Word], start: int, end: int) -> Mark:
    """The changed words with one word around them, so that an omission shows too."""
    shown = quoted[max(0, start - 1) : end + 1]
    held = quoted[start:end] or shown
    return Mark(" ".join(w.text for w in shown), tuple(w.span for w in held))
