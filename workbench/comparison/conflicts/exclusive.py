"""Two members of a set of which a thing can be but one: Monday and Tuesday, gold and bronze."""

from collections.abc import Iterator

from workbench.comparison.conflicts.gates import agrees_locally, names_channel
from workbench.comparison.conflicts.lexicon import are_aliases, exclusive_sets
from workbench.comparison.conflicts.pair import Pair, conflict, firm_if, mark
from workbench.comparison.conflicts.reading import Word, WordKind
from workbench.comparison.model import ConflictKind, PairConflict

_SLOT_NEAR = 0.62
_SLOT_RAW = 0.5
_KINDS = {
    "month": ConflictKind.TIME,
    "weekday": ConflictKind.TIME,
    "season": ConflictKind.TIME,
    "time of day": ConflictKind.TIME,
    "day": ConflictKind.TIME,
    "unit of time": ConflictKind.TIME,
    "continent": ConflictKind.PLACE,
}


def find_exclusives(pair: Pair) -> Iterator[PairConflict]:
    """The first two words in each other's stead that one thing cannot both be."""
    if pair.diff.near < _SLOT_NEAR or pair.diff.raw < _SLOT_RAW:
        return
    for slot in pair.diff.slots:
        for left in slot.left:
            for right in slot.right:
                found = _exclusion(pair, left, right)
                if found is not None:
                    yield found
                    return


def _exclusion(pair: Pair, left: Word, right: Word) -> PairConflict | None:
    sets = exclusive_sets()
    family = sets.excluding(left.key, right.key)
    if family is None or left.negated != right.negated or WordKind.TIME in {left.kind, right.kind}:
        return None
    if family in sets.copies_only and not pair.diff.copies:
        return None
    elsewhere = left.match in pair.right.matches or right.match in pair.left.matches
    if elsewhere and not pair.one_change:
        return None
    if names_channel(pair.left, [left]) and names_channel(pair.right, [right]):
        return None
    if are_aliases(left.key, right.key):
        return None
    firm = pair.context.alone or agrees_locally(pair, left, right)
    name = sets.names[family]
    kind = _KINDS.get(name, ConflictKind.OPPOSITE)
    return conflict(pair, kind, firm_if(firm), f"which {name}", mark([left]), mark([right]))
