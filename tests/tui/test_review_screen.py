"""Reviewing with keys alone: what is decided, saved, shown and undone."""

import pytest
from textual.pilot import Pilot

from tests.builders import make_article, make_comparison
from tests.tui.reviewing import Review, make_review, make_session
from workbench.comparison.model import Agreement
from workbench.review.model import Cursor, Decision, DecisionKind, EvidenceLink
from workbench.tui.screens.review import ReviewScreen
from workbench.tui.widgets.desk import Desk


async def _do(review: Review, pilot: Pilot[None], *keys: str) -> None:
    for key in keys:
        await pilot.press(key)
    await pilot.pause()


async def _type(pilot: Pilot[None], words: str) -> None:
    for character in words:
        await pilot.press("space" if character == " " else character)


async def test_a_verdict_is_saved_and_the_next_claim_without_one_comes_up() -> None:
    review = make_review()
    async with review.app.run_test(size=(120, 40)) as pilot:
        await _do(review, pilot, "s", "r")
        decided = [(d.claim_id, d.data["label"]) for d in review.shelf.decisions]
        assert decided == [("c0", "supported"), ("c1", "refuted")]
        assert review.bench.claim_id == "c2"
        assert "2/12 judged, 3 disputes left  saved ✓ 12:00:00" in review.text


async def test_the_place_after_the_verdict_is_saved_with_it() -> None:
    review = make_review()
    async with review.app.run_test(size=(120, 40)) as pilot:
        await _do(review, pilot, "s")
        assert review.shelf.cursor is not None
        assert review.shelf.cursor.claim_id == "c1"


async def test_without_auto_advance_the_claim_stays_and_shows_its_verdict() -> None:
    review = make_review(auto_advance=False)
    async with review.app.run_test(size=(120, 40)) as pilot:
        await _do(review, pilot, "m")
        assert review.bench.claim_id == "c0"
        assert "✓ mixed" in review.text


async def test_a_verdict_can_be_changed() -> None:
    review = make_review(auto_advance=False)
    async with review.app.run_test(size=(120, 40)) as pilot:
        await _do(review, pilot, "s", "r")
        verdict = review.bench.session.standing("c0").verdict
        assert verdict is not None
        assert verdict.label == "refuted"


async def test_undo_goes_back_to_the_claim_and_redo_brings_the_verdict_back() -> None:
    review = make_review()
    async with review.app.run_test(size=(120, 40)) as pilot:
        await _do(review, pilot, "s", "n", "n", "u")
        assert review.bench.claim_id == "c0"
        assert "Undone: verdict: supported." in review.text
        assert review.bench.session.standing("c0").verdict is None
        await _do(review, pilot, "U")
        assert review.bench.session.standing("c0").judged


async def test_what_was_decided_before_a_restart_can_be_undone_after_it() -> None:
    first = make_review()
    async with first.app.run_test(size=(120, 40)) as pilot:
        await _do(first, pilot, "s", "r")
    again = make_review(decisions=first.shelf.decisions, cursor=first.shelf.cursor)
    async with again.app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        assert again.bench.claim_id == "c2"
        await _do(again, pilot, "u")
        assert again.bench.claim_id == "c1"
        assert "1/12 judged" in again.text


async def test_a_note_is_kept() -> None:
    review = make_review()
    async with review.app.run_test(size=(120, 40)) as pilot:
        await _do(review, pilot, "e")
        await _type(pilot, "ask the harbour")
        await _do(review, pilot, "enter")
        assert review.bench.session.standing("c0").note == "ask the harbour"
        assert "note: ask the harbour" in review.text


async def test_esc_leaves_a_note_as_it_was() -> None:
    review = make_review()
    async with review.app.run_test(size=(120, 40)) as pilot:
        await _do(review, pilot, "e", "x", "escape")
        assert review.shelf.decisions == []


async def test_evidence_is_a_link_with_its_kind_and_can_be_removed() -> None:
    review = make_review()
    async with review.app.run_test(size=(120, 40)) as pilot:
        await _do(review, pilot, "l")
        await _type(pilot, "harbour.example")
        await _do(review, pilot, "enter", "enter", "backspace", "y", "enter")
        links = review.bench.session.standing("c0").evidence
        assert links == (EvidenceLink("harbour.example", "primary"),)
        assert "1 link" in review.text
        await _do(review, pilot, "l", "j", "enter")
        assert review.bench.session.standing("c0").evidence == ()


async def test_the_value_that_holds_is_chosen_from_those_in_conflict() -> None:
    review = make_review()
    async with review.app.run_test(size=(120, 40)) as pilot:
        await _do(review, pilot, "h", "j", "enter")
        assert review.bench.session.standing("c0").settled == "Porto Alto"
        assert "holds: Porto Alto" in review.text


async def test_where_nothing_is_in_conflict_no_value_can_be_chosen() -> None:
    review = make_review()
    async with review.app.run_test(size=(120, 40)) as pilot:
        await _do(review, pilot, "n", "h")
        assert "No values stand against each other here." in review.text


async def test_claims_are_merged_split_and_put_right_by_undo() -> None:
    review = make_review()
    async with review.app.run_test(size=(120, 40)) as pilot:
        await _do(review, pilot, "M")
        await _type(pilot, "212")
        await _do(review, pilot, "enter")
        assert len(review.bench.session.claims) == 11
        await _do(review, pilot, "u")
        assert len(review.bench.session.claims) == 12
        await _do(review, pilot, "S", "enter")
        assert len(review.bench.session.claims) == 13


async def test_a_statement_is_taken_out_of_its_claim() -> None:
    review = make_review()
    async with review.app.run_test(size=(120, 40)) as pilot:
        await _do(review, pilot, "5", "X", "enter")
        left = review.bench.session.claim("c0").statements
        assert "five.0" not in left
        assert review.bench.session.claim("c0").agreement is Agreement.SHARED


async def test_a_dispute_can_be_dismissed_and_another_raised() -> None:
    review = make_review()
    async with review.app.run_test(size=(120, 40)) as pilot:
        await _do(review, pilot, "D", "j", "enter")
        assert review.bench.session.agreement("c0") is Agreement.SHARED
        assert "= shared (by you)" in review.text
        await _do(review, pilot, "n", "D", "enter")
        assert review.bench.session.agreement("c1") is Agreement.DISPUTED


async def test_origins_are_set_by_marking_articles() -> None:
    review = make_review()
    async with review.app.run_test(size=(120, 40)) as pilot:
        await _do(review, pilot, "2", "o", "j", "j", "tab", "enter")
        assert review.bench.session.state.origins == (("two", "four"),)


async def test_a_folded_line_comes_back() -> None:
    review = make_review()
    async with review.app.run_test(size=(120, 40)) as pilot:
        assert "Sign in" not in review.text
        await _do(review, pilot, "t", "g", "j", "enter")
        assert "Sign in" in review.text
        assert "1 line folded" in review.text


async def test_a_passage_becomes_a_claim() -> None:
    review = make_review()
    async with review.app.run_test(size=(120, 40)) as pilot:
        await _do(review, pilot, "5", "+", "space", "right", "right", "enter")
        added = review.bench.session.claim(review.bench.claim_id or "")
        assert added.text == "The ferry, which"
        assert "A claim of its own now." in review.text


async def test_a_search_shows_the_places_and_goes_there() -> None:
    review = make_review()
    async with review.app.run_test(size=(120, 40)) as pilot:
        await _do(review, pilot, "/")
        await _type(pilot, "winter")
        await _do(review, pilot, "enter", "enter")
        assert review.bench.focus == 4
        assert review.bench.found["five"]


async def test_a_filter_narrows_the_claims_and_is_named() -> None:
    review = make_review()
    async with review.app.run_test(size=(120, 40)) as pilot:
        await _do(review, pilot, "f")
        await _type(pilot, "without a verdict")
        await _do(review, pilot, "enter")
        assert "filter: unjudged" in review.text
        await _do(review, pilot, "f")
        await _type(pilot, "disputed, without")
        await _do(review, pilot, "enter")
        assert [c.id for c in review.bench.table.shown] == ["c0", "c2", "c3", "c6"]


async def test_the_list_of_claims_narrows_as_one_types() -> None:
    review = make_review()
    async with review.app.run_test(size=(120, 40)) as pilot:
        await _do(review, pilot, "c")
        await _type(pilot, "divers")
        await _do(review, pilot, "enter")
        assert review.bench.claim_id == "c8"


async def test_a_command_can_be_run_by_its_name() -> None:
    review = make_review()
    async with review.app.run_test(size=(120, 40)) as pilot:
        await _do(review, pilot, ":")
        await _type(pilot, "next disputed")
        await _do(review, pilot, "enter")
        await pilot.pause()
        assert review.bench.claim_id == "c2"


async def test_the_order_can_be_chosen() -> None:
    review = make_review()
    async with review.app.run_test(size=(120, 40)) as pilot:
        await _do(review, pilot, "O", "j", "enter")
        assert [c.id for c in review.bench.table.shown][:4] == ["c0", "c2", "c3", "c6"]


async def test_colours_change_at_once() -> None:
    review = make_review(theme="dark")
    async with review.app.run_test(size=(120, 40)) as pilot:
        await _do(review, pilot, "T", "j", "enter")
        assert review.app.theme == "light"


async def test_what_cannot_be_saved_is_kept_and_saved_later() -> None:
    review = make_review()
    async with review.app.run_test(size=(120, 40)) as pilot:
        review.shelf.fails = True
        await _do(review, pilot, "s")
        assert "NOT SAVED: 1, retrying" in review.text
        assert review.shelf.decisions == []
        review.shelf.fails = False
        review.screen.try_saving_again()
        assert len(review.shelf.decisions) == 1
        assert "saved ✓" in review.text


async def test_looking_about_alone_writes_nothing() -> None:
    review = make_review()
    async with review.app.run_test(size=(120, 40)) as pilot:
        await _do(review, pilot, "n", "p", "v", "v", "v", "]", "1")
        assert review.shelf.decisions == []


async def test_leaving_keeps_the_place() -> None:
    review = make_review()
    async with review.app.run_test(size=(120, 40)) as pilot:
        await _do(review, pilot, "n", "n", "v", "q")
    assert review.shelf.cursor is not None
    assert (review.shelf.cursor.claim_id, review.shelf.cursor.view) == ("c2", "focus")


async def test_a_place_that_was_kept_is_come_back_to() -> None:
    review = make_review(cursor=Cursor("c6", "grid", "agreement:disputed", 2))
    async with review.app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        assert review.bench.claim_id == "c6"
        assert review.bench.view == "grid"
        assert "filter: agreement:disputed" in review.text


SIZES = [(60, 16), (250, 70), (1, 1), (80, 24), (1, 300), (200, 1), (120, 40), (61, 17)]


async def test_resizing_in_any_order_keeps_the_claim() -> None:
    review = make_review()
    async with review.app.run_test(size=(120, 40)) as pilot:
        await _do(review, pilot, "n", "n")
        for size in [*SIZES, *reversed(SIZES)]:
            await pilot.resize_terminal(*size)
            await pilot.pause()
            await pilot.press("v")
            assert review.bench.claim_id == "c2"
            assert review.bench.size == size


async def test_a_click_goes_to_the_claim_under_the_mouse() -> None:
    review = make_review()
    async with review.app.run_test(size=(200, 50)) as pilot:
        await pilot.pause()
        lines = review.text.split("\n")
        y = next(n for n, line in enumerate(lines) if "sixty metres" in line or "by sixty" in line)
        await pilot.click(offset=(165, y))
        await pilot.pause()
        assert review.bench.claim_id == "c11"
        assert review.bench.focus == 4


async def test_a_click_in_the_grid_goes_to_that_claim() -> None:
    review = make_review()
    async with review.app.run_test(size=(120, 40)) as pilot:
        await _do(review, pilot, "v", "v")
        y = next(n for n, line in enumerate(review.text.split("\n")) if "Divers will" in line)
        await pilot.click(offset=(8, y))
        await pilot.pause()
        assert review.bench.claim_id == "c8"


async def test_in_the_grid_scrolling_goes_from_claim_to_claim() -> None:
    review = make_review()
    async with review.app.run_test(size=(120, 40)) as pilot:
        await _do(review, pilot, "v", "v", "j", "j", "k")
        assert review.bench.claim_id == "c1"
        await _do(review, pilot, "G")
        assert review.bench.claim_id == "c11"
        await _do(review, pilot, "g")
        assert review.bench.claim_id == "c0"


async def test_the_wheel_scrolls_the_column_under_the_mouse() -> None:
    review = make_review()
    async with review.app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        review.screen.on_desk_scrolled(Desk.Scrolled(50, 10, 3))
        assert review.bench.pages.tops["two"] > 0
        assert review.bench.focus == 0


@pytest.mark.parametrize("key", ["s", "e", "l", "*", "0", "h", "M", "S", "X", "D", "y", "Y", "d"])
async def test_without_a_claim_a_key_says_so_and_does_nothing(key: str) -> None:
    review = make_review(make_comparison([make_article("a", "Nothing.")], []))
    async with review.app.run_test(size=(120, 40)) as pilot:
        await _do(review, pilot, key)
        assert review.shelf.decisions == []
        assert isinstance(review.app.screen, ReviewScreen)
        assert review.bench.message


async def test_the_history_of_a_claim_tells_its_decisions() -> None:
    review = make_review(auto_advance=False)
    async with review.app.run_test(size=(120, 40)) as pilot:
        await _do(review, pilot, "s", "*", "r", "u", "H")
        kinds = [d.kind for d in review.bench.session.state.done]
        assert kinds == [DecisionKind.VERDICT, DecisionKind.FLAG]
        page = review.app.screen.query_one(Desk).text()
        assert "verdict: supported" in page
        assert "verdict: refuted (undone)" in page


def _judged_then_changed() -> list[Decision]:
    session = make_session()
    statement = session.comparison.statement("one.0")
    verdict = session.decide(
        DecisionKind.VERDICT, "c0", label="refuted", scale="default", scale_version=1
    )
    changed = session.decide(
        DecisionKind.ANCHOR,
        "c0",
        state="changed",
        article="one",
        article_sha256="0" * 64,
        start=statement.span.start,
        end=statement.span.end,
        statement=statement.id,
        quote="A passenger ferry ran aground near Veltri on Monday evening",
        now=statement.text,
        rung="R3",
        by="machine",
    )
    return [verdict, changed]


async def test_a_verdict_whose_words_changed_is_shown_as_open_until_the_reviewer_keeps_it() -> None:
    review = make_review(decisions=_judged_then_changed(), auto_advance=False)
    async with review.app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        assert "the article changed since: changed" in review.text
        assert "0/12 judged" in review.text
        await _do(review, pilot, "K")
        page = review.app.screen.query_one(Desk).text()
        assert "then  A passenger ferry ran aground near Veltri" in page
        await _do(review, pilot, "enter")
        assert "1/12 judged" in review.text
        assert review.bench.session.standing("c0").judged


async def test_moved_keys_are_told_where_they_are_and_work() -> None:
    review = make_review()
    review.bench.keys = {"next_claim": "z", "help": "h,question_mark"}
    review.app.set_keymap({"next_claim": "z"})
    async with review.app.run_test(size=(120, 40)) as pilot:
        await _do(review, pilot, "z")
        assert review.bench.claim_id == "c1"
        assert "z next" in review.text
        await _do(review, pilot, "n")
        assert review.bench.claim_id == "c1"
