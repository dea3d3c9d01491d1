"""A question about the event and every article's answer: the facts of the event as data."""

from dataclasses import dataclass
from enum import StrEnum

from workbench.comparison.model import PairConflict, Passage, Side


class FacetKind(StrEnum):
    """What is asked of the event."""

    WHERE = "where"
    WHEN = "when"
    WHO = "who took part"
    HOW_MANY = "how many"
    DENIED = "denied"
    NAMED = "what somebody is called"
    ITSELF = "headline against text"


@dataclass(frozen=True, slots=True)
class FacetValue:
    """What one statement answers."""

    statement: str
    """Id of a whole sentence of the extraction."""
    value: str
    at: tuple[Passage, ...]

    @property
    def side(self) -> Side:
        """The same as one side of a conflict."""
        return Side(self.statement, self.value, self.at)


@dataclass(frozen=True, slots=True)
class Facet:
    """One question about the event, with every answer to it."""

    kind: FacetKind
    question: str
    """A short label for a claim: "Where was the summit held?"."""
    members: tuple[FacetValue, ...]
    """In the order of the articles and their sentences; from two articles or more."""
    conflicts: tuple[PairConflict, ...] = ()
