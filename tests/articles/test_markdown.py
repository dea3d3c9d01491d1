"""Markdown loses its marks and keeps its words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.articles.markdown import plain_text


@pytest.mark.parametrize(
    ("markdown", "plain"),
    [
        ("# Bridge closes", "Bridge closes"),
        ("## Inspection ##", "Inspection"),
        ("It was **very** loud, *she* said.", "It was very loud, she said."),
        ("The [road authority](https://road.example/x_y) said so.", "The road authority said so."),
        ("> “It shook.”", "“It shook.”"),
        ("Up to 5 \\* 3 metres", "Up to 5 * 3 metres"),
        ("snake_case_name and 2 * 3 * 4", "snake_case_name and 2 * 3 * 4"),
        ("![A barge](a.jpg)", "Image: A barge"),
        ("Seen <!-- not this --> here", "Seen  here"),
    ],
)
def test_marks_go_and_words_stay(markdown: str, plain: str) -> None:
    assert plain_text(markdown) == plain


@given(st.text(alphabet="ab *_[]()!#>\\`-\n", max_size=300))
def test_any_text_can_be_taken_for_markdown(text: str) -> None:
    assert plain_text(text).count("a") <= text.count("a") + text.count("!")
