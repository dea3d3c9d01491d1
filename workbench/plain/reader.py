"""A review read out claim by claim: where the reader is, and how a decision is made and told.

What the commands share. A decision goes the same way as on the screen: decide, save, apply; only
what the log has is called saved.
"""

from collections.abc import Container
from dataclasses import replace
from typing import Any

from workbench.comparison.model import Agreement, Claim
from workbench.log.saving import Saver, SaveStatus
from workbench.plain.claim import ClaimView, claim_lines
from workbench.plain.console import Console
from workbench.review.filters import Filter, parse_filter
from workbench.review.model import Cursor, Decision, DecisionKind
from workbench.review.queue import Order, Queue, make_queue
from workbench.review.scales import Scale
from workbench.review.session import Clock, ReviewSession
from workbench.text.counting import counted
from workbench.tui.glyphs import Glyphs


class Reader:
    """One session, and the place in it that is read out."""

    def __init__(
        self,
        session: ReviewSession,
        saver: Saver,
        scale: Scale,
        console: Console,
        signs: Glyphs,
        clock: Clock,
        cursor: Cursor,
    ) -> None:
        self.session = session
        self.saver = saver
        self.scale = scale
        self.console = console
        self.signs = signs
        self.auto_advance = True
        self.leaving = False
        self.order = Order.REVIEW
        self._clock = clock
        self._cursor = cursor
        self.filter = parse_filter(cursor.filter)
        self.claim_id: str | None = None
        self._go_near(cursor.claim_id)

    # Where the reader is

    @property
    def queue(self) -> Queue:
        """The claims under the filter of now."""
        return make_queue(self.session.state, self.filter, self.order)

    @property
    def claim(self) -> Claim | None:
        """The current claim; None when the filter lets none through."""
        return next((c for c in self.session.claims if c.id == self.claim_id), None)

    @property
    def view(self) -> ClaimView | None:
        """The current claim with all that is needed to tell it."""
        claim = self.claim
        return ClaimView(self.session.state, claim, self.signs) if claim else None

    @property
    def cursor(self) -> Cursor:
        """The place to come back to; what only the screen knows stays as the screen left it."""
        return replace(self._cursor, claim_id=self.claim_id, filter=str(self.filter))

    def _go_near(self, claim_id: str | None) -> None:
        """To the claim if it is shown, else to the next one that is, else to the first."""
        queue = self.queue
        if claim_id in queue.shown:
            self.claim_id = claim_id
            return
        there = claim_id in queue.order
        self.claim_id = (queue.next(claim_id) if there else None) or queue.first

    def go(self, claim_id: str | None, otherwise: str) -> None:
        """Read out another claim; where there is none, say so and stay."""
        if claim_id is None:
            self.console.tell(otherwise)
            return
        self.claim_id = claim_id
        self.remember()
        self.read_out()

    def go_among(self, wanted: Container[str], otherwise: str, *, back: bool = False) -> None:
        """Read out the next (or previous) of the wanted claims."""
        queue = self.queue
        step = queue.previous_among if back else queue.next_among
        self.go(step(self.claim_id, wanted), otherwise)

    def sift(self, wanted: Filter, order: Order) -> None:
        """Show the claims of this filter in this order, and read one of them out."""
        self.filter, self.order = wanted, order
        self._go_near(self.claim_id)
        self.remember()
        shown = counted(len(self.queue.ids), "claim")
        self.console.tell(f"{shown} shown{f' by the filter {wanted}' if str(wanted) else ''}.")
        self.read_out()

    def remember(self) -> None:
        """Write the place down."""
        self.saver.bookmark(self.cursor)

    # Telling

    @property
    def heading(self) -> str:
        """Which claim of how many."""
        queue = self.queue
        place = queue.position(self.claim_id)
        return f"Claim {'-' if place is None else place + 1} of {len(queue.ids)}"

    def read_out(self) -> None:
        """The current claim with everything that there is to know of it."""
        view = self.view
        if view is None:
            self.console.tell("", "No claim passes the filter. F shows all claims again.")
            return
        self.console.tell("", self.heading, *claim_lines(view))

    def progress(self) -> str:
        """How far the review has come."""
        now = self.session.progress()
        return (
            f"{now.judged} of {now.total} judged, {counted(now.disputes_left, 'dispute')} left to"
            " judge"
        )

    # Deciding

    def decide(self, kind: DecisionKind, what: str, **data: Any) -> None:
        """Make a decision on the current claim, save it and tell that it was."""
        self.take(self.session.decide(kind, self.claim_id, **data), what)

    def take(self, decision: Decision, what: str, then: str | None = None) -> None:
        """Save a decision, let it take effect and go to the claim `then`; tell how it went."""
        place = replace(self.cursor, claim_id=then or self.claim_id)
        status = self.saver.save(decision, place)
        self.session.apply(decision)
        self._go_near(then or self.claim_id)
        self.tell_status(status, what)

    def tell_status(self, status: SaveStatus, what: str) -> None:
        """Saved, or not yet and why."""
        if status.saved:
            self.console.tell(f"Saved at {self._clock():%H:%M:%S}: {what}.")
            return
        self.console.tell(
            f"NOT SAVED yet: {what}.",
            f"Waiting: {counted(status.unsaved, 'decision')}. Reason: {status.reason}.",
            "It is tried again with every command; nothing is dropped.",
        )

    def retry(self) -> None:
        """Try again to save what waits, and tell when that has worked."""
        waiting = self.saver.status.unsaved
        if waiting and self.saver.retry().saved:
            self.console.tell(f"Saved at {self._clock():%H:%M:%S}: {counted(waiting, 'decision')}.")

    def disputed(self, claim: Claim) -> bool:
        """Is the claim disputed, by the reviewer's word or else the machine's?"""
        return self.session.state.agreement(claim) is Agreement.DISPUTED
