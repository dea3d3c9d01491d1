import pytest

from tests.statements.articles import facts
from workbench.statements.model import Number, Quantity


def numbers(text: str) -> list[Number]:
    return list(facts(text).numbers)


def only(text: str) -> Number:
    found = numbers(text)
    assert len(found) == 1, found
    return found[0]


def value(text: str) -> tuple[float | None, float | None, str]:
    number = only(text)
    return number.low, number.high, number.qualifier


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The fund paid for 12 bridges.", 12),
        ("The fund paid for twelve bridges.", 12),
        ("The region lost 31,400 jobs.", 31_400),
        ("The region lost thirty-one thousand jobs.", 31_000),
        ("The region lost 1.5 million jobs.", 1_500_000),
        ("The region lost 1.5m jobs.", 1_500_000),
        ("A hundred and twenty ships waited.", 120),
        ("Two hundred ships waited.", 200),
        ("Half a million voters stayed away.", 500_000),
        ("Half a dozen ships waited.", 6),
        ("A dozen ships waited.", 12),
        ("Two dozen ships waited.", 24),
        ("Seventy-two ships waited.", 72),
        ("Three thousand five hundred ships waited.", 3_500),
    ],
)
def test_a_number_has_its_value_in_digits_and_in_words(text: str, expected: float) -> None:
    assert value(text) == (expected, expected, "")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("About 500 firms joined.", (500, 500, "about")),
        ("Some 500 firms joined.", (500, 500, "about")),
        ("An estimated 500 firms joined.", (500, 500, "about")),
        ("Nearly 500 firms joined.", (500, 500, "about")),
        ("500 or so firms joined.", (500, 500, "about")),
        ("More than 500 firms joined.", (500, None, "over")),
        ("At least 500 firms joined.", (500, None, "over")),
        ("No fewer than 500 firms joined.", (500, None, "over")),
        ("Over 500 firms joined.", (500, None, "over")),
        ("500 or more firms joined.", (500, None, "over")),
        ("Fewer than 500 firms joined.", (None, 500, "under")),
        ("Up to 500 firms joined.", (None, 500, "under")),
        ("As many as 500 firms joined.", (None, 500, "under")),
        ("A total of 500 firms joined.", (500, 500, "")),
    ],
)
def test_a_qualifier_opens_the_bound(
    text: str, expected: tuple[float | None, float | None, str]
) -> None:
    assert value(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Between 10 and 12 ships waited.",
        "From 10 to 12 ships waited.",
        "Some 10-12 ships waited.",
        "The pilots saw 10 to 12 ships.",
        "The pilots saw ten to twelve ships.",
    ],
)
def test_a_range_has_two_bounds(text: str) -> None:
    number = only(text)
    assert (number.low, number.high) == (10, 12)


def test_the_magnitude_of_the_upper_end_holds_for_the_lower() -> None:
    assert value("It costs $2 to $3 million.")[:2] == (2e6, 3e6)
    assert value("It drew 2-3 million visitors.")[:2] == (2e6, 3e6)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("About 500 defence companies work there.", "compani"),
        ("Ten people died on the road.", "person"),
        ("Leaders from ten countries in the region came.", "countri"),
        ("The army lost 3,000 Norwegian soldiers.", "soldier"),
        ("Hundreds of protesters gathered.", "protest"),
        ("Six of the ships sank.", "ship"),
        ("One ship sank.", "ship"),
        ("Nine were hurt.", ""),
    ],
)
def test_the_unit_ends_with_the_noun_that_is_counted(text: str, unit: str) -> None:
    number = only(text)
    assert (number.unit[-1] if number.unit else "") == unit
    assert number.quantity is Quantity.COUNT


@pytest.mark.parametrize(
    ("text", "amount", "currency"),
    [
        ("It costs $60 billion.", 60e9, "usd"),
        ("It costs $60bn.", 60e9, "usd"),
        ("It costs 60 billion dollars.", 60e9, "usd"),
        ("It costs US$60 million.", 60e6, "usd"),
        ("It costs A$60 million.", 60e6, "aud"),
        ("It costs €4.5m.", 4.5e6, "eur"),
        ("It costs 4.5 million euros.", 4.5e6, "eur"),
        ("It costs £900.", 900, "gbp"),
        ("It costs 900 pounds sterling.", 900, "gbp"),
        ("The $60 billion package failed.", 60e9, "usd"),
        ("It costs two million Canadian dollars.", 2e6, "cad"),
        ("It costs 80 kronor.", 80, "sek"),
    ],
)
def test_money_has_its_currency_as_unit(text: str, amount: float, currency: str) -> None:
    number = only(text)
    assert number.quantity is Quantity.MONEY
    assert (number.low, number.unit) == (amount, (currency,))


@pytest.mark.parametrize(
    "text",
    ["It rose 4.5%.", "It rose 4.5 percent.", "It rose 4.5 per cent.", "It rose by 4.5 % in May."],
)
def test_a_share_is_a_percentage(text: str) -> None:
    number = only(text)
    assert number.quantity is Quantity.PERCENT
    assert number.low == 4.5


def test_a_percentage_says_of_what() -> None:
    assert only("It won 40 percent of the votes.").unit == ("vote",)
    assert only("It rose two percentage points.").unit == ("point",)


@pytest.mark.parametrize(
    ("text", "quantity", "unit"),
    [
        ("It lasted two days.", Quantity.DURATION, "day"),
        ("It was a two-day meeting.", Quantity.DURATION, "day"),
        ("The 90-minute talks failed.", Quantity.DURATION, "minute"),
        ("It lies 40 km away.", Quantity.LENGTH, "km"),
        ("It lies 40 kilometres away.", Quantity.LENGTH, "kilometer"),
        ("It flew at 900 mph.", Quantity.SPEED, "mph"),
        ("It burnt 300 acres.", Quantity.AREA, "acre"),
        ("It burnt 30 square miles.", Quantity.AREA, "mile"),
        ("It weighs 20 kilograms.", Quantity.WEIGHT, "kilogram"),
    ],
)
def test_a_measure_has_its_quantity(text: str, quantity: Quantity, unit: str) -> None:
    number = only(text)
    assert (number.quantity, number.unit[-1]) == (quantity, unit)


@pytest.mark.parametrize(
    "text",
    [
        "A 45-year-old man was held.",
        "The man is 45 years old.",
        "A man aged 45 was held.",
        "Tomas Brandt, 45, was held.",
        "He died at the age of 45.",
        "A man of 45 was held.",
    ],
)
def test_an_age_is_no_count(text: str) -> None:
    number = only(text)
    assert (number.quantity, number.low) == (Quantity.AGE, 45)


@pytest.mark.parametrize(
    ("text", "expected", "unit"),
    [
        ("It was the second day of talks.", 2, "day"),
        ("It was the 22nd round of talks.", 22, "round"),
        ("It was their twenty-first meeting.", 21, "meet"),
    ],
)
def test_an_ordinal_has_what_it_orders(text: str, expected: float, unit: str) -> None:
    number = only(text)
    assert (number.quantity, number.low, number.unit[0]) == (Quantity.ORDINAL, expected, unit)


@pytest.mark.parametrize(
    "text",
    [
        "She has lived there since 2009.",
        "The 2024 budget was passed.",
        "It began on 14 May 2021.",
        "It began on May 14.",
        "It began at 14:30.",
        "It began at 9 a.m. sharp.",
        "Call 555-0143 for help.",
        "Call +44 20 7946 0018 for help.",
        "It was one of the first.",
        "No one came.",
        "They helped one another.",
        "It spread from one port to another.",
        "They signed a 12-point plan.",
        "It broke Article 5 of the pact.",
        "The Boeing 737 landed.",
        "Group B drew 2-2 at home.",
        "It has been so since 9/11.",
        "It is open 24/7.",
        "The flight was MH17.",
        "This is the one that matters.",
        "That one was lost.",
        "It grew in the 1990s.",
    ],
)
def test_what_only_looks_like_a_number_is_left_out(text: str) -> None:
    assert numbers(text) == []


def test_vague_plurals_are_lower_bounds() -> None:
    assert value("Dozens of ships waited.") == (24, None, "over")
    assert value("Tens of thousands of ships waited.")[1] is None


def test_a_number_points_at_its_own_words() -> None:
    text = "Officials say more than 500 firms joined."
    number = only(text)
    assert text[number.span.start : number.span.end] == "more than 500"


def test_two_numbers_of_one_sentence_are_kept_apart() -> None:
    found = numbers("The crash killed 12 sailors and hurt 30 others.")
    assert [(n.low, n.unit[-1]) for n in found] == [(12, "sailor"), (30, "other")]


@pytest.mark.parametrize(
    "text",
    [
        "The 76ers won.",
        "Boeing 747 jets landed.",
        "It hit one in five.",
        "It lasted three quarters of an hour.",
    ],
)
def test_numbers_inside_names_and_ratios_are_left_out(text: str) -> None:
    assert numbers(text) == []


def test_an_age_at_death_is_an_age() -> None:
    assert only("The singer died at 91.").quantity is Quantity.AGE
    assert only("Singer Anna Berg dead at 91").quantity is Quantity.AGE


def test_a_country_in_capitals_belongs_to_what_is_counted() -> None:
    assert only("Two US soldiers died.").unit[-1] == "soldier"


def test_the_magnitude_of_an_earthquake_has_its_own_unit() -> None:
    for text in (
        "A magnitude 6.8 earthquake struck.",
        "A 6.8-magnitude earthquake struck.",
        "It had a magnitude of 6.8 at sea.",
    ):
        assert only(text).unit == ("magnitude",)


def test_a_verb_after_the_number_is_no_unit() -> None:
    assert only("More than 20 needed hospital treatment.").unit == ()
    assert only("Four armed robbers fled.").unit[-1] == "robber"
