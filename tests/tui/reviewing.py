"""A review on the screen for tests: an app, a bench and a saver on a log that lives in memory."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from textual.pilot import Pilot

from tests.tui.event import comparison
from workbench.comparison.model import Comparison
from workbench.errors import LogError
from workbench.log.saving import Saver
from workbench.review.model import Cursor, Decision, SessionInfo
from workbench.review.scales import DEFAULT, Scale
from workbench.review.session import ReviewSession
from workbench.tui.app import WorkbenchApp
from workbench.tui.bench import Bench
from workbench.tui.screens.review import ReviewScreen

NOON = datetime(2031, 5, 14, 12, 0, tzinfo=UTC)


@dataclass
class Shelf:
    """A log in memory: it keeps what it is given, unless it is told to fail."""

    path: Path = Path("shelf.db")
    decisions: list[Decision] = field(default_factory=list)
    cursor: Cursor | None = None
    fails: bool = False

    def append(self, _session: str, *decisions: Decision, cursor: Cursor | None = None) -> None:
        """Keep the decisions."""
        if self.fails:
            raise LogError("the disk is full")
        known = {d.id for d in self.decisions}
        self.decisions += [d for d in decisions if d.id not in known]
        self.cursor = cursor or self.cursor

    def save_cursor(self, _session: str, cursor: Cursor) -> None:
        """Keep the place."""
        if self.fails:
            raise LogError("the disk is full")
        self.cursor = cursor


def make_session(
    compared: Comparison | None = None, decisions: Sequence[Decision] = ()
) -> ReviewSession:
    """A session on the made-up event, its ids and times always the same."""
    numbers = iter(range(len(decisions), 10_000))
    info = SessionInfo("ferry", "Ferry aground", "ana", "default", NOON)
    return ReviewSession(
        info,
        compared or comparison(),
        decisions,
        clock=lambda: NOON,
        new_id=lambda: f"d{next(numbers)}",
    )


def make_bench(
    compared: Comparison | None = None,
    size: tuple[int, int] = (120, 40),
    cursor: Cursor | None = None,
    decisions: Sequence[Decision] = (),
    scale: Scale = DEFAULT,
) -> Bench:
    """A bench on the made-up event, arranged for a screen of this size."""
    bench = Bench(make_session(compared, decisions), scale, cursor)
    bench.resize(*size)
    return bench


@dataclass
class Review:
    """An app with everything a test wants to look at."""

    app: WorkbenchApp
    bench: Bench
    shelf: Shelf

    @property
    def screen(self) -> ReviewScreen:
        """The review screen."""
        screen = self.app.screen_stack[1]
        assert isinstance(screen, ReviewScreen)
        return screen

    @property
    def text(self) -> str:
        """What the desk shows."""
        return self.screen.desk.text()


def make_review(
    compared: Comparison | None = None,
    *,
    cursor: Cursor | None = None,
    decisions: Sequence[Decision] = (),
    auto_advance: bool = True,
    theme: str | None = None,
    ascii_only: bool = False,
    scale: Scale = DEFAULT,
) -> Review:
    """A review of the made-up event, not yet running."""
    shelf = Shelf(decisions=list(decisions))
    session = make_session(compared, decisions)
    saver = Saver(shelf, session.info.id)
    made: list[Bench] = []

    def first(app: WorkbenchApp) -> ReviewScreen:
        return ReviewScreen(made[0], saver, app.look, auto_advance=auto_advance, clock=lambda: NOON)

    app = WorkbenchApp(first, theme=theme, ascii_only=ascii_only)
    made.append(Bench(session, scale, cursor, app.look.glyphs))
    return Review(app, made[0], shelf)


async def do(review: Review, pilot: Pilot[None], *keys: str) -> None:
    """Press the keys and let the screen settle."""
    for key in keys:
        await pilot.press(key)
    await pilot.pause()


async def type_words(pilot: Pilot[None], words: str) -> None:
    """Type the words."""
    for character in words:
        await pilot.press("space" if character == " " else character)
