"""Lines are what a reader takes for one paragraph, wherever the file breaks them."""

from textwrap import fill

from tests.articles.samples import BODY
from workbench.articles.lines import split_lines


def test_blank_lines_and_white_space_do_not_count() -> None:
    text = "  One line.  \n\n\n\tAnother line.\n"

    lines = split_lines(text)

    assert [line.text for line in lines] == ["One line.", "Another line."]
    assert [line.span.of(text) for line in lines] == ["One line.", "Another line."]


def test_paragraphs_broken_at_a_fixed_width_are_joined() -> None:
    text = "\n\n".join(fill(" ".join(BODY[n : n + 2]), 60) for n in (0, 1, 2, 3))

    lines = split_lines(text)

    assert len(lines) == 4
    assert lines[0].text == f"{BODY[0]} {BODY[1]}"
    assert lines[0].span.of(text).replace("\n", " ") == lines[0].text


def test_short_lines_that_merely_follow_each_other_stay_apart() -> None:
    text = "\n".join(("Home", "News", "Sport", "Weather", "Travel", "Culture", "Search", "More"))

    assert len(split_lines(text)) == 8
