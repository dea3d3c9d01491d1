"""Correcting the machine with keys alone."""

from tests.tui.reviewing import do, make_review, make_session, type_words
from workbench.comparison.model import Agreement
from workbench.review.model import Decision, DecisionKind
from workbench.tui.widgets.desk import Desk


async def test_claims_are_merged_split_and_put_right_by_undo() -> None:
    review = make_review()
    async with review.app.run_test(size=(120, 40)) as pilot:
        await do(review, pilot, "M")
        await type_words(pilot, "212")
        await do(review, pilot, "enter")
        assert len(review.bench.session.claims) == 11
        await do(review, pilot, "u")
        assert len(review.bench.session.claims) == 12
        await do(review, pilot, "S", "enter")
        assert len(review.bench.session.claims) == 13


async def test_a_statement_is_taken_out_of_its_claim() -> None:
    review = make_review()
    async with review.app.run_test(size=(120, 40)) as pilot:
        await do(review, pilot, "5", "X", "enter")
        left = review.bench.session.claim("c0").statements
        assert "five.0" not in left
        assert review.bench.session.claim("c0").agreement is Agreement.SHARED


async def test_a_dispute_can_be_dismissed_and_another_raised() -> None:
    review = make_review()
    async with review.app.run_test(size=(120, 40)) as pilot:
        await do(review, pilot, "D", "j", "enter")
        assert review.bench.session.agreement("c0") is Agreement.SHARED
        assert "= shared (by you)" in review.text
        await do(review, pilot, "n", "D", "enter")
        assert review.bench.session.agreement("c1") is Agreement.DISPUTED


async def test_origins_are_set_by_marking_articles() -> None:
    review = make_review()
    async with review.app.run_test(size=(120, 40)) as pilot:
        await do(review, pilot, "2", "o", "j", "j", "tab", "enter")
        assert review.bench.session.state.origins == (("two", "four"),)


async def test_a_folded_line_comes_back() -> None:
    review = make_review()
    async with review.app.run_test(size=(120, 40)) as pilot:
        assert "Sign in" not in review.text
        await do(review, pilot, "t", "g", "j", "enter")
        assert "Sign in" in review.text
        assert "1 line folded" in review.text


async def test_a_passage_becomes_a_claim() -> None:
    review = make_review()
    async with review.app.run_test(size=(120, 40)) as pilot:
        await do(review, pilot, "5", "+", "space", "right", "right", "enter")
        added = review.bench.session.claim(review.bench.claim_id or "")
        assert added.text == "The ferry, which"
        assert "A claim of its own now." in review.text


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
        await do(review, pilot, "K")
        page = review.app.screen.query_one(Desk).text()
        assert "then  A passenger ferry ran aground near Veltri" in page
        await do(review, pilot, "enter")
        assert "1/12 judged" in review.text
        assert review.bench.session.standing("c0").judged
