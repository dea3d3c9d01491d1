"""Sentences cover their line exactly, and news abbreviations do not cut them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.articles.sentences import split_sentences
from workbench.text.spans import Span


def cut(text: str, language: str = "en") -> list[str]:
    return [s.of(text) for s in split_sentences(text, Span(0, len(text)), language)]


@pytest.mark.parametrize(
    "whole",
    [
        "The ferry left at 3 p.m. Tuesday with 40 people on board.",
        "Doors open at approx. 10 a.m. GMT on Friday.",
        "Dr. Lind and Mr. Aas met the U.S. envoy in St. Olaf.",
        "J. R. Moen of Lind & Co. paid $3.5 million.",
        '"Will it hold? I doubt it," said Moen, adding that divers were on their way.',
    ],
)
def test_one_sentence_stays_one(whole: str) -> None:
    assert cut(whole) == [whole]


def test_a_quotation_and_what_follows_it_part() -> None:
    text = "“It shook.” The bridge was closed."

    assert cut(text) == ["“It shook.”", "The bridge was closed."]


def test_sentences_that_a_scraper_glued_together_part() -> None:
    assert cut("They reached the harbour.Nobody was hurt there.") == [
        "They reached the harbour.",
        "Nobody was hurt there.",
    ]


def test_the_month_of_may_ends_a_sentence() -> None:
    assert cut("She was suspended on 21 May. A sample had been taken on 24 April. It held.") == [
        "She was suspended on 21 May.",
        "A sample had been taken on 24 April.",
        "It held.",
    ]


def test_the_network_x_ends_a_sentence_and_an_initial_does_not() -> None:
    assert cut("The minister hit back on X. “I will not sign,” she wrote.") == [
        "The minister hit back on X.",
        "“I will not sign,” she wrote.",
    ]
    assert len(cut("The work of Malcolm X. Berg was praised.")) == 1


def test_web_addresses_and_figures_are_not_taken_apart() -> None:
    text = "Bookings at ferry.example cost 4.50 euros."

    assert cut(text) == [text]


def test_a_piece_that_starts_in_lower_case_belongs_to_the_one_before() -> None:
    text = "«Мы уходим!» — сказал он."

    assert cut(text, "ru") == [text]


def test_an_ordinal_with_a_dot_ends_no_sentence_where_ordinals_have_one() -> None:
    text = "Die 3. Konferenz beginnt am 4. Mai in Kestrow."

    assert cut(text, "de") == [text]


def test_a_language_that_nobody_knows_is_cut_all_the_same() -> None:
    assert len(cut("One is here. Two is there.", "xx")) == 2


def test_spans_count_in_the_whole_text_not_in_the_line() -> None:
    text = "Title\nOne is here. Two is there."

    spans = split_sentences(text, Span(6, len(text)))

    assert [s.of(text) for s in spans] == ["One is here.", "Two is there."]


def test_a_very_long_line_is_cut_into_the_same_sentences() -> None:
    sentence = "Nobody was hurt when the ferry hit the quay at noon."
    text = " ".join([sentence] * 600)

    assert cut(text) == [sentence] * 600


@given(st.text(alphabet="ab .!?\"“”'’A\n…)é界", max_size=120))
def test_every_character_but_white_space_lies_in_exactly_one_sentence(text: str) -> None:
    spans = split_sentences(text, Span(0, len(text)))

    covered = [i for s in spans for i in range(s.start, s.end)]
    assert len(covered) == len(set(covered))
    assert {i for i, c in enumerate(text) if not c.isspace()} <= set(covered)
    assert all(s.of(text) == s.of(text).strip() for s in spans)
