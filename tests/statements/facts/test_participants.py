from tests.statements.articles import facts
from workbench.statements.model import Participants


def lists(text: str) -> list[Participants]:
    return [p for p in facts(text).participants if p.names]


def counts(text: str) -> list[int | None]:
    return [p.count for p in facts(text).participants if not p.names]


def test_three_and_more_names_are_a_list() -> None:
    found = lists("Delegations from Norway, Chile, Kenya and Japan came.")
    assert [p.names for p in found] == [{"norway", "chile", "kenya", "japan"}]
    assert found[0].count == 4
    assert found[0].whole


def test_two_names_are_no_list() -> None:
    assert lists("Delegations from Norway and Chile came.") == []


def test_a_list_after_such_as_or_including_is_not_whole() -> None:
    for opening in ("such as", "including", "among them", "like", "for example"):
        found = lists(f"It drew countries {opening} Norway, Chile and Kenya.")
        assert [p.whole for p in found] == [False], opening


def test_persons_with_their_titles_are_a_list() -> None:
    found = lists(
        "The talks drew Prime Minister Anna Berg, President Ilya Vasiliev and Mayor Tomas Brandt."
    )
    assert [p.names for p in found] == [{"berg", "vasiliev", "brandt"}]


def test_a_list_points_at_each_member() -> None:
    text = "Delegations from Norway, Chile, Kenya and North Macedonia came."
    members = lists(text)[0].members
    assert [text[m.start : m.end] for m in members] == [
        "Norway",
        "Chile",
        "Kenya",
        "North Macedonia",
    ]


def test_a_count_of_countries_or_leaders_is_a_count_of_participants() -> None:
    assert counts("Leaders from 10 countries came.") == [10]
    assert counts("Twelve delegations came.") == [12]
    assert counts("Eight heads of state came.") == [8]


def test_a_count_of_other_things_or_a_vague_one_is_not() -> None:
    assert counts("Ten bridges fell.") == []
    assert counts("More than ten countries came.") == []


def test_two_lists_of_one_sentence_are_kept_apart() -> None:
    found = lists("Norway, Chile and Kenya signed, while Japan, Peru and Ghana did not.")
    assert [sorted(p.names) for p in found] == [
        ["chile", "kenya", "norway"],
        ["ghana", "japan", "peru"],
    ]
