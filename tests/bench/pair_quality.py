"""Ranking the pairs of outside corpora: which of two texts make the same claim, which dispute it.

The corpora are not part of the project. Their folder is named by `WORKBENCH_CORPORA`; the format
is one JSON object a line with `a`, `b`, `split`, `label`, `score` and `kind`.
"""

import json
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from tests.bench.ranking import (
    Quality,
    area_under_roc,
    average_precision,
    best_quality,
    rank_correlation,
)
from workbench.comparison.model import Relation, TextComparison

Similarity = Callable[[str, str], float]
Comparer = Callable[[str, str], TextComparison]
Pair = dict[str, Any]

BINARY = ("superpal_mn", "ecb_claims")
GRADED = ("sts_headlines",)
DISPUTE = ("emergent_hh", "summedits_news", "breaking_nli", "neg_mnli")


def read_pairs(corpora: Path, name: str, split: str = "test") -> list[Pair]:
    """The pairs of one part of one set."""
    with (corpora / "pairs" / f"{name}.jsonl").open(encoding="utf-8") as lines:
        return [pair for pair in map(json.loads, lines) if pair["split"] == split]


def similarity_lines(corpora: Path, similarity: Similarity, split: str = "test") -> Iterator[str]:
    """One line a set: how well the similarity ranks its pairs."""
    for name in BINARY:
        pairs = read_pairs(corpora, name, split)
        same = [p["label"] == "same" for p in pairs]
        scores = [similarity(p["a"], p["b"]) for p in pairs]
        yield (
            f"{name:16} AUC {area_under_roc(scores, same):.3f}"
            f"  AP {average_precision(scores, same):.3f}"
            f"  best F1 {best_quality(scores, same).f1:.3f}  ({len(pairs)} pairs)"
        )
    for name in GRADED:
        pairs = [p for p in read_pairs(corpora, name, split) if p["score"] is not None]
        scores = [similarity(p["a"], p["b"]) for p in pairs]
        rho = rank_correlation(scores, [p["score"] for p in pairs])
        yield f"{name:16} rho {rho:.3f}  ({len(pairs)} pairs)"


def dispute_lines(corpora: Path, compare: Comparer, split: str = "test") -> Iterator[str]:
    """One line a set: how well conflicts are told from pairs that say the same or are related."""
    for name in DISPUTE:
        pairs = [
            p
            for p in read_pairs(corpora, name, split)
            if p["label"] in {"same", "contradict", "related"}
        ]
        flagged = [compare(p["a"], p["b"]).relation is Relation.CONFLICT for p in pairs]
        yield f"{name:16} {_dispute_figures(pairs, flagged)}"


def _dispute_figures(pairs: Sequence[Pair], flagged: Sequence[bool]) -> str:
    hits = sum(f and p["label"] == "contradict" for p, f in zip(pairs, flagged, strict=True))
    quality = Quality(hits / max(1, sum(flagged)), hits / _count(pairs, "contradict"))
    alarms = sum(f and p["label"] == "same" for p, f in zip(pairs, flagged, strict=True))
    rate = alarms / max(1, _count(pairs, "same"))
    balanced = (quality.recall + 1 - rate) / 2
    kinds = " ".join(_kind_recalls(pairs, flagged))
    return f"{quality}  false alarms {rate:.3f}  balanced {balanced:.3f}  {kinds}"


def _count(pairs: Sequence[Pair], label: str) -> int:
    return sum(p["label"] == label for p in pairs)


def _kind_recalls(pairs: Sequence[Pair], flagged: Sequence[bool]) -> Iterator[str]:
    wanted = [(p["kind"], f) for p, f in zip(pairs, flagged, strict=True) if _disputes(p)]
    for kind in sorted({k for kinds, _ in wanted for k in kinds if ":" not in k}):
        own = [f for kinds, f in wanted if kind in kinds]
        yield f"{kind} {sum(own) / len(own):.2f}"


def _disputes(pair: Pair) -> bool:
    return bool(pair["label"] == "contradict")
