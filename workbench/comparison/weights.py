"""How much each unit of a statement counts: the kind of unit, and how rare it is.

Rarity is damped by a root, because in news "rare" mostly means "a name", and undamped weights
would reward whoever is named over what is said. Within an event the background's rarity and the
event's own are multiplied, so that the words everybody uses about this event count little.
"""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from workbench.comparison.background import Background, background
from workbench.comparison.units import Unit, UnitKind, units_of
from workbench.statements.model import Statement
from workbench.text.spans import Span

KIND_FACTOR: Mapping[UnitKind, float] = {
    UnitKind.NAME: 1.0,
    UnitKind.NAME_PART: 0.3,
    UnitKind.ROLE: 0.6,
    UnitKind.NUMBER: 1.3,
    UnitKind.WORD: 1.0,
    UnitKind.FUNCTION: 0.1,
}
_LONE_FACTOR = {**KIND_FACTOR, UnitKind.NUMBER: 2.0, UnitKind.FUNCTION: 0.25}
"""Two lone texts about one thing mostly repeat its figures, and a rewording often keeps its small
words; an event repeats both from sentence to sentence."""
_DAMPING = 0.5

Place = tuple[str, Span]
"""An article's id and a stretch of its text."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """A statement ready to be scored: each unit once, with its weight."""

    statement: Statement
    units: Mapping[str, Unit]
    """Unit key to unit."""
    weight: Mapping[str, float]
    """Unit key to weight, the same keys as `units`."""
    total: float
    """Sum of the weights."""
    families: frozenset[int]
    """Families of its words."""
    kin: tuple[tuple[str, float, frozenset[int]], ...]
    """The units that have families: key, weight, families."""

    @property
    def keys(self) -> frozenset[str]:
        """All unit keys."""
        return frozenset(self.weight)


@dataclass(frozen=True, slots=True)
class Weights:
    """Rarity in the background and, if there is an event, in its sentences."""

    background: Background
    sentences: int = 0
    """Sentences of the event; 0 for two lone texts."""
    counts: Mapping[str, int] | None = None
    """Unit key to the number of the event's sentences that hold it."""
    factors: Mapping[UnitKind, float] = field(default_factory=lambda: KIND_FACTOR)
    read: Mapping[Place, tuple[Unit, ...]] = field(default_factory=dict)
    """Units of the event's sentences, so that none is read twice."""

    def of(self, unit: Unit) -> float:
        """The weight of one unit: about 1.4 on average, 30 for a sentence."""
        rarity = max(self.background.rarity(unit.key), 0.0)
        if self.counts:
            rarity *= math.log1p(self.sentences / self.counts.get(unit.key, 1))
            rarity = math.sqrt(rarity)
        return self.factors[unit.kind] * math.pow(rarity, _DAMPING)

    def weigh(self, statement: Statement) -> Weighed:
        """The statement with each of its units weighed once, the heaviest kind of each key."""
        units: dict[str, Unit] = {}
        place = statement.article, statement.span
        for unit in self.read.get(place) or units_of(statement, self.background):
            known = units.get(unit.key)
            if known is None or self.factors[known.kind] < self.factors[unit.kind]:
                units[unit.key] = unit
        weight = {key: self.of(unit) for key, unit in units.items()}
        kin = tuple((key, weight[key], u.families) for key, u in units.items() if u.families)
        families = frozenset(f for _, _, own in kin for f in own)
        return Weighed(statement, units, weight, math.fsum(weight.values()), families, kin)


def background_weights() -> Weights:
    """Weights for two lone texts, which have no event to count in."""
    return Weights(background(), factors=_LONE_FACTOR)


def event_weights(sentences: Sequence[Statement]) -> Weights:
    """Weights for the statements of an event, given all its sentences."""
    read = {(s.article, s.span): units_of(s) for s in sentences}
    counts: Counter[str] = Counter()
    for units in read.values():
        counts.update({unit.key for unit in units})
    return Weights(background(), len(sentences), counts, read=read)
