"""Laying the articles of one event against each other, read as a table of contents.

Nothing here depends on the order in which the articles came: they are worked through by id, and
only the result is put back into the given order.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import combinations

from workbench.articles.model import Article
from workbench.comparison.alignment import Sentence, align
from workbench.comparison.anchors import Anchors, anchors_of
from workbench.comparison.calibration import EVENT_FLOOR
from workbench.comparison.claims import Material, make_claim
from workbench.comparison.disputes import ConflictFinder
from workbench.comparison.facet_claims import (
    Finest,
    conflicts_of,
    finest_statement,
    members_of,
    not_told_twice,
)
from workbench.comparison.facets import Facet
from workbench.comparison.groups import LEAST, group_pairs
from workbench.comparison.localise import SentenceKey, StatementPair, by_sentence, localise
from workbench.comparison.model import Comparison, Conflict
from workbench.comparison.occasions import event_facts
from workbench.comparison.order import in_review_order
from workbench.comparison.origins import propose_origins
from workbench.comparison.similarity import score
from workbench.comparison.weights import Weighed, event_weights
from workbench.statements.model import Extraction, Statement


def compare_statements(articles: tuple[Article, ...], extraction: Extraction) -> Comparison:
    """Everything that the articles share, dispute and say alone, as claims in order of review."""
    sentences, statements = _in_order(extraction.sentences), _in_order(extraction.statements)
    own = {a.id: tuple(s for s in sentences if s.article == a.id) for a in articles}
    material, groups = _aligned(articles, sentences, statements)
    origins = propose_origins(
        list(material.articles.values()),
        own,
        [[material.statement(s) for s in group] for group in groups],
    )
    material = replace(material, origins=origins)
    finder = ConflictFinder(material, own, len(groups))
    facets = event_facts(list(material.articles.values()), extraction, finder.readings)
    finest = finest_statement(sentences, by_sentence(list(material.weighed.values())))
    drafts = _facet_drafts(facets, finest, material, finder)
    drafts = _with_groups(drafts, groups, finder)
    claims = [make_claim(sorted(m), material, d.conflicts, d.text) for m, d in drafts.items()]
    drafted = {s for members in drafts for s in members}
    claims += [make_claim([s.id], material) for s in statements if s.id not in drafted]
    ordered = in_review_order(claims, {s.id: s for s in statements})
    given = tuple(s for a in articles for s in statements if s.article == a.id)
    return Comparison(articles, given, ordered, origins, _notes(articles))


def _aligned(
    articles: Sequence[Article], sentences: Sequence[Statement], statements: Sequence[Statement]
) -> tuple[Material, list[tuple[str, ...]]]:
    """What claims are made of, and the statements of each claim that articles share."""
    weights = event_weights(sentences)
    weighed = {s.id: weights.weigh(s) for s in statements}
    parts = by_sentence(list(weighed.values()))
    whole = [weights.weigh(s) for s in sentences]
    anchors = anchors_of(whole)
    pairs = _pairs([_sentence(one, parts) for one in whole], anchors)
    material = Material(
        {a.id: a for a in sorted(articles, key=lambda a: a.id)},
        weighed,
        {p.ids: p for p in pairs if p.score >= EVENT_FLOOR},
        anchors=anchors,
    )
    return material, group_pairs(pairs, EVENT_FLOOR, _unpaired(weighed))


def _in_order(statements: Sequence[Statement]) -> list[Statement]:
    return sorted(statements, key=lambda s: (s.article, s.span.start, -s.span.end, s.id))


def _sentence(whole: Weighed, parts: Mapping[SentenceKey, Sequence[Weighed]]) -> Sentence:
    """A sentence with the statements of it."""
    key = whole.statement.article, whole.statement.sentence
    return Sentence(whole, tuple(parts.get(key) or (whole,)))


def _pairs(sentences: Sequence[Sentence], anchors: Anchors) -> list[StatementPair]:
    """Pairs of statements whose sentences match, down to those that only help a group to grow."""
    floor = LEAST * EVENT_FLOOR
    return [
        pair
        for aligned in align(sentences, floor)
        for pair in localise(aligned, sentences, anchors)
        if pair.score >= floor
    ]


def _unpaired(weighed: Mapping[str, Weighed]) -> Callable[[str, str], float]:
    """The score of two statements that did not compete, on the scale of aligned pairs."""

    @cache
    def unpaired(one: str, other: str) -> float:
        return score(weighed[one], weighed[other]) - _EXPECTED

    return unpaired


_EXPECTED = 0.15
"""About what competition and the rest take from a pair."""


@dataclass(frozen=True, slots=True)
class _Draft:
    """What is known of a claim beside its statements."""

    conflicts: tuple[Conflict, ...] = ()
    text: str = ""
    """A label, where a fact of the event is in question."""


_Drafts = dict[frozenset[str], _Draft]
"""The statements of each claim to what is known of it: no two claims have the same statements."""


def _facet_drafts(
    facets: Sequence[Facet], finest: Finest, material: Material, finder: ConflictFinder
) -> _Drafts:
    """One claim for each question about the event that two articles answer."""
    drafts: _Drafts = {}
    for facet in facets:
        members = frozenset(members_of(facet, finest))
        if len({material.statement(m).article for m in members}) > 1 or facet.conflicts:
            known = drafts.get(members, _Draft())
            found = finder.gathered(conflicts_of(facet, finest))
            drafts[members] = _Draft((*known.conflicts, *found), known.text or facet.question)
    return drafts


def _with_groups(
    facets: _Drafts, groups: Sequence[tuple[str, ...]], finder: ConflictFinder
) -> _Drafts:
    """The claims of the facets and of the groups; no conflict is told under two of them."""
    told = [conflict for draft in facets.values() for conflict in draft.conflicts]
    drafts = dict(facets)
    for group in groups:
        members = frozenset(group)
        known = drafts.get(members, _Draft())
        found = not_told_twice(finder.of(group), told)
        told.extend(found)
        drafts[members] = _Draft((*known.conflicts, *found), known.text)
    return drafts


def _notes(articles: Sequence[Article]) -> tuple[str, ...]:
    """What the reviewer should know before trusting what several articles share."""
    notes = []
    for one, other in combinations(articles, 2):
        if one.sha256 == other.sha256 or one.text == other.text:
            notes.append(f"{one.label} and {other.label} are the same text")
    return tuple(notes)
