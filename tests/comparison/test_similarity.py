"""How far two statements say the same."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.comparison.sketches import alone
from workbench.comparison.similarity import ALONE, IN_EVENT, score, shared_weight

WORDS = st.lists(
    st.sampled_from(["dam", "burst", "Oslo", "twelve", "signed", "deal", "the", "rain", "Moen"]),
    min_size=1,
    max_size=8,
).map(" ".join)


@given(WORDS, WORDS)
def test_the_score_is_the_same_both_ways_and_between_0_and_1(left: str, right: str) -> None:
    one, other = alone(left), alone(right)
    assert score(one, other) == score(other, one)
    assert 0 <= score(one, other) <= 1


def test_the_same_sentence_scores_higher_than_a_related_one() -> None:
    text = "The dam above the town burst on Tuesday night."
    same, related = alone(text), alone("The town was quiet on Tuesday.")
    assert score(alone(text), same) > 2 * score(alone(text), related)


def test_sentences_without_a_common_word_score_nothing() -> None:
    assert score(alone("Rain fell."), alone("Trombones vanished!")) == 0.0


def test_related_words_count_in_part() -> None:
    signed = alone("The two sides signed an accord.")
    deal, lunch = alone("A treaty was inked."), alone("A lunch was served.")
    assert shared_weight(signed, deal) > shared_weight(signed, lunch)
    assert score(signed, deal) < score(signed, signed)


def test_cognates_count_between_lone_texts_only() -> None:
    left, right = alone("The volcano woke."), alone("Volcanic ash rose.")
    assert shared_weight(left, right, ALONE) > shared_weight(left, right, IN_EVENT)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("A quake was felt.", "An earthquake hit."),
        ("A snowstorm came.", "They saw the storm."),
        ("The council decided.", "It was a decision."),
    ],
)
def test_words_that_end_or_begin_alike_are_akin_between_lone_texts(left: str, right: str) -> None:
    one, other, unlike = alone(left), alone(right), alone("Trombones vanished!")
    assert shared_weight(one, other, ALONE) > shared_weight(one, unlike, ALONE)


def test_names_that_begin_alike_are_others() -> None:
    left, right = alone("Slovakia won."), alone("Slovenia lost.")
    assert shared_weight(left, right, ALONE) == 0.0


def test_a_longer_agreement_scores_higher_than_a_short_one() -> None:
    short = alone("Boats sank.")
    long = alone("Twelve boats of the northern fleet sank off the outer islands.")
    assert score(long, long) > score(short, short)


def test_two_empty_texts_score_nothing() -> None:
    assert score(alone(""), alone("")) == pytest.approx(0.0)


def test_a_negation_on_one_side_alone_tells_against_the_same_claim_between_lone_texts() -> None:
    said, denied = alone("The dam had cracks."), alone("The dam never had cracks.")
    assert score(said, denied, ALONE) < score(said, denied, replace(ALONE, one_negates=1.0))
    assert score(denied, denied, ALONE) == score(denied, denied, replace(ALONE, one_negates=1.0))
