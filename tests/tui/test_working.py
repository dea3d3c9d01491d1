"""Long work: its progress, its result, its failure, and leaving it."""

import sys
from collections.abc import Callable
from threading import Event

import pytest
from textual.screen import Screen

from tests.terminal import Terminal
from workbench.tui.app import WorkbenchApp
from workbench.tui.glyphs import UNICODE
from workbench.tui.paint import line_width, plain
from workbench.tui.progress import progress_lines
from workbench.tui.screens.working import Left, Report, WorkingScreen
from workbench.tui.widgets.desk import Desk

_SOON = 10.0


def _app(
    work: Callable[[Report], str],
    then: Callable[[str], None] = lambda _result: None,
    failed: Callable[[Exception], None] = lambda _error: None,
) -> WorkbenchApp:
    def first(app: WorkbenchApp) -> Screen[None]:
        return WorkingScreen(app.look, "Comparing 5 articles", work, then, failed)

    return WorkbenchApp(first, theme="dark")


async def test_the_stage_is_shown_while_the_work_goes_on() -> None:
    told, go_on = Event(), Event()

    def work(report: Report) -> str:
        report("finding statements", 0.2)
        told.set()
        go_on.wait(_SOON)
        return "done"

    results: list[str] = []
    app = _app(work, results.append)
    async with app.run_test(size=(80, 24)) as pilot:
        assert told.wait(_SOON)
        await pilot.pause()
        assert "finding statements 20%" in app.screen.query_one(Desk).text()
        go_on.set()
        while not results:
            await pilot.pause()
    assert results == ["done"]


async def test_an_error_of_the_work_is_handed_over() -> None:
    def work(_report: Report) -> str:
        raise OSError("gone")

    errors: list[Exception] = []
    app = _app(work, failed=errors.append)
    async with app.run_test(size=(80, 24)) as pilot:
        while not errors:
            await pilot.pause()
    assert isinstance(errors[0], OSError)


async def test_leaving_stops_the_work_at_its_next_report() -> None:
    started, left, stopped = Event(), Event(), Event()

    def work(report: Report) -> str:
        started.set()
        left.wait(_SOON)
        try:
            report("comparing", 0.5)
        except Left:
            stopped.set()
            raise
        return "never used"

    app = _app(work)
    async with app.run_test(size=(80, 24)) as pilot:
        assert started.wait(_SOON)
        await pilot.press("escape")
    left.set()
    assert stopped.wait(_SOON)


_ENDLESS = """
import time
from workbench.tui.app import WorkbenchApp
from workbench.tui.screens.working import WorkingScreen

def first(app):
    return WorkingScreen(app.look, "Endless", lambda report: time.sleep(600), print, print)

WorkbenchApp(first).run()
"""


@pytest.mark.terminal
def test_work_that_does_not_end_does_not_hold_the_process() -> None:
    with Terminal([sys.executable, "-c", _ENDLESS]) as terminal:
        terminal.wait_for("Endless")
        terminal.press("q")
        assert terminal.wait() == 0


def test_progress_fits_every_size() -> None:
    for cells, height in [(1, 1), (20, 3), (80, 24), (200, 50)]:
        lines = progress_lines("Comparing", "reading", 0.5, cells, height, UNICODE)
        assert len(lines) == height
        assert {line_width(line) for line in lines} == {cells}


def test_progress_is_told_as_a_bar_and_a_figure() -> None:
    text = "\n".join(map(plain, progress_lines("Comparing", "reading", 0.5, 80, 24, UNICODE)))
    assert "█" * 20 + "░" * 20 in text
    assert "reading 50%" in text
