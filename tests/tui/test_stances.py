"""Who holds which value."""

from tests.builders import ClaimSketch, make_article, make_comparison
from tests.tui.event import comparison
from workbench.comparison.model import Comparison
from workbench.tui.stances import Stance, dissenting, stances_of, values_by_article


def _stances(compared: Comparison, number: int) -> tuple[Stance, ...]:
    return stances_of(compared.claims[number], compared.statement)


def test_the_value_with_the_fewest_articles_comes_first() -> None:
    compared = comparison()
    stances = _stances(compared, 0)
    assert [s.value for s in stances] == ["Sorra", "Porto Alto"]
    assert [s.minority for s in stances] == [True, False]


def test_the_dissenting_article_is_named() -> None:
    compared = comparison()
    assert dissenting(_stances(compared, 0), compared.statement) == ("five",)


def test_a_claim_without_conflict_is_one_stance_without_value() -> None:
    compared = comparison()
    (stance,) = _stances(compared, 1)
    assert stance.value == ""
    assert stance.statements == compared.claims[1].statements


def test_a_statement_that_holds_no_value_of_the_conflict_is_not_lost() -> None:
    articles = [make_article(n, f"It is {n}. It is.") for n in ("a", "b", "c")]
    sketch = ClaimSketch(
        "It is",
        {"a": "It is a.", "b": "It is b.", "c": "It is."},
        {"a": {"a": "a"}, "b": {"b": "b"}},
    )
    compared = make_comparison(articles, [sketch])
    assert _stances(compared, 0)[-1] == Stance("", ("c.0",))


def test_values_are_told_by_article_and_silent_ones_are_missing() -> None:
    compared = comparison()
    values = values_by_article(_stances(compared, 3), compared.statement)
    assert values == {"one": "3", "two": "3", "three": "5"}
