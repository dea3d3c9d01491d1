"""What the engine reaches on the events that it was built on, held at that level.

`python -m tests.bench.engine FOLDER...` prints the figures of single events. Those of `held_out`
are no test: nothing may be built on them.
"""

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from statistics import mean

from tests.bench.gold_quality import ConflictQuality, claim_quality, conflict_quality
from tests.events.gold import Gold, read_gold
from workbench.comparison.model import Comparison
from workbench.pipeline import compare

HERE = Path(__file__).parent


@cache
def compared(kind: str) -> Sequence[tuple[Gold, Comparison]]:
    """The gold and the comparison of every event of a folder."""
    folders = sorted(path.parent for path in HERE.glob(f"{kind}/*/gold.json"))
    return [(read_gold(folder), compare([folder])) for folder in folders]


def disputes(kind: str) -> list[ConflictQuality]:
    return [conflict_quality(gold, comparison) for gold, comparison in compared(kind)]


def test_claims_are_found_as_well_as_before() -> None:
    quality = [claim_quality(gold, comparison) for gold, comparison in compared("claims")]
    assert mean(q.precision for q in quality) >= 0.79
    assert mean(q.recall for q in quality) >= 0.58


def test_disputes_are_found_as_well_as_before() -> None:
    found = disputes("claims") + disputes("disputes")
    assert sum(sum(q.found.values()) for q in found) >= 174


def test_hardly_anything_else_is_called_a_dispute() -> None:
    found = disputes("claims") + disputes("disputes")
    assert sum(len(q.wrong) for q in found) <= 1
    assert sum(q.never for q in found) <= 1
