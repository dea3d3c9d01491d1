"""Folding for comparison: offsets kept where they are promised, keys plain where they are not."""

from hypothesis import given
from hypothesis import strategies as st

from workbench.text.normalize import ascii_key, fold_typography, same_but_for_typography, squeeze


def test_typography_folds_to_plain_marks() -> None:
    assert fold_typography("“It’s 5–6\u00a0km”") == '"It\'s 5-6 km"'


@given(st.text(max_size=100))
def test_folding_typography_keeps_every_offset(text: str) -> None:
    assert len(fold_typography(text)) == len(text)


def test_a_key_is_plain_lower_case_ascii() -> None:
    assert ascii_key("Čelik") == "celik"
    assert ascii_key("Őrség") == "orseg"


def test_squeezing_leaves_single_spaces() -> None:
    assert squeeze("  a \n b\t\tc ") == "a b c"


def test_texts_that_differ_in_marks_alone_are_the_same_but_for_typography() -> None:
    assert same_but_for_typography("“No”,  he said", '"No", he said')


def test_case_and_digits_are_no_typography() -> None:
    assert not same_but_for_typography("Ten people", "ten people")
    assert not same_but_for_typography("10 people", "11 people")
