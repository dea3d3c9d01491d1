"""Facts of the event as claims: one question, and under it what every article answers.

Facets speak of whole sentences; a claim is made of the finest statements, so each answer is handed
to the statement that holds its words.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from workbench.comparison.facets import Facet, FacetValue
from workbench.comparison.localise import SentenceKey
from workbench.comparison.model import Conflict, PairConflict, Passage, Side, Strength
from workbench.comparison.weights import Weighed
from workbench.statements.model import Statement

Finest = Callable[[str, Sequence[Passage]], str]
"""From a sentence's id and some of its words to the id of the statement that holds them."""


def finest_statement(
    sentences: Iterable[Statement], statements: Mapping[SentenceKey, Sequence[Weighed]]
) -> Finest:
    """How to find the statement of a sentence that holds some words."""
    by_id = {s.id: s for s in sentences}

    def finest(sentence_id: str, at: Sequence[Passage]) -> str:
        sentence = by_id[sentence_id]
        own = [w.statement for w in statements[sentence.article, sentence.sentence]]

        def fit(statement: Statement) -> tuple[int, int, str]:
            held = sum(statement.span.contains(p.span) for p in at)
            return -held, len(statement.span), statement.id

        return min(own, key=fit).id

    return finest


def members_of(facet: Facet, finest: Finest) -> tuple[str, ...]:
    """The statements that answer the question."""
    return tuple(sorted({_holder(value, finest) for value in facet.members}))


def conflicts_of(facet: Facet, finest: Finest) -> list[PairConflict]:
    """The facet's conflicts, between statements instead of sentences."""
    return [
        replace(c, left=_moved(c.left, finest), right=_moved(c.right, finest))
        for c in facet.conflicts
    ]


def _holder(value: FacetValue, finest: Finest) -> str:
    return finest(value.statement, value.at)


def _moved(side: Side, finest: Finest) -> Side:
    return replace(side, statement=finest(side.statement, side.at))


def not_told_twice(conflicts: Iterable[Conflict], told: Sequence[Conflict]) -> tuple[Conflict, ...]:
    """The conflicts but for those that are already shown at the same words, and as firmly."""
    return tuple(
        c for c in conflicts if not any(_same_words(c, t) and not _firmer(c, t) for t in told)
    )


def _firmer(conflict: Conflict, told: Conflict) -> bool:
    return conflict.strength is Strength.FIRM is not told.strength


def _same_words(conflict: Conflict, told: Conflict) -> bool:
    """Does each of its values stand at words that the told one marks, of whatever kind it is?"""
    marked = [p for value in told.values for p in value.at]
    said = {value.value for value in told.values if not value.at}
    return all(
        any(p.article == m.article and p.span.overlaps(m.span) for p in value.at for m in marked)
        or (not value.at and conflict.kind is told.kind and value.value in said)
        for value in conflict.values
    )
