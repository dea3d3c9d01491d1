"""One thing said to be in two places of which neither contains the other."""

from collections.abc import Iterator

from rapidfuzz.fuzz import ratio

from workbench.comparison.conflicts.diff import Slot
from workbench.comparison.conflicts.gates import in_article
from workbench.comparison.conflicts.lexicon import are_aliases
from workbench.comparison.conflicts.listed import both_listed
from workbench.comparison.conflicts.pair import Pair, conflict, firm_if, mark
from workbench.comparison.conflicts.reading import Reading, Word, WordKind
from workbench.comparison.model import ConflictKind, PairConflict
from workbench.statements.model import Place, PlaceKind

LEADING = frozenset({"in", "at", "near"})
"""Prepositions that lead to where something is."""
_OVERLAP = 0.35
_ALIKE = 70
_SHORTEST_NAME = 3
_SURE_LEAST = 0.3


def find_places(pair: Pair) -> Iterator[PairConflict]:
    """A place in another's stead between near-copies, or after one and the same noun."""
    found = next(_in_slots(pair), None) or next(_after_noun(pair), None)
    if found is not None:
        yield found


def _after_noun(pair: Pair) -> Iterator[PairConflict]:
    """ "At a hotel in York" here and "at a hotel in Hull" there, in articles that know but one."""
    if pair.diff.overlap < _OVERLAP:
        return
    theirs = list(_led_by_noun(pair.right))
    for noun, left in _led_by_noun(pair.left):
        for other, right in theirs:
            if noun.match != other.match or not elsewhere(pair, left, right):
                continue
            if known_places(pair, left, right):
                continue
            firm = pair.diff.least >= _SURE_LEAST
            topic = f"which {noun.text.lower()}"
            yield conflict(
                pair, ConflictKind.PLACE, firm_if(firm), topic, mark([left]), mark([right])
            )


def _led_by_noun(reading: Reading) -> Iterator[tuple[Word, Word]]:
    """Each place that a noun and "in", "at" or "near" lead to, with the noun."""
    for noun, leading, word in zip(
        reading.words, reading.words[1:], reading.words[2:], strict=False
    ):
        if leading.key not in LEADING:
            continue
        named = word.kind is WordKind.NAME and _stands_alone(reading, word)
        named = named or (isinstance(word.fact, Place) and not word.fact.demonym)
        if named and _is_noun(noun):
            yield noun, word


def _is_noun(word: Word) -> bool:
    return word.kind is WordKind.PLAIN and not word.key.endswith(("ed", "ing"))


def _stands_alone(reading: Reading, name: Word) -> bool:
    """Is the name no abbreviation, and no part of a longer name or of a noun phrase?"""
    after = reading.words[name.index + 1 : name.index + 2]
    joined = bool(after) and after[0].clause == name.clause and after[0].content
    return len(name.key) >= _SHORTEST_NAME and not name.text.isupper() and not joined


def known_places(pair: Pair, left: Word, right: Word) -> bool:
    """Does either article name the other's place anywhere?"""
    return in_article(pair, left.match, pair.right) or in_article(pair, right.match, pair.left)


def elsewhere(pair: Pair, left: Word, right: Word) -> bool:
    """Are the two other places? One of them may be a name that no gazetteer knows.

    Such a place may lie in any country or region, so only against a town does it tell anything.
    """
    if WordKind.NAME not in {left.kind, right.kind}:
        return _excluded(pair, [left], [right])
    known = [w.fact for w in (left, right) if isinstance(w.fact, Place)]
    apart = left.match not in pair.right.matches and right.match not in pair.left.matches
    towns = bool(known) and all(p.kind in _TOWNS for p in known)
    return towns and apart and ratio(left.key, right.key) < _ALIKE


_TOWNS = frozenset({PlaceKind.CITY, PlaceKind.CAPITAL})


def _in_slots(pair: Pair) -> Iterator[PairConflict]:
    for slot in pair.diff.slots:
        lefts = [w for w in slot.left if isinstance(w.fact, Place)]
        rights = [w for w in slot.right if isinstance(w.fact, Place)]
        if not (pair.context.alone or _little_else(slot)):
            continue
        if lefts and rights and _excluded(pair, lefts, rights):
            yield _report(pair, lefts, rights)
            return


def _little_else(slot: Slot) -> bool:
    """Do hardly any other words of content stand where the places do?"""
    return all(
        sum(w.content and not isinstance(w.fact, Place) for w in side) <= _OTHER_WORDS
        for side in (slot.left, slot.right)
    )


_OTHER_WORDS = 1


def places_agree(left: Place, right: Place) -> bool:
    """Can both be true of one thing: the same place, or the one inside the other?"""
    if left.key == right.key or left.key in right.within or right.key in left.within:
        return True
    return are_aliases(left.key, right.key)


def _excluded(pair: Pair, lefts: list[Word], rights: list[Word]) -> bool:
    """Does no place of the slot agree with one of the other's, here or elsewhere in the text?

    A place that both texts name around the slot tells nothing: "her Spanish colleague" in both.
    """
    if pair.one_change:
        return not any(
            places_agree(a.fact, b.fact)
            for a in lefts
            for b in rights
            if isinstance(a.fact, Place) and isinstance(b.fact, Place)
        )
    mine = [w.fact for w in lefts if isinstance(w.fact, Place)]
    theirs = [w.fact for w in rights if isinstance(w.fact, Place)]
    around = _finest(pair.left), _finest(pair.right)
    shared = set.intersection(*({p.key for p in places} for places in around))
    shared -= {p.key for p in (*mine, *theirs)}
    ours, others = ([p for p in places if p.key not in shared] for places in around)
    return not any(places_agree(a, b) for a in mine for b in others) and not any(
        places_agree(a, b) for a in ours for b in theirs
    )


def _finest(reading: Reading) -> list[Place]:
    """The places of a statement, but for those that only hold another of them."""
    places = [w.fact for w in reading.words if isinstance(w.fact, Place)]
    holding = {key for place in places for key in place.within}
    return [place for place in places if place.key not in holding]


def _report(pair: Pair, lefts: list[Word], rights: list[Word]) -> PairConflict:
    if not pair.context.alone and both_listed(pair, lefts[0], rights[0]):
        sides = mark(lefts[:1]), mark(rights[:1])
        return conflict(pair, ConflictKind.PARTICIPANTS, firm_if(True), "who took part", *sides)
    demonym = any(isinstance(w.fact, Place) and w.fact.demonym for w in (*lefts, *rights))
    topic = "which country" if demonym else "where"
    return conflict(
        pair, ConflictKind.PLACE, firm_if(True), topic, mark(lefts[:1]), mark(rights[:1])
    )
