"""Words that an article says once."""

import pytest

from tests.comparison.sketches import FLOOD, claim_holding, compared, weighed_sentences
from workbench.comparison.anchors import anchor_gain, anchors_of, shared_anchors


def test_a_word_of_two_sentences_of_an_article_is_no_anchor_there() -> None:
    weighed = weighed_sentences({"a": ["The dam burst.", "The dam had cracks."]})
    anchors = anchors_of(weighed)
    assert "dam" not in anchors["a"]
    assert "crack" in anchors["a"]


def test_function_words_are_no_anchors() -> None:
    assert "the" not in anchors_of(weighed_sentences({"a": ["The dam burst."]}))["a"]


def test_two_statements_share_what_stands_once_in_both_articles() -> None:
    told = {"a": ["The dam burst.", "The dam had cracks."], "b": ["A dam with cracks."]}
    weighed = weighed_sentences(told)
    assert shared_anchors(weighed[1], weighed[2], anchors_of(weighed)) == {"crack"}


def test_many_anchors_gain_no_more_than_three() -> None:
    told = {"a": ["Oduya sold boats, nets and lamps."], "b": ["Boats, nets, lamps: Oduya sold."]}
    left, right = weighed_sentences(told)
    three = weighed_sentences({"a": ["Boats, nets, lamps."], "b": ["Lamps, nets, boats."]})
    gain = anchor_gain(left, right, anchors_of([left, right]))
    assert gain == pytest.approx(anchor_gain(three[0], three[1], anchors_of(three)))


def test_a_link_names_its_anchors() -> None:
    claim = claim_holding(compared(FLOOD), "in the upper town", articles=2)
    reasons = [r for link in claim.links for r in link.reasons]
    assert any(r.startswith("in one sentence only of each:") for r in reasons)


def test_who_spoke_and_where_is_no_anchor() -> None:
    weighed = weighed_sentences({"a": ["The wall is safe, Oduya wrote on Telegram."]})
    anchors = anchors_of(weighed)["a"]
    assert "wall" in anchors
    assert anchors.isdisjoint({"oduya", "telegram", "write"})
