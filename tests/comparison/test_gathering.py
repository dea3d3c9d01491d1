"""From differences between pairs to one conflict that a reviewer can check."""

from collections.abc import Sequence

from workbench.comparison.gathering import gather_conflicts
from workbench.comparison.model import (
    Conflict,
    ConflictKind,
    PairConflict,
    Passage,
    Side,
    Strength,
)
from workbench.text.spans import Span

ARTICLE_OF = {f"{a}.{n}": a for a in "abcde" for n in (1, 2)}
LABELS = {a: f"The {a.upper()}" for a in "abcde"}


def side(statement: str, value: str) -> Side:
    return Side(statement, value, (Passage(statement[0], Span(0, len(value))),))


def differ(
    left: tuple[str, str],
    right: tuple[str, str],
    kind: ConflictKind = ConflictKind.PLACE,
    strength: Strength = Strength.FIRM,
) -> PairConflict:
    return PairConflict(kind, strength, side(*left), side(*right), "where it was held")


def gathered(found: Sequence[PairConflict]) -> tuple[Conflict, ...]:
    return gather_conflicts(found, ARTICLE_OF, LABELS)


def test_four_pairs_that_meet_in_one_article_are_one_conflict() -> None:
    others = [(f"{a}.1", "Ostrel") for a in "abcd"]
    (conflict,) = gathered([differ(("e.1", "Velmora"), other) for other in others])
    assert [v.value for v in conflict.values] == ["Velmora", "Ostrel"]
    assert conflict.lone == "e"
    assert conflict.explanation == (
        "where it was held: 4 articles say Ostrel; The E alone says Velmora"
    )


def test_one_against_one_stands_alone_against_nobody() -> None:
    (conflict,) = gathered([differ(("a.1", "Ostrel"), ("b.1", "Velmora"))])
    assert conflict.lone is None
    assert "alone" not in conflict.explanation


def test_an_article_with_two_values_is_no_lone_article() -> None:
    found = [
        differ(("a.1", "Ostrel"), ("b.1", "Velmora")),
        differ(("a.2", "Velmora"), ("a.1", "Ostrel")),
    ]
    (conflict,) = gathered(found)
    assert conflict.lone is None
    assert {v.value: v.statements for v in conflict.values} == {
        "Ostrel": ("a.1",),
        "Velmora": ("a.2", "b.1"),
    }


def test_values_that_differ_in_case_and_accents_are_one() -> None:
    found = [
        differ(("a.1", "Velmóra"), ("b.1", "Ostrel")),
        differ(("c.1", "velmora"), ("b.1", "Ostrel")),
    ]
    (conflict,) = gathered(found)
    assert len(conflict.values) == 2


def test_a_count_and_the_same_count_with_its_list_are_one_value() -> None:
    found = [
        differ(("a.1", "2 towns"), ("b.1", "3 towns")),
        differ(("c.1", "2 towns: Ostrel, Velmora"), ("b.1", "3 towns")),
    ]
    (conflict,) = gathered(found)
    assert [v.value for v in conflict.values] == ["3 towns", "2 towns: Ostrel, Velmora"]


def test_two_forms_of_one_word_are_one_value() -> None:
    found = [
        differ(("a.1", "rejected"), ("c.1", "approve"), ConflictKind.OPPOSITE),
        differ(("a.1", "rejected"), ("c.2", "approved"), ConflictKind.OPPOSITE),
        differ(("b.1", "rejected"), ("c.2", "approved"), ConflictKind.OPPOSITE),
    ]
    (conflict,) = gathered(found)
    assert [v.value for v in conflict.values] == ["approved", "rejected"]
    assert conflict.lone == "c"


def test_different_kinds_are_different_conflicts() -> None:
    found = [
        differ(("a.1", "Ostrel"), ("b.1", "Velmora")),
        differ(("a.1", "12"), ("b.1", "13"), ConflictKind.NUMBER),
    ]
    assert {c.kind for c in gathered(found)} == {ConflictKind.PLACE, ConflictKind.NUMBER}


def test_a_possible_difference_stays_apart_from_a_firm_one() -> None:
    found = [
        differ(("a.1", "Ostrel"), ("b.1", "Velmora")),
        differ(("a.2", "Nord"), ("b.2", "Sund"), strength=Strength.POSSIBLE),
    ]
    assert [c.strength for c in gathered(found)] == [Strength.FIRM, Strength.POSSIBLE]


def test_a_possible_difference_that_repeats_a_firm_one_joins_it() -> None:
    found = [
        differ(("a.1", "Ostrel"), ("b.1", "Velmora")),
        differ(("a.1", "Ostrel"), ("c.1", "Velmora"), strength=Strength.POSSIBLE),
    ]
    (conflict,) = gathered(found)
    assert conflict.strength is Strength.FIRM
    assert conflict.lone == "a"


def test_the_order_of_the_pairs_changes_nothing() -> None:
    found = [
        differ(("a.1", "Ostrel"), ("b.1", "Velmora")),
        differ(("c.1", "Ostrel"), ("b.1", "Velmora")),
        differ(("a.2", "12"), ("b.2", "13"), ConflictKind.NUMBER),
    ]
    assert gathered(found) == gathered(found[::-1])


def test_nothing_found_is_no_conflict() -> None:
    assert gathered([]) == ()
