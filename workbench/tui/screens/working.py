"""Long work with its progress on the screen; it can be left at any moment.

The work runs in a daemon thread: the library's own thread workers keep the process alive until
they are done, however long ago the reviewer left (measured: a 50 s worker held it for 50 s).
"""

from collections.abc import Callable
from threading import Thread
from typing import Generic, TypeVar

from textual import events
from textual.app import ComposeResult
from textual.message import Message
from textual.screen import Screen

from workbench.tui.look import Look
from workbench.tui.progress import progress_lines
from workbench.tui.widgets.desk import Desk

Outcome = TypeVar("Outcome")
Report = Callable[[str, float], None]


class Left(Exception):  # noqa: N818 - nothing went wrong
    """The screen is gone: the work need not go on."""


class WorkingScreen(Screen[None], Generic[Outcome]):
    """Does one piece of work and hands over what came of it."""

    class Progressed(Message):
        """The work came a step further."""

        def __init__(self, stage: str, done: float) -> None:
            super().__init__()
            self.stage = stage
            self.done = done

    class Done(Message):
        """The work ended, with a result or with an error."""

        def __init__(self, result: object, error: Exception | None) -> None:
            super().__init__()
            self.result = result
            self.error = error

    def __init__(
        self,
        look: Look,
        title: str,
        work: Callable[[Report], Outcome],
        then: Callable[[Outcome], None],
        failed: Callable[[Exception], None],
    ) -> None:
        super().__init__()
        self._look = look
        self._title = title
        self._work = work
        self._then = then
        self._failed = failed
        self._stage = ""
        self._done = 0.0
        self._gone = False

    def compose(self) -> ComposeResult:
        """The desk fills the screen."""
        yield Desk(self._look.styles)

    def on_mount(self) -> None:
        """Begin."""
        Thread(target=self._run, name="work", daemon=True).start()

    def on_unmount(self) -> None:
        """Tell the thread that nobody waits for it."""
        self._gone = True

    def _run(self) -> None:
        try:
            message = self.Done(self._work(self._report), None)
        except Left:
            return
        except Exception as error:  # noqa: BLE001 - handed to the screen, which ends the app
            message = self.Done(None, error)
        self._post(message)

    def _report(self, stage: str, done: float) -> None:
        if self._gone:
            raise Left
        self._post(self.Progressed(stage, done))

    def _post(self, message: Message) -> None:
        try:
            self.post_message(message)
        except RuntimeError:  # the event loop is closed
            self._gone = True

    def on_working_screen_progressed(self, event: Progressed) -> None:
        """Show how far it is."""
        self._stage, self._done = event.stage, event.done
        self._draw()

    def on_working_screen_done(self, event: Done) -> None:
        """Hand over what came of it."""
        if event.error is not None:
            self._failed(event.error)
        else:
            self._then(event.result)  # type: ignore[arg-type]

    def on_desk_resized(self) -> None:
        """Draw for the new size."""
        self._draw()

    def _draw(self) -> None:
        desk = self.query_one(Desk)
        desk.show(
            progress_lines(self._title, self._stage, self._done, *desk.size, self._look.glyphs)
        )

    def on_key(self, event: events.Key) -> None:
        """Esc or q leaves; nothing was decided yet, so nothing is lost."""
        if event.key in {"escape", "q"}:
            event.stop()
            self.app.exit()
