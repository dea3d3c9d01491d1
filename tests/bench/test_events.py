"""The invented events of the screen's benchmark are what they claim to be."""

import pytest

from tests.bench.events import invented_event
from tests.bench.screen import quantile, shown
from workbench.comparison.model import Agreement


@pytest.mark.parametrize(("articles", "sentences"), [(5, 40), (12, 9)])
def test_an_event_has_the_size_asked_for_and_every_span_its_words(
    articles: int, sentences: int
) -> None:
    event = invented_event(articles, sentences)
    assert len(event.articles) == articles
    assert len(event.statements) == articles * sentences
    for statement in event.statements:
        assert statement.span.of(event.article(statement.article).text) == statement.text
    assert len({s.id for s in event.statements}) == len(event.statements)


def test_every_claim_is_told_by_two_articles_in_three_and_some_are_disputed() -> None:
    event = invented_event(6, 30)
    assert {len(c.statements) for c in event.claims} == {4}
    disputed = [c for c in event.claims if c.agreement is Agreement.DISPUTED]
    assert 0 < len(disputed) < len(event.claims) / 4
    for claim in disputed:
        for value in claim.conflicts[0].values:
            for passage in value.at:
                assert event.article(passage.article).quote(passage.span) == value.value


def test_a_quantile_is_the_value_that_so_many_do_not_exceed() -> None:
    assert quantile(list(range(1, 201)), 0.5) == 100
    assert quantile(list(range(1, 201)), 0.99) == 198
    assert quantile([7.0], 0.99) == 7.0


def test_words_are_read_off_an_output_without_what_styles_them() -> None:
    assert shown(b"\x1b[1;1Hclaim \x1b[31m1\x1b[0m of \x1b]0;title\x07\x1b(B12") == b"claim 1 of 12"
