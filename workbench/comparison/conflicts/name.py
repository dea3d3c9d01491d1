"""One name put in another's stead between two near-copies."""

from collections.abc import Iterator, Sequence

from rapidfuzz.fuzz import ratio

from workbench.comparison.conflicts.gates import in_article, names_channel
from workbench.comparison.conflicts.journeys import leads_somewhere
from workbench.comparison.conflicts.lexicon import are_aliases, words
from workbench.comparison.conflicts.listed import both_listed
from workbench.comparison.conflicts.pair import Pair, conflict, firm_if, mark
from workbench.comparison.conflicts.place import LEADING
from workbench.comparison.conflicts.reading import Reading, Word, WordKind
from workbench.comparison.model import ConflictKind, PairConflict
from workbench.statements.lexicon import words as listed_words
from workbench.statements.model import Name, Place

_ALIKE = 78
_TITLES = words("mr mrs ms miss dr sir lord lady the a an of")


def find_names(pair: Pair) -> Iterator[PairConflict]:
    """A slot that holds nothing but names on both sides, and not the same ones."""
    if pair.left.title_case or pair.right.title_case:
        return
    for slot in pair.diff.slots:
        lone = pair.context.alone and pair.diff.copies
        lefts = _names(pair.left, slot.left, lone=lone)
        rights = _names(pair.right, slot.right, lone=lone)
        if not (lefts and rights) or _known(pair, lefts, rights):
            continue
        if _differ(pair, lefts, rights):
            yield _report(pair, lefts, rights)
            return


def _names(reading: Reading, slot: Sequence[Word], *, lone: bool) -> list[Word]:
    """The names of a slot; none when it holds other content, or the channel of what was said.

    In a lone text any word with a capital belongs to one, where only known names did elsewhere.
    """
    if names_channel(reading, slot):
        return []
    plain = [w for w in slot if w.key not in _TITLES]
    if not plain or _is_label(reading, plain):
        return []
    named = all(_names_something(w) or (lone and _in_unknown_name(reading, w)) for w in plain)
    return plain if named else []


def _in_unknown_name(reading: Reading, word: Word) -> bool:
    """Is it set with a capital inside a sentence, and not who is quoted?"""
    plain = word.kind is WordKind.PLAIN and word.index > 0
    return plain and word.text[:1].isupper() and not _is_speaker(reading, word)


def _is_speaker(reading: Reading, word: Word) -> bool:
    """Is it who is quoted? Two speakers have a rule of their own."""
    said = reading.statement.attribution
    at = said.speaker_span if said and said.direct else None
    return at is not None and at.overlaps(word.span)


def _is_label(reading: Reading, names: Sequence[Word]) -> bool:
    """Does it open the text as a mere label ("Peru: Two die in landslide")?"""
    after = reading.words[names[-1].index + 1 : names[-1].index + 2]
    return names[0].index == 0 and bool(after) and after[0].clause != names[-1].clause


def _names_something(word: Word) -> bool:
    """Is it a name, or a place that may stand where another text has a name?"""
    if isinstance(word.fact, Place):
        return not word.fact.demonym
    return word.kind is WordKind.NAME and not _is_participle(word)


def _is_participle(word: Word) -> bool:
    """Does it open a headline as "Spurned" does, and is nobody's name?"""
    return (
        word.index == 0 and word.key.endswith("ed") and word.key not in listed_words("given_names")
    )


def _differ(pair: Pair, lefts: Sequence[Word], rights: Sequence[Word]) -> bool:
    if all(w.kind is WordKind.PLACE for w in (*lefts, *rights)):
        return False
    if any(w.match in pair.right.matches for w in lefts):
        return False
    if any(w.match in pair.left.matches for w in rights):
        return False
    return not any(_same_name(a, b) for a in lefts for b in rights)


def _same_name(left: Word, right: Word) -> bool:
    """May the two be one name: alike, one the initials of the other, or known aliases?"""
    if len(left.key) <= 1 or len(right.key) <= 1 or are_aliases(left.key, right.key):
        return True
    if _key(left) and _key(left) == _key(right):
        return True
    if ratio(left.key, right.key) >= _ALIKE:
        return True
    if set(left.key.split("_")) & set(right.key.split("_")):
        return True
    return _is_acronym(left) != _is_acronym(right)


def _is_acronym(word: Word) -> bool:
    """Is it written mostly with capitals, as "BoE" but not "MacLean"?"""
    letters = [c for c in word.text.split()[0] if c.isalpha()]
    capitals = sum(c.isupper() for c in letters)
    return capitals > 1 and 2 * capitals > len(letters)


def _key(word: Word) -> str:
    return word.fact.key if isinstance(word.fact, Name) else ""


def _known(pair: Pair, lefts: Sequence[Word], rights: Sequence[Word]) -> bool:
    """Does either article name the other's somewhere else? Then both are in the story."""
    return any(in_article(pair, w.match, pair.right) for w in lefts) or any(
        in_article(pair, w.match, pair.left) for w in rights
    )


def _report(pair: Pair, lefts: Sequence[Word], rights: Sequence[Word]) -> PairConflict:
    sides = mark(lefts), mark(rights)
    if not pair.context.alone and both_listed(pair, lefts[0], rights[0]):
        return conflict(pair, ConflictKind.PARTICIPANTS, firm_if(True), "who took part", *sides)
    if _led_as_places(pair.left, lefts) and _led_as_places(pair.right, rights):
        return conflict(pair, ConflictKind.PLACE, firm_if(True), "where", *sides)
    topic = "who or what is named"
    return conflict(pair, ConflictKind.NAME, firm_if(True), topic, *sides)


def _led_as_places(reading: Reading, names: Sequence[Word]) -> bool:
    """Does "in", "at" or "the town of" lead to the names, as to a place that no gazetteer knows?"""
    first = names[0].index
    before = [w.key for w in reading.words[max(0, first - 2) : first]]
    if not before:
        return False
    if before[-1] == "of" and before[0] in _SETTLEMENTS:
        return True
    return before[-1] in _LEADING or leads_somewhere(reading, reading.words[first - 1])


_LEADING = LEADING | {"into"}
_SETTLEMENTS = frozenset({"town", "city", "village", "port", "suburb", "district", "hamlet"})
