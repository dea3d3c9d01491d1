import pytest

from tests.statements.articles import article, facts
from workbench.statements.extract import extract_statements
from workbench.statements.gazetteer import gazetteer
from workbench.statements.model import PlaceKind


def keys(text: str) -> list[str]:
    return [p.key for p in facts(text).places]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She lives in the U.S. and works in the UK.", ["united states", "united kingdom"]),
        ("Britain and America agreed.", ["united kingdom", "united states"]),
        ("Bosnia-Herzegovina and Ivory Coast agreed.", ["bosnia and herzegovina", "ivory coast"]),
        ("Kosovo, Taiwan and Palestine agreed.", ["kosovo", "taiwan", "palestinian territory"]),
        ("She flew from St. Petersburg to Côte d’Ivoire.", ["saint petersburg", "ivory coast"]),
        ("They met in Kiev.", ["kyiv"]),
        ("They met in New York City.", ["new york city"]),
        ("Turkey and the Netherlands agreed.", ["turkey", "netherlands"]),
        ("They fled from the Gaza Strip.", ["gaza"]),
        ("They met in Washington, D.C., on Friday.", ["washington"]),
        ("They met in South Korea.", ["south korea"]),
    ],
)
def test_places_are_found_under_all_their_names(text: str, expected: list[str]) -> None:
    assert keys(text) == expected


def test_the_people_of_a_country_have_its_key_and_are_marked() -> None:
    places = facts("Norwegian and Dutch divers met three Finns.").places
    assert [(p.key, p.demonym) for p in places] == [
        ("norway", True),
        ("netherlands", True),
        ("finland", True),
    ]


def test_us_is_a_country_only_in_capitals() -> None:
    assert keys("They told us that the US had left.") == ["united states"]


def test_a_capital_is_its_own_place_within_its_country() -> None:
    place = facts("They met in Oslo.").places[0]
    assert (place.key, place.kind) == ("oslo", PlaceKind.CAPITAL)
    assert {"norway", "scandinavia", "europe"} <= place.within


def test_containment_reaches_from_city_over_state_to_country() -> None:
    place = facts("They met in Birmingham, Alabama.").places[0]
    assert {"alabama", "united states"} <= place.within


def test_the_larger_of_two_namesakes_is_meant_where_nothing_else_is_said() -> None:
    assert "united kingdom" in facts("They met in Birmingham.").places[0].within


@pytest.mark.parametrize(
    "text",
    [
        "It was a Nice try.",
        "Reading is fun.",
        "Mobile phones were banned.",
        "Whitney Houston sang.",
        "Michael Jordan played.",
        "The Washington Post reported it.",
        "The Paris Agreement holds.",
        "Mr. Lincoln spoke.",
        "Split decisions are rare.",
        "Of course she came.",
    ],
)
def test_a_name_that_is_also_something_else_needs_its_context(text: str) -> None:
    assert keys(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met in Nice.", ["nice"]),
        ("They drove from Reading to Split.", ["reading", "split"]),
        ("They met in Mobile, Alabama.", ["mobile", "alabama"]),
    ],
)
def test_a_common_word_is_a_city_after_a_preposition(text: str, expected: list[str]) -> None:
    assert keys(text) == expected


def test_a_dateline_names_a_place() -> None:
    assert keys("NICE - The ministers of the region met on Friday.") == ["nice"]


def test_a_country_before_a_title_is_still_a_place() -> None:
    assert keys("Norway Prime Minister Anna Berg left.") == ["norway"]


def test_every_country_of_the_table_is_found_by_its_own_name() -> None:
    table = gazetteer()
    for name in ("Austria", "Australia", "Niger", "Nigeria", "Iran", "Iraq", "Slovakia"):
        assert keys(f"They met in {name}.") == [name.lower()]
        entry = table.entry(name.lower())
        assert entry is not None
        assert entry.kind is PlaceKind.COUNTRY


def test_of_namesakes_the_one_in_the_country_of_the_event_is_meant() -> None:
    source = article(
        "a",
        "The storm crossed Alabama, Florida and Tennessee on Friday.",
        "Roads in Georgia were closed.",
    )
    places = extract_statements([source]).sentences[1].facts.places
    assert [p.key for p in places] == ["georgia state"]
    assert keys("Roads in Georgia were closed.") == ["georgia"]
