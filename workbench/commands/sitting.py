"""One sitting of a reviewer: the log is open, at most one session is locked, the screen is shown.

Whatever ends the screen (the reviewer, a signal, a failure of ours), the place is written down and
what could not be saved goes into a file that the next start takes in.
"""

import sys
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from workbench.articles.model import Article
from workbench.commands.opening import session_for
from workbench.commands.telling import tell
from workbench.comparison.model import Comparison
from workbench.errors import ExitCode, LogInUseError, WorkbenchError
from workbench.log.locking import SessionLock, this_process
from workbench.log.records import check_blind, colleagues_of
from workbench.log.saving import Saver, take_in
from workbench.log.store import Log
from workbench.paths import state_folder
from workbench.resources import data_path
from workbench.review.anchors import anchor_counts, by_machine
from workbench.review.model import AnchorState, DecisionKind, ReviewState
from workbench.review.scales import Scale, scale_named
from workbench.review.session import ReviewSession
from workbench.tui.app import AnyScreen, FirstScreen, WorkbenchApp
from workbench.tui.bench import Bench
from workbench.tui.screens.picker import Picker
from workbench.tui.screens.review import ReviewScreen
from workbench.tui.screens.working import Report, WorkingScreen

if TYPE_CHECKING:
    from workbench.articles.reader import Reading
    from workbench.articles.sources import ReadOptions


@dataclass(frozen=True, slots=True)
class ScreenOptions:
    """How the screen looks and behaves, as far as the user chose."""

    theme: str | None = None
    ascii_only: bool = False
    auto_advance: bool = True
    keys: Mapping[str, str] = field(default_factory=dict)
    """Action to key, where it is not the one of the table."""


def read(sources: Sequence[str], options: "ReadOptions | None" = None) -> "Reading":
    """What paths, addresses and "-" name. Raises BadInputError."""
    from workbench.articles.reader import read_sources
    from workbench.articles.sources import ReadOptions  # resuming reads nothing

    return read_sources(sources, options or ReadOptions(), sys.stdin.buffer)


def sample_articles() -> tuple[Article, ...]:
    """The articles of the sample event."""
    return read([str(data_path("sample"))]).articles


class Sitting:
    """One log and at most one open session, for as long as the screen is shown."""

    def __init__(
        self,
        log_path: Path,
        reviewer: str,
        scale: Scale,
        screen: ScreenOptions,
        scales: Mapping[str, Scale] | None = None,
    ) -> None:
        self._reviewer = reviewer
        self._scale = scale
        self._scales = scales or {}
        self._screen = screen
        self._open = ExitStack()
        self.log = self._open.enter_context(Log.open(log_path))
        self._saver: Saver | None = None
        self._bench: Bench | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        try:
            self._leave()
        finally:
            self._open.close()

    def run(self, first: FirstScreen) -> int:
        """Show the screen until it ends, and say how it ended."""
        app = WorkbenchApp(first, theme=self._screen.theme, ascii_only=self._screen.ascii_only)
        app.set_keymap(dict(self._screen.keys))
        app.run()
        if app.failure is not None:
            raise app.failure
        return ExitCode.DONE if app.signal is None else 128 + app.signal

    def _leave(self) -> None:
        """Write the place down, and save what is not saved wherever it can be."""
        if self._saver is None or self._bench is None:
            return
        self._saver.bookmark(self._bench.cursor)
        unsaved = self._saver.status.unsaved
        file = self._saver.leave(state_folder())
        if file is not None:
            tell(
                f"{unsaved} decisions could not be saved in the log ({self._saver.status.reason})."
            )
            tell(f"They are in {file}; the next start takes them in.")

    # What can be on the screen first

    def for_articles(self, articles: Sequence[Article], *, again: bool = False) -> FirstScreen:
        """The review of these articles: the reviewer's session on them, or a new one.

        With `again` they are compared anew, and what was decided is carried over.
        """
        if again:
            return self._comparing(articles)
        found = self.log.find_session((a.sha256 for a in articles), self._reviewer)
        if found is not None:
            return self.for_session(found)
        return self._comparing(articles)

    def for_session(self, session_id: str) -> FirstScreen:
        """The review of a session as it was left."""

        def first(app: WorkbenchApp) -> AnyScreen:
            return self._reviewing(app, session_id)

        return first

    def picker(self, app: WorkbenchApp) -> AnyScreen:
        """The list of sessions."""
        return Picker(
            app.look, self.log.sessions(), self._reviewer, lambda picked: self._picked(app, picked)
        )

    def _picked(self, app: WorkbenchApp, picked: str | Sequence[str] | None) -> AnyScreen:
        """The screen for a session id, for paths, or for the sample (None)."""
        if isinstance(picked, str):
            return self._reviewing(app, picked)
        articles = sample_articles() if picked is None else read(picked).articles
        return self.for_articles(articles)(app)

    def _comparing(self, articles: Sequence[Article]) -> FirstScreen:
        """Progress while the articles are compared, then the review of the session it makes."""

        def first(app: WorkbenchApp) -> AnyScreen:
            def compared(comparison: Comparison) -> None:
                try:
                    app.switch_screen(self._reviewing(app, self._session_of(articles, comparison)))
                except WorkbenchError as error:
                    app.fail(error)

            def work(report: Report) -> Comparison:
                from workbench.pipeline import compare_articles  # resuming needs no engine

                return compare_articles(articles, report)

            title = f"Comparing {len(articles)} articles"
            return WorkingScreen(app.look, title, work, compared, app.fail)

        return first

    # Sessions

    def _session_of(self, articles: Sequence[Article], comparison: Comparison) -> str:
        """A new session, or the one on earlier versions of the articles, carried over."""
        return session_for(
            self.log,
            articles,
            self._reviewer,
            self._scale.name,
            lambda _read: comparison,
            again=True,
        )

    def _lock(self, session_id: str) -> None:
        check_blind(self.log, session_id, self._reviewer)
        if self._locked != session_id:
            holder = this_process(self._reviewer)
            self._open.enter_context(SessionLock.acquire(self.log.path, session_id, holder))
            self._locked = session_id

    _locked = ""

    def _held_by(self, session_id: str) -> str:
        """Take the lock of a session; who has it, in words, if that is somebody else."""
        try:
            self._lock(session_id)
        except LogInUseError as error:
            return error.message
        return ""

    def _reviewing(self, app: WorkbenchApp, session_id: str) -> ReviewScreen:
        """The review screen of a session: to work in, or to read while somebody else has it."""
        held_by = self._held_by(session_id)
        if not held_by:
            take_in(self.log, session_id, state_folder())
        stored = self.log.load(session_id)
        session = ReviewSession(
            stored.info,
            stored.comparison,
            stored.decisions,
            colleagues=colleagues_of(self.log, session_id),
        )
        scale = scale_named(stored.info.scale, self._scales)
        bench = Bench(session, scale, stored.cursor, app.look.glyphs, self._screen.keys)
        saver = Saver(self.log, session_id, held_by)
        self._bench, self._saver = bench, saver
        bench.message = held_by or _waiting(session.state)
        return ReviewScreen(bench, saver, app.look, auto_advance=self._screen.auto_advance)


def _waiting(state: ReviewState) -> str:
    """What the reviewer must know at once of verdicts whose articles changed."""
    counts = anchor_counts(state)
    told = ", ".join(f"{number} {anchor}" for anchor, number in counts.items())
    if set(counts) - {AnchorState.CARRIED}:
        return f"Articles changed. Claims: {told} (f, then 'whose article changed')."
    if not state.done or not by_machine(state.done[-1]):
        return ""  # told at the start that it happened on
    return " ".join(
        filter(None, (told and f"Articles changed. Claims: {told}.", _otherwise(state)))
    )


def _otherwise(state: ReviewState) -> str:
    """How many claims the newest comparison would group otherwise, were they not decided on."""
    found = [d for d in state.done if d.kind is DecisionKind.RECOMPARE]
    count = len(found[-1].data.get("regrouped", ())) if found else 0
    claims = "1 claim" if count == 1 else f"{count} claims"
    return f"{claims} would be grouped otherwise now: yours stay as they were." if count else ""
