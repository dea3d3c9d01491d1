"""Going about a review: claims, articles, views, sizes, the mouse, the place come back to."""

from tests.tui.reviewing import do, make_review, type_words
from workbench.review.model import Cursor
from workbench.tui.widgets.desk import Desk


async def test_a_search_shows_the_places_and_goes_there() -> None:
    review = make_review()
    async with review.app.run_test(size=(120, 40)) as pilot:
        await do(review, pilot, "/")
        await type_words(pilot, "winter")
        await do(review, pilot, "enter", "enter")
        assert review.bench.focus == 4
        assert review.bench.found["five"]


async def test_a_filter_narrows_the_claims_and_is_named() -> None:
    review = make_review()
    async with review.app.run_test(size=(120, 40)) as pilot:
        await do(review, pilot, "f")
        await type_words(pilot, "without a verdict")
        await do(review, pilot, "enter")
        assert "filter: unjudged" in review.text
        await do(review, pilot, "f")
        await type_words(pilot, "disputed, without")
        await do(review, pilot, "enter")
        assert [c.id for c in review.bench.table.shown] == ["c0", "c2", "c3", "c6"]


async def test_several_filters_hold_at_once_when_they_are_typed() -> None:
    review = make_review()
    async with review.app.run_test(size=(120, 40)) as pilot:
        await do(review, pilot, "s", "f")
        await type_words(pilot, "typed")
        await do(review, pilot, "enter")
        await type_words(pilot, "agreement:disputed unjudged")
        await do(review, pilot, "enter")
        assert [c.id for c in review.bench.table.shown] == ["c2", "c3", "c6"]


async def test_the_list_of_claims_narrows_as_one_types() -> None:
    review = make_review()
    async with review.app.run_test(size=(120, 40)) as pilot:
        await do(review, pilot, "c")
        await type_words(pilot, "divers")
        await do(review, pilot, "enter")
        assert review.bench.claim_id == "c8"


async def test_a_command_can_be_run_by_its_name() -> None:
    review = make_review()
    async with review.app.run_test(size=(120, 40)) as pilot:
        await do(review, pilot, ":")
        await type_words(pilot, "next disputed")
        await do(review, pilot, "enter")
        await pilot.pause()
        assert review.bench.claim_id == "c2"


async def test_the_order_can_be_chosen() -> None:
    review = make_review()
    async with review.app.run_test(size=(120, 40)) as pilot:
        await do(review, pilot, "O", "j", "enter")
        assert [c.id for c in review.bench.table.shown][:4] == ["c0", "c2", "c3", "c6"]


async def test_looking_about_alone_writes_nothing() -> None:
    review = make_review()
    async with review.app.run_test(size=(120, 40)) as pilot:
        await do(review, pilot, "n", "p", "v", "v", "v", "]", "1")
        assert review.shelf.decisions == []


async def test_leaving_keeps_the_place() -> None:
    review = make_review()
    async with review.app.run_test(size=(120, 40)) as pilot:
        await do(review, pilot, "n", "n", "v", "q")
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
        await do(review, pilot, "n", "n")
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
        await do(review, pilot, "v", "v")
        y = next(n for n, line in enumerate(review.text.split("\n")) if "Divers will" in line)
        await pilot.click(offset=(8, y))
        await pilot.pause()
        assert review.bench.claim_id == "c8"


async def test_in_the_grid_scrolling_goes_from_claim_to_claim() -> None:
    review = make_review()
    async with review.app.run_test(size=(120, 40)) as pilot:
        await do(review, pilot, "v", "v", "j", "j", "k")
        assert review.bench.claim_id == "c1"
        await do(review, pilot, "G")
        assert review.bench.claim_id == "c11"
        await do(review, pilot, "g")
        assert review.bench.claim_id == "c0"


async def test_the_wheel_scrolls_the_column_under_the_mouse() -> None:
    review = make_review()
    async with review.app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        review.screen.on_desk_scrolled(Desk.Scrolled(50, 10, 3))
        assert review.bench.pages.tops["two"] > 0
        assert review.bench.focus == 0


async def test_moved_keys_are_told_where_they_are_and_work() -> None:
    review = make_review()
    review.bench.keys = {"next_claim": "z", "help": "h,question_mark"}
    review.app.set_keymap({"next_claim": "z"})
    async with review.app.run_test(size=(120, 40)) as pilot:
        await do(review, pilot, "z")
        assert review.bench.claim_id == "c1"
        assert "z next" in review.text
        await do(review, pilot, "n")
        assert review.bench.claim_id == "c1"
