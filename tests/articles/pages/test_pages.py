"""The pages measure the furniture rules, so their gold must fit them."""

import json

import pytest

from tests.articles.pages.gold import PAGES, Label, Page, read_pages


@pytest.fixture(scope="module")
def pages() -> tuple[Page, ...]:
    return read_pages()


def test_there_are_twenty_three_pages_and_each_has_its_gold(pages: tuple[Page, ...]) -> None:
    assert len(pages) == 23
    assert {page.name for page in pages} == {
        path.name.removesuffix(".gold.json") for path in PAGES.glob("*.gold.json")
    }


def test_every_page_mixes_furniture_and_body(pages: tuple[Page, ...]) -> None:
    for page in pages:
        share = len(page.lines(Label.FURNITURE)) / len(page.labels)
        assert 0.3 <= share <= 0.56, page.name
        assert len(page.lines(Label.BODY)) >= 14, page.name
        assert page.lines(Label.HEADLINE), page.name


def test_no_line_of_a_page_is_both_body_and_furniture(pages: tuple[Page, ...]) -> None:
    for page in pages:
        assert not set(page.lines(Label.BODY)) & set(page.lines(Label.FURNITURE)), page.name


@pytest.mark.parametrize("form", ["txt", "md", "html"])
def test_every_line_of_the_common_body_stands_in_each_form(form: str) -> None:
    text = (PAGES / "same" / f"same.{form}").read_text(encoding="utf-8")
    gold = json.loads((PAGES / "same" / "same.gold.json").read_text(encoding="utf-8"))
    for line in (gold["headline"], gold["standfirst"], *gold["subheads"], *gold["body"]):
        assert line in text
