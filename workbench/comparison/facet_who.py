"""Who took part in the event: whole lists, open lists and counts, laid against each other.

Only lists in sentences about the occasion, or of people addressed or received there, are compared;
who is due to come, or was invited, did not take part.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from workbench.comparison.conflicts.lexicon import words
from workbench.comparison.conflicts.pair import Mark, firm_if
from workbench.comparison.conflicts.participants import participants_exclude, participants_mark
from workbench.comparison.conflicts.reading import Reading
from workbench.comparison.facets import Facet, FacetKind, FacetValue
from workbench.comparison.model import ConflictKind, PairConflict, Passage, Side
from workbench.statements.model import Participants, Statement

_NOT_YET = words("due set expected scheduled invited will would plans planned could may might")
_BEFORE = 10


@dataclass(frozen=True)
class Listed:
    """A list or count of participants where it stands."""

    statement: Statement
    reading: Reading
    participants: Participants

    @property
    def mark(self) -> Mark:
        """The list as a reviewer would put it."""
        return participants_mark(self.reading, self.participants)


def who(sentences: Sequence[tuple[Statement, Reading]], noun: str) -> Facet | None:
    """The question who took part; None unless two articles answer it."""
    found = [listed for statement, reading in sentences for listed in _listed(statement, reading)]
    if len({listed.statement.article for listed in found}) < 2:
        return None
    topic = f"who took part in the {noun}" if noun else "who took part"
    conflicts = tuple(_conflicts(found, topic))
    question = f"Who took part in the {noun}?" if noun else "Who took part?"
    return Facet(FacetKind.WHO, question, tuple(_member(one) for one in found), conflicts)


def _listed(statement: Statement, reading: Reading) -> Iterator[Listed]:
    for one in statement.facts.participants:
        before = [w for w in reading.words if w.span.end <= one.span.start][-_BEFORE:]
        if not any(w.key in _NOT_YET for w in before):
            yield Listed(statement, reading, one)


def _conflicts(found: Sequence[Listed], topic: str) -> Iterator[PairConflict]:
    for left, right in combinations(found, 2):
        if left.statement.article == right.statement.article:
            continue
        if participants_exclude(left.participants, right.participants):
            yield PairConflict(
                ConflictKind.PARTICIPANTS, firm_if(True), _side(left), _side(right), topic
            )


def _side(one: Listed) -> Side:
    return Side(one.statement.id, one.mark.value, _passages(one))


def _member(one: Listed) -> FacetValue:
    return FacetValue(one.statement.id, one.mark.value, _passages(one))


def _passages(one: Listed) -> tuple[Passage, ...]:
    return tuple(Passage(one.statement.article, span) for span in one.mark.spans)
