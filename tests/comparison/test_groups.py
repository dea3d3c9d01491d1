"""Claims from pairs, without chains."""

from itertools import combinations

from tests.comparison.sketches import alone
from workbench.comparison.groups import group_pairs
from workbench.comparison.localise import StatementPair
from workbench.comparison.weights import Weighed

FLOOR = 0.2


def never(_one: str, _other: str) -> float:
    return 0.0


def always(_one: str, _other: str) -> float:
    return 1.0


def pairs(*found: tuple[str, str, float]) -> list[StatementPair]:
    """Pairs of statements named by their articles: "a", or "a2" for a second one of a."""
    known: dict[str, Weighed] = {}

    def statement(name: str) -> Weighed:
        return known.setdefault(name, _named(name))

    return [StatementPair(statement(a), statement(b), score, score) for a, b, score in found]


def _named(name: str) -> Weighed:
    from dataclasses import replace

    weighed = alone("Rain.")
    return replace(weighed, statement=replace(weighed.statement, id=name, article=name[0]))


def test_three_statements_that_all_match_are_one_claim() -> None:
    found = group_pairs(pairs(("a", "b", 0.5), ("b", "c", 0.4), ("a", "c", 0.3)), FLOOR, never)
    assert found == [("a", "b", "c")]


def test_a_chain_is_two_claims_that_share_a_statement() -> None:
    found = group_pairs(pairs(("a", "b", 0.5), ("b", "c", 0.3)), FLOOR, never)
    assert found == [("a", "b"), ("b", "c")]


def test_a_pair_below_the_floor_is_no_claim() -> None:
    assert group_pairs(pairs(("a", "b", 0.19)), FLOOR, never) == []


def test_a_second_statement_of_an_article_joins_if_it_repeats_the_first() -> None:
    found = pairs(("a", "b", 0.5), ("a2", "b", 0.3))
    assert group_pairs(found, FLOOR, always) == [("a", "a2", "b")]
    assert group_pairs(found, FLOOR, never) == [("a", "b"), ("a2", "b")]


def test_a_weak_pair_of_two_claims_makes_no_third() -> None:
    found = pairs(("a", "b", 0.5), ("c", "d", 0.5), ("a", "c", 0.22))
    assert group_pairs(found, FLOOR, never) == [("a", "b"), ("c", "d")]


def test_a_claim_that_another_holds_whole_is_left_out() -> None:
    found = pairs(("a", "b", 0.5), ("a", "c", 0.4), ("b", "c", 0.05), ("c", "d", 0.3))
    groups = group_pairs(found, FLOOR, never)
    assert not any(set(one) < set(other) for one in groups for other in groups)


def test_a_claim_of_many_articles_stays_in_one_piece_though_few_pairs_were_compared() -> None:
    names = "abcdefghijklmnop"
    near = [(a, b, 0.3) for a, b in combinations(names, 2) if ord(b) - ord(a) <= 8]
    assert group_pairs(pairs(*near), FLOOR, lambda *_: 0.25) == [tuple(names)]


def test_one_that_goes_with_the_seed_but_not_with_the_others_stays_out() -> None:
    found = pairs(("a", "b", 0.6), ("a", "c", 0.5), ("b", "c", 0.5), ("a", "d", 0.3))
    assert ("a", "b", "c") in group_pairs(found, FLOOR, never)
