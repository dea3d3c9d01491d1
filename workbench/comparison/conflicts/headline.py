"""Two headlines of which one alone says "not".

In a headline a plain "not" is nearly always the news itself. "No", "never" and "will not" are left
out: with them most pairs of headlines tell the same story.
"""

from collections.abc import Iterator

from workbench.comparison.conflicts.gates import is_question
from workbench.comparison.conflicts.lexicon import denial_forms, words
from workbench.comparison.conflicts.pair import Pair, conflict, firm_if, mark, turned
from workbench.comparison.conflicts.reading import Reading, Word
from workbench.comparison.model import ConflictKind, PairConflict

_OVERLAP = 0.5
_FUTURE = words("will would shall may might can could should only")
_OPINIONS = words("happy sure alone good ready right enough so just better all everyone a the")


def find_headline_denials(pair: Pair) -> Iterator[PairConflict]:
    """A "not" in one of two headlines about the same thing."""
    if not (pair.headlines and pair.context.alone) or pair.diff.overlap < _OVERLAP:
        return
    for way in pair.ways():
        word = _plain_not(way.left)
        if word is None or is_question(way.left) or _negative(way.right):
            continue
        found = _report(way, word)
        yield found if way.left is pair.left else turned(found)
        return


def _plain_not(reading: Reading) -> Word | None:
    for word in reading.words:
        if _opens_with_no(reading, word):
            return word
        near = reading.words[max(0, word.index - 1) : word.index + 2]
        if word.key != "not" or any(w.key in _FUTURE for w in near):
            continue
        after = reading.words[word.index + 1 : word.index + 2]
        if after and after[0].key not in _OPINIONS and not after[0].key.endswith("ing"):
            return word
    return None


def _opens_with_no(reading: Reading, word: Word) -> bool:
    """Does the headline begin as an answer ("No, the bridge did not fall")?"""
    if word.index != 0 or word.key != "no" or len(reading.words) < 2:
        return False
    return reading.words[1].clause != word.clause


def _negative(reading: Reading) -> bool:
    if is_question(reading) or reading.statement.facts.negations:
        return True
    return any(form in denial_forms() for form in reading.forms)


def _report(pair: Pair, word: Word) -> PairConflict:
    after = pair.left.words[word.index : word.index + 2]
    said = [w for w in pair.right.words if w.content and w.match in pair.left.matches][:4]
    return conflict(
        pair,
        ConflictKind.NEGATION,
        firm_if(True),
        "whether the report is true",
        mark(after),
        mark(said, "told as true"),
    )
