"""What a rule may need to know beyond the two statements it compares.

Two lone sentences are all there is; two sentences of an event stand in articles that say more, and
most false alarms fall when the rest of the article is asked.
"""

from dataclasses import dataclass, field, replace
from datetime import date

from workbench.comparison.conflicts.reading import Reading, read_statement
from workbench.statements.model import Statement


@dataclass(frozen=True)
class Readings:
    """Statements read for comparison, each stretch of text only once; for all pairs of an event."""

    _known: dict[int, Reading] = field(default_factory=dict)
    """By the identity of the statement, which the reading keeps alive."""
    _places: dict[tuple[str, int, int], Reading] = field(default_factory=dict)

    def of(self, statement: Statement) -> Reading:
        """The reading of a statement."""
        known = self._known.get(id(statement))
        if known is None:
            known = self._known[id(statement)] = self._read(statement)
        return known

    def _read(self, statement: Statement) -> Reading:
        """A sentence that does not divide is read for its only statement too."""
        place = (statement.article, statement.span.start, statement.span.end)
        same = self._places.get(place)
        if same is not None and same.statement.facts is statement.facts:
            return replace(same, statement=statement)
        found = self._places[place] = read_statement(statement)
        return found


@dataclass(frozen=True)
class PairContext:
    """What is known beside the two statements of a pair."""

    alone: bool = True
    """Is there nothing but the two texts? Else they stand in two articles of one event."""
    score: float | None = None
    """How far alignment holds them to make one claim, 0 to 1; None when nothing aligned them."""
    left_article: tuple[Statement, ...] = ()
    """All whole sentences of the left statement's article."""
    right_article: tuple[Statement, ...] = ()
    left_published: date | None = None
    right_published: date | None = None
    readings: Readings = field(default_factory=Readings)

    def turned(self) -> "PairContext":
        """The same context for the pair the other way round."""
        return PairContext(
            alone=self.alone,
            score=self.score,
            left_article=self.right_article,
            right_article=self.left_article,
            left_published=self.right_published,
            right_published=self.left_published,
            readings=self.readings,
        )
