"""Choosing a session, or articles, or the sample."""

from collections.abc import Sequence
from datetime import UTC, datetime

import pytest
from textual.screen import Screen

from workbench.errors import BadInputError
from workbench.log.rows import SessionSummary
from workbench.review.model import Progress, SessionInfo
from workbench.tui.app import WorkbenchApp
from workbench.tui.screens.ask import Ask
from workbench.tui.screens.choose import Choose
from workbench.tui.screens.picker import Picked, Picker, split_paths
from workbench.tui.widgets.desk import Desk

_WHEN = datetime(2031, 5, 14, 12, 0, tzinfo=UTC)


def _summary(name: str, judged: int) -> SessionSummary:
    info = SessionInfo(name, f"Session {name}", "ana", "default", _WHEN)
    return SessionSummary(info, ("Porto Herald",), Progress(judged, 12, 3), judged, _WHEN)


class _Opened(Screen[None]):
    """Stands for the review."""


def _app(picked: list[Picked], fails: Sequence[Exception] = ()) -> WorkbenchApp:
    waiting = list(fails)

    def open_picked(what: Picked) -> Screen[None]:
        if waiting:
            raise waiting.pop(0)
        picked.append(what)
        return _Opened()

    def first(app: WorkbenchApp) -> Screen[None]:
        return Picker(app.look, [_summary("a", 4), _summary("b", 0)], "ana", open_picked)

    return WorkbenchApp(first, theme="dark")


async def test_a_session_is_listed_with_its_progress_and_opened() -> None:
    picked: list[Picked] = []
    app = _app(picked)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        text = app.screen.query_one(Desk).text()
        assert "Session a" in text
        assert "4/12 judged, 3 disputes left" in text
        await pilot.press("down", "enter")
        await pilot.pause()
        assert isinstance(app.screen, _Opened)
    assert picked == ["b"]


async def test_the_sample_can_be_opened() -> None:
    picked: list[Picked] = []
    app = _app(picked)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("end", "enter")
        await pilot.pause()
    assert picked == [None]


async def test_paths_can_be_typed_and_a_bad_one_leads_back_with_the_reason() -> None:
    picked: list[Picked] = []
    app = _app(picked, [BadInputError("there is no file x.txt", "look again")])
    async with app.run_test(size=(120, 40)) as pilot:
        for _ in range(2):
            await pilot.press("end", "up", "enter")
            await pilot.pause()
            assert isinstance(app.screen, Ask)
            await pilot.press("x", "enter")
            await pilot.pause()
            if not picked:
                assert isinstance(app.screen, Choose)
                assert "there is no file x.txt look again" in app.screen.query_one(Desk).text()
    assert picked == [["x"]]


async def test_esc_leaves() -> None:
    app = _app([])
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("escape")
        await pilot.pause()
    assert app.return_code == 0


def test_paths_are_split_at_spaces_unless_quoted() -> None:
    assert split_paths("a.txt 'my file.txt'") == ["a.txt", "my file.txt"]


def test_an_open_quotation_mark_is_an_error() -> None:
    with pytest.raises(ValueError, match="quotation"):
        split_paths("'a b")
