"""What is told of a claim: everything needed to judge it, in words, dissent first."""

import re
from dataclasses import replace

from tests.builders import ClaimSketch, make_article, make_comparison
from tests.plain.reading import read
from tests.tui.event import comparison
from workbench.settings import Settings
from workbench.statements.model import Attribution


def test_a_disputed_claim_is_told_with_its_conflict_and_every_article() -> None:
    told = read().one_line
    assert "Claim 1 of 12 Text: Where the ferry ran aground" in told
    assert "Agreement: disputed (≠), on place" in told
    assert "Conflict, place: 1 say Sorra; 4 say Porto Alto" in told
    for label in ("Porto Herald", "Casto Wire", "Bay Today", "The Lantern", "Sorra Post"):
        assert re.search(rf"Statement \d, article \d, {label}:", told)


def test_the_minority_is_told_before_the_majority() -> None:
    told = read().one_line
    assert told.index("Value 1 of 2: Sorra, in 1 of 5 articles") < told.index(
        "Value 2 of 2: Porto Alto, in 4 of 5 articles"
    )


def test_silent_articles_are_named() -> None:
    told = read("g 4").one_line
    assert "Silent: 4, The Lantern; 5, Sorra Post" in told


def test_a_shared_claim_says_in_how_many_articles_it_stands() -> None:
    told = read("g 2").one_line
    assert "Agreement: shared (=) Said in 5 of 5 articles:" in told


def test_a_possible_conflict_is_told_as_a_difference_and_not_as_a_dispute() -> None:
    told = read("g 6").one_line
    assert "Agreement: shared (=) Perhaps a difference, negation:" in told


def test_articles_of_one_origin_are_told_as_such() -> None:
    told = read("o 2 4", "").one_line
    assert "Origins: 5 articles, 4 origins; articles 2 and 4 go back to one" in told


def test_no_sign_stands_without_its_word_and_none_at_all_in_ascii() -> None:
    assert "≠" in read().text
    plain = read("w", "?", settings=Settings(ascii=True)).text
    assert "Agreement: disputed (!), on place" in plain
    assert "≠" not in plain


def test_who_said_it_where_is_told_after_the_words() -> None:
    compared = comparison()
    said = Attribution("brandt", "Odile Brandt", channel="x")
    statements = tuple(
        replace(s, attribution=said) if "wrote on X" in s.text else s for s in compared.statements
    )
    told = read("g 7", compared=replace(compared, statements=statements)).one_line
    assert "“the sea forgives no savings” Speaker: Odile Brandt. Channel: x." in told


def test_hostile_text_never_reaches_the_output() -> None:
    hostile = "The \x1b[2J\x1b]0;owned\x07bridge \u202efell\u202c\x9b31m on Monday."
    article = make_article("one", hostile, label="O\x1b[31mne")
    compared = make_comparison([article], [ClaimSketch(hostile, {"one": hostile})])
    told = read("e \x1b[5mhm", "H", "w", "/bridge", "1 all", "y", "?", compared=compared).text
    assert "␛[2J" in told
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", told)


def test_nothing_is_drawn() -> None:
    told = read("w", "n", "]", "?", "c").text
    assert not re.search("[\u2500-\u259f\x1b]", told)


def test_no_line_is_wider_than_asked_for() -> None:
    for width in (20, 40, 80):
        told = read("w", "?", "n", "1 all", "c", "H", width=width).text
        assert max(map(len, told.splitlines())) <= width + len("Claim 12 of 12, your answer: 1 all")
        body = [line for line in told.splitlines() if "your answer" not in line]
        assert max(map(len, body)) <= width
