"""What every part of the review screen builds on: the bench, the saver, drawing, deciding."""

import gc
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

from textual.app import ComposeResult
from textual.screen import Screen
from textual.timer import Timer

from workbench.log.saving import Saver, SaveStatus
from workbench.review.model import Cursor, Decision, DecisionKind
from workbench.tui.bench import Bench
from workbench.tui.look import Look
from workbench.tui.scene import Saving
from workbench.tui.screens.choose import Choice, Choose
from workbench.tui.widgets.desk import Desk

RETRY_SECONDS = 1.0
BOOKMARK_SECONDS = 0.4
"""How long the reviewer must stay before the place is written down."""


def local_time() -> datetime:
    """The time on the wall."""
    return datetime.now().astimezone()


class ReviewBase(Screen[None]):
    """One bench on one screen. Keys become calls on the bench; what comes of them is drawn."""

    def __init__(
        self,
        bench: Bench,
        saver: Saver,
        look: Look,
        *,
        auto_advance: bool = True,
        clock: Callable[[], datetime] = local_time,
    ) -> None:
        super().__init__()
        self.bench = bench
        self.saver = saver
        self.look = look
        self.auto_advance = auto_advance
        self._clock = clock
        self._bookmark: Timer | None = None
        self._retry: Timer | None = None
        self._kept: Cursor | None = None

    def compose(self) -> ComposeResult:
        """The desk fills the screen."""
        yield Desk(self.look.styles)

    @property
    def desk(self) -> Desk:
        """The widget that shows the lines."""
        return self.query_one(Desk)

    def on_mount(self) -> None:
        """Take the place in; nothing is written while the reviewer only looks."""
        if self.saver.held_by:
            self.bench.saving = Saving("READ ONLY", good=False)
        self._kept = self.bench.cursor
        gc.freeze()  # what was loaded stays: walking through it all is a pause one can feel

    def on_desk_resized(self) -> None:
        """Arrange everything for the new size."""
        self.bench.resize(*self.desk.size)
        self.draw()

    def draw(self) -> None:
        """Show the bench as it is now."""
        self.desk.show(self.bench.lines())
        self._remember()

    def say(self, message: str) -> None:
        """Show a message until the next key; that nothing was decided is not talked over."""
        if self.bench.message != self._refusal:
            self.bench.message = message
        self.draw()

    @property
    def _refusal(self) -> str | None:
        """What a decision meets with while somebody else has the session."""
        return f"Read only: {self.saver.held_by}." if self.saver.held_by else None

    def moved(self, went: bool, otherwise: str) -> None:
        """Draw after a step; where there was none to take, say so."""
        if went:
            self.draw()
        else:
            self.say(otherwise)

    # Deciding

    def decide(self, kind: DecisionKind, claim_id: str | None = None, **data: Any) -> None:
        """Make a decision, save it, and let it take effect."""
        self.take(self.bench.session.decide(kind, claim_id, **data))

    def take(self, decision: Decision, then: str | None = None) -> None:
        """Save a decision, let it take effect, and go to the claim `then` if one is given."""
        if self._refusal:
            self.say(self._refusal)
            return
        cursor = self.bench.cursor
        if then is not None:
            cursor = Cursor(then, cursor.view, cursor.filter, cursor.focus, cursor.scroll)
        self._show_status(self.saver.save(decision, cursor))
        self.bench.session.apply(decision)
        self.bench.changed()
        self.bench.go_to(then)
        self.draw()

    def _show_status(self, status: SaveStatus) -> None:
        if status.saved:
            at = f"{self._clock():%H:%M:%S}"
            self.bench.saving = Saving(f"saved {self.look.glyphs.judged} {at}")
            return
        self.bench.saving = Saving(f"NOT SAVED: {status.unsaved}, retrying", good=False)
        self.bench.message = status.reason
        if self._retry is None:
            self._retry = self.set_interval(RETRY_SECONDS, self.try_saving_again)

    def try_saving_again(self) -> None:
        """Save what waits, if that works now."""
        status = self.saver.retry()
        if status.saved and self._retry is not None:
            self._retry.stop()
            self._retry = None
        self._show_status(status)
        self.draw()

    # The place to come back to

    def _remember(self) -> None:
        """Write the place down once the reviewer stays there for a moment."""
        if self.bench.cursor != self._kept and self._bookmark is None:
            self._bookmark = self.set_timer(BOOKMARK_SECONDS, self.keep_place)

    def keep_place(self) -> None:
        """Write the place down now."""
        self._bookmark = None
        if self.bench.cursor != self._kept:
            self._kept = self.bench.cursor
            self.saver.bookmark(self._kept)

    # Dialogs

    def choose(self, dialog: Choose, then: Callable[[tuple[int, ...]], None]) -> None:
        """Open a list; `then` gets what was chosen, and nothing happens if nothing was."""

        def chosen(choice: Choice) -> None:
            if choice:
                then(choice)

        self.app.push_screen(dialog, chosen)

    def ask(
        self,
        title: str,
        fields: Sequence[tuple[str, str]],
        then: Callable[[tuple[str, ...]], None],
        hint: str = "",
    ) -> None:
        """Ask for lines of text, `fields` as (label, text so far); `then` gets them."""
        from workbench.tui.screens.ask import Ask  # the library's input field: not at each start

        def answered(answer: tuple[str, ...] | None) -> None:
            if answer is not None:
                then(answer)

        self.app.push_screen(Ask(title, fields, hint), answered)

    def numbered(self, article_id: str) -> int:
        """The number that an article is called by."""
        return self.bench.scene().numbers[article_id]
