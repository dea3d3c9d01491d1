"""Spans say where words stand, and nothing else."""

import pytest

from workbench.text.spans import Span, trimmed


def test_a_span_gives_the_words_it_covers() -> None:
    assert Span(4, 7).of("one two") == "two"


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 2)])
def test_a_span_that_ends_before_it_starts_is_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="not a span"):
        Span(start, end)


def test_spans_that_only_touch_do_not_overlap() -> None:
    assert not Span(0, 3).overlaps(Span(3, 5))
    assert Span(0, 4).overlaps(Span(3, 5))


def test_a_span_contains_itself() -> None:
    assert Span(1, 4).contains(Span(1, 4))
    assert not Span(1, 4).contains(Span(0, 4))


def test_a_shifted_span_keeps_its_length() -> None:
    assert Span(1, 4).shifted(10) == Span(11, 14)


def test_trimming_takes_the_white_space_off_both_ends() -> None:
    assert trimmed("  a b \n", Span(0, 7)) == Span(2, 5)


def test_trimming_white_space_alone_leaves_an_empty_span() -> None:
    assert len(trimmed("   ", Span(0, 3))) == 0
