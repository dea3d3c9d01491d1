"""Families of related words."""

import pytest

from workbench.comparison.families import families_of
from workbench.resources import data_path
from workbench.statements.tokens import stem, word_key


def family_lines() -> list[str]:
    lines = data_path("lexicon", "families.tsv").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if not line.startswith("#")]


def test_every_family_has_at_least_two_words() -> None:
    assert [line for line in family_lines() if len(set(line.split())) < 2] == []


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("rise", "fall"),
        ("win", "lose"),
        ("accept", "reject"),
        ("guilty", "acquit"),
        ("arrive", "leave"),
        ("buy", "sell"),
        ("confirm", "deny"),
        ("increase", "decrease"),
        ("open", "close"),
        ("allow", "ban"),
        ("support", "oppose"),
        ("begin", "end"),
    ],
)
def test_words_that_exclude_each_other_share_no_family(left: str, right: str) -> None:
    one, other = (families_of(stem(word_key(word))) for word in (left, right))
    assert one
    assert other
    assert one.isdisjoint(other)
