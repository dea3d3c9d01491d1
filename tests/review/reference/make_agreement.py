"""Write `agreement.tsv`: figures of public libraries on random tables, for our own to equal.

Run by hand in an environment that has scikit-learn and krippendorff, which the project itself does
not need: `python -m tests.review.reference.make_agreement`. Made with scikit-learn 1.9.1 and
krippendorff 0.9.0.
"""

import random
import warnings
from importlib import import_module
from pathlib import Path

TABLES = 1000
MISSING = "."
FILE = Path(__file__).with_name("agreement.tsv")


def random_table(source: random.Random) -> list[str]:
    """Units as strings of digits, one a reviewer, "." for a label that was not given."""
    reviewers, units = source.randint(2, 4), source.randint(2, 14)
    labels = "12345"[: source.randint(2, 5)]
    missing, faithful = source.choice([0.0, 0.1, 0.4]), source.random()
    table = []
    for _ in range(units):
        truth = source.choice(labels)
        given = [
            truth if source.random() < faithful else source.choice(labels) for _ in range(reviewers)
        ]
        table.append("".join(MISSING if source.random() < missing else one for one in given))
    return table


def kappa(table: list[str]) -> float | None:
    """scikit-learn's Cohen's kappa of the first two reviewers; None where it has none."""
    metrics = import_module("sklearn.metrics")
    both = [unit for unit in table if MISSING not in unit[:2]]
    if not both or len({label for unit in both for label in unit[:2]}) < 2:
        return None
    return float(metrics.cohen_kappa_score([u[0] for u in both], [u[1] for u in both]))


def alpha(table: list[str], level: str) -> float | None:
    """Alpha of the package krippendorff; None where it has none."""
    krippendorff, np = import_module("krippendorff"), import_module("numpy")
    rows = [
        [np.nan if c == MISSING else int(c) for c in column] for column in zip(*table, strict=True)
    ]
    try:
        found = float(krippendorff.alpha(np.array(rows, dtype=float), level_of_measurement=level))
    except ValueError:
        return None
    return None if np.isnan(found) else found


def shown(figure: float | None) -> str:
    """Every digit, or nothing."""
    return "" if figure is None else repr(figure)


def main() -> None:
    """Write the file."""
    warnings.simplefilter("ignore")
    source = random.Random(20260302)
    lines = []
    for _ in range(TABLES):
        table = random_table(source)
        figures = (kappa(table), alpha(table, "nominal"), alpha(table, "ordinal"))
        lines.append("\t".join((" ".join(table), *map(shown, figures))))
    FILE.write_text("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
