"""Which sentences of an event are aligned."""

from collections.abc import Sequence

from tests.comparison.sketches import FLOOD, Told, alone, weighed_sentences
from workbench.comparison.alignment import AlignedPair, Sentence, align
from workbench.comparison.candidates import candidate_pairs
from workbench.comparison.weights import Weighed

FLOOR = 0.1


def texts(pair: AlignedPair, weighed: Sequence[Weighed]) -> tuple[str, str]:
    return weighed[pair.left].statement.text, weighed[pair.right].statement.text


def undivided(weighed: Sequence[Weighed]) -> list[Sentence]:
    """Sentences that are one statement each."""
    return [Sentence(one, (one,)) for one in weighed]


def aligned(told: Told) -> list[tuple[str, str]]:
    weighed = weighed_sentences(told)
    return [texts(pair, weighed) for pair in align(undivided(weighed), FLOOR)]


def test_sentences_that_say_the_same_are_aligned() -> None:
    assert (FLOOD["a"][0], FLOOD["b"][0]) in aligned(FLOOD)
    assert (FLOOD["b"][2], FLOOD["c"][2]) in aligned(FLOOD)


def test_a_sentence_that_nobody_else_has_is_not_aligned() -> None:
    assert not [pair for pair in aligned(FLOOD) if FLOOD["a"][3] in pair]


def test_sentences_of_one_article_are_never_a_pair() -> None:
    weighed = weighed_sentences(FLOOD)
    for left, right in candidate_pairs(weighed):
        assert weighed[left].statement.article != weighed[right].statement.article


def test_candidates_share_something() -> None:
    weighed = weighed_sentences({"a": ["Rain fell on Ostrel."], "b": ["Trombones vanished."]})
    assert candidate_pairs(weighed) == []


def test_a_relative_of_a_word_nominates_too() -> None:
    weighed = weighed_sentences(
        {"a": ["Envoys inked accords.", "Rain fell."], "b": ["Rivals sign treaties.", "Snow came."]}
    )
    assert (0, 2) in candidate_pairs(weighed)


def test_a_third_article_that_says_the_same_is_named() -> None:
    weighed = weighed_sentences(FLOOD)
    pair = next(
        p
        for p in align(undivided(weighed), FLOOR)
        if texts(p, weighed) == (FLOOD["a"][0], FLOOD["b"][0])
    )
    assert pair.supporters == ("c",)


def test_a_sentence_that_resembles_everything_scores_less_than_it_would_alone() -> None:
    told = {
        "a": ["Oduya spoke of the dam, the rain, the schools and the wall."],
        "b": ["Oduya spoke of the dam.", "Oduya spoke of the rain.", "Oduya spoke of the schools."],
    }
    weighed = weighed_sentences(told)
    for pair in align(undivided(weighed), -1.0):
        assert pair.score < pair.alone


def test_pairs_come_best_first() -> None:
    scores = [pair.score for pair in align(undivided(weighed_sentences(FLOOD)), FLOOR)]
    assert scores == sorted(scores, reverse=True)


def test_one_article_alone_aligns_nothing() -> None:
    assert align(undivided(weighed_sentences({"a": FLOOD["a"]})), FLOOR) == ()


def test_two_parts_that_match_lift_the_sentences_that_hold_them() -> None:
    left = alone("The dam burst on Tuesday, while trombones sold well in Ostrel.", "a")
    right = alone("Blankets were scarce, but the dam burst on Tuesday.", "b")
    parts = alone("The dam burst on Tuesday", "a"), alone("the dam burst on Tuesday", "b")
    (whole,) = align(undivided([left, right]), -1.0)
    (divided,) = align([Sentence(left, (parts[0],)), Sentence(right, (parts[1], right))], -1.0)
    assert divided.alone > whole.alone
