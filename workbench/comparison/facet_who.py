"""Who took part in the event: whole lists, open lists and counts, laid against each other.

Only countries that sent somebody are compared, since only for them do articles give lists that
claim to be whole; who is due to come, or was invited, did not take part.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from workbench.comparison.conflicts.lexicon import words
from workbench.comparison.conflicts.pair import firm_if
from workbench.comparison.conflicts.participants import participants_exclude
from workbench.comparison.conflicts.reading import Reading, Word
from workbench.comparison.facets import Facet, FacetKind, FacetValue
from workbench.comparison.model import ConflictKind, PairConflict, Passage
from workbench.comparison.occasion_mentions import event_nouns
from workbench.statements.model import Participants, Statement
from workbench.statements.tokens import stem
from workbench.text.spans import Span

_NOT_YET = words("due set expected scheduled invited plans planned could may might would")
_SENT = words(
    """
    leader leaders minister ministers delegation delegations delegate delegates president presidents
    premier premiers representative representatives envoy envoys official officials head heads
    diplomat diplomats ambassador ambassadors chief chiefs countries nations
    """
)
_PEOPLE = _SENT - {"countries", "nations"}
_ACTS = words(
    """
    agree agrees agreed attend attends attended met meet meets gathered gather
    """
)
_STATES = frozenset(stem(w) for w in words("country nation delegation government"))
_NEAR = 5
_SOON = 3
_BEFORE = 10
_FEWEST = 3
_FEWEST_SHARED = 2


@dataclass(frozen=True)
class Listed:
    """A list or count of the countries that took part, where it stands."""

    statement: Statement
    countries: Participants
    value: str
    spans: tuple[Span, ...]
    sure: bool
    """Does its sentence name an occasion, or those whom the countries sent?"""


def who(sentences: Sequence[tuple[Statement, Reading]], noun: str) -> Facet | None:
    """The question who took part; None unless two articles answer it."""
    found = [listed for statement, reading in sentences for listed in _listed(statement, reading)]
    if len({listed.statement.article for listed in found}) < 2:
        return None
    topic = f"which countries took part in the {noun}"
    conflicts = tuple(_conflicts(found, topic))
    question = f"Which countries took part in the {noun}?"
    return Facet(FacetKind.WHO, question, tuple(_member(one) for one in found), conflicts)


def _listed(statement: Statement, reading: Reading) -> Iterator[Listed]:
    sure = any(w.key in event_nouns() or w.key in _PEOPLE for w in reading.words)
    for one in statement.facts.participants:
        if not _took_part(reading, one):
            continue
        found = _named(statement, one) if one.names else _counted(statement, one)
        if found is not None:
            countries, value, spans = found
            yield Listed(statement, countries, value, spans, sure)


def _took_part(reading: Reading, one: Participants) -> bool:
    """Do the words around say that somebody came for these countries?"""
    before = [w for w in reading.words if w.span.end <= one.span.start]
    after = [w for w in reading.words if w.span.start >= one.span.end]
    if any(w.key in _NOT_YET for w in before[-_BEFORE:]):
        return False
    near = [w for w in before[-_NEAR:] if _no_break(w, before)]
    return any(w.key in _SENT for w in near) or any(w.key in _ACTS for w in after[:_SOON])


def _no_break(word: Word, before: Sequence[Word]) -> bool:
    return word.clause == before[-1].clause


def _counted(
    statement: Statement, one: Participants
) -> tuple[Participants, str, tuple[Span, ...]] | None:
    for number in statement.facts.numbers:
        if number.span == one.span and number.unit and number.unit[-1] in _STATES:
            if one.count is None or one.count < _FEWEST:
                return None
            return one, f"{one.count} countries", (one.span,)
    return None


def _named(
    statement: Statement, one: Participants
) -> tuple[Participants, str, tuple[Span, ...]] | None:
    """The countries of a list; a name that only stands next to it is none of them."""
    places = [p for p in statement.facts.places if one.span.contains(p.span) and not p.demonym]
    keys = frozenset(p.key for p in places)
    if len(keys) < _FEWEST or not keys <= one.names:
        return None
    names = ", ".join(sorted({p.name for p in places}))
    value = f"{len(keys)} countries: {names}" if one.whole else f"among others {names}"
    spans = tuple(p.span for p in places)
    return Participants(one.span, keys, whole=one.whole, members=spans), value, spans


def _conflicts(found: Sequence[Listed], topic: str) -> Iterator[PairConflict]:
    for left, right in combinations(found, 2):
        if left.statement.article == right.statement.article:
            continue
        if participants_exclude(left.countries, right.countries):
            firm = firm_if(_certain(left, right))
            sides = _member(left).side, _member(right).side
            yield PairConflict(ConflictKind.PARTICIPANTS, firm, *sides, topic)


def _certain(left: Listed, right: Listed) -> bool:
    """Do the lists share names, or do both sentences name the occasion?"""
    if left.countries.names and right.countries.names:
        return len(left.countries.names & right.countries.names) >= _FEWEST_SHARED
    return left.sure and right.sure


def _member(one: Listed) -> FacetValue:
    return FacetValue(one.statement.id, one.value, _passages(one))


def _passages(one: Listed) -> tuple[Passage, ...]:
    return tuple(Passage(one.statement.article, span) for span in one.spans)
