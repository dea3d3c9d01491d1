"""Cells: guarded text never runs, and comes back as it was."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.export.examples import HOSTILE
from workbench.export.cells import encodable, guard, spreadsheet_cell, unguard, visible_controls

_TRIGGERS = ("=", "+", "-", "@", "\t", "\r", "\n", "\0", "＝", "＋", "－", "＠")
_SPACES = " \u00a0\u200b\u200f\u2009\u3000\ufeff"

_TEXT = st.text(alphabet=st.sampled_from("=+-@'\t\r\n\0＝ \u00a0\u200b\ufeffab,\"\x1b"), max_size=8)


@pytest.mark.parametrize("text", ["=1", " =1", "\u00a0=1", "\ufeff=1", "\t=1", "＝1", "-1", "@a"])
def test_what_begins_like_a_formula_gets_an_apostrophe(text: str) -> None:
    assert guard(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "a=1", "1-2", "'", "''", "' a", "é", "4 million"])
def test_what_begins_like_text_is_left_alone(text: str) -> None:
    assert guard(text) == text


@given(_TEXT | st.text())
def test_guarding_is_exactly_reversible(text: str) -> None:
    assert unguard(guard(text)) == text


@given(_TEXT | st.text())
def test_a_cell_never_begins_with_a_trigger_whatever_spaces_stand_before_it(text: str) -> None:
    assert not spreadsheet_cell(text).lstrip(_SPACES).startswith(_TRIGGERS)


@given(st.text(alphabet=st.characters()))
def test_a_cell_holds_no_control_character_but_tab_and_line_breaks(text: str) -> None:
    shown = spreadsheet_cell(text)
    assert not [c for c in shown if (c < " " and c not in "\t\n\r") or c == "\x7f"]
    shown.encode()


def test_a_control_character_is_shown_as_its_picture() -> None:
    assert visible_controls("a\0b\x1b\x7f\t\n") == "a␀b␛␡\t\n"


def test_a_lone_surrogate_becomes_the_replacement_character() -> None:
    assert encodable("a\ud800b") == "a\ufffdb"


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_comes_back_but_for_control_characters(text: str) -> None:
    assert unguard(spreadsheet_cell(text)) == visible_controls(text)
