"""Claims from groups of statements: their identity, wording, origins, conflicts and reasons."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from workbench.articles.model import Article
from workbench.comparison.anchors import Anchors, shared_anchors
from workbench.comparison.calibration import event_score
from workbench.comparison.labels import claim_text
from workbench.comparison.localise import StatementPair
from workbench.comparison.model import Agreement, Claim, Conflict, Link, OriginProposal, Strength
from workbench.comparison.reasons import reasons
from workbench.comparison.weights import Weighed
from workbench.statements.model import Statement

_LINKS_EACH = 3
"""Links told of one statement; a claim that fifty articles make needs no thousand."""
_MANY = 12
"""Statements of a claim above which one link is told of each."""
_SUPPORTERS_NAMED = 4


@dataclass(frozen=True)
class Material:
    """What claims of one event are made of."""

    articles: Mapping[str, Article]
    weighed: Mapping[str, Weighed]
    """Statement id to the statement with its weights."""
    pairs: Mapping[tuple[str, str], StatementPair]
    """The two statement ids of a pair, in the order of their articles, to the pair."""
    origins: Sequence[OriginProposal] = ()
    anchors: Anchors = field(default_factory=dict)

    def statement(self, statement_id: str) -> Statement:
        """The statement of an id."""
        return self.weighed[statement_id].statement

    def pair(self, one: str, other: str) -> StatementPair | None:
        """The pair of two statements, if they match."""
        return self.pairs.get((one, other)) or self.pairs.get((other, one))


def make_claim(
    members: Sequence[str], material: Material, conflicts: tuple[Conflict, ...] = (), text: str = ""
) -> Claim:
    """The claim that these statements make; its wording is chosen among theirs if none is given."""
    statements = [material.statement(m) for m in members]
    ordered = sorted(statements, key=lambda s: (s.article, s.span, s.id))
    return Claim(
        id=claim_id(ordered, material.articles),
        text=text or claim_text([material.weighed[s.id] for s in ordered]),
        agreement=agreement_of(ordered, conflicts),
        statements=tuple(s.id for s in ordered),
        origins=origins_of({s.article for s in ordered}, material.origins),
        conflicts=conflicts,
        links=_links([s.id for s in ordered], material),
    )


def claim_id(statements: Iterable[Statement], articles: Mapping[str, Article]) -> str:
    """A hash of the articles' bytes and the statements' offsets: no order, no label counts."""
    marks = sorted(f"{articles[s.article].sha256}:{s.span.start}-{s.span.end}" for s in statements)
    return hashlib.sha256("\n".join(marks).encode()).hexdigest()[:12]


def agreement_of(statements: Iterable[Statement], conflicts: Iterable[Conflict]) -> Agreement:
    """Disputed by a firm conflict, else shared by two articles, else single."""
    if any(c.strength is Strength.FIRM for c in conflicts):
        return Agreement.DISPUTED
    articles = {s.article for s in statements}
    return Agreement.SHARED if len(articles) > 1 else Agreement.SINGLE


def origins_of(
    articles: Iterable[str], proposals: Sequence[OriginProposal]
) -> tuple[tuple[str, ...], ...]:
    """The articles by origin; each is its own unless a proposal ties it to others."""
    left = set(articles)
    origins = []
    for proposal in proposals:
        tied = left & set(proposal.articles)
        if len(tied) > 1:
            origins.append(tuple(sorted(tied)))
            left -= tied
    return tuple(sorted((*origins, *((a,) for a in left))))


def _links(members: Sequence[str], material: Material) -> tuple[Link, ...]:
    """The best pairs of each statement within the claim, with the reasons."""
    found = [
        (pair, ids) for ids in combinations(members, 2) if (pair := material.pair(*ids)) is not None
    ]
    ranked = sorted(found, key=lambda f: (-round(f[0].score, 9), f[1]))
    each = _LINKS_EACH if len(members) <= _MANY else 1
    told: Counter[str] = Counter()
    links = []
    for pair, (left, right) in ranked:
        if min(told[left], told[right]) < each:
            told.update((left, right))
            links.append(_link(left, right, pair, material))
    return tuple(sorted(links, key=lambda k: (k.left, k.right)))


def _link(left: str, right: str, pair: StatementPair, material: Material) -> Link:
    named = [material.articles[a].label for a in pair.supporters[:_SUPPORTERS_NAMED]]
    one, other = material.weighed[left], material.weighed[right]
    why = reasons(one, other, named, shared_anchors(one, other, material.anchors))
    return Link(left, right, event_score(pair.score), why)
