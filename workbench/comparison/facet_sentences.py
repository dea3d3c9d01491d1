"""How long somebody goes to prison: the terms that articles give to one person.

What prosecutors asked for, what the law allows and what is suspended are other terms, and so are
those of somebody else in the same sentence, so only a person right beside the verb counts, and the
only term of the sentence.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, product

from workbench.comparison.conflicts.lexicon import words
from workbench.comparison.conflicts.pair import shown
from workbench.comparison.conflicts.quantities import compatible
from workbench.comparison.conflicts.reading import Reading, Word, WordKind
from workbench.comparison.facets import Facet, FacetKind, FacetValue
from workbench.comparison.model import ConflictKind, PairConflict, Passage, Strength
from workbench.statements.model import Name, Number, Quantity, Statement
from workbench.statements.phrases import subject_before

_SENTENCING = words("sentenced jailed imprisoned")
_BE = words("was were been is are")
_NOT_IT = words(
    """
    suspended probation parole conditional asked ask asks sought seek seeks demanded demand demands
    called maximum minimum could may might would faces faced face facing up_to at_least at_most
    served spent reduced appeal custody before earlier previous previously already
    """
)
_OBJECT_REACH = 3


@dataclass(frozen=True)
class Term:
    """A prison term and who is to serve it."""

    statement: Statement
    name: Name
    number: Number
    word: Word


def prison_terms(sentences: Sequence[tuple[Statement, Reading]]) -> Iterator[Facet]:
    """A question for each person to whom two articles give a prison term."""
    terms: defaultdict[str, list[Term]] = defaultdict(list)
    for statement, reading in sentences:
        for term in _terms(statement, reading):
            terms[term.name.key].append(term)
    for key in sorted(terms):
        own = terms[key]
        if len({t.statement.article for t in own}) > 1:
            shown_name = max((t.name.surface for t in own), key=len)
            conflicts = tuple(_conflicts(own, f"how long {shown_name} goes to prison"))
            question = f"How long does {shown_name} go to prison?"
            yield Facet(FacetKind.HOW_MANY, question, tuple(map(_member, own)), conflicts)


def _terms(statement: Statement, reading: Reading) -> Iterator[Term]:
    lasting = [w for w in reading.by_kind[WordKind.NUMBER] if _is_long(w)]
    if len(lasting) != 1 or not _NOT_IT.isdisjoint(reading.forms):
        return
    (word,) = lasting
    name = _sentenced(statement)
    if name is not None and isinstance(word.fact, Number):
        yield Term(statement, name, word.fact, word)


def _is_long(word: Word) -> bool:
    """Is it a length of time in years or months?"""
    number = word.fact
    if not isinstance(number, Number) or number.quantity is not Quantity.DURATION:
        return False
    return bool(set(number.unit) & {"year", "month"})


def _sentenced(statement: Statement) -> Name | None:
    """The person who "was sentenced", or whom somebody "sentenced"."""
    tokens, facts = statement.tokens, statement.facts
    for at, token in enumerate(tokens):
        if token.key not in _SENTENCING or not at:
            continue
        if tokens[at - 1].key in _BE:
            found = subject_before(tokens, facts, 0, at - 1)
        else:
            found = _object_after(statement, at)
        return found if isinstance(found, Name) and found.person else None
    return None


def _object_after(statement: Statement, verb: int) -> Name | None:
    """The name that follows a verb with no more than a title before it."""
    near = statement.tokens[verb + 1 : verb + 1 + _OBJECT_REACH]
    starts = {token.span.start for token in near}
    return next((n for n in statement.facts.names if n.span.start in starts), None)


def _conflicts(terms: Sequence[Term], topic: str) -> Iterator[PairConflict]:
    for one, other in combinations(_by_article(terms).values(), 2):
        if any(compatible(a.number, b.number) for a, b in product(one, other)):
            continue
        for left, right in product(one, other):
            sides = _member(left).side, _member(right).side
            yield PairConflict(ConflictKind.NUMBER, Strength.FIRM, *sides, topic)


def _by_article(terms: Sequence[Term]) -> Mapping[str, list[Term]]:
    found: defaultdict[str, list[Term]] = defaultdict(list)
    for term in terms:
        found[term.statement.article].append(term)
    return found


def _member(term: Term) -> FacetValue:
    return FacetValue(term.statement.id, _value(term), _passages(term))


def _value(term: Term) -> str:
    return f"{shown(term.word)} {term.number.unit[-1]}s"


def _passages(term: Term) -> tuple[Passage, ...]:
    return (Passage(term.statement.article, term.number.span),)
