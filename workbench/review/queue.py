"""Which claim comes next: the claims in order, those that the filter lets through, and steps.

Plain steps (`next`, `previous`) stop at the ends, so that a reviewer notices them. Searching steps
(next unjudged, next disputed) go round once, so that nothing is left behind. From a claim that the
filter hides, both go on from where it would stand.
"""

from collections.abc import Callable, Container, Sequence
from dataclasses import dataclass
from enum import StrEnum

from workbench.comparison.model import Agreement, Claim
from workbench.review.filters import Filter
from workbench.review.model import ReviewState


class Order(StrEnum):
    """In which order claims are reviewed."""

    REVIEW = "review"
    """As the comparison gives them."""
    AGREEMENT = "agreement"
    """Disputed, then shared, then single."""
    ARTICLE = "article"
    """By where they first stand, article by article."""
    OPEN_FIRST = "open"
    """Those without a verdict first."""


@dataclass(frozen=True, slots=True)
class Queue:
    """Claim ids in order, and which of them are shown."""

    order: tuple[str, ...]
    shown: frozenset[str]

    @property
    def ids(self) -> tuple[str, ...]:
        """The claims shown, in order."""
        return tuple(c for c in self.order if c in self.shown)

    @property
    def first(self) -> str | None:
        """The first claim shown."""
        return next(iter(self.ids), None)

    def position(self, claim_id: str | None) -> int | None:
        """Which of the claims shown it is, counted from 0; None for one that is not shown."""
        return self.ids.index(claim_id) if claim_id in self.shown else None

    def next(self, current: str | None) -> str | None:
        """The claim after `current`; None at the end."""
        return next(iter(self._after(current)), None)

    def previous(self, current: str | None) -> str | None:
        """The claim before `current`; None at the start."""
        return next(reversed(self._before(current)), None)

    def next_among(self, current: str | None, wanted: Container[str]) -> str | None:
        """The next of the wanted claims, going round once; None if there is no other."""
        round_trip = (*self._after(current), *self._before(current))
        return next((c for c in round_trip if c in wanted), None)

    def previous_among(self, current: str | None, wanted: Container[str]) -> str | None:
        """The wanted claim before, going round once; None if there is no other."""
        round_trip = (*reversed(self._before(current)), *reversed(self._after(current)))
        return next((c for c in round_trip if c in wanted), None)

    def _place(self, current: str | None) -> int:
        return self.order.index(current) if current in self.order else -1

    def _after(self, current: str | None) -> Sequence[str]:
        return [c for c in self.order[self._place(current) + 1 :] if c in self.shown]

    def _before(self, current: str | None) -> Sequence[str]:
        return [c for c in self.order[: max(0, self._place(current))] if c in self.shown]


def make_queue(
    state: ReviewState, wanted: Filter | None = None, order: Order = Order.REVIEW
) -> Queue:
    """The queue of a review; without a filter every claim is shown."""
    wanted = wanted or Filter()
    claims = sorted(state.claims, key=_RANK[order](state))
    found = wanted.stages(state)
    shown = frozenset(c.id for c in claims if wanted.shows(state, c, found))
    return Queue(tuple(c.id for c in claims), shown)


def unjudged(state: ReviewState) -> frozenset[str]:
    """The claims that have no verdict that holds."""
    return frozenset(c.id for c in state.claims if not state.standing(c.id).judged)


def disputed(state: ReviewState) -> frozenset[str]:
    """The claims that are disputed, by the reviewer's word or else the machine's."""
    return frozenset(c.id for c in state.claims if state.agreement(c) is Agreement.DISPUTED)


def unsettled(state: ReviewState) -> frozenset[str]:
    """The claims that wait for the reviewer because an article changed."""
    return frozenset(c.id for c in state.claims if not state.standing(c.id).settled_anchor)


_Rank = Callable[[Claim], tuple[int, ...]]


def _as_given(_state: ReviewState) -> _Rank:
    return lambda _claim: ()


def _by_agreement(state: ReviewState) -> _Rank:
    return lambda claim: (list(Agreement).index(state.agreement(claim)),)


def _by_article(state: ReviewState) -> _Rank:
    position = {a.id: n for n, a in enumerate(state.base.articles)}

    def rank(claim: Claim) -> tuple[int, ...]:
        said = map(state.statement, claim.statements)
        places = ((position[s.article], s.span.start) for s in said)
        return min(places, default=(len(position),))

    return rank


def _open_first(state: ReviewState) -> _Rank:
    return lambda claim: (int(state.standing(claim.id).judged),)


_RANK: dict[Order, Callable[[ReviewState], _Rank]] = {
    Order.REVIEW: _as_given,
    Order.AGREEMENT: _by_agreement,
    Order.ARTICLE: _by_article,
    Order.OPEN_FIRST: _open_first,
}
