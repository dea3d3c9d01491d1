"""Whatever an article holds, a terminal neither obeys it nor hides it."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.text.safe import safe_line, safe_text

ESCAPE = "\x1b"
FAMILY = "\U0001f468\u200d\U0001f469\u200d\U0001f467"


@pytest.mark.parametrize(
    "hostile",
    [
        "\x1b]0;title\x07",
        "\x1b]52;c;ZXZpbA==\x07",
        "\x1b[2J\x1b[H",
        "\x1bP1$r\x1b\\",
        "\x9b31m red",
        "a\x00b\x7fc\rd",
    ],
)
def test_terminal_sequences_lose_every_byte_that_a_terminal_obeys(hostile: str) -> None:
    shown = safe_text(hostile)

    assert len(shown) == len(hostile)
    assert not any(unicodedata.category(c) == "Cc" for c in shown)


def test_an_escape_becomes_its_control_picture() -> None:
    assert safe_text(f"a{ESCAPE}b") == "a\u241bb"


def test_direction_overrides_become_visible() -> None:
    assert safe_text("to \u202eyenrA\u202c") == "to \u2426yenrA\u2426"


def test_zero_width_characters_become_visible() -> None:
    assert safe_text("re\u200bvoked") == "re·voked"


def test_blank_letters_become_visible() -> None:
    assert safe_text("a\u3164b") == "a·b"


def test_a_flood_of_combining_marks_is_cut_after_the_fourth() -> None:
    assert safe_text("e" + "\u0301" * 7) == "e" + "\u0301" * 4 + "\u25cc" * 3


def test_a_flood_of_marks_without_a_combining_class_is_cut_too() -> None:
    assert safe_text("e" + "\u20dd" * 6).count("\u25cc") == 2


def test_accents_quotes_and_spaces_of_print_stay_as_they_are() -> None:
    text = "“Čapek’s\u00a0naïve café” – 5\u202fkm"

    assert safe_text(text) == text


def test_a_joiner_stays_between_emoji_and_nowhere_else() -> None:
    assert safe_text(FAMILY) == FAMILY
    assert safe_text("pay\u200dpal") == "pay·pal"


def test_line_breaks_stay_in_text_and_go_in_a_line() -> None:
    assert safe_text("one\ntwo") == "one\ntwo"
    assert safe_line("one\ntwo\u2028three") == "one two\ufffdthree"


def test_a_tab_is_one_space() -> None:
    assert safe_text("a\tb") == "a b"


@given(st.text(max_size=200))
def test_safe_text_keeps_length_and_is_safe_twice(text: str) -> None:
    shown = safe_text(text)

    assert len(shown) == len(text)
    assert safe_text(shown) == shown
    assert all(c == "\n" or unicodedata.category(c) not in {"Cc", "Cs", "Co"} for c in shown)
