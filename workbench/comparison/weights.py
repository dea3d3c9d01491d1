"""How much each unit of a statement counts: the kind of unit, and how rare it is.

Rarity is damped by a root, because in news "rare" mostly means "a name", and undamped weights
would reward whoever is named over what is said. Within an event the background's rarity and the
event's own are multiplied, so that the words everybody uses about this event count little.
"""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from workbench.comparison.background import Background, background
from workbench.comparison.families import Families, between_lone_texts, in_event
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
"""The exponent of the background's rarity for lone texts."""
_BACKGROUND_DAMPING = 0.3
_EVENT_DAMPING = 1.0
"""The exponents of the two rarities within an event: what few of its sentences hold tells most."""

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
    kin: Mapping[int, tuple[str, ...]]
    """Family to the keys of its words."""


@dataclass(frozen=True, slots=True)
class Weights:
    """Rarity in the background and, if there is an event, in its sentences."""

    background: Background
    sentences: int = 0
    """Sentences of the event; 0 for two lone texts."""
    counts: Mapping[str, int] | None = None
    """Unit key to the number of the event's sentences that hold it."""
    factors: Mapping[UnitKind, float] = field(default_factory=lambda: KIND_FACTOR)
    families: Families = field(default_factory=in_event)
    read: Mapping[Place, tuple[Unit, ...]] = field(default_factory=dict)
    """Units of the event's sentences, so that none is read twice."""
    _of: dict[tuple[str, UnitKind], float] = field(default_factory=dict)
    _weighed: dict[Place, Weighed] = field(default_factory=dict)

    def of(self, unit: Unit) -> float:
        """The weight of one unit: about 1.4 on average, 30 for a sentence."""
        known = self._of.get((unit.key, unit.kind))
        if known is None:
            known = self._of[unit.key, unit.kind] = self._reckoned(unit)
        return known

    def _reckoned(self, unit: Unit) -> float:
        rarity = max(self.background.rarity(unit.key), 0.0)
        factor = self.factors[unit.kind]
        if not self.counts:
            return factor * math.pow(rarity, _DAMPING)
        here = math.log1p(self.sentences / self.counts.get(unit.key, 1))
        return factor * math.pow(rarity, _BACKGROUND_DAMPING) * math.pow(here, _EVENT_DAMPING)

    def weigh(self, statement: Statement) -> Weighed:
        """The statement with each of its units weighed once, the heaviest kind of each key.

        Two statements on one stretch of text, a sentence and its only part, share the weights.
        """
        place = statement.article, statement.span
        known = self._weighed.get(place)
        if known is not None and known.statement.facts is statement.facts:
            return replace(known, statement=statement)
        found = self._weighed[place] = self._weigh(statement, self.read.get(place))
        return found

    def _weigh(self, statement: Statement, read: Sequence[Unit] | None) -> Weighed:
        units: dict[str, Unit] = {}
        for unit in read or units_of(statement, self.background, self.families):
            known = units.get(unit.key)
            if known is None or self.factors[known.kind] < self.factors[unit.kind]:
                units[unit.key] = unit
        weight = {key: self.of(unit) for key, unit in units.items()}
        kin: dict[int, tuple[str, ...]] = {}
        for key, unit in units.items():
            for family in unit.families:
                kin[family] = (*kin.get(family, ()), key)
        return Weighed(statement, units, weight, math.fsum(weight.values()), kin)


def background_weights() -> Weights:
    """Weights for two lone texts, which have no event to count in."""
    return Weights(background(), factors=_LONE_FACTOR, families=between_lone_texts())


def event_weights(sentences: Sequence[Statement]) -> Weights:
    """Weights for the statements of an event, given all its sentences."""
    read = {(s.article, s.span): units_of(s) for s in sentences}
    counts: Counter[str] = Counter()
    for units in read.values():
        counts.update({unit.key for unit in units})
    return Weights(background(), len(sentences), counts, read=read)
