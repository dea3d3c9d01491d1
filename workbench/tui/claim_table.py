"""What the screen looks up in a review at every key, made once each time the review changes.

With ten thousand claims even a walk over all of them is felt; most keys change nothing here.
"""

from collections.abc import Mapping

from workbench.comparison.model import Claim
from workbench.review.filters import Filter
from workbench.review.model import Progress, ReviewState
from workbench.review.queue import Order, Queue, make_queue
from workbench.review.session import progress
from workbench.tui.marks import Marks, marks_by_article


class ClaimTable:
    """Claims by id, their marks by article, and the queue under the filter of now."""

    def __init__(self, state: ReviewState, wanted: Filter) -> None:
        self.filter = wanted
        self.order = Order.REVIEW
        self.claims: Mapping[str, Claim] = {}
        self.marks: Mapping[str, Marks] = {}
        self.queue = Queue((), frozenset())
        self.shown: tuple[Claim, ...] = ()
        """The claims that the filter lets through, in order."""
        self.places: Mapping[str, int] = {}
        """Claim id to its place among those shown, counted from 1."""
        self.progress = Progress(0, 0, 0)
        self._state: ReviewState | None = None
        self.refresh(state)

    def refresh(self, state: ReviewState) -> None:
        """Take over what the review has become."""
        before, self._state = self._state, state
        if before is state:
            return
        regrouped = before is None or before.claims is not state.claims
        if regrouped:
            self.claims = {c.id: c for c in state.claims}
            self.marks = marks_by_article(state)
        if regrouped or self.filter != Filter() or self.order is not Order.REVIEW:
            self._queue(state)
        self.progress = progress(state)

    def sift(self, state: ReviewState, wanted: Filter, order: Order) -> None:
        """Show the claims of this filter in this order."""
        self.filter, self.order = wanted, order
        self._queue(state)

    def _queue(self, state: ReviewState) -> None:
        self.queue = make_queue(state, self.filter, self.order)
        self.shown = tuple(self.claims[c] for c in self.queue.ids)
        self.places = {c.id: n for n, c in enumerate(self.shown, 1)}

    def standing_place(self, claim_id: str | None) -> str | None:
        """The claim itself if it is shown, else the next one that is, else the first."""
        if claim_id in self.queue.shown:
            return claim_id
        after = self.queue.next(claim_id) if claim_id in self.claims else None
        return after or self.queue.first
