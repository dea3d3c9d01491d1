"""The sample is what a newcomer sees first and what the benchmarks measure: it must hold."""

from pathlib import Path

import pytest

from tests.events.consistency import faults
from tests.events.gold import Gold, read_gold
from workbench.comparison.model import Agreement, ConflictKind

SAMPLE = Path(__file__).parents[1] / "data" / "sample"


@pytest.fixture(scope="module")
def gold() -> Gold:
    return read_gold(SAMPLE)


def test_every_entry_of_the_gold_points_at_words_that_are_there(gold: Gold) -> None:
    assert faults(gold) == []


def test_the_gold_describes_exactly_the_five_articles_of_the_folder(gold: Gold) -> None:
    assert [article.path for article in gold.articles.values()] == sorted(SAMPLE.glob("*.txt"))
    assert len(gold.articles) == 5


def test_every_kind_of_conflict_is_there(gold: Gold) -> None:
    assert {conflict.kind for conflict in gold.conflicts} == set(ConflictKind)


def test_one_article_stands_alone_on_a_place(gold: Gold) -> None:
    lone = [c.lone for c in gold.conflicts if c.kind is ConflictKind.PLACE]
    assert "4_meridian_digest" in lone


def test_one_article_contradicts_itself_between_headline_and_text(gold: Gold) -> None:
    (conflict,) = (c for c in gold.conflicts if c.self_contradicting())
    (article_id,) = conflict.self_contradicting()
    article = gold.articles[article_id]
    headline = {line.text for line in article.headline}
    in_headline = [
        any(w.quote.article == article_id and _within(w.quote.text, headline) for w in value.at)
        for value in conflict.values
    ]
    assert sorted(in_headline) == [False, True]


def _within(words: str, lines: set[str]) -> bool:
    return any(words in line for line in lines)


def test_one_person_is_spelt_in_three_ways(gold: Gold) -> None:
    spellings = {name.name: {s for _, s in name.spellings if " " in s} for name in gold.names}
    assert len(spellings["Mykhailo Hordiichuk"]) == 3


def test_two_articles_share_an_origin(gold: Gold) -> None:
    assert [len(origin.articles) for origin in gold.origins] == [2]


def test_there_is_enough_of_everything_to_measure_on(gold: Gold) -> None:
    assert len(gold.with_agreement(Agreement.SHARED)) >= 25
    assert len(gold.with_agreement(Agreement.SINGLE)) >= 8
    assert len(gold.never) >= 12


def test_every_article_has_furniture_and_a_headline(gold: Gold) -> None:
    for article in gold.articles.values():
        assert len(article.furniture) >= 5
        assert article.headline


def test_no_never_pair_stands_on_both_sides_of_a_conflict(gold: Gold) -> None:
    sides = [
        [{words.quote for words in value.at} for value in conflict.values]
        for conflict in gold.conflicts
    ]
    for pair in gold.never:
        for values in sides:
            held = [i for i, quotes in enumerate(values) if {pair.left, pair.right} & quotes]
            assert len(held) < 2, pair


def test_the_package_knows_nobody_and_nothing_of_the_sample(gold: Gold) -> None:
    package = Path(__file__).parent.parent / "workbench"
    source = "\n".join(path.read_text(encoding="utf-8") for path in package.rglob("*.py"))
    spellings = {text for name in gold.names for _article, text in name.spellings}
    outlets = {article.outlet for article in gold.articles.values()}
    assert spellings
    assert not [word for word in spellings | outlets if word in source]
