"""Judging with keys alone: what is decided, saved, shown and undone."""

import pytest

from tests.builders import make_article, make_comparison
from tests.tui.reviewing import do, make_review, type_words
from workbench.review.model import DecisionKind, EvidenceLink
from workbench.tui.screens.review import ReviewScreen
from workbench.tui.widgets.desk import Desk


async def test_a_verdict_is_saved_and_the_next_claim_without_one_comes_up() -> None:
    review = make_review()
    async with review.app.run_test(size=(120, 40)) as pilot:
        await do(review, pilot, "s", "r")
        decided = [(d.claim_id, d.data["label"]) for d in review.shelf.decisions]
        assert decided == [("c0", "supported"), ("c1", "refuted")]
        assert review.bench.claim_id == "c2"
        assert "2/12 judged, 3 disputes left  saved ✓ 12:00:00" in review.text


async def test_the_place_after_the_verdict_is_saved_with_it() -> None:
    review = make_review()
    async with review.app.run_test(size=(120, 40)) as pilot:
        await do(review, pilot, "s")
        assert review.shelf.cursor is not None
        assert review.shelf.cursor.claim_id == "c1"


async def test_without_auto_advance_the_claim_stays_and_shows_its_verdict() -> None:
    review = make_review(auto_advance=False)
    async with review.app.run_test(size=(120, 40)) as pilot:
        await do(review, pilot, "m")
        assert review.bench.claim_id == "c0"
        assert "✓ mixed" in review.text


async def test_a_verdict_can_be_changed() -> None:
    review = make_review(auto_advance=False)
    async with review.app.run_test(size=(120, 40)) as pilot:
        await do(review, pilot, "s", "r")
        verdict = review.bench.session.standing("c0").verdict
        assert verdict is not None
        assert verdict.label == "refuted"


async def test_undo_goes_back_to_the_claim_and_redo_brings_the_verdict_back() -> None:
    review = make_review()
    async with review.app.run_test(size=(120, 40)) as pilot:
        await do(review, pilot, "s", "n", "n", "u")
        assert review.bench.claim_id == "c0"
        assert "Undone: verdict: supported." in review.text
        assert review.bench.session.standing("c0").verdict is None
        await do(review, pilot, "U")
        assert review.bench.session.standing("c0").judged


async def test_what_was_decided_before_a_restart_can_be_undone_after_it() -> None:
    first = make_review()
    async with first.app.run_test(size=(120, 40)) as pilot:
        await do(first, pilot, "s", "r")
    again = make_review(decisions=first.shelf.decisions, cursor=first.shelf.cursor)
    async with again.app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        assert again.bench.claim_id == "c2"
        await do(again, pilot, "u")
        assert again.bench.claim_id == "c1"
        assert "1/12 judged" in again.text


async def test_a_note_is_kept() -> None:
    review = make_review()
    async with review.app.run_test(size=(120, 40)) as pilot:
        await do(review, pilot, "e")
        await type_words(pilot, "ask the harbour")
        await do(review, pilot, "enter")
        assert review.bench.session.standing("c0").note == "ask the harbour"
        assert "note: ask the harbour" in review.text


async def test_esc_leaves_a_note_as_it_was() -> None:
    review = make_review()
    async with review.app.run_test(size=(120, 40)) as pilot:
        await do(review, pilot, "e", "x", "escape")
        assert review.shelf.decisions == []


async def test_evidence_is_a_link_with_its_kind_and_can_be_removed() -> None:
    review = make_review()
    async with review.app.run_test(size=(120, 40)) as pilot:
        await do(review, pilot, "l")
        await type_words(pilot, "harbour.example")
        await do(review, pilot, "enter", "enter", "backspace", "y", "enter")
        links = review.bench.session.standing("c0").evidence
        assert links == (EvidenceLink("harbour.example", "primary"),)
        assert "1 link" in review.text
        await do(review, pilot, "l", "j", "enter")
        assert review.bench.session.standing("c0").evidence == ()


async def test_the_value_that_holds_is_chosen_from_those_in_conflict() -> None:
    review = make_review()
    async with review.app.run_test(size=(120, 40)) as pilot:
        await do(review, pilot, "h", "j", "enter")
        assert review.bench.session.standing("c0").settled == "Porto Alto"
        assert "holds: Porto Alto" in review.text


async def test_where_nothing_is_in_conflict_no_value_can_be_chosen() -> None:
    review = make_review()
    async with review.app.run_test(size=(120, 40)) as pilot:
        await do(review, pilot, "n", "h")
        assert "No values stand against each other here." in review.text


async def test_colours_change_at_once() -> None:
    review = make_review(theme="dark")
    async with review.app.run_test(size=(120, 40)) as pilot:
        await do(review, pilot, "T", "j", "enter")
        assert review.app.theme == "light"


async def test_what_cannot_be_saved_is_kept_and_saved_later() -> None:
    review = make_review()
    async with review.app.run_test(size=(120, 40)) as pilot:
        review.shelf.fails = True
        await do(review, pilot, "s")
        assert "NOT SAVED: 1, retrying" in review.text
        assert review.shelf.decisions == []
        review.shelf.fails = False
        review.screen.try_saving_again()
        assert len(review.shelf.decisions) == 1
        assert "saved ✓" in review.text


@pytest.mark.parametrize("key", ["s", "e", "l", "*", "0", "h", "M", "S", "X", "D", "y", "Y", "d"])
async def test_without_a_claim_a_key_says_so_and_does_nothing(key: str) -> None:
    review = make_review(make_comparison([make_article("a", "Nothing.")], []))
    async with review.app.run_test(size=(120, 40)) as pilot:
        await do(review, pilot, key)
        assert review.shelf.decisions == []
        assert isinstance(review.app.screen, ReviewScreen)
        assert review.bench.message


async def test_the_history_of_a_claim_tells_its_decisions() -> None:
    review = make_review(auto_advance=False)
    async with review.app.run_test(size=(120, 40)) as pilot:
        await do(review, pilot, "s", "*", "r", "u", "H")
        kinds = [d.kind for d in review.bench.session.state.done]
        assert kinds == [DecisionKind.VERDICT, DecisionKind.FLAG]
        page = review.app.screen.query_one(Desk).text()
        assert "verdict: supported" in page
        assert "verdict: refuted (undone)" in page
