"""Two members of a set of which a thing can be but one: Monday and Tuesday, gold and bronze."""

from collections.abc import Iterator

from workbench.comparison.conflicts.gates import agrees_locally, names_channel
from workbench.comparison.conflicts.lexicon import (
    are_aliases,
    exclusive_sets,
    exclusive_sets_of_copies,
)
from workbench.comparison.conflicts.pair import Pair, conflict, firm_if, mark
from workbench.comparison.conflicts.quantities import unit_factor
from workbench.comparison.conflicts.reading import Reading, Word, WordKind
from workbench.comparison.model import ConflictKind, PairConflict
from workbench.statements.model import Number

_DURATION = "unit of time"
_ABOUT = 0.1
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
    for slot in pair.diff.slots:
        for left in slot.left:
            for right in slot.right:
                found = _exclusion(pair, left, right)
                if found is not None:
                    yield found
                    return


def _exclusion(pair: Pair, left: Word, right: Word) -> PairConflict | None:
    sets = exclusive_sets()
    if pair.context.alone and pair.diff.copies and sets.excluding(left.key, right.key) is None:
        sets = exclusive_sets_of_copies()
    family = sets.excluding(left.key, right.key)
    if family is None or left.negated != right.negated or WordKind.TIME in {left.kind, right.kind}:
        return None
    if family in sets.copies_only and not pair.diff.copies:
        return None
    elsewhere = left.match in pair.right.matches or right.match in pair.left.matches
    if elsewhere and not pair.one_change:
        return None
    if left.key in right.key or right.key in left.key:
        return None
    if not pair.context.alone and sets.names[family] == "day":
        return None
    if names_channel(pair.left, [left]) and names_channel(pair.right, [right]):
        return None
    if are_aliases(left.key, right.key):
        return None
    firm = pair.context.alone or agrees_locally(pair, left, right)
    name = sets.names[family]
    if name == _DURATION:
        return _durations(pair, left, right, firm=firm)
    kind = _KINDS.get(name, ConflictKind.OPPOSITE)
    return conflict(pair, kind, firm_if(firm), f"which {name}", mark([left]), mark([right]))


def _durations(pair: Pair, left: Word, right: Word, *, firm: bool) -> PairConflict | None:
    """Two lengths of time, each with its number: three days and a week, not seven days."""
    mine, theirs = _with_number(pair.left, left), _with_number(pair.right, right)
    one, other = _hours(mine), _hours(theirs)
    if one is not None and other is not None and abs(one - other) <= _ABOUT * max(one, other):
        return None
    return conflict(pair, ConflictKind.TIME, firm_if(firm), "how long", mark(mine), mark(theirs))


def _with_number(reading: Reading, unit: Word) -> list[Word]:
    before = reading.words[unit.index - 1] if unit.index else unit
    counted = before.key in {"a", "an"} or before.kind is WordKind.NUMBER
    return [before, unit] if counted else [unit]


def _hours(length: list[Word]) -> float | None:
    """How many hours a number of units are; None when no number is given."""
    factor = unit_factor(length[-1].match)
    if len(length) == 1 or factor is None:
        return None
    number = length[0].fact
    if isinstance(number, Number):
        return None if number.low is None else number.low * factor
    return factor
