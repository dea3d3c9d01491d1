"""Count how common units are in news, for the weights of alignment; prints `idf.tsv`.

    WORKBENCH_CORPORA=FOLDER python data/background/generate.py > data/background/idf.tsv

Reads `events.jsonl` and the `dev` part of the news pairs below FOLDER (what these are, and under
which licences: data/README.md). The table keeps numbers only: no text, no rare words, no order.
Two passes: the first learns which words are written in lower case, because that decides where a
name begins; the second counts units exactly as the engine will.
"""

import json
import os
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import sentencex

from workbench.comparison.background import Background
from workbench.comparison.units import title_case, units_of
from workbench.statements.extract import statement_of_text
from workbench.statements.model import Statement

PAIR_SETS = ("superpal_mn", "ecb_claims", "emergent_hh", "summedits_news", "sts_headlines")
FEWEST = 3
"""Units in fewer sentences are left out: they would identify texts and add little."""


def sentences(corpora: Path) -> list[str]:
    """Every sentence once, sorted."""
    found: set[str] = set()
    with (corpora / "events.jsonl").open(encoding="utf-8") as lines:
        for line in lines:
            for article in json.loads(line)["articles"]:
                for paragraph in article["text"].splitlines():
                    found.update(s.strip() for s in sentencex.segment("en", paragraph))
    for name in PAIR_SETS:
        with (corpora / "pairs" / f"{name}.jsonl").open(encoding="utf-8") as lines:
            for pair in map(json.loads, lines):
                if pair["split"] == "dev":
                    found |= {pair["a"].strip(), pair["b"].strip()}
    return sorted(found - {""})


def lower_shares(statements: Iterable[Statement]) -> dict[str, float]:
    """Stem to the share of lower-case uses, where a capital would mean a name."""
    upper: Counter[str] = Counter()
    lower: Counter[str] = Counter()
    for statement in statements:
        if title_case(statement):
            continue
        for token in _inside(statement):
            (upper if token.capital else lower)[token.stem] += 1
    return {s: lower[s] / (lower[s] + upper[s]) for s in lower | upper}


def _inside(statement: Statement) -> Iterator:
    """The words that do not begin a sentence or a quotation."""
    starts = True
    for token in statement.tokens:
        if token.word and token.text[0].isalpha() and not starts:
            yield token
        starts = not token.word and token.key not in ",;-()'"


def main() -> None:
    """Print the table."""
    texts = sentences(Path(os.environ["WORKBENCH_CORPORA"]))
    statements = [statement_of_text(text, str(n)) for n, text in enumerate(texts)]
    lower = lower_shares(statements)
    counts: Counter[str] = Counter()
    for statement in statements:
        counts.update({u.key for u in units_of(statement, Background(0, {}, lower))})
    print("# Unit, sentences of news that hold it, share of its uses in lower case.")
    print("# The line without a unit: how many sentences were counted. Made by generate.py.")
    print(f"\t{len(statements)}\t")
    for unit, count in sorted(counts.items()):
        if count >= FEWEST:
            share = f"{lower[unit]:.2f}" if unit in lower else ""
            print(f"{unit}\t{count}\t{share}")


if __name__ == "__main__":
    sys.exit(main())
