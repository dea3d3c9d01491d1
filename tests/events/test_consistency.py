"""A check that finds nothing is only worth something if it finds what is wrong."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.events.consistency import faults, lone_of
from tests.events.gold import Gold, Line, Quote, read_gold
from workbench.comparison.model import Agreement

FOLDER = Path(__file__).parent / "claims" / "verdict"


@pytest.fixture
def gold() -> Gold:
    return read_gold(FOLDER)


def test_a_quote_that_nobody_wrote_is_found(gold: Gold) -> None:
    pair = replace(gold.never[0], left=Quote(next(iter(gold.articles)), "Nobody wrote this"))
    assert any("Nobody wrote this" in fault for fault in faults(replace(gold, never=(pair,))))


def test_a_furniture_line_of_another_number_is_found(gold: Gold) -> None:
    first, *rest = gold.articles.values()
    moved = replace(first, furniture=(Line(1, "Share"),))
    articles = {article.id: article for article in (moved, *rest)}
    assert any(
        "line 1 is not 'Share'" in fault for fault in faults(replace(gold, articles=articles))
    )


def test_a_quote_from_furniture_is_found(gold: Gold) -> None:
    article = next(a for a in gold.articles.values() if a.furniture)
    quote = Quote(article.id, article.furniture[-1].text)
    pair = replace(gold.never[0], right=quote)
    assert any("quotes furniture" in fault for fault in faults(replace(gold, never=(pair,))))


def test_a_disputed_claim_without_its_conflict_is_found(gold: Gold) -> None:
    without = replace(gold, conflicts=gold.conflicts[1:])
    assert faults(without) == [f"claim {gold.conflicts[0].claim}: disputed is wrong"]


def test_a_shared_claim_of_one_article_is_found(gold: Gold) -> None:
    claim = gold.with_agreement(Agreement.SINGLE)[0]
    wrong = replace(claim, agreement=Agreement.SHARED)
    claims = tuple(wrong if c.id == claim.id else c for c in gold.claims)
    assert faults(replace(gold, claims=claims)) == [f"claim {claim.id}: shared is wrong"]


def test_a_wrong_loner_is_found(gold: Gold) -> None:
    conflict = gold.conflicts[0]
    wrong = replace(conflict, lone=None)
    found = faults(replace(gold, conflicts=(wrong, *gold.conflicts[1:])))
    assert found == [f"conflict {conflict.id}: lone is None, not {lone_of(conflict)}"]


def test_a_conflict_with_one_value_is_found(gold: Gold) -> None:
    conflict = gold.conflicts[0]
    wrong = replace(conflict, values=conflict.values[:1])
    found = faults(replace(gold, conflicts=(wrong, *gold.conflicts[1:])))
    assert f"conflict {conflict.id}: one value is no conflict" in found


def test_a_spelling_that_no_article_has_is_found(gold: Gold) -> None:
    article = next(iter(gold.articles))
    name = replace(gold.names[0], spellings=((article, "Zzyzx"),))
    assert faults(replace(gold, names=(name,))) == [f"{article}: no 'Zzyzx'"]
