"""What stands in the lists: claims, filters, lines to fold, origins, places found, passages."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from tests.builders import make_article
from tests.tui.reviewing import make_bench
from workbench.articles.model import Article
from workbench.comparison.model import Agreement, OriginProposal
from workbench.review.filters import Filter
from workbench.review.model import DecisionKind
from workbench.text.spans import Span
from workbench.tui.copying import quotation, write_quotation
from workbench.tui.filtering import filter_items
from workbench.tui.folding import foldable, foldable_items
from workbench.tui.glyphs import UNICODE
from workbench.tui.listing import claim_items
from workbench.tui.origins import grouped_with, origin_items, origins_now
from workbench.tui.paint import plain
from workbench.tui.passage import Passage
from workbench.tui.searching import found_by_article, hit_items, search


def test_a_claim_is_listed_with_its_sign_and_its_articles() -> None:
    (first, second, *_) = claim_items(make_bench().scene())
    assert plain(first.line) == "≠   Where the ferry ran aground  1,2,3,4,5"
    assert plain(second.line).startswith("=")
    assert "place" in first.words


def test_filters_tell_how_many_claims_they_show_and_empty_ones_are_left_out() -> None:
    filters, items, at = filter_items(make_bench().scene(), Filter())
    names = [plain(one.line).strip() for one in items]
    assert names[at] == "12  all claims"
    assert "4  disputed, without a verdict" in names
    assert not any("flagged" in name for name in names)
    assert filters[-1] is None


def test_a_filter_in_force_is_pointed_at() -> None:
    wanted = Filter(agreement=Agreement.DISPUTED)
    filters, _items, at = filter_items(make_bench().scene(), wanted)
    assert filters[at] == wanted


def test_lines_to_fold_are_furniture_and_every_other_line() -> None:
    article = make_article("a", "Menu\n\nIt rained.\nShare", furniture=["Menu", "Share"])
    lines = foldable(article, {})
    assert [(article.quote(one.span), one.folded) for one in lines] == [
        ("Menu", True),
        ("It rained.", False),
        ("Share", True),
    ]
    assert plain(foldable_items(article, lines, UNICODE)[0].line) == "⋯ menu: Menu"


def test_a_line_that_was_unfolded_can_be_folded_again() -> None:
    article = make_article("a", "Menu\nIt rained.", furniture=["Menu"])
    lines = foldable(article, {("a", 0, 4): False})
    assert [one.folded for one in lines] == [False, False]


def test_proposed_origins_are_shown_with_their_clues() -> None:
    bench = make_bench()
    compared = bench.session.comparison
    object.__setattr__(compared, "origins", (OriginProposal(("two", "four"), ("same agency",)),))
    lead, items, marked = origin_items(bench.scene(), "two")
    assert [plain(line) for line in lead] == ["2+4 perhaps one origin:", "  same agency"]
    assert marked == {1, 3}
    assert len(items) == 5


def test_marked_articles_become_one_origin_and_leave_their_old_one() -> None:
    bench = make_bench()
    session = bench.session
    session.apply(session.decide(DecisionKind.ORIGINS, groups=[["one", "two", "three"]]))
    scene = bench.scene()
    assert origins_now(scene) == [["one", "two", "three"], ["four"], ["five"]]
    assert grouped_with(scene, "three", [3]) == [["three", "four"], ["one", "two"]]


def _articles() -> list[Article]:
    return [make_article("a", "The “Dolce” left. The dolce."), make_article("b", "No ship.")]


def test_a_search_finds_every_place_whatever_the_case_and_the_quotes() -> None:
    hits = search(_articles(), 'the "dolce"')
    assert [(h.article, h.span) for h in hits] == [("a", Span(0, 11))]
    assert len(search(_articles(), "DOLCE")) == 2


def test_a_search_for_nothing_finds_nothing() -> None:
    assert search(_articles(), "  ") == []


def test_places_are_shown_with_the_words_around_them() -> None:
    hits = search(_articles(), "left")
    assert plain(hit_items(_articles(), hits)[0].line) == " 1 The “Dolce” left. The dolce."
    assert found_by_article(hits) == {"a": (Span(12, 16),)}


@given(st.text(max_size=30), st.text(min_size=1, max_size=3))
def test_places_found_hold_what_was_searched(text: str, words: str) -> None:
    for hit in search([make_article("a", text)], words):
        found = text[hit.span.start : hit.span.end]
        assert len(found) == len(words.strip())


def test_a_passage_runs_from_where_it_began_to_the_pointer() -> None:
    passage = Passage.at_offset("The ferry left.\nIt sank.", 4).anchored().moved(1)
    start, end = passage.span
    assert passage.text[start:end] == "ferry left."


def test_a_passage_can_be_made_backwards() -> None:
    passage = Passage.at_offset("The ferry left.", 10).anchored().moved(-2)
    start, end = passage.span
    assert passage.text[start:end] == "The ferry left."


def test_a_passage_stays_in_one_line() -> None:
    passage = Passage.at_offset("It left.\nIt sank.", 3).anchored().moved(1)
    start, end = passage.span
    assert passage.text[start:end] == "left."


def test_before_it_begins_the_pointer_goes_anywhere() -> None:
    passage = Passage.at_offset("It left.\nIt sank.", 3).moved(99)
    start, end = passage.span
    assert passage.text[start:end] == "sank."


def test_a_quotation_names_its_source_and_place() -> None:
    bench = make_bench()
    statement = bench.session.comparison.statement("five.0")
    text = quotation(statement, bench.session.comparison.article("five"))
    assert text.startswith("“The ferry, which ran aground off the island of Sorra”\n")
    start = statement.span.start
    assert f"Sorra Post, five.txt, characters {start}-{statement.span.end}" in text


def test_quotations_are_added_to_a_file(tmp_path: Path) -> None:
    write_quotation("one\n", tmp_path)
    path = write_quotation("two\n", tmp_path)
    assert path.read_text() == "one\n\ntwo\n\n"
