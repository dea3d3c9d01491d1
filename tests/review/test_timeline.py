"""Who had it first: told where every date is known, never guessed."""

from dataclasses import replace
from datetime import date

from tests.builders import make_article
from workbench.articles.model import Article
from workbench.review.timeline import timeline


def article(name: str, day: int | None) -> Article:
    published = date(2026, 3, day) if day else None
    return replace(make_article(name, f"Text of {name}."), published=published)


def test_the_earliest_article_had_it_first_whatever_the_order_of_files() -> None:
    found = timeline([article("a", 3), article("b", 1), article("c", 2)])
    assert found.in_words() == "b"
    assert [day.day for day, _ in found.dated] == [1, 2, 3]


def test_articles_of_one_day_share_the_first_place() -> None:
    assert timeline([article("a", 2), article("b", 2), article("c", 3)]).in_words() == "a; b"


def test_one_article_without_a_date_makes_the_first_unknown() -> None:
    found = timeline([article("a", 1), article("b", None)])
    assert found.in_words() == "unknown"
    assert [a.id for a in found.undated] == ["b"]


def test_an_article_that_stands_alone_had_it_first_dated_or_not() -> None:
    assert timeline([article("a", None)]).in_words() == "a"
    assert timeline([article("a", 4)]).in_words() == "a"


def test_no_article_or_several_without_dates_tell_nothing() -> None:
    assert timeline([]).in_words() == "unknown"
    assert timeline([article("a", None), article("b", None)]).in_words() == "unknown"
