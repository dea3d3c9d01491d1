"""One article given twice is compared once; two outlets with one text stay two."""

from dataclasses import replace

from tests.articles.samples import BODY, HEADLINE, page
from workbench.articles.copies import without_copies
from workbench.articles.model import Article


def story(*lines: str, source: str) -> Article:
    return replace(page(HEADLINE, *lines), source=source)


def test_the_same_bytes_are_one_article_and_that_is_said() -> None:
    kept, copies = without_copies([story(*BODY, source="a.txt"), story(*BODY, source="b.txt")])

    assert [article.source for article in kept] == ["a.txt"]
    assert copies[0].note == "a.txt and b.txt are the same file: compared once"


def test_the_same_words_in_other_surroundings_are_one_article() -> None:
    other = story(*BODY, "Latest stories", "Cup final in Roros", source="b.txt")

    kept, copies = without_copies([story(*BODY, source="a.txt"), other])

    assert len(kept) == 1
    assert "have the same text" in copies[0].note


def test_one_changed_word_is_enough_to_keep_both() -> None:
    changed = (*BODY[:4], BODY[4].replace("21,000", "12,000"))

    kept, copies = without_copies([story(*BODY, source="a.txt"), story(*changed, source="b.txt")])

    assert len(kept) == 2
    assert copies == ()


def test_one_text_in_two_outlets_is_two_articles() -> None:
    courier = story(*BODY, "© 2025 The Sund Courier", source="a.txt")
    herald = story(*BODY, "© 2025 The Nesodd Herald", source="b.txt")

    assert len(without_copies([courier, herald])[0]) == 2
