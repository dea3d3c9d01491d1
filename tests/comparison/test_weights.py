"""How much each unit counts."""

from dataclasses import replace

import pytest

from tests.comparison.sketches import FLOOD, alone, sentences_of
from workbench.comparison.units import Unit, UnitKind
from workbench.comparison.weights import background_weights, event_weights


def test_a_rare_word_weighs_more_than_a_common_one() -> None:
    weighed = alone("The committee said the trombone vanished.")
    assert weighed.weight["trombon"] > weighed.weight["say"]


def test_function_words_weigh_next_to_nothing() -> None:
    weighed = alone("The ship went to the quay.")
    assert weighed.weight["the"] < 0.2 * weighed.weight["ship"]


def test_what_everybody_says_of_the_event_weighs_less_within_it() -> None:
    weights = event_weights(sentences_of(FLOOD))
    dam = Unit("dam", UnitKind.WORD, "dam")
    assert weights.of(dam) < weights.of(replace(dam, key="blanket"))


def test_a_unit_counts_once_however_often_it_stands() -> None:
    once, twice = alone("The dam burst."), alone("The dam, the dam burst.")
    assert once.total == pytest.approx(twice.total)


def test_the_total_is_the_sum_of_the_weights() -> None:
    weighed = alone("Twelve boats sank off Norway on Monday.")
    assert weighed.total == pytest.approx(sum(weighed.weight.values()))


def test_a_name_counts_more_than_its_first_part() -> None:
    weights = background_weights()
    name, part = Unit("oduya", UnitKind.NAME, ""), Unit("oduya", UnitKind.NAME_PART, "")
    assert weights.of(name) > weights.of(part) > 0


def test_a_sentence_and_its_only_part_are_weighed_once() -> None:
    sentence = sentences_of(FLOOD)[0]
    weights = event_weights([sentence])
    whole, part = weights.weigh(sentence), weights.weigh(replace(sentence, id="a.part"))
    assert part.weight is whole.weight
    assert part.statement.id == "a.part"


def test_relatives_are_kept_by_family() -> None:
    weighed = alone("The minister stepped down after the accord was signed.")
    held = {key for keys in weighed.kin.values() for key in keys}
    assert {"step", "accord", "sign"} <= held
