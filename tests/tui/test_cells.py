"""Widths, and cuts that respect what belongs together."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.text.safe import safe_line
from workbench.tui.cells import clipped, elided, fitting, fitting_end, padded, width


def test_a_wide_character_fills_two_cells() -> None:
    assert width("漢字") == 4


def test_a_family_of_joined_emoji_is_never_cut_apart() -> None:
    family = "👨‍👩‍👧"
    assert fitting(f"a{family}b", 2) == 1
    assert fitting(f"a{family}b", 3) == 1 + len(family)


def test_an_accent_stays_with_its_letter() -> None:
    assert fitting("e\u0301x", 1) == 2


@pytest.mark.parametrize(("cells", "shown"), [(9, "ferry"), (5, "ferry"), (4, "fer…"), (1, "…")])
def test_what_is_too_wide_ends_in_an_ellipsis(cells: int, shown: str) -> None:
    assert clipped("ferry", cells) == shown


def test_an_elided_text_says_that_it_goes_on_even_where_it_fits() -> None:
    assert elided("ferry", 9) == "ferry…"


@given(st.text(max_size=40), st.integers(0, 30))
def test_no_cut_is_wider_than_asked(any_text: str, cells: int) -> None:
    text = safe_line(any_text)
    assert width(text[: fitting(text, cells)]) <= cells
    assert width(text[fitting_end(text, cells) :]) <= cells
    assert width(clipped(text, cells)) <= max(cells, 0)


@given(st.text(alphabet=st.characters(codec="latin-1", min_codepoint=32), max_size=20))
def test_padding_fills_exactly(text: str) -> None:
    assert width(padded(text, 12)) == 12
