"""Every key of the table, pressed: what it does to the review, and that none is left untested."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from textual.pilot import Pilot

from tests.tui.reviewing import Review, make_review
from workbench.review.model import DecisionKind
from workbench.tui.keys import KEYS
from workbench.tui.screens.ask import Ask
from workbench.tui.screens.choose import Choose
from workbench.tui.screens.read import Read
from workbench.tui.screens.select import Select

Check = Callable[[Review], bool]


@dataclass(frozen=True)
class Pressed:
    """Keys to press on a fresh review, the key under test last, and what must hold then."""

    keys: tuple[str, ...]
    holds: Check
    before: tuple[str, ...] = ()


def _claim(claim_id: str) -> Check:
    return lambda review: review.bench.claim_id == claim_id


def _says(words: str) -> Check:
    return lambda review: words in review.text


def _dialog(kind: type, words: str) -> Check:
    def holds(review: Review) -> bool:
        return isinstance(review.app.screen, kind) and words in _title(review)

    return holds


def _title(review: Review) -> str:
    screen = review.app.screen
    return str(getattr(screen, "title_text", "") or getattr(screen, "_title", ""))


def _decided(kind: DecisionKind) -> Check:
    return lambda review: [d.kind for d in review.shelf.decisions][-1:] == [kind]


def _top(article: str, where: Callable[[int], bool]) -> Check:
    return lambda review: where(review.bench.pages.tops.get(article, 0))


EVERY: dict[str, Pressed] = {
    "next_claim": Pressed(("n",), _claim("c1")),
    "previous_claim": Pressed(("p",), _claim("c0"), ("n",)),
    "next_unjudged": Pressed(("N",), _claim("c2"), ("n", "s", "p", "p")),
    "previous_unjudged": Pressed(("P",), _claim("c11")),
    "next_disputed": Pressed(("]",), _claim("c2")),
    "previous_disputed": Pressed(("[",), _claim("c6")),
    "list_claims": Pressed(("c",), _dialog(Choose, "Claims")),
    "filter": Pressed(("f",), _dialog(Choose, "Show")),
    "clear_filter": Pressed(("F",), _says("12 claims shown."), ("f", "d", "i", "s", "enter")),
    "order": Pressed(("O",), _dialog(Choose, "Order")),
    "focus_article(1)": Pressed(("1",), lambda r: r.bench.focus == 0, ("5",)),
    "next_article": Pressed(("right",), lambda r: r.bench.focus == 1),
    "previous_article": Pressed(("left",), lambda r: r.bench.focus == 0, ("right",)),
    "next_statement": Pressed(("tab",), lambda r: r.bench.chosen == "two.0"),
    "scroll_down": Pressed(("j",), _top("one", lambda at: at > 0)),
    "scroll_up": Pressed(("k",), _top("one", lambda at: at == 0), ("j",)),
    "page_down": Pressed(("pagedown",), _top("one", lambda at: at > 0)),
    "page_up": Pressed(("pageup",), _top("one", lambda at: at == 0), ("pagedown",)),
    "scroll_top": Pressed(("g",), _top("one", lambda at: at == 0), ("G",)),
    "scroll_bottom": Pressed(("G",), _top("one", lambda at: at > 0)),
    "realign": Pressed(("=",), _says("▶  A passenger ferry"), ("G",)),
    "pin": Pressed((".",), lambda r: r.bench.pinned == {0} and "1 Porto Herald ◆" in r.text),
    "view": Pressed(("v",), lambda r: r.bench.view == "focus"),
    "open": Pressed(("enter",), lambda r: r.bench.view == "columns", ("v", "v")),
    "search": Pressed(("/",), _dialog(Ask, "Search all articles")),
    "note": Pressed(("e",), _dialog(Ask, "Note")),
    "evidence": Pressed(("l",), _dialog(Ask, "Evidence")),
    "settle": Pressed(("h",), _dialog(Choose, "Which value")),
    "flag": Pressed(("*",), _decided(DecisionKind.FLAG)),
    "withdraw": Pressed(("0",), _says("Verdict withdrawn."), ("s", "p")),
    "keep_verdict": Pressed(("K",), _says("No article of this claim changed")),
    "auto_advance": Pressed(("A",), _says("After a verdict the claim stays.")),
    "why": Pressed(("w",), _dialog(Read, "Why")),
    "diff": Pressed(("d",), _dialog(Read, "Word by word")),
    "history": Pressed(("H",), _dialog(Read, "Decided")),
    "figures": Pressed(("#",), _dialog(Read, "Figures")),
    "merge": Pressed(("M",), _dialog(Choose, "Merge")),
    "split": Pressed(("S",), _dialog(Choose, "Which statements")),
    "take_out": Pressed(("X",), _dialog(Choose, "Which statement does not")),
    "dispute": Pressed(("D",), _dialog(Choose, "How do the articles stand?")),
    "add_claim": Pressed(("+",), _dialog(Select, "A claim of which words?")),
    "origins": Pressed(("o",), _dialog(Choose, "Which articles share an origin")),
    "fold": Pressed(("t",), _dialog(Choose, "folds or unfolds")),
    "undo": Pressed(("u",), _decided(DecisionKind.UNDO), ("s",)),
    "redo": Pressed(("U",), _decided(DecisionKind.REDO), ("s", "u")),
    "copy": Pressed(("y",), lambda r: "Copied 1" in r.text and _copied(r)),
    "write": Pressed(("Y",), _says("Added to ")),
    "theme": Pressed(("T",), _dialog(Choose, "Colours")),
    "commands": Pressed((":",), _dialog(Choose, "Commands")),
    "help": Pressed(("?",), _dialog(Read, "Keys")),
    "quit": Pressed(("q",), lambda r: not r.app.is_running or r.app._exit),
}


def _copied(review: Review) -> bool:
    return "A passenger ferry ran aground" in review.app.clipboard


async def _press(pilot: Pilot[None], keys: tuple[str, ...]) -> None:
    for key in keys:
        await pilot.press(key)
    await pilot.pause()


def test_every_action_of_the_table_is_tested() -> None:
    assert set(EVERY) == {one.action for one in KEYS}
    for one in KEYS:
        assert EVERY[one.action].keys[0] in one.keys


@pytest.mark.parametrize("action", EVERY)
async def test_a_key_does_what_the_help_says(
    action: str, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path_factory.mktemp("state")))
    pressed = EVERY[action]
    review = make_review()
    async with review.app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        await _press(pilot, pressed.before)
        await _press(pilot, pressed.keys)
        assert pressed.holds(review)


@pytest.mark.parametrize("number", range(1, 6))
async def test_a_digit_goes_to_its_article(number: int) -> None:
    review = make_review()
    async with review.app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        await _press(pilot, (str(number),))
        assert review.bench.focus == number - 1


@pytest.mark.parametrize("number", range(6, 10))
async def test_a_digit_beyond_the_articles_says_so(number: int) -> None:
    review = make_review()
    async with review.app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        await _press(pilot, (str(number),))
        assert f"There is no article {number}." in review.text
