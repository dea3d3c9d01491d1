from datetime import date

import pytest

from tests.statements.articles import facts
from workbench.statements.model import Time, TimeGrain

THURSDAY = date(2021, 5, 6)


def only(text: str, published: date | None = THURSDAY) -> Time:
    found = facts(text, published).times
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    "text",
    [
        "It began on 4 May 2021.",
        "It began on May 4, 2021.",
        "It began on May 4th, 2021, at noon sharp.".replace(" at noon sharp", ""),
        "It began on the 4th of May 2021.",
        "It began on 2021-05-04.",
        "It began on Tuesday, May 4, 2021.",
        "It began on Tuesday, 4 May 2021.",
    ],
)
def test_a_full_date_needs_no_article_date(text: str) -> None:
    time = only(text, None)
    assert (time.grain, time.value, time.resolved) == (
        TimeGrain.DAY,
        "2021-05-04",
        date(2021, 5, 4),
    )


def test_a_day_without_year_is_the_nearest_to_the_article() -> None:
    assert only("It began on Dec. 30.", date(2021, 1, 4)).resolved == date(2020, 12, 30)
    assert only("It begins on January 3.", date(2020, 12, 30)).resolved == date(2021, 1, 3)


def test_a_day_without_year_stays_open_without_an_article_date() -> None:
    time = only("It began on May 4.", None)
    assert (time.value, time.resolved) == ("--05-04", None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It began on Thursday.", date(2021, 5, 6)),
        ("It began on Wednesday.", date(2021, 5, 5)),
        ("It began on Friday.", date(2021, 4, 30)),
        ("It began late Tuesday.", date(2021, 5, 4)),
        ("It began last Thursday.", date(2021, 4, 29)),
        ("It will begin on Friday.", date(2021, 5, 7)),
        ("It will begin later on Thursday.", date(2021, 5, 6)),
        ("On Friday the council will vote.", date(2021, 5, 7)),
        ("On Friday the mayor said he will resign.", date(2021, 4, 30)),
        ("On Friday, the council hopes to vote.", date(2021, 5, 7)),
        ("It begins next Thursday.", date(2021, 5, 13)),
        ("It is due to begin on Monday.", date(2021, 5, 10)),
        ("It began on Monday of last week.", date(2021, 4, 26)),
        ("It is closed until Monday.", date(2021, 5, 10)),
        ("It began on Friday last week.", date(2021, 4, 30)),
        ("It began on Monday of this week.", date(2021, 5, 3)),
        ("It begins on Tuesday of next week.", date(2021, 5, 11)),
        ("The mayor will resign, he said on Wednesday.", date(2021, 5, 5)),
    ],
)
def test_a_weekday_is_the_latest_one_unless_the_sentence_looks_ahead(
    text: str, expected: date
) -> None:
    time = only(text)
    assert (time.grain, time.resolved) == (TimeGrain.WEEKDAY, expected)


def test_a_weekday_stays_open_without_an_article_date() -> None:
    assert only("It began on Friday.", None).resolved is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It began today.", date(2021, 5, 6)),
        ("It began yesterday.", date(2021, 5, 5)),
        ("It begins tomorrow.", date(2021, 5, 7)),
    ],
)
def test_words_for_days_count_from_the_article(text: str, expected: date) -> None:
    assert only(text).resolved == expected


@pytest.mark.parametrize(
    ("text", "grain", "value"),
    [
        ("It has lasted since 2009.", TimeGrain.YEAR, "2009"),
        ("The 2024 budget failed.", TimeGrain.YEAR, "2024"),
        ("It began in the 1990s.", TimeGrain.YEAR, "1990s"),
        ("It began last year.", TimeGrain.YEAR, "2020"),
        ("It began in February 2022.", TimeGrain.MONTH, "2022-02"),
        ("It began in February.", TimeGrain.MONTH, "--02"),
        ("It began at 14:30.", TimeGrain.CLOCK, "14:30"),
        ("It began at 2.30 p.m. sharp.", TimeGrain.CLOCK, "14:30"),
        ("It began at 9 a.m. sharp.", TimeGrain.CLOCK, "09:00"),
        ("It began at 12 p.m. sharp.", TimeGrain.CLOCK, "12:00"),
        ("It began at 12 a.m. sharp.", TimeGrain.CLOCK, "00:00"),
        ("It began at noon.", TimeGrain.CLOCK, "12:00"),
        ("It began at twenty past four in the morning.", TimeGrain.CLOCK, "04:20"),
        ("It began at a quarter to six that evening.", TimeGrain.CLOCK, "17:45"),
        ("It began at ten o'clock that night.", TimeGrain.CLOCK, "22:00"),
        ("It began at 3.50 in the afternoon.", TimeGrain.CLOCK, "15:50"),
        ("It began at 0350 GMT.", TimeGrain.CLOCK, "03:50 GMT"),
        ("It began at 3:50 a.m. CET.", TimeGrain.CLOCK, "03:50 CET"),
    ],
)
def test_coarser_and_finer_times_keep_their_grain(text: str, grain: TimeGrain, value: str) -> None:
    time = only(text)
    assert (time.grain, time.value) == (grain, value)


@pytest.mark.parametrize(
    "text",
    [
        "It may rain.",
        "Soldiers march in the square.",
        "May I go?",
        "They sat in the sun.",
        "It employs 2000 people.",
        "It cost $1999.",
        "Ratings fell 2.5 points.",
        "Theresa May left.",
        "It traded at 3.50 euros in the morning.",
        "She won ten to five in the evening.",
        "Four to six people came in the morning.",
    ],
)
def test_what_only_looks_like_a_time_is_left_out(text: str) -> None:
    assert facts(text, THURSDAY).times == ()


def test_an_impossible_day_is_no_time() -> None:
    assert all(t.grain is not TimeGrain.DAY for t in facts("It began on 31 February.").times)


def test_a_date_points_at_its_own_words() -> None:
    text = "It began on Tuesday, May 4, 2021, in the harbour."
    time = only(text)
    assert text[time.span.start : time.span.end] == "Tuesday, May 4, 2021"
