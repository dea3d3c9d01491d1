"""How far reviewers agree beyond chance: percent, Cohen's kappa, Krippendorff's alpha.

A figure that is not defined says so in words and is never a number: agreement on claims that all
got one label is no evidence that reviewers tell labels apart.
Sources: Cohen, "A coefficient of agreement for nominal scales" (1960); Krippendorff, "Computing
Krippendorff's Alpha-Reliability" (2011), with missing values and his ordinal metric.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations

Unit = tuple[str | None, ...]
"""One claim: the label of each reviewer in a fixed order, None where one gave none."""
Table = Mapping[Unit, int]
"""How many claims got each row of labels."""

NO_OVERLAP = "no claim was judged by two reviewers"


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure of agreement, or the reason why there is none."""

    value: float | None
    reason: str = ""


def tally(units: Iterable[Unit]) -> Table:
    """The table of these units."""
    return Counter(units)


def overlap(table: Table) -> int:
    """How many claims have labels of at least two reviewers."""
    return sum(count for unit, count in table.items() if len(_given(unit)) > 1)


def _given(unit: Unit) -> list[str]:
    return [label for label in unit if label is not None]


def percent_agreement(table: Table) -> Figure:
    """The share of pairs of labels on one claim that are the same, 0 to 1.

    With two reviewers that is the share of claims on which they agree.
    """
    same = pairs = 0
    for unit, count in table.items():
        for left, right in combinations(_given(unit), 2):
            pairs += count
            same += count * (left == right)
    return Figure(same / pairs) if pairs else Figure(None, NO_OVERLAP)


def cohen_kappa(table: Table) -> Figure:
    """Cohen's kappa (1960) of two reviewers, on the claims that both judged; -1 to 1."""
    if any(len(unit) != 2 for unit in table):
        return Figure(None, "Cohen's kappa is for two reviewers")
    both = {unit: count for unit, count in table.items() if len(_given(unit)) == 2}
    total = sum(both.values())
    if not total:
        return Figure(None, NO_OVERLAP)
    observed = sum(count for unit, count in both.items() if unit[0] == unit[1]) / total
    left, right = (_margin(both, reviewer) for reviewer in (0, 1))
    expected = sum(left[label] * right[label] for label in left) / total**2
    if expected == 1:
        return Figure(None, _one_label(left))
    return Figure((observed - expected) / (1 - expected))


def _margin(table: Table, reviewer: int) -> Counter[str | None]:
    margin: Counter[str | None] = Counter()
    for unit, count in table.items():
        margin[unit[reviewer]] += count
    return margin


def _one_label(labels: Iterable[str | None]) -> str:
    (only,) = labels
    return f"every claim got the same label ({only}), so chance alone would agree as often"


def krippendorff_alpha(table: Table, ranks: Mapping[str, int] | None = None) -> Figure:
    """Krippendorff's alpha of any number of reviewers, labels missing or not; 1 is perfect.

    Nominal without `ranks`. With `ranks` (label to rank) ordinal: a label that has no rank is no
    degree of the scale and counts as not given.
    """
    if ranks is not None:
        table = _ranked(table, ranks)
    coincidences = _coincidences(table)
    if not coincidences:
        degrees = " with labels that have an order" if ranks is not None else ""
        return Figure(None, NO_OVERLAP + degrees)
    margin = _sums(coincidences)
    if len(margin) == 1:
        return Figure(None, _one_label(margin))
    distance = _ordinal(margin, ranks) if ranks is not None else _nominal
    total = sum(margin.values())
    observed = sum(n * distance(c, k) for (c, k), n in coincidences.items())
    expected = sum(margin[c] * margin[k] * distance(c, k) for c in margin for k in margin if c != k)
    return Figure(1 - (total - 1) * observed / expected)


def _ranked(table: Table, ranks: Mapping[str, int]) -> Table:
    ranked: Counter[Unit] = Counter()
    for unit, count in table.items():
        ranked[tuple(label if label in ranks else None for label in unit)] += count
    return ranked


def _coincidences(table: Table) -> dict[tuple[str, str], float]:
    """Pairs of labels on one claim; each claim weighs as many labels as it got."""
    weighed: dict[tuple[str, str], float] = {}
    for unit, count in table.items():
        labels = Counter(_given(unit))
        others = sum(labels.values()) - 1
        if others < 1:
            continue
        for left, right in ((a, b) for a in labels for b in labels):
            pairs = labels[left] * (labels[right] - (left == right))
            if pairs:
                weighed[left, right] = weighed.get((left, right), 0.0) + count * pairs / others
    return weighed


def _sums(coincidences: Mapping[tuple[str, str], float]) -> dict[str, float]:
    margin: dict[str, float] = {}
    for (left, _), count in coincidences.items():
        margin[left] = margin.get(left, 0.0) + count
    return margin


def _nominal(left: str, right: str) -> float:
    return float(left != right)


def _ordinal(margin: Mapping[str, float], ranks: Mapping[str, int]) -> Callable[[str, str], float]:
    """Krippendorff's ordinal metric: how many labels were given between two ranks, squared."""
    by_rank: dict[int, float] = {}
    for label, count in margin.items():
        by_rank[ranks[label]] = by_rank.get(ranks[label], 0.0) + count

    def distance(left: str, right: str) -> float:
        low, high = sorted((ranks[left], ranks[right]))
        between = sum(n for rank, n in by_rank.items() if low <= rank <= high)
        return float((between - (by_rank[low] + by_rank[high]) / 2) ** 2)

    return distance
