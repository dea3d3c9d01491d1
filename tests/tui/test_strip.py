"""The strip: nobody is left out, whatever the room."""

from dataclasses import replace

import pytest

from tests.builders import ClaimSketch, make_article, make_comparison
from tests.tui.reviewing import make_bench
from workbench.comparison.model import ConflictKind
from workbench.review.model import DecisionKind
from workbench.statements.model import Attribution
from workbench.tui.bench import Bench
from workbench.tui.paint import line_width, plain
from workbench.tui.strip import strip_lines


def _bench(values: list[str]) -> Bench:
    """One article for each value; values may repeat."""
    articles = [make_article(f"a{n}", f"The dam holds {v} tonnes.") for n, v in enumerate(values)]
    held = {
        v: {a.id: v for a, own in zip(articles, values, strict=True) if own == v}
        for v in dict.fromkeys(values)
    }
    sketch = ClaimSketch(
        "How much the dam holds", {a.id: a.text for a in articles}, held, ConflictKind.NUMBER
    )
    return make_bench(make_comparison(articles, [sketch]))


def _strip(bench: Bench, cells: int, height: int) -> list[str]:
    lines = strip_lines(bench.scene(), cells, height)
    assert len(lines) == height
    assert {line_width(line) for line in lines} == {cells}
    return [plain(line).rstrip() for line in lines]


@pytest.mark.parametrize(("cells", "height"), [(80, 8), (60, 8), (120, 12), (46, 30), (72, 30)])
def test_the_lone_value_comes_first_and_every_article_is_there(cells: int, height: int) -> None:
    lines = _strip(_bench(["40", "40", "70", "40"]), cells, height)
    body = [n for n, line in enumerate(lines) if "tonnes" in line]
    assert "70 tonnes" in lines[body[0]]
    assert " 3 " in lines[body[0]]


def test_values_without_a_line_are_named_with_their_articles() -> None:
    lines = _strip(_bench([str(n) for n in range(10, 22)]), 80, 8)
    assert lines[-1].startswith(" and 14 5; 15 6")


def test_articles_without_a_line_are_named_by_number() -> None:
    lines = _strip(_bench(["70", *["40"] * 9]), 80, 8)
    assert any("also 6 7 8 9 10" in line for line in lines)


def test_the_statement_that_is_pointed_at_is_always_shown() -> None:
    bench = _bench(["70", *["40"] * 9])
    bench.focus_article(9)
    assert any("▶10 " in line for line in _strip(bench, 80, 8))


def test_beside_the_columns_a_value_stands_above_its_statements() -> None:
    lines = _strip(_bench(["40", "40", "70"]), 60, 30)
    at = next(n for n, line in enumerate(lines) if line.startswith(" ≠ 70"))
    assert lines[at] == " ≠ 70  1 of 3"
    assert lines[at + 1].endswith("The dam holds 70 tonnes.")


def test_below_the_columns_a_value_stands_before_its_statements() -> None:
    lines = _strip(_bench(["40", "40", "70"]), 120, 12)
    assert any(line.startswith(" ≠ 70 ") and line.endswith("70 tonnes.") for line in lines)


def test_the_speaker_and_the_channel_are_told() -> None:
    bench = _bench(["40", "70"])
    compared = bench.session.comparison
    said = Attribution("mira", "Mira Oduya", channel="telegram")
    statements = tuple(replace(s, attribution=said) for s in compared.statements)
    told = make_bench(replace(compared, statements=statements))
    assert any("(Mira Oduya, Telegram)" in line for line in _strip(told, 120, 12))


@pytest.mark.parametrize("cells", [46, 60, 80])
def test_the_place_of_the_claim_is_never_cut_for_what_stands_before_it(cells: int) -> None:
    bench = _bench(["40", "40", "70", "40", "40", "40"])
    origins = [["a0", "a1"], ["a3", "a4", "a5"]]
    bench.session.apply(bench.session.decide(DecisionKind.ORIGINS, groups=origins))
    bench.changed()
    rule = _strip(bench, cells, 8)[0]
    assert " claim 1 of 1 " in rule
    assert rule.startswith("─ ≠ disputed: number")
