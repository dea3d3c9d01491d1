"""Two lone texts."""

import pytest

from workbench.comparison import compare_texts
from workbench.comparison.model import ConflictKind, Relation

DAM = "The dam above Velmora burst on Tuesday night after three days of rain."


def test_the_same_text_is_the_same_claim() -> None:
    result = compare_texts(DAM, DAM)
    assert result.relation is Relation.SAME
    assert result.score > 0.9
    assert result.conflicts == ()


def test_a_rewording_is_the_same_claim_with_reasons() -> None:
    result = compare_texts(DAM, "After three days of rain a dam near Velmora burst on Tuesday.")
    assert result.relation is Relation.SAME
    assert any("dam" in reason for reason in result.reasons)


def test_another_subject_is_unrelated() -> None:
    result = compare_texts(DAM, "The orchestra will play two new works in Bergen next spring.")
    assert result.relation is Relation.UNRELATED
    assert result.score < 0.2


def test_another_number_is_a_conflict_of_that_kind() -> None:
    result = compare_texts(
        "The ferry hit the pier and 12 people were hurt.",
        "The ferry hit the pier and 15 people were hurt.",
    )
    assert result.relation is Relation.CONFLICT
    assert [c.kind for c in result.conflicts] == [ConflictKind.NUMBER]
    assert "the right text says" in result.conflicts[0].explanation


def test_the_score_is_the_same_both_ways() -> None:
    other = "Rain burst the dam at Velmora."
    assert compare_texts(DAM, other).score == pytest.approx(compare_texts(other, DAM).score)


@pytest.mark.parametrize("text", ["", " ", "...", "\u202e", "7"])
def test_a_text_without_words_is_compared_without_harm(text: str) -> None:
    assert compare_texts(text, DAM).relation is Relation.UNRELATED
