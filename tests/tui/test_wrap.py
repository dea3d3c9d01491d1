"""Rows of a paragraph, and where they stand in it."""

from hypothesis import given
from hypothesis import strategies as st

from workbench.text.safe import safe_line
from workbench.tui.cells import width
from workbench.tui.wrap import words_of, wrap


def _rows(text: str, cells: int) -> list[str]:
    return [text[a:b] for a, b in wrap(text, cells)]


def test_rows_break_at_spaces_and_leave_them_out() -> None:
    assert _rows("the ferry left at six", 9) == ["the ferry", "left at", "six"]


def test_a_word_wider_than_the_column_is_broken() -> None:
    assert _rows("abcdefgh", 3) == ["abc", "def", "gh"]


def test_a_row_may_end_after_a_hyphen() -> None:
    assert _rows("a two-day talk", 6) == ["a two-", "day", "talk"]


def test_wide_characters_break_anywhere_but_before_a_closing_mark() -> None:
    assert _rows("漢字漢字。", 8) == ["漢字漢", "字。"]


def test_an_empty_paragraph_is_one_empty_row() -> None:
    assert wrap("", 20) == ((0, 0),)


_TEXTS = st.text(alphabet="ab c-/é漢。👍 \t", max_size=60)


@given(_TEXTS, st.integers(2, 30))
def test_rows_fit_follow_each_other_and_drop_nothing_but_space(text: str, cells: int) -> None:
    shown = safe_line(text)
    rows = wrap(shown, cells)
    at = 0
    for start, end in rows:
        assert at <= start <= end
        assert not shown[at:start].strip()
        assert width(shown[start:end]) <= cells
        at = end
    assert not shown[at:].strip()


@given(_TEXTS)
def test_words_are_what_white_space_parts(text: str) -> None:
    assert [text[a:b] for a, b in words_of(text)] == text.split()
