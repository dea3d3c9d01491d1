from workbench.resources import data_path
from workbench.statements.gazetteer import gazetteer
from workbench.statements.model import PlaceKind
from workbench.statements.tokens import tokens


def test_the_table_has_no_two_places_of_one_key() -> None:
    lines = data_path("gazetteer", "places.tsv").read_text(encoding="utf-8").splitlines()[1:]
    keys = [line.split("\t")[0] for line in lines]
    assert len(keys) == len(set(keys))


def test_whatever_contains_a_place_is_in_the_table_itself() -> None:
    table = gazetteer()
    lines = data_path("gazetteer", "places.tsv").read_text(encoding="utf-8").splitlines()[1:]
    areas = {area for line in lines for area in line.split("\t")[3].split(",") if area}
    assert [area for area in sorted(areas) if table.entry(area) is None] == []


def test_countries_that_lists_forget_are_there() -> None:
    for key in ("kosovo", "taiwan", "palestinian territory", "vatican", "south sudan"):
        entry = gazetteer().entry(key)
        assert entry is not None
        assert entry.kind is PlaceKind.COUNTRY


def test_the_longest_name_that_begins_at_a_word_is_found() -> None:
    match = gazetteer().match(tokens("New York City"), 0)
    assert match is not None
    length, entries = match
    assert (length, entries[0].key) == (3, "new york city")


def test_a_name_of_several_places_gives_them_all_the_most_prominent_first() -> None:
    match = gazetteer().match(tokens("Georgia"), 0)
    assert match is not None
    assert [e.key for e in match[1]] == ["georgia", "georgia state"]
    assert {"georgia", "georgia state"} <= gazetteer().namesakes


def test_an_unknown_key_is_no_place() -> None:
    assert gazetteer().entry("atlantis") is None
