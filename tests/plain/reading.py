"""A plain review of the made-up event for tests: answers go in as lines, what is told comes out."""

import io
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from tests.tui.event import comparison
from workbench.comparison.model import Comparison
from workbench.errors import LogError
from workbench.plain.review import plain_review
from workbench.review.model import Cursor, Decision, DecisionKind, ReviewState, SessionInfo
from workbench.review.session import ReviewSession
from workbench.settings import Settings

AS_USUAL = Settings()
NOON = datetime(2031, 5, 14, 12, 0, tzinfo=UTC)


@dataclass
class Shelf:
    """A log in memory that can be told to refuse so many calls."""

    path: Path = Path("nowhere/shelf.db")
    decisions: list[Decision] = field(default_factory=list)
    cursor: Cursor | None = None
    refuses: int = 0
    told_before: list[str] = field(default_factory=list)
    """What the output held each time a decision was kept."""
    out: io.StringIO = field(default_factory=io.StringIO)

    def append(self, _session: str, *decisions: Decision, cursor: Cursor | None = None) -> None:
        self._refuse()
        self.told_before.append(self.out.getvalue())
        known = {d.id for d in self.decisions}
        self.decisions += [d for d in decisions if d.id not in known]
        self.cursor = cursor or self.cursor

    def save_cursor(self, _session: str, cursor: Cursor) -> None:
        self._refuse()
        self.cursor = cursor

    def _refuse(self) -> None:
        if self.refuses:
            self.refuses -= 1
            raise LogError("the disk is full")


@dataclass
class Told:
    """What came of a plain review."""

    text: str
    shelf: Shelf
    session: ReviewSession

    @property
    def one_line(self) -> str:
        """Everything told, however it was broken into lines."""
        return " ".join(self.text.split())

    def last(self, kind: DecisionKind) -> Decision:
        """The last decision of that kind in the log."""
        return next(d for d in reversed(self.shelf.decisions) if d.kind is kind)

    @property
    def verdicts(self) -> dict[str, str]:
        """Claim id to the label it has now."""
        standings = {c.id: self.session.standing(c.id).verdict for c in self.session.claims}
        return {claim_id: verdict.label for claim_id, verdict in standings.items() if verdict}


def read(
    *answers: str,
    compared: Comparison | None = None,
    decisions: Sequence[Decision] = (),
    cursor: Cursor | None = None,
    settings: Settings = AS_USUAL,
    width: int = 80,
    shelf: Shelf | None = None,
    scale: str = "default",
    typed: io.StringIO | None = None,
    colleagues: Sequence[ReviewState] = (),
) -> Told:
    """Answer a plain review line by line, to the end of the input."""
    shelf = shelf or Shelf(decisions=list(decisions))
    numbers = iter(range(len(decisions), 10_000))
    session = ReviewSession(
        SessionInfo("ferry", "Ferry aground", "ana", scale, NOON),
        compared or comparison(),
        decisions,
        clock=lambda: NOON,
        new_id=lambda: f"d{next(numbers)}",
        colleagues=colleagues,
    )
    typed = typed or io.StringIO("".join(answer + "\n" for answer in answers))
    plain_review(
        session, shelf, settings, typed, shelf.out, width, cursor=cursor, clock=lambda: NOON
    )
    return Told(shelf.out.getvalue(), shelf, session)
