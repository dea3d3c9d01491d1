"""What `make bench-engine` prints: how good the claim engine is, and how fast.

    python -m tests.bench.engine [FOLDER...]

FOLDERs are events with gold, and then nothing else is printed; without one it is the sample, the
pairs of `WORKBENCH_CORPORA` if that is set, and the cost.
"""

import os
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, combinations
from pathlib import Path

from tests.bench.baselines import background_overlap, event_overlap, token_set_ratio
from tests.bench.gold_quality import claim_quality, conflict_quality, gold_groups, gold_ids, joined
from tests.bench.pair_quality import Similarity, dispute_lines, similarity_lines
from tests.bench.ranking import Quality, best_quality
from tests.bench.speed import measure, measure_invented
from tests.events.gold import Gold, read_gold
from workbench.comparison.model import Agreement, Comparison
from workbench.comparison.texts import compare_texts
from workbench.pipeline import compare
from workbench.resources import data_path

_ARTICLES = (50, 100, 200)
_SENTENCES = 40


def main(folders: Sequence[str]) -> None:
    """Print quality on each event; without one also on outside pairs, and the cost."""
    events = [measured(Path(f)) for f in folders or [str(data_path("sample"))]]
    for line in chain.from_iterable(map(event_lines, events)):
        print(line)
    if len(events) > 1:
        print(total_line(events))
    if folders:
        return
    corpora = os.environ.get("WORKBENCH_CORPORA")
    if corpora:
        for line in corpora_lines(Path(corpora)):
            print(line)
    for line in speed_lines():
        print(line)


@dataclass(frozen=True, slots=True)
class Measured:
    """An event compared, and what that took."""

    name: str
    gold: Gold
    comparison: Comparison
    cpu_seconds: float


def measured(folder: Path) -> Measured:
    """The event of a folder, compared."""
    start = time.process_time()
    comparison = compare([folder])
    return Measured(folder.name, read_gold(folder), comparison, time.process_time() - start)


def event_lines(event: Measured) -> Iterator[str]:
    """Claims and conflicts of one event against its gold."""
    yield f"== {event.name}: {event.gold.event}"
    if event.gold.with_agreement(Agreement.SHARED):
        yield from _claim_lines(event.gold, event.comparison)
    yield from _conflict_lines(event.gold, event.comparison)
    count = len(event.comparison.statements)
    yield f"speed             {count} statements, {count / event.cpu_seconds:.0f} a CPU second"


def total_line(events: Sequence[Measured]) -> str:
    """The disputes of several events in one line."""
    quality = [conflict_quality(event.gold, event.comparison) for event in events]
    found = sum(sum(q.found.values()) for q in quality)
    wanted = sum(sum(q.wanted.values()) for q in quality)
    wrong = sum(len(q.wrong) for q in quality)
    return f"== {len(events)} events: {found} of {wanted} conflicts found, {wrong} wrong"


def _claim_lines(gold: Gold, comparison: Comparison) -> Iterator[str]:
    yield f"claims, pairs     {claim_quality(gold, comparison)}"
    for name, similarity in _baselines(comparison):
        quality = baseline_quality(gold, comparison, similarity)
        yield f"  {name:15} {quality}  (best threshold in hindsight)"


def _baselines(comparison: Comparison) -> list[tuple[str, Similarity]]:
    texts = [s.text for s in comparison.statements]
    return [("token_set_ratio", token_set_ratio), ("idf overlap", event_overlap(texts))]


def baseline_quality(gold: Gold, comparison: Comparison, similarity: Similarity) -> Quality:
    """What a scorer of pairs reaches on the statements that the engine found."""
    wanted = gold_groups(gold)
    pairs = [p for p in combinations(comparison.statements, 2) if p[0].article != p[1].article]
    scores = [similarity(one.text, other.text) for one, other in pairs]
    ids = gold_ids(comparison)
    places = {s.id: (ids[s.article], s.span) for s in comparison.statements}
    same = [joined((places[one.id], places[other.id]), wanted) for one, other in pairs]
    return best_quality(scores, same)


def _conflict_lines(gold: Gold, comparison: Comparison) -> Iterator[str]:
    quality = conflict_quality(gold, comparison)
    found, wanted = sum(quality.found.values()), sum(quality.wanted.values())
    yield (
        f"conflicts         {found} of {wanted} found, {quality.lone_right} with the right lone"
        f" article; {len(quality.wrong)} wrong; {quality.never} of {quality.never_pairs} pairs"
        " that are none called one"
    )
    kinds = (f"{k.value} {quality.found.get(k, 0)}/{n}" for k, n in quality.wanted.items())
    yield f"  by kind         {', '.join(kinds)}"
    for conflict in quality.wrong:
        yield f"  wrong           {conflict.kind.value}: {conflict.explanation}"


def corpora_lines(corpora: Path) -> Iterator[str]:
    """The engine and the simple scorers on outside pairs (their `test` part)."""
    scorers: dict[str, Similarity] = {
        "engine": lambda left, right: compare_texts(left, right).score,
        "token_set_ratio": token_set_ratio,
        "idf overlap": background_overlap,
    }
    for name, similarity in scorers.items():
        yield f"== pairs, same claim: {name}"
        yield from similarity_lines(corpora, similarity)
    yield "== pairs, disputes: engine"
    yield from dispute_lines(corpora, compare_texts)


def speed_lines() -> Iterator[str]:
    """Whole processes: the sample, then invented events of growing size."""
    yield "== cost of a whole process"
    cost = measure(data_path("sample"))
    yield f"sample            {cost.cpu_seconds:.2f} CPU s, {cost.megabytes:.0f} MB"
    known = None
    for count in _ARTICLES:
        cost = measure_invented(count, _SENTENCES)
        growth = f", x{cost.cpu_seconds / known:.1f}" if known else ""
        yield (
            f"{count:3} x {_SENTENCES} sentences {cost.cpu_seconds:.2f} CPU s,"
            f" {cost.megabytes:.0f} MB{growth}"
        )
        known = cost.cpu_seconds


if __name__ == "__main__":
    main(sys.argv[1:])
