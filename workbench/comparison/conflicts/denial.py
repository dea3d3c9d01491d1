"""One side says that a report is false; the other tells it as true.

Denial words mostly describe something else in running text ("false statements to the police"), so
there the word must be a verb of denial whose object both share, or stand as a predicate. Headlines
have no room for either, and any brand of falsehood counts.
"""

from collections.abc import Iterator

from workbench.comparison.conflicts.diff import shares
from workbench.comparison.conflicts.gates import is_hedged
from workbench.comparison.conflicts.lexicon import BE, denial_forms, words
from workbench.comparison.conflicts.pair import Pair, conflict, firm_if, mark, turned
from workbench.comparison.conflicts.reading import Reading, Word
from workbench.comparison.model import ConflictKind, PairConflict

_OVERLAP = 0.35
_OBJECT_REACH = 6
_FEWEST_OBJECTS = 2
_OBJECT_SHARE = 0.5
_JOINS = frozenset({"and", "but", "or", "while", "saying", "calling"})
_BRANDING = BE | words("as called calls call remains prove proved proven")


def find_denials(pair: Pair) -> Iterator[PairConflict]:
    """A denial on one side alone of what the other asserts."""
    if not pair.context.alone and pair.diff.overlap < _OVERLAP:
        return
    if not (denies(pair.left) or denies(pair.right)):
        return
    for way in pair.ways():
        word = _denial(way, way.left)
        if word is None or denies(way.right) or is_hedged(way.right):
            continue
        if _negates_shared(way) or _denied_elsewhere(way):
            continue
        found = _report(way, word)
        yield found if way.left is pair.left else turned(found)
        return


def _denial(pair: Pair, reading: Reading) -> Word | None:
    """The word by which the statement denies, if it does."""
    kinds = denial_forms()
    for form, start in reading.forms.items():
        kind = kinds.get(form)
        if kind is None or kind == "beside":
            continue
        word = reading.words[start]
        if word.negated and not form.startswith(("not_", "no_", "did_not")):
            continue
        if pair.headlines and pair.context.alone:
            return word
        if kind == "verb" and _object_shared(pair, reading, word):
            return word
        if kind == "predicate" and _is_predicate(reading, word, form):
            return word
    return None


def denies(reading: Reading) -> bool:
    """Does the statement hold any word of denial at all?"""
    return not denial_forms().keys().isdisjoint(reading.forms)


def _object_shared(pair: Pair, reading: Reading, word: Word) -> bool:
    """Is what is denied in the other statement too?"""
    other = pair.right if reading is pair.left else pair.left
    near: list[Word] = []
    for after in reading.words[word.index + 1 :]:
        if after.clause != word.clause or after.key in _JOINS or len(near) == _OBJECT_REACH:
            break
        near += [after] if after.content else []
    shared = [w for w in near if shares(w, other)]
    weight = sum(w.weight for w in near)
    enough = sum(w.weight for w in shared) >= _OBJECT_SHARE * weight
    return enough and len(shared) >= min(_FEWEST_OBJECTS, len(near)) > 0


def _is_predicate(reading: Reading, word: Word, form: str) -> bool:
    before = reading.words[max(0, word.index - 2) : word.index]
    after = reading.words[word.index + 1 : word.index + 2]
    if "_" in form:
        end = word.index + form.count("_") + 1
        made_up_of = any(w.key == "of" for w in reading.words[end : end + 1])
        return any(w.key in _BRANDING for w in before) and not made_up_of
    closes = not after or after[0].clause != word.clause or not after[0].content
    return closes and any(w.key in _BRANDING for w in before)


def _negates_shared(pair: Pair) -> bool:
    """Does the other side negate something that both speak of? Then both deny."""
    return any(w.negated and w.content and shares(w, pair.left) for w in pair.right.words)


def _denied_elsewhere(pair: Pair) -> bool:
    """Does the article that tells the report as true tell of its denial too?"""
    for sentence in pair.article_of(pair.right):
        reading = pair.context.readings.of(sentence)
        if not denies(reading):
            continue
        shared = sum(w.content and w.match in pair.left.matches for w in reading.words)
        if shared >= _FEWEST_OBJECTS:
            return True
    return False


def _report(pair: Pair, word: Word) -> PairConflict:
    firm = pair.context.alone
    said = [w for w in pair.right.words if w.content and w.match in pair.left.matches][:4]
    return conflict(
        pair,
        ConflictKind.NEGATION,
        firm_if(firm),
        "whether the report is true",
        mark([word], f"denied ({word.text.lower()})"),
        mark(said, "told as true"),
    )
