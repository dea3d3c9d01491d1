"""The events measure the engine, so their gold must hold and stay as hard as it is."""

from pathlib import Path

import pytest

from tests.events.consistency import faults
from tests.events.gold import GoldConflict, NeverPair, find, read_gold
from workbench.comparison.model import Agreement

HERE = Path(__file__).parent
EVENTS = sorted(path.parent for path in HERE.glob("*/*/gold.json"))
WITH_CLAIMS = [folder for folder in EVENTS if folder.parent.name == "claims"]


@pytest.mark.parametrize("folder", EVENTS, ids=lambda path: path.name)
def test_every_entry_of_the_gold_points_at_words_that_are_there(folder: Path) -> None:
    assert faults(read_gold(folder)) == []


@pytest.mark.parametrize("folder", EVENTS, ids=lambda path: path.name)
def test_disputes_are_fewer_than_what_only_looks_like_one(folder: Path) -> None:
    gold = read_gold(folder)
    assert len(gold.articles) == 5
    assert 3 <= len(gold.conflicts) <= 8
    assert len(gold.never) >= 10


@pytest.mark.parametrize("folder", WITH_CLAIMS, ids=lambda path: path.name)
def test_shared_claims_are_many(folder: Path) -> None:
    assert len(read_gold(folder).with_agreement(Agreement.SHARED)) >= 20


def test_the_events_together_hold_many_kinds_of_conflict() -> None:
    kinds = {conflict.kind for folder in EVENTS for conflict in read_gold(folder).conflicts}
    assert len(kinds) >= 8


def test_an_occurrence_counts_from_one() -> None:
    assert find("one two one", "one").start == 0
    assert find("one two one", "one", 2).start == 8


def test_words_that_are_not_there_are_an_error() -> None:
    with pytest.raises(ValueError, match="substring"):
        find("one two one", "one", 3)


def test_a_value_knows_its_articles_and_a_never_pair_its_reason() -> None:
    gold = read_gold(EVENTS[0])
    conflict: GoldConflict = gold.conflicts[0]
    assert all(value.articles() for value in conflict.values)
    pair: NeverPair = gold.never[0]
    assert pair.why
