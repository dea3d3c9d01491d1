"""A session as it was kept, read back whole: what exports, statistics and second reviewers need."""

from collections.abc import Iterable
from dataclasses import dataclass

from workbench.articles.model import Article
from workbench.comparison.model import Claim, Comparison
from workbench.review.model import Decision, ReviewState, SessionInfo, Standing, Verdict
from workbench.review.session import replay
from workbench.statements.model import Statement


@dataclass(frozen=True, slots=True)
class SessionRecord:
    """One session: everything that was decided in it, and where that leads."""

    info: SessionInfo
    decisions: tuple[Decision, ...]
    """All of them, in the order of the log: those taken back too."""
    state: ReviewState

    @property
    def comparison(self) -> Comparison:
        """What was compared, as the machine made it."""
        return self.state.base

    def articles_of(self, claim: Claim) -> tuple[Article, ...]:
        """The articles that speak to the claim, in the order they were given."""
        speaking = {s.article for s in self.statements_of(claim)}
        return tuple(a for a in self.comparison.articles if a.id in speaking)

    def statements_of(self, claim: Claim) -> tuple[Statement, ...]:
        """The claim's statements, passages that the reviewer marked among them."""
        return tuple(self.state.statement(s) for s in claim.statements)

    def verdict(self, claim: Claim) -> Verdict | None:
        """The verdict that was given; it may stand on words that changed since (see anchors)."""
        return self.standing(claim).verdict

    def standing(self, claim: Claim) -> Standing:
        """Where the decisions leave a claim."""
        return self.state.standing(claim.id)


def record_of(
    info: SessionInfo, comparison: Comparison, decisions: Iterable[Decision]
) -> SessionRecord:
    """The record that these decisions, oldest first, make of a comparison."""
    kept = tuple(decisions)
    return SessionRecord(info, kept, replay(comparison, kept))
