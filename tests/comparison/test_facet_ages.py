"""An age is found wherever it stands beside a name."""

from dataclasses import replace

import pytest

from tests.statements.articles import sentence
from workbench.comparison.conflicts.reading import read_statement
from workbench.comparison.facet_ages import ages
from workbench.statements.model import Statement


def said(text: str, article: str) -> Statement:
    return replace(sentence(text), article=article, id=f"{article}.0")


@pytest.mark.parametrize(
    "text",
    [
        "The driver, Radim Vosal, 58, took the bend too fast.",
        "The driver, Radim Vosal (58), took the bend too fast.",
        "The 58-year-old driver, Radim Vosal, took the bend too fast.",
        "Radim Vosal, a 58-year-old driver, took the bend too fast.",
        "Radim Vosal, who at 58 was the oldest driver, took the bend too fast.",
        "Radim Vosal, aged 58, took the bend too fast.",
    ],
)
def test_an_age_is_found_on_either_side_of_a_name(text: str) -> None:
    statements = [said(text, "a"), said("Radim Vosal, 63, drove the coach.", "b")]
    (facet,) = ages([(s, read_statement(s)) for s in statements])
    assert {value.value for value in facet.members} == {"58", "63"}


def test_a_figure_that_follows_a_name_by_chance_is_no_age() -> None:
    statements = [
        said("Radim Vosal 12 hours later left the hospital.", "a"),
        said("Radim Vosal, 63, drove the coach.", "b"),
    ]
    assert not list(ages([(s, read_statement(s)) for s in statements]))
