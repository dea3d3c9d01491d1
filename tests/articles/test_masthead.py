"""The masthead is what the page says of itself; what it does not say stays empty."""

from datetime import date

import pytest

from tests.articles.samples import BODY, HEADLINE, page, said, titles
from workbench.articles.model import Article
from workbench.articles.reader import article_of_text
from workbench.text.spans import Span


def words(article: Article, span: Span | None) -> str:
    return article.quote(span) if span else ""


def test_headline_byline_and_date_are_found_and_said_by_nobody() -> None:
    article = page(HEADLINE, "By Tove Lind", "May 14, 2025", *BODY)

    assert words(article, article.masthead.headline) == HEADLINE
    assert words(article, article.masthead.byline) == "By Tove Lind"
    assert words(article, article.masthead.date) == "May 14, 2025"
    assert article.published == date(2025, 5, 14)
    assert titles(article) == [HEADLINE]
    assert not any("Tove" in sentence for sentence in said(article))


def test_a_name_beside_the_date_is_the_byline() -> None:
    article = page(HEADLINE, "Tove Lind in Sundvik", "May 14, 2025", *BODY)

    assert words(article, article.masthead.byline) == "Tove Lind in Sundvik"


@pytest.mark.parametrize(
    "stamp",
    [
        "May 14, 2025 - 19:40 GMT",
        "Published: 07:12, 14 May 2025",
        "PUBLISHED: 09:12, 14 May 2025 | UPDATED: 10:47, 14 May 2025",
        "As of: 14 May 2025, 11:15 a.m.",
        "2025-05-14 17:20",
        "14.5.2025",
    ],
)
def test_the_figures_of_a_time_stamp_are_no_telephone_and_no_caption(stamp: str) -> None:
    article = page("THE SUNDVIK POST", HEADLINE, "By Tove Lind", stamp, *BODY)

    assert article.published == date(2025, 5, 14)
    assert not any("14" in sentence for sentence in said(article))


def test_a_writer_s_line_that_ends_in_a_date_is_no_caption() -> None:
    article = page(HEADLINE, "By Tove Lind | Wednesday, May 14, 2025", *BODY)

    assert article.published == date(2025, 5, 14)


@pytest.mark.parametrize("label", ["Press release", "Live feed", "Latest Updates"])
def test_a_label_beside_the_date_is_no_byline(label: str) -> None:
    assert page(HEADLINE, label, "May 14, 2025", *BODY).masthead.byline is None


def test_a_title_of_another_story_above_is_not_taken_for_the_headline() -> None:
    article = page("Trending", "Cup final goes to penalties in Roros", HEADLINE, *BODY)

    assert words(article, article.masthead.headline) == HEADLINE


def test_a_summary_between_headline_and_byline_is_the_standfirst() -> None:
    standfirst = "Divers will look at the bridge; the skipper says his rudder failed"
    article = page(HEADLINE, standfirst, "By Tove Lind", *BODY)

    assert words(article, article.masthead.standfirst) == standfirst
    assert standfirst in titles(article)


@pytest.mark.parametrize(
    "dateline",
    ["SUNDVIK -", "SUNDVIK, Norway (NWS) —", "Sundvik (NWS) –", "NEW HAVN, May 14 (NWS) -"],
)
def test_a_dateline_is_no_part_of_the_first_sentence(dateline: str) -> None:
    article = page(HEADLINE, f"{dateline} {BODY[0]}", *BODY[1:])

    assert words(article, article.masthead.dateline) == dateline
    assert said(article)[0] == BODY[0]


def test_a_sentence_with_a_dash_is_no_dateline() -> None:
    first = "Marit Olsen - a nurse - was crossing the bridge when the barge struck its third pier."

    assert page(HEADLINE, first, *BODY[1:]).masthead.dateline is None


@pytest.mark.parametrize(
    "line",
    [
        "© 2025 The Sund Courier. All rights reserved.",
        "Copyright 2025 The Sund Courier",
        "The Sund Courier is not responsible for the content of external sites.",
        "The comments posted here are not from The Sund Courier. Kindly be polite.",
    ],
)
def test_the_outlet_is_taken_from_where_the_page_names_itself(line: str) -> None:
    article = page(HEADLINE, *BODY, line)

    assert words(article, article.masthead.outlet) == "The Sund Courier"
    assert article.label == "The Sund Courier"


def test_the_outlet_after_a_repeated_headline_is_taken() -> None:
    article = page(f"{HEADLINE} | The Sund Courier", HEADLINE, *BODY)

    assert words(article, article.masthead.outlet) == "The Sund Courier"


def test_an_outlet_that_is_not_named_is_not_guessed() -> None:
    article = page(HEADLINE, *BODY)

    assert article.masthead.outlet is None
    assert article.label == "page"


def test_a_text_without_a_headline_has_none() -> None:
    article = page(*BODY)

    assert article.masthead.headline is None
    assert len(said(article)) == 6


def test_a_headline_that_asks_is_one_though_it_ends_as_a_sentence_does() -> None:
    article = page("Who will pay for the harbour bridge in Sundvik?", *BODY)

    assert words(article, article.masthead.headline).startswith("Who will pay")


def test_a_line_that_says_the_file_s_own_name_is_the_outlet() -> None:
    text = "\n\n".join(("Menu", "The Sund Courier", HEADLINE, *BODY))

    assert article_of_text(text, "3_sund_courier").label == "The Sund Courier"
