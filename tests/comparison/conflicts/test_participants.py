"""Who took part: whole lists, open lists and counts."""

from workbench.comparison.conflicts.participants import participants_exclude
from workbench.statements.model import Participants
from workbench.text.spans import Span

AT = Span(0, 1)
NAMES = ("chad", "mali", "niger", "togo", "benin", "ghana", "gabon", "congo")


def listed(*names: str, whole: bool = True) -> Participants:
    return Participants(AT, frozenset(names), whole=whole)


def counted(count: int) -> Participants:
    return Participants(AT, count=count)


def test_two_whole_lists_that_differ_exclude_each_other() -> None:
    assert participants_exclude(listed(*NAMES), listed(*NAMES, "kenya", "egypt"))


def test_the_same_list_in_another_order_agrees() -> None:
    assert not participants_exclude(listed(*NAMES), listed(*reversed(NAMES)))


def test_an_open_list_may_leave_names_out() -> None:
    assert not participants_exclude(listed(*NAMES), listed(*NAMES[:3], whole=False))


def test_an_open_list_with_a_name_that_the_whole_one_lacks_is_a_conflict() -> None:
    assert participants_exclude(listed(*NAMES), listed("chad", "mali", "kenya", whole=False))


def test_a_count_is_laid_against_the_length_of_a_whole_list() -> None:
    assert participants_exclude(listed(*NAMES), counted(10))
    assert not participants_exclude(listed(*NAMES), counted(8))
    assert not participants_exclude(listed(*NAMES, whole=False), counted(10))


def test_lists_of_quite_other_names_are_two_lists_of_two_things() -> None:
    assert not participants_exclude(listed(*NAMES[:4]), listed("fiji", "samoa", "tonga", "palau"))
