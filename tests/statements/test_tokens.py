import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.statements.tokens import stem, tokens, word_key


def keys(text: str) -> list[str]:
    return [t.key for t in tokens(text) if t.word]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The U.S. and I.R.S.", ["the", "us", "and", "irs"]),
        ("It isn't over", ["it", "is", "not", "over"]),
        ("It won’t end", ["it", "will", "not", "end"]),
        ("They can't go", ["they", "can", "not", "go"]),
        ("Berg's ship", ["berg", "ship"]),
        ("the sailors' union", ["the", "sailors", "union"]),
        ("31,000 men, 4.5%", ["31,000", "men", "4.5"]),
        ("Škvorecký and Öztürk", ["skvorecky", "and", "ozturk"]),
        ("defence programmes", ["defense", "programs"]),
        ("they organised and promised", ["they", "organized", "and", "promised"]),
    ],
)
def test_words_are_folded_to_comparable_keys(text: str, expected: list[str]) -> None:
    assert keys(text) == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [("said", "says"), ("met", "meeting"), ("children", "child"), ("organised", "organizing")],
)
def test_forms_of_one_word_have_one_stem(one: str, other: str) -> None:
    assert stem(word_key(one)) == stem(word_key(other))


@given(st.text(max_size=200), st.integers(0, 50), st.integers(0, 200))
@settings(max_examples=200, deadline=None)
def test_tokens_lie_in_order_inside_the_stretch_that_was_cut(
    text: str, start: int, length: int
) -> None:
    start = min(start, len(text))
    end = min(start + length, len(text))
    found = tokens(text, start, end)
    last = start
    for token in found:
        assert last <= token.span.start < token.span.end <= end
        assert token.span.of(text) == token.text
        last = token.span.end
