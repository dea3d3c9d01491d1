"""Families of related words."""

import pytest

from workbench.comparison.families import between_lone_texts, families_of, in_event
from workbench.resources import data_path
from workbench.statements.tokens import stem, word_key

FILES = ("families.tsv", "phrases.tsv", "families_of_lone_texts.tsv")


def family_lines(name: str) -> list[str]:
    lines = data_path("lexicon", name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if not line.startswith("#")]


@pytest.mark.parametrize("name", FILES)
def test_every_family_has_at_least_two_words(name: str) -> None:
    assert [line for line in family_lines(name) if len(set(line.split())) < 2] == []


@pytest.mark.parametrize("name", FILES)
def test_no_family_stands_twice(name: str) -> None:
    lines = [frozenset(line.split()) for line in family_lines(name)]
    assert len(lines) == len(set(lines))


OPPOSED = pytest.mark.parametrize(
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


@OPPOSED
def test_words_that_exclude_each_other_share_no_family(left: str, right: str) -> None:
    one, other = (families_of(stem(word_key(word))) for word in (left, right))
    assert one
    assert other
    assert one.isdisjoint(other)


@OPPOSED
def test_they_share_none_among_the_looser_families_either(left: str, right: str) -> None:
    one, other = (between_lone_texts().of(stem(word_key(word))) for word in (left, right))
    assert one.isdisjoint(other)


def test_a_phrase_is_related_to_the_words_that_mean_the_same() -> None:
    stepped = in_event().of_phrase(["step", "down", "from"])
    assert stepped & in_event().of(stem("resign"))
    assert not in_event().of_phrase(["step", "up", "from"]) & in_event().of(stem("resign"))


def test_looser_families_count_between_lone_texts_alone() -> None:
    steal, swipe = stem("steal"), stem("swipe")
    assert between_lone_texts().of(steal) & between_lone_texts().of(swipe)
    assert not in_event().of(steal) & in_event().of(swipe)
