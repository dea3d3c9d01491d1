"""Lines in, lines out."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.plain.console import Console, cells, wrapped


class Gone(io.StringIO):
    """A terminal that was closed."""

    def __init__(self, error: OSError) -> None:
        super().__init__()
        self._error = error

    def write(self, _text: str) -> int:
        raise self._error

    def readline(self, _size: int = -1) -> str:  # type: ignore[override]
        raise self._error


def test_a_long_paragraph_is_broken_between_words_and_keeps_its_indent() -> None:
    assert wrapped("  one two three", 9) == ["  one two", "  three"]


def test_wide_characters_fill_two_cells() -> None:
    assert wrapped("渡船在沙洲上搁浅", 6) == ["渡船在", "沙洲上", "搁浅"]


def test_an_empty_paragraph_is_an_empty_line() -> None:
    assert wrapped("", 10) == [""]


@given(st.text(alphabet=st.characters(exclude_categories=("Cs", "Cc"))), st.integers(4, 40))
def test_no_line_is_too_wide_and_no_character_is_lost(text: str, width: int) -> None:
    lines = wrapped(text, width)
    assert all(cells(line) <= width for line in lines)
    assert "".join("".join(lines).split(" ")) == "".join(text.split(" "))


def test_an_answer_from_a_pipe_is_repeated_after_its_prompt() -> None:
    out = io.StringIO()
    assert Console(io.StringIO("n\n"), out, 80).ask("Claim 1:") == "n"
    assert out.getvalue() == "Claim 1: n\n"


def test_the_end_of_the_input_is_no_answer() -> None:
    console = Console(io.StringIO(""), io.StringIO(), 80)
    assert console.ask("Claim 1:") is None
    assert console.ended


def test_a_last_line_without_a_line_break_is_an_answer() -> None:
    assert Console(io.StringIO("q"), io.StringIO(), 80).ask("Claim 1:") == "q"


def test_a_terminal_that_is_gone_ends_the_input() -> None:
    gone = Gone(OSError(5, "Input/output error"))
    console = Console(gone, gone, 80)
    console.tell("Nobody reads this.")
    assert console.ended
    assert console.ask("Claim 1:") is None


def test_a_reader_who_left_the_pipe_is_told_to_the_door() -> None:
    console = Console(io.StringIO(), Gone(BrokenPipeError()), 80)
    with pytest.raises(BrokenPipeError):
        console.tell("Nobody reads this.")
