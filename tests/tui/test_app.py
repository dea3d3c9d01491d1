"""How the application starts, fails and ends."""

import pytest

from tests.tui.reviewing import make_review
from workbench.errors import UsageError
from workbench.tui.look import look_of, theme_for
from workbench.tui.palette import MONOCHROME, TERMINAL, THEMES
from workbench.tui.starting import check_terminal


class _OurFaultError(Exception):
    """A failure made for the test."""


async def test_a_failure_ends_the_app_and_is_kept_for_the_report(
    capfd: pytest.CaptureFixture[str],
) -> None:
    review = make_review()

    def fail() -> None:
        raise _OurFaultError("text of an article")

    review.bench.turn_view = fail  # type: ignore[method-assign]
    with pytest.raises(_OurFaultError):  # noqa: PT012 - the app raises as its block ends
        async with review.app.run_test(size=(120, 40)) as pilot:
            await pilot.press("v")
            await pilot.pause()
    assert isinstance(review.app.failure, _OurFaultError)
    assert "text of an article" not in "".join(capfd.readouterr())


@pytest.mark.parametrize("theme", THEMES)
async def test_every_theme_draws_the_review(theme: str) -> None:
    review = make_review(theme=theme)
    async with review.app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert review.app.theme == theme
        assert "Where the ferry ran aground" in review.text


def test_no_color_asks_for_attributes_only() -> None:
    assert theme_for("dark", {"NO_COLOR": "1"}, "truecolor") == MONOCHROME


def test_an_empty_no_color_asks_for_nothing() -> None:
    assert theme_for("dark", {"NO_COLOR": ""}, "truecolor") == "dark"


def test_a_theme_that_there_is_not_is_named_with_the_nearest_one() -> None:
    with pytest.raises(UsageError) as told:
        theme_for("lihgt", {}, "truecolor")
    assert "did you mean light?" in told.value.message
    assert "colour-blind" in told.value.hint


def test_sixteen_colours_are_the_terminal_s_own_unless_a_theme_was_chosen() -> None:
    assert theme_for(None, {}, "standard") == TERMINAL
    assert theme_for("light", {}, "standard") == "light"


async def test_under_no_color_the_current_claim_is_still_reversed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    review = make_review()
    async with review.app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        strips = [review.screen.desk.render_line(y) for y in range(24)]
        styles = [s.style for strip in strips for s in strip if "passenger ferry ran" in s.text]
        assert styles
        assert all(style is not None and style.reverse for style in styles)


def test_ascii_signs_are_chosen_with_the_look() -> None:
    assert look_of("dark", ascii_only=True).ascii_only
    assert not look_of("dark").ascii_only


def test_an_unknown_theme_is_no_theme() -> None:
    with pytest.raises(KeyError):
        look_of("sepia")


@pytest.mark.parametrize(
    ("term", "tty_in", "tty_out"),
    [("dumb", True, True), ("", True, True), ("xterm", False, True), ("xterm", True, False)],
)
def test_where_a_full_screen_cannot_be_shown_the_way_out_is_told(
    term: str, tty_in: bool, tty_out: bool
) -> None:
    with pytest.raises(UsageError) as told:
        check_terminal({"TERM": term}, input_is_terminal=tty_in, output_is_terminal=tty_out)
    assert "--plain" in told.value.hint


def test_a_usual_terminal_is_fine() -> None:
    check_terminal({"TERM": "xterm-256color"}, input_is_terminal=True, output_is_terminal=True)


async def test_a_signal_ends_the_app_in_order() -> None:
    review = make_review()
    async with review.app.run_test(size=(80, 24)) as pilot:
        await pilot.press("n")
        review.app.end_by(15)
        await pilot.pause()
    assert review.app.signal == 15
