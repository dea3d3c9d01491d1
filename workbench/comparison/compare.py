"""Laying the articles of one event against each other, read as a table of contents.

Nothing here depends on the order in which the articles came: they are worked through by id, and
only the result is put back into the given order.
"""

from collections.abc import Callable, Mapping, Sequence
from itertools import combinations

from workbench.articles.model import Article
from workbench.comparison.alignment import align
from workbench.comparison.anchors import Anchors, anchors_of
from workbench.comparison.calibration import EVENT_FLOOR
from workbench.comparison.claims import Material, make_claim
from workbench.comparison.disputes import ConflictFinder
from workbench.comparison.facet_claims import (
    conflicts_of,
    finest_statement,
    members_of,
    not_told_twice,
)
from workbench.comparison.facets import Facet
from workbench.comparison.groups import group_pairs
from workbench.comparison.localise import StatementPair, by_sentence, localise
from workbench.comparison.model import Claim, Comparison
from workbench.comparison.occasions import event_facts
from workbench.comparison.order import in_review_order
from workbench.comparison.origins import propose_origins
from workbench.comparison.similarity import score
from workbench.comparison.weights import Weighed, event_weights
from workbench.statements.model import Extraction, Statement

_CONSIDERED = 0.45
"""Share of the floor from which a pair still counts when statements join a claim."""


def compare_statements(articles: tuple[Article, ...], extraction: Extraction) -> Comparison:
    """Everything that the articles share, dispute and say alone, as claims in order of review."""
    sentences = _in_order(extraction.sentences)
    statements = _in_order(extraction.statements)
    weights = event_weights(sentences)
    weighed = {s.id: weights.weigh(s) for s in statements}
    whole = [weights.weigh(s) for s in sentences]
    anchors = anchors_of(whole)
    pairs = _pairs(whole, list(weighed.values()), anchors)
    groups = group_pairs(pairs, EVENT_FLOOR, _repeated(weighed))
    own = _by_article(articles, sentences)
    origins = propose_origins(
        sorted(articles, key=lambda a: a.id),
        own,
        [[weighed[s].statement for s in group] for group in groups],
    )
    material = Material(
        {a.id: a for a in articles},
        weighed,
        {frozenset(p.ids): p for p in pairs if p.score >= EVENT_FLOOR},
        origins,
        anchors,
    )
    finder = ConflictFinder(material, own, len(groups))
    facets = event_facts(tuple(material.articles.values()), extraction, finder.readings)
    claims = _facet_claims(facets, sentences, material, finder)
    told = [conflict for claim in claims for conflict in claim.conflicts]
    taken = {claim.statements for claim in claims}
    claims += [
        claim
        for claim in (make_claim(g, material, not_told_twice(finder.of(g), told)) for g in groups)
        if claim.statements not in taken
    ]
    grouped = {s for claim in claims for s in claim.statements}
    claims += [make_claim([s], material) for s in weighed if s not in grouped]
    ordered = in_review_order(claims, {s.id: s for s in statements})
    given = tuple(s for a in articles for s in statements if s.article == a.id)
    return Comparison(articles, given, ordered, origins, _notes(articles))


def _in_order(statements: Sequence[Statement]) -> list[Statement]:
    return sorted(statements, key=lambda s: (s.article, s.span.start, -s.span.end, s.id))


def _by_article(
    articles: Sequence[Article], sentences: Sequence[Statement]
) -> dict[str, tuple[Statement, ...]]:
    return {a.id: tuple(s for s in sentences if s.article == a.id) for a in articles}


def _pairs(
    sentences: Sequence[Weighed], statements: Sequence[Weighed], anchors: Anchors
) -> list[StatementPair]:
    """Pairs of statements whose sentences match, down to those that only help a group to grow."""
    fine = by_sentence(statements)
    floor = _CONSIDERED * EVENT_FLOOR
    return [
        pair
        for aligned in align(sentences, floor)
        for pair in localise(aligned, sentences, fine, anchors)
        if pair.score >= floor
    ]


def _repeated(weighed: Mapping[str, Weighed]) -> Callable[[str, str], float]:
    """The score of two statements of one article, on the scale of aligned pairs."""

    def repeated(one: str, other: str) -> float:
        return score(weighed[one], weighed[other]) - _EXPECTED

    return repeated


_EXPECTED = 0.15
"""About what competition takes from a pair: two statements of one article do not compete."""


def _facet_claims(
    facets: Sequence[Facet],
    sentences: Sequence[Statement],
    material: Material,
    finder: ConflictFinder,
) -> list[Claim]:
    """One claim for each question about the event that two articles answer."""
    finest = finest_statement(sentences, by_sentence(list(material.weighed.values())))
    claims = []
    for facet in facets:
        members = members_of(facet, finest)
        if len({material.statement(m).article for m in members}) > 1 or facet.conflicts:
            conflicts = finder.gathered(conflicts_of(facet, finest))
            claims.append(make_claim(members, material, conflicts, facet.question))
    return claims


def _notes(articles: Sequence[Article]) -> tuple[str, ...]:
    """What the reviewer should know before trusting what several articles share."""
    notes = []
    for one, other in combinations(articles, 2):
        if one.sha256 == other.sha256 or one.text == other.text:
            notes.append(f"{one.label} and {other.label} are the same text")
    return tuple(notes)
