"""An article that contradicts itself: its headline says what its text does not bear out.

Headlines are written by other people than the text, so this is where an article slips. The headline
is laid against each sentence of the text by the same rules as two articles are.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby

from workbench.comparison.conflicts.context import PairContext, Readings
from workbench.comparison.conflicts.diff import coverage
from workbench.comparison.conflicts.rules import find_conflicts
from workbench.comparison.facets import Facet, FacetKind, FacetValue
from workbench.comparison.model import ConflictKind, PairConflict, Side, Strength
from workbench.statements.model import Statement

_KINDS = frozenset(
    {ConflictKind.NUMBER, ConflictKind.OPPOSITE, ConflictKind.NEGATION, ConflictKind.NAME}
)

_RELATED = 0.3
"""How much the one must hold of the other for any of these rules to speak."""


def itself(sentences: Sequence[Statement], readings: Readings) -> Iterator[Facet]:
    """A question for each point on which a headline and its own text cannot both be right."""
    for _, own in groupby(sentences, key=lambda s: s.article):
        article = list(own)
        text = [s for s in article if not s.headline]
        for headline in (s for s in article if s.headline):
            for sentence in text:
                yield from _between(headline, sentence, readings)


def _between(headline: Statement, sentence: Statement, readings: Readings) -> Iterator[Facet]:
    one, other = readings.of(headline), readings.of(sentence)
    if max(coverage(one, other), coverage(other, one)) < _RELATED:
        return
    context = PairContext(
        alone=False,
        left_article=(headline,),
        right_article=(sentence,),
        readings=readings,
    )
    for conflict in find_conflicts(headline, sentence, context):
        sure = conflict.strength is Strength.FIRM and not conflict.needs_witness
        if sure and conflict.kind in _KINDS:
            yield _facet(conflict)


def _facet(conflict: PairConflict) -> Facet:
    question = (
        f"{conflict.topic[0].upper()}{conflict.topic[1:]}, by headline and text of one article?"
    )
    members = (_member(conflict.left), _member(conflict.right))
    return Facet(FacetKind.ITSELF, question, members, (conflict,))


def _member(side: Side) -> FacetValue:
    return FacetValue(side.statement, side.value, side.at)
