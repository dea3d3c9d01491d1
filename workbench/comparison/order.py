"""What to review first: disputes, then what is shared, then what one article alone says.

Within these the most checkable claims come first. What makes a sentence worth checking follows the
features that check-worthiness models agree on (Hassan et al., ClaimBuster, 2017): figures, dates,
names and places, and somebody who can be held to it; opinions, questions and plans come last.
"""

from collections.abc import Mapping, Sequence

from workbench.comparison.model import Agreement, Claim
from workbench.statements.model import Statement

_RANK = {Agreement.DISPUTED: 0, Agreement.SHARED: 1, Agreement.SINGLE: 2}
_VAGUE = frozenset(
    ("could", "may", "might", "should", "would", "hope", "hopes", "believe", "believes", "think")
)
_SHORT = 5
"""A statement with fewer words is hardly checkable by itself."""


def checkability(statement: Statement) -> float:
    """How specific, measurable and attributable a statement is: 0 and up, 6 at most."""
    facts = statement.facts
    words = {t.key for t in statement.tokens if t.word}
    points = (
        1.5 * min(2, len(facts.numbers))
        + 0.75 * min(2, len(facts.times))
        + 0.5 * min(2, len(facts.places))
        + 0.5 * min(2, len(facts.names))
        + 0.5 * bool(statement.attribution)
    )
    if words & _VAGUE:
        points *= 0.6
    if "?" in statement.text or len(words) < _SHORT:
        points *= 0.3
    return min(6.0, points)


def in_review_order(
    claims: Sequence[Claim], statements: Mapping[str, Statement]
) -> tuple[Claim, ...]:
    """The claims in the order in which they are best reviewed."""

    def key(claim: Claim) -> tuple[int, float, int, str]:
        members = [statements[s] for s in claim.statements]
        best = max(checkability(m) for m in members)
        articles = {m.article for m in members}
        return _RANK[claim.agreement], -round(best, 6), -len(articles), claim.id

    return tuple(sorted(claims, key=key))
