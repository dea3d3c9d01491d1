"""A log in a folder of its own, and a review that is kept in it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.review.stories import flood, numbered, ticking
from workbench.log.store import Log
from workbench.review.model import Decision, DecisionKind
from workbench.review.session import ReviewSession


@dataclass
class Kept:
    """A review whose every decision goes through its log."""

    log: Log
    session: ReviewSession

    def decide(self, kind: DecisionKind, claim: str | None = None, **data: object) -> Decision:
        return self.keep(self.session.decide(kind, claim, **data))

    def judge(self, claim: str, label: str = "supported") -> Decision:
        return self.decide(DecisionKind.VERDICT, claim, label=label, scale="default")

    def keep(self, decision: Decision | None) -> Decision:
        assert decision is not None
        self.log.append(self.session.info.id, decision)
        self.session.apply(decision)
        return decision


def start(log: Log, reviewer: str = "Ana", title: str = "Flood") -> Kept:
    """A session on the small event."""
    comparison = flood()
    info = log.start_session(comparison, reviewer, "default", title)
    session = ReviewSession(info, comparison, clock=ticking().__next__, new_id=_ids(info.id))
    return Kept(log, session)


def _ids(prefix: str) -> Callable[[], str]:
    ids = numbered()
    return lambda: f"{prefix}-{next(ids)}"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "log.db"


@pytest.fixture
def log(path: Path) -> Iterator[Log]:
    with Log.open(path, clock=ticking().__next__) as opened:
        yield opened


@pytest.fixture
def kept(log: Log) -> Kept:
    return start(log)
