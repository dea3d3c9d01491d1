"""The figures on the sample's gold, held at the level reached.

`python -m tests.bench.engine` prints them. A change that lowers one must say why it is worth it.
"""

import pytest

from tests.bench.baselines import event_overlap, token_set_ratio
from tests.bench.engine import baseline_quality
from tests.bench.gold_quality import claim_quality, conflict_quality
from tests.events.gold import Gold, read_gold
from workbench.comparison.model import Comparison
from workbench.pipeline import compare
from workbench.resources import data_path


@pytest.fixture(scope="module")
def gold() -> Gold:
    return read_gold(data_path("sample"))


@pytest.fixture(scope="module")
def comparison() -> Comparison:
    return compare([data_path("sample")])


def test_claims_are_found_as_well_as_before(gold: Gold, comparison: Comparison) -> None:
    quality = claim_quality(gold, comparison)
    assert quality.precision >= 0.78
    assert quality.recall >= 0.77


def test_simple_scorers_are_beaten_at_their_best(gold: Gold, comparison: Comparison) -> None:
    ours = claim_quality(gold, comparison).f1
    overlap = event_overlap([s.text for s in comparison.statements])
    for similarity in (token_set_ratio, overlap):
        assert ours > baseline_quality(gold, comparison, similarity).f1 + 0.1


def test_disputes_are_found_as_well_as_before(gold: Gold, comparison: Comparison) -> None:
    quality = conflict_quality(gold, comparison)
    assert sum(quality.found.values()) >= 11
    assert quality.lone_right >= 9
    assert len(quality.wrong) <= 1


def test_no_pair_that_only_looks_like_a_dispute_is_called_one(
    gold: Gold, comparison: Comparison
) -> None:
    assert conflict_quality(gold, comparison).never == 0
