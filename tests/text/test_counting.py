"""Counting in words."""

import pytest

from workbench.text.counting import counted


@pytest.mark.parametrize(
    ("number", "words"), [(0, "0 claims"), (1, "1 claim"), (2, "2 claims"), (11, "11 claims")]
)
def test_one_thing_is_single_and_any_other_number_plural(number: int, words: str) -> None:
    assert counted(number, "claim") == words
