"""Words that an article says once."""

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


def gain_of(left: str, right: str) -> float:
    one, other = weighed_sentences({"a": [left], "b": [right]})
    return anchor_gain(one, other, anchors_of([one, other]))


def test_a_name_said_once_ties_more_firmly_than_a_word() -> None:
    word = gain_of("The nets sank.", "A net vanished.")
    assert gain_of("Rain fell on Ostrel.", "Ostrel slept.") > word > 0


def test_many_anchors_gain_no_more_than_four_words_would() -> None:
    four = gain_of("Boats, nets, lamps, stoves.", "Stoves, lamps, nets, boats.")
    assert gain_of("Oduya sold boats, nets, lamps.", "Boats, nets, lamps: Oduya.") == four


def test_a_link_names_its_anchors() -> None:
    claim = claim_holding(compared(FLOOD), "in the upper town", articles=2)
    reasons = [r for link in claim.links for r in link.reasons]
    assert any(r.startswith("in one sentence only of each:") for r in reasons)


def test_who_spoke_and_where_is_no_anchor() -> None:
    weighed = weighed_sentences({"a": ["The wall is safe, Oduya wrote on Telegram."]})
    anchors = anchors_of(weighed)["a"]
    assert "wall" in anchors
    assert anchors.isdisjoint({"oduya", "telegram", "write"})
