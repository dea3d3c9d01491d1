"""A place that one article alone gives against two others."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from rapidfuzz.fuzz import ratio

from workbench.comparison.conflicts.gates import speak_of_one_thing
from workbench.comparison.conflicts.journeys import GOING, leads_somewhere
from workbench.comparison.conflicts.lone.gates import shares_time
from workbench.comparison.conflicts.lone.venues import Venue, venue_key, venues_of
from workbench.comparison.conflicts.pair import Mark, Pair, lone_conflict, mark
from workbench.comparison.conflicts.place import LEADING, elsewhere, known_places
from workbench.comparison.conflicts.reading import Reading, Word, WordKind
from workbench.comparison.model import ConflictKind, PairConflict
from workbench.statements.model import Name, Place, Statement

_TRAVELLER_AND_HOST = 2
_ALIKE = 70


def find_lone_places(pair: Pair) -> Iterator[PairConflict]:
    """Two places that "in", "at" or the like lead to, at one time or after one and the same word.

    Or two that both go to who meet the same person there.
    """
    if not speak_of_one_thing(pair):
        return
    yield from _places(pair)
    yield from _venues(pair)


def _places(pair: Pair) -> Iterator[PairConflict]:
    theirs = list(_led(pair.right))
    for left in _led(pair.left):
        for right in theirs:
            unknown = _both_unknown(left, right)
            if not (unknown or elsewhere(pair, left, right)) or known_places(pair, left, right):
                continue
            alike = _led_alike(pair, left.index - 1, right.index - 1)
            if alike or (shares_time(pair) and not unknown):
                sides = mark([left]), mark([right])
                yield lone_conflict(pair, ConflictKind.PLACE, "where", *sides)


def _both_unknown(left: Word, right: Word) -> bool:
    """Are both names that no gazetteer knows, and not two spellings of one?"""
    names = left.kind is right.kind is WordKind.NAME
    return names and ratio(left.key, right.key) < _ALIKE


def _venues(pair: Pair) -> Iterator[PairConflict]:
    for left in venues_of(pair.left):
        for right in venues_of(pair.right):
            if not _are_two(left, right) or _known(pair, left, right):
                continue
            if shares_time(pair) or _led_alike(pair, left.before, right.before):
                yield lone_conflict(
                    pair, ConflictKind.PLACE, "where", _venue_mark(left), _venue_mark(right)
                )


def _venue_mark(venue: Venue) -> Mark:
    return replace(mark(venue.words), key=venue_key(venue))


def _are_two(left: Venue, right: Venue) -> bool:
    """Are they of one kind, and is no word that tells which one in both?"""
    return bool(left.kind & right.kind) and left.proper.isdisjoint(right.proper)


def _known(pair: Pair, left: Venue, right: Venue) -> bool:
    """Does either article speak of the other's venue anywhere, by its full name?"""
    return _names(pair.article_of(pair.right), left) or _names(pair.article_of(pair.left), right)


def _names(sentences: Sequence[Statement], venue: Venue) -> bool:
    name = " ".join(word.text for word in venue.words)
    return any(name in sentence.text for sentence in sentences)


def _led(reading: Reading) -> Iterator[Word]:
    """The places, and the names that may be some, to which a preposition or a journey leads."""
    for leading, word in pairwise(reading.words):
        led = leading.key in LEADING or leads_somewhere(reading, leading)
        if led and _is_place(word):
            yield word


def _is_place(word: Word) -> bool:
    if isinstance(word.fact, Place):
        return not word.fact.demonym
    person = isinstance(word.fact, Name) and (word.fact.person or bool(word.fact.title))
    return word.kind is WordKind.NAME and not person and not word.text.isupper()


def _led_alike(pair: Pair, left: int, right: int) -> bool:
    """Does the same word stand before the prepositions at two places, or do both go to one?"""
    one, other = pair.left.words[:left], pair.right.words[:right]
    if not (one and other):
        return False
    if one[-1].content and one[-1].match == other[-1].match:
        return True
    return {one[-1].key, other[-1].key} <= GOING and _share_person(pair)


def _share_person(pair: Pair) -> bool:
    """Do both statements name two people alike: who goes, and whom to?"""
    mine, theirs = (
        {n.key for n in r.statement.facts.names if n.person} for r in (pair.left, pair.right)
    )
    return len(mine & theirs) >= _TRAVELLER_AND_HOST
