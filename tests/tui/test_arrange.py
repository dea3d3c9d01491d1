"""Where the parts of the screen go."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.tui.arrange import (
    LEAST_COLUMN,
    LEAST_HEIGHT,
    LEAST_WIDTH,
    arrange,
    column_widths,
    fitting_columns,
    shown_articles,
    too_small,
    views_at,
)
from workbench.tui.scene import COLUMNS, FOCUS, GRID, VIEWS


@pytest.mark.parametrize(
    ("width", "height", "columns"), [(80, 24, 1), (120, 40, 3), (200, 50, 5), (60, 16, 1)]
)
def test_five_articles_get_as_many_columns_as_fit(width: int, height: int, columns: int) -> None:
    assert arrange(COLUMNS, width, height, 5).columns == columns


def test_no_column_is_narrower_than_the_least() -> None:
    for width in range(100, 260):
        parts = arrange(COLUMNS, width, 40, 9)
        assert min(column_widths(parts.main.width, parts.columns)) >= LEAST_COLUMN


def test_the_strip_stands_beside_where_all_columns_leave_room() -> None:
    assert arrange(COLUMNS, 200, 50, 3).beside
    assert not arrange(COLUMNS, 200, 50, 5).beside


def test_a_narrow_screen_has_two_views() -> None:
    assert views_at(80) == (FOCUS, GRID)
    assert views_at(120) == (COLUMNS, FOCUS, GRID)


def test_fitting_columns_counts_separators() -> None:
    assert [fitting_columns(w) for w in (38, 77, 116, 194)] == [1, 2, 3, 5]


def test_below_the_least_size_nothing_is_arranged() -> None:
    assert too_small(LEAST_WIDTH - 1, LEAST_HEIGHT)
    assert too_small(LEAST_WIDTH, LEAST_HEIGHT - 1)
    assert not too_small(LEAST_WIDTH, LEAST_HEIGHT)


@given(st.sampled_from(VIEWS), st.integers(60, 260), st.integers(16, 80), st.integers(1, 200))
def test_the_parts_fill_the_screen_and_do_not_overlap(
    view: str, width: int, height: int, articles: int
) -> None:
    parts = arrange(view, width, height, articles)
    main, strip = parts.main, parts.strip
    assert main.width > 0
    assert strip.height > 0
    if parts.beside:
        assert main.width + 1 + strip.width == width
        assert main.height == strip.height == height - 3
    else:
        assert main.width == strip.width == width
        assert main.height + strip.height == height - 3


@given(st.integers(1, 60), st.integers(1, 9), st.data())
def test_the_focus_and_then_the_dissenters_have_a_column(
    total: int, columns: int, data: st.DataObject
) -> None:
    article = st.integers(0, total - 1)
    focus = data.draw(article)
    dissent = data.draw(st.lists(article, max_size=4))
    shown = shown_articles(total, columns, focus=focus, dissenting=dissent)
    assert focus in shown
    assert list(shown) == sorted(set(shown))
    assert len(shown) == min(total, columns)
    if len({focus, *dissent}) <= columns:
        assert set(dissent) <= set(shown)


def test_a_pinned_article_keeps_its_column() -> None:
    shown = shown_articles(9, 3, focus=0, pinned=[8], dissenting=[4], speaking=[1, 2, 3])
    assert shown == (0, 4, 8)
