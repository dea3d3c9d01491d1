"""One thing said to be in two places of which neither contains the other."""

from collections.abc import Iterator

from workbench.comparison.conflicts.lexicon import are_aliases
from workbench.comparison.conflicts.pair import Pair, conflict, firm_if, mark
from workbench.comparison.conflicts.reading import Word
from workbench.comparison.model import ConflictKind, PairConflict
from workbench.statements.model import Place

_SLOT_NEAR = 0.62
_SLOT_RAW = 0.5


def find_places(pair: Pair) -> Iterator[PairConflict]:
    """A place that stands in another's stead between two near-copies."""
    if pair.diff.near < _SLOT_NEAR or pair.diff.raw < _SLOT_RAW:
        return
    for slot in pair.diff.slots:
        lefts = [w for w in slot.left if isinstance(w.fact, Place)]
        rights = [w for w in slot.right if isinstance(w.fact, Place)]
        if lefts and rights and _excluded(pair, lefts, rights):
            yield _report(pair, lefts, rights)
            return


def places_agree(left: Place, right: Place) -> bool:
    """Can both be true of one thing: the same place, or the one inside the other?"""
    if left.key == right.key or left.key in right.within or right.key in left.within:
        return True
    return are_aliases(left.key, right.key)


def _excluded(pair: Pair, lefts: list[Word], rights: list[Word]) -> bool:
    """Does no place of the slot agree with one of the other's, here or elsewhere in the text?"""
    if pair.one_change:
        return not any(
            places_agree(a.fact, b.fact)
            for a in lefts
            for b in rights
            if isinstance(a.fact, Place) and isinstance(b.fact, Place)
        )
    left_places = [w.fact for w in pair.left.words if isinstance(w.fact, Place)]
    right_places = [w.fact for w in pair.right.words if isinstance(w.fact, Place)]
    mine = [w.fact for w in lefts if isinstance(w.fact, Place)]
    theirs = [w.fact for w in rights if isinstance(w.fact, Place)]
    return not any(places_agree(a, b) for a in mine for b in right_places) and not any(
        places_agree(a, b) for a in left_places for b in theirs
    )


def _report(pair: Pair, lefts: list[Word], rights: list[Word]) -> PairConflict:
    demonym = any(isinstance(w.fact, Place) and w.fact.demonym for w in (*lefts, *rights))
    topic = "which country" if demonym else "where"
    return conflict(
        pair, ConflictKind.PLACE, firm_if(True), topic, mark(lefts[:1]), mark(rights[:1])
    )
