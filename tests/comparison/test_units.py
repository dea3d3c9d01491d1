"""What statements are compared by."""

from workbench.comparison.units import Unit, UnitKind, title_case, units_of
from workbench.statements.extract import statement_of_text


def units(text: str) -> tuple[Unit, ...]:
    return units_of(statement_of_text(text, "x"))


def keys(text: str, kind: UnitKind) -> list[str]:
    return [u.key for u in units(text) if u.kind is kind]


def test_a_name_of_two_words_is_one_unit_and_a_little() -> None:
    text = "On Monday the minister met Tarek Oduya in secret."
    assert keys(text, UnitKind.NAME) == ["oduya"]
    assert keys(text, UnitKind.NAME_PART) == ["tarek"]


def test_a_country_and_its_people_are_one_unit() -> None:
    assert keys("The ship sailed from Norway.", UnitKind.NAME) == keys(
        "The ship was Norwegian.", UnitKind.NAME
    )


def test_a_capital_is_not_its_country() -> None:
    assert keys("They met in Oslo.", UnitKind.NAME) != keys("They met in Norway.", UnitKind.NAME)


def test_a_number_word_is_the_number() -> None:
    assert keys("Twelve boats sank.", UnitKind.NUMBER) == keys("12 boats sank.", UnitKind.NUMBER)


def test_one_is_no_number() -> None:
    assert keys("No one was hurt.", UnitKind.NUMBER) == []


def test_the_first_word_of_a_sentence_is_no_name_if_news_writes_it_small() -> None:
    assert keys("Police closed the road.", UnitKind.NAME) == []


def test_capitals_of_a_headline_mark_no_names() -> None:
    headline = "Harbour Fire Leaves Hundreds Without Homes"
    assert title_case(statement_of_text(headline, "x"))
    assert keys(headline, UnitKind.NAME_PART) == []


def test_a_sentence_with_two_names_is_no_headline() -> None:
    assert not title_case(statement_of_text("Ada Moen met Tarek Oduya on the quay.", "x"))


def test_a_word_brings_its_families() -> None:
    (signed,) = [u for u in units("They signed it.") if u.key == "sign"]
    assert signed.families


def test_a_sentence_without_words_has_no_units() -> None:
    assert units("...") == ()
