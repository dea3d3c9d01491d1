"""`workbench compare` and `workbench why` as text."""

import json

import pytest

from tests.builders import ClaimSketch, make_article, make_comparison
from workbench.commands.compare import Look, checked_format, rendered
from workbench.commands.why import why
from workbench.comparison.model import Comparison
from workbench.errors import UsageError

TEXTS = {
    "a": "The fair was held in Ostrel. Rain fell. Oduya sang.",
    "b": "Ostrel held the fair. It rained.",
    "c": "Velmora was the place of the fair.",
}


@pytest.fixture
def comparison() -> Comparison:
    articles = [make_article(a, text, label=f"The {a.upper()}") for a, text in TEXTS.items()]
    sketches = [
        ClaimSketch(
            "Where was the fair held?",
            {"a": "The fair was held in Ostrel.", "b": "Ostrel held the fair.", "c": TEXTS["c"]},
            {"Velmora": {"c": "Velmora"}, "Ostrel": {"a": "Ostrel", "b": "Ostrel"}},
        ),
        ClaimSketch("It rained", {"a": "Rain fell.", "b": "It rained."}),
        ClaimSketch("Oduya sang.", {"a": "Oduya sang."}),
    ]
    return make_comparison(articles, sketches)


def test_the_table_has_disputes_before_what_is_shared_and_single(comparison: Comparison) -> None:
    table = rendered(comparison, "table")
    order = [table.index(words) for words in ("DISPUTED", "SHARED", "SAID BY ONE ARTICLE ALONE")]
    assert order == sorted(order)
    assert "3 articles. Claims: 1 disputed, 1 shared, 1 single." in table
    assert "Velmora was the place of the fair." in table


@pytest.mark.parametrize("width", [10, 40, 80, 200])
def test_no_line_of_the_table_is_wider_than_the_terminal(
    comparison: Comparison, width: int
) -> None:
    lines = rendered(comparison, "table", Look(width=width)).splitlines()
    assert max(map(len, lines)) <= max(30, width)


def test_a_table_for_plain_terminals_has_only_ascii(comparison: Comparison) -> None:
    table = rendered(comparison, "table", Look(ascii_only=True))
    assert table.isascii()


def test_single_claims_may_be_left_out(comparison: Comparison) -> None:
    table = rendered(comparison, "table", Look(singles=False))
    assert "1 single" in table
    assert "sang" not in table


def test_markdown_names_the_conflict_and_who_holds_what(comparison: Comparison) -> None:
    markdown = rendered(comparison, "markdown")
    assert "## Disputed" in markdown
    assert "**place, firm**" in markdown
    assert "- The C (Velmora): “Velmora was the place of the fair.”" in markdown


def test_json_follows_the_contract(comparison: Comparison) -> None:
    document = json.loads(rendered(comparison, "json"))
    assert document["schema"] == "workbench.comparison/1"
    assert len(document["claims"]) == 3


def test_another_format_is_refused_with_the_choice() -> None:
    with pytest.raises(UsageError) as refused:
        checked_format("yaml")
    assert "table" in refused.value.hint


def test_hostile_text_is_made_visible() -> None:
    article = make_article("a", "Evil \x1b[31m words\u202e here.", label="x\x1b]0;")
    comparison = make_comparison([article], [ClaimSketch("Evil \x1b", {"a": article.text})])
    for form in ("table", "markdown"):
        assert "\x1b" not in rendered(comparison, form)
        assert "\u202e" not in rendered(comparison, form)


def test_why_tells_score_shared_words_and_facts() -> None:
    told = why("The dam above Velmora burst on Tuesday.", "On Tuesday a dam broke above Velmora.")
    assert told.startswith("relation    same\nscore ")
    assert "Velmora (name)" in told
    assert "time “Tuesday”" in told
    assert "only left" in told


def test_why_of_nothing_is_no_failure() -> None:
    assert "unrelated" in why("", "")
