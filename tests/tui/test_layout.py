"""An article as rows: folds, scrolling, and showing a stretch of it."""

from hypothesis import given
from hypothesis import strategies as st

from tests.builders import find, make_article
from workbench.text.spans import Span
from workbench.tui.layout import Layout, blocks_of, furniture_of, short_reason

_PAGE = "Home\nNews\n\nThe bridge was closed on Friday.\n\n\n\nIt opens again in May.\nShare this"
_ARTICLE = make_article("a", _PAGE, furniture=["Home", "News", "Share this"])


def _layout(cells: int = 40, folds: dict[tuple[str, int, int], bool] | None = None) -> Layout:
    return Layout(_ARTICLE, blocks_of(_ARTICLE, furniture_of(_ARTICLE, folds or {})), cells)


def _seen(layout: Layout, top: int = 0, height: int = 50) -> list[str]:
    return [
        f"[{row.block.folded}]" if row.block.folded else layout.text[row.start : row.end]
        for row in layout.window(top, height)
    ]


def test_furniture_lines_that_follow_each_other_fold_into_one() -> None:
    assert _seen(_layout()) == [
        "[2]",
        "The bridge was closed on Friday.",
        "",
        "It opens again in May.",
        "[1]",
    ]


def test_a_line_that_the_reviewer_unfolded_is_shown() -> None:
    span = find(_ARTICLE, "News")
    unfolded = _layout(folds={("a", span.start, span.end): False})
    assert _seen(unfolded)[:2] == ["[1]", "News"]


def test_a_line_that_the_reviewer_folded_is_folded_with_that_reason() -> None:
    span = find(_ARTICLE, "It opens again in May.")
    folded = _layout(folds={("a", span.start, span.end): True})
    assert _seen(folded)[-1] == "[2]"
    assert folded.blocks[-1].reason == "folded by you, menu"


def test_furniture_inside_a_line_dims_its_words_only() -> None:
    article = make_article("a", "The bridge was closed. Photo: X", furniture=["Photo: X"])
    (block,) = blocks_of(article, furniture_of(article, {}))
    assert block.folded == 0
    assert block.dimmed == (find(article, "Photo: X"),)


def test_the_reason_is_told_without_its_evidence() -> None:
    assert short_reason("caption: ends in a photo credit") == "caption"


def test_scrolling_stops_at_both_ends() -> None:
    layout = _layout()
    assert layout.moved(0, -5) == 0
    assert layout.find(layout.moved(0, 99)) == (4, 0)


def test_a_stretch_in_sight_leaves_the_window_where_it_is() -> None:
    layout = _layout()
    span = find(_ARTICLE, "closed")
    assert layout.aligned(span, 5, 0) == 0


def test_a_stretch_out_of_sight_is_brought_to_the_middle() -> None:
    text = "\n".join(f"Line number {n}." for n in range(60))
    article = make_article("a", text)
    layout = Layout(article, blocks_of(article, ()), 30)
    top = layout.aligned(find(article, "number 40."), 11, 0)
    rows = [layout.text[r.start : r.end] for r in layout.window(top, 11)]
    assert rows.index("Line number 40.") == 5


def test_the_last_window_is_full() -> None:
    text = "\n".join(f"Line {n}." for n in range(30))
    article = make_article("a", text)
    layout = Layout(article, blocks_of(article, ()), 30)
    assert len(layout.window(layout.last_top(10), 10)) == 10


@given(st.text(alphabet="ab \n漢", max_size=80), st.integers(4, 20), st.integers(0, 80))
def test_every_place_is_in_the_window_that_begins_there(text: str, cells: int, at: int) -> None:
    article = make_article("a", text)
    layout = Layout(article, blocks_of(article, ()), cells)
    offset = min(at, len(text))
    number, row = layout.find(offset)
    (first, *_) = layout.window(offset, 3)
    assert first == layout.rows(number)[row]


@given(st.text(alphabet="ab \n", max_size=80), st.integers(-20, 20))
def test_moving_there_and_back_is_no_move(text: str, by: int) -> None:
    article = make_article("a", text)
    layout = Layout(article, blocks_of(article, ()), 6)
    start = layout.moved(len(text) // 2, 0)
    there = layout.moved(start, by)
    if layout.moved(start, by - (1 if by > 0 else -1)) != there:
        assert layout.moved(there, -by) == start


def test_spans_at_the_end_of_the_text_are_found() -> None:
    layout = _layout()
    assert layout.find(len(_PAGE)) == (4, 0)
    assert layout.aligned(Span(len(_PAGE) - 1, len(_PAGE)), 3, 0) >= 0
