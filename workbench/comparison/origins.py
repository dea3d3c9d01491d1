"""Which articles seem to rewrite one source: proposed with the clues, decided by the reviewer.

Three outlets that carry one wire report are three articles and one origin; counting them as three
witnesses is the commonest way to be fooled. A wrong proposal hides a witness, so it takes two good
signs, and an article joins a group only if it is tied to each of its members.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from workbench.articles.model import Article
from workbench.comparison.clues import (
    Clue,
    Couple,
    agency_clues,
    couple,
    dateline_clues,
    list_clues,
    order_clues,
    quotation_clues,
    wording_clues,
)
from workbench.comparison.model import OriginProposal
from workbench.statements.model import Statement

_ENOUGH = 2.0


def propose_origins(
    articles: Sequence[Article],
    sentences: Mapping[str, Sequence[Statement]],
    groups: Sequence[Sequence[Statement]],
) -> tuple[OriginProposal, ...]:
    """Groups of articles that share enough clues, strongest first; no article in two of them.

    `sentences` holds each article's sentences in reading order, `groups` the statements of each
    claim that articles share.
    """
    clues: defaultdict[Couple, list[Clue]] = defaultdict(list)
    for clue in (
        *agency_clues(articles),
        *dateline_clues(articles),
        *wording_clues(sentences),
        *list_clues(sentences),
        *quotation_clues(sentences),
        *order_clues(groups),
    ):
        clues[clue.couple].append(clue)
    tied = {pair: own for pair, own in clues.items() if sum(c.points for c in own) >= _ENOUGH}
    return tuple(_proposal(group, tied) for group in _groups(tied))


def _groups(tied: Mapping[Couple, Sequence[Clue]]) -> list[list[str]]:
    """Articles tied each to each, the strongest tie first."""
    groups: list[list[str]] = []
    taken: set[str] = set()
    for pair in sorted(tied, key=lambda p: (-sum(c.points for c in tied[p]), p)):
        if taken & set(pair):
            continue
        group = list(pair)
        for other in sorted({a for p in tied for a in p} - taken - set(pair)):
            if all(couple(member, other) in tied for member in group):
                group.append(other)
        taken |= set(group)
        groups.append(sorted(group))
    return groups


def _proposal(group: Sequence[str], tied: Mapping[Couple, Sequence[Clue]]) -> OriginProposal:
    clues = [
        clue
        for pair in sorted(tied)
        if set(pair) <= set(group)
        for clue in sorted(tied[pair], key=lambda c: (-c.points, c.text))
    ]
    return OriginProposal(tuple(group), tuple(dict.fromkeys(c.text for c in clues)))
