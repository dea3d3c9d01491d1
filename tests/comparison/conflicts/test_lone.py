"""What one article alone gives against two others."""

from datetime import date

import pytest

from tests.comparison.conflicts.pairs import said
from tests.comparison.sketches import Told, compared
from workbench.comparison.conflicts.reading import read_statement
from workbench.comparison.conflicts.witnesses import keys_of
from workbench.comparison.model import Strength


def disputes(*told: str) -> set[tuple[str, frozenset[str]]]:
    """Kind and values of the firm conflicts of an event whose articles say one thing each."""
    rest = ("Trombones sold well in Ostrel.", "Nobody minded the rain.", "The mayor slept.")
    event: Told = {
        name: (sentence, extra) for name, sentence, extra in zip("abc", told, rest, strict=False)
    }
    return {
        (conflict.kind.value, frozenset(v.value for v in conflict.values))
        for claim in compared(event).claims
        for conflict in claim.conflicts
        if conflict.strength is Strength.FIRM
    }


HOMES = (
    "The flood destroyed 1,940 homes in the valley, the relief office said in its bulletin.",
    "In the valley 1,940 homes were destroyed by the flood, says the bulletin of the office.",
    "The bulletin of the relief office lists 1,490 destroyed homes in the valley after the flood.",
)
NAMES = (
    "A wall fell on the fireman Klever Sandoval, 29, while he searched a dormitory.",
    "The fireman Klever Sandoval, 29, was searching a dormitory when a wall fell on him.",
    "Fireman Darwin Sandoval, 29, died when a wall fell on him in a dormitory.",
)
PLACES = (
    "The rescue teams from Peru and Chile landed at Velmora airport on 4 March with dogs.",
    "On 4 March rescue teams from Chile and Peru, with dogs, landed at Velmora airport.",
    "Rescue teams and dogs from Peru and Chile landed in Lyon on 4 March.",
)
DAYS = (
    "The sample of the skater was taken on 14 April 2025 at a training camp in Seville.",
    "In Seville, at a training camp, the sample was taken from the skater on 14 April 2025.",
    "The sample was taken from the skater on 24 April 2025 at a training camp in Seville.",
)
TITLES = (
    "The five-time world champion Ana Costa was suspended by the skating union on Monday.",
    "The skating union suspended Ana Costa, a five-times world champion, on Monday.",
    "Ana Costa, the four-time world champion, was suspended by the skating union on Monday.",
)
CHANNELS = (
    '"We will take every hand that is held out to us," minister Ana Costa wrote on Facebook.',
    'Minister Ana Costa wrote on Facebook: "We will take every hand that is held out to us."',
    '"We will take every hand that is held out to us," minister Ana Costa said in an interview.',
)
CLOCKS = (
    "The dam above the town of Velmora gave way at twenty past four on Tuesday morning.",
    "At 4.20 a.m. on Tuesday the dam gave way above the town of Velmora.",
    "It was at 3.50 on Tuesday morning that the dam above the town of Velmora gave way.",
)
ABOUT = (
    "Some 340,000 cubic metres of sludge rushed into the valley when the dam gave way.",
    "When the dam gave way about 340,000 cubic metres of waste poured into the valley.",
    "The dam gave way and sent 430,000 cubic metres of sludge into the valley.",
)
GIVERS = (
    "Rescue crews from three countries are in the valley to help with the search for bodies.",
    "Three countries have sent rescue crews to the valley to help with the search for bodies.",
    "Four countries have sent crews to help with the rescue in the valley.",
)
JOURNEYS = (
    "Ana Costa will travel to Lyon today to discuss the sale of trains with Luis Prado.",
    "Today Ana Costa flies to Lyon to talk about the sale of the trains with Luis Prado.",
    "Ana Costa heads to Paris today for talks about the sale of trains with Luis Prado.",
)
OPPOSITES = (
    "The dam was made four metres higher with the approval of the county inspectorate.",
    "Four metres were added to the dam, and the county inspectorate gave its approval.",
    "The request to make the dam four metres higher was turned down by the county inspectorate.",
)
VENUES = (
    "Costa and Prado signed the agreement in the Victoria Palace after talks of three hours.",
    "After three hours of talks Prado and Costa signed the agreement in the Victoria Palace.",
    "The agreement was long; Costa and Prado signed the agreement in the Palace of Justice.",
)
SEAS = (
    "Parts of the rocket fell into the Norwegian Sea about 60 km off the coast, the firm said.",
    "The firm said that parts of the rocket fell into the Norwegian Sea.",
    "Off the coast parts of the rocket fell into the Barents Sea, far from any beach.",
)
MONTHS = (
    "The next rocket will not fly before September, the head of the firm said.",
    "Before September no rocket will fly, the firm has let its customers know.",
    "The next rocket will not fly before November, customers of the firm have been told.",
)
VIDEOS = (
    '"We will not pay criminals for our own data," Ana Costa told employees in a video message.',
    'In a video message to employees Ana Costa said: "We will not pay criminals for our own data."',
    '"We will not pay criminals for our own data," Ana Costa told employees in a letter.',
)
COMPANY = (
    "Convicted were the mayor, Ana Costa, and the former head of planning, Luis Prado.",
    "The court convicted Ana Costa, the mayor, and with her Luis Prado, former head of planning.",
    "Convicted were the mayor, Ana Costa, and the former treasurer of the town, Pedro Lima.",
)
PASSIVES = (
    "The backups of the group were not encrypted, the firm said on Monday.",
    "On Monday the firm said that the backups of the group were not encrypted.",
    "The attackers encrypted the backups of the group as well, people at the firm say.",
)
NEGATIONS = (
    "The sirens of the town did not sound before the wave came, the mayor of Velmora said.",
    "Before the wave came the sirens of the town did not sound, people in Velmora said.",
    "The sirens of the town sounded before the wave came to the shops and houses of Velmora.",
)


@pytest.mark.parametrize(
    ("told", "kind", "values"),
    [
        (HOMES, "number", {"1,940", "1,490"}),
        (NAMES, "name", {"Klever Sandoval", "Darwin Sandoval"}),
        (PLACES, "place", {"Velmora", "Lyon"}),
        (DAYS, "time", {"14 April 2025", "24 April 2025"}),
        (TITLES, "number", {"5", "4"}),
        (CHANNELS, "channel", {"Facebook", "interview"}),
        (CLOCKS, "time", {"04:20", "03:50"}),
        (ABOUT, "number", {"about 340,000", "430,000"}),
        (GIVERS, "number", {"3", "4"}),
        (JOURNEYS, "place", {"Lyon", "Paris"}),
        (OPPOSITES, "opposite", {"approval", "turned down"}),
        (VENUES, "place", {"Victoria Palace", "Palace of Justice"}),
        (SEAS, "place", {"Norwegian Sea", "Barents Sea"}),
        (MONTHS, "time", {"September", "November"}),
        (VIDEOS, "channel", {"video", "letter"}),
        (COMPANY, "participants", {"Luis Prado", "Pedro Lima"}),
    ],
)
def test_one_article_against_two_is_a_dispute(
    told: tuple[str, ...], kind: str, values: set[str]
) -> None:
    assert (kind, frozenset(values)) in disputes(*told)


@pytest.mark.parametrize("told", [NEGATIONS, PASSIVES])
def test_what_one_article_negates_and_two_assert_is_a_dispute(told: tuple[str, ...]) -> None:
    assert "negation" in {kind for kind, _ in disputes(*told)}


@pytest.mark.parametrize("told", [PLACES, TITLES, CHANNELS])
def test_one_article_against_one_is_none(told: tuple[str, ...]) -> None:
    assert not disputes(told[0], told[2])


def test_a_weekday_of_one_name_is_no_dispute_whatever_week_it_falls_in() -> None:
    assert not disputes(
        "The polluted water is expected to reach the border of Velmora on Saturday.",
        "On Saturday the polluted water will reach the border of Velmora, officials say.",
        "The polluted water nears the border of Velmora, which it has in sight by Saturday.",
    )


def test_a_day_of_something_still_to_come_is_not_the_day_of_what_has_been() -> None:
    assert not disputes(
        "The group that had called the march put the turnout in Velmora on 9 May at 120,000.",
        "On 9 May the march in Velmora drew 120,000 people, said the group that had called it.",
        "The group in Velmora has called for another march on 16 May.",
    )


def test_the_days_on_which_a_figure_was_given_are_no_dispute() -> None:
    assert not disputes(
        "Fifty people in Velmora have fallen ill, the institute said on 7 October.",
        "The institute in Velmora said on 7 October that fifty people have fallen ill.",
        "More people in Velmora have fallen ill, the institute said on 9 October.",
    )


def test_a_time_in_another_zone_is_no_other_time() -> None:
    assert not disputes(
        "The crane fell onto the north quay of Velmora at 5.50 a.m. on Tuesday.",
        "At 5.50 a.m. on Tuesday the crane fell onto the north quay of Velmora.",
        "The north quay of Velmora is closed since the crane fell on it at 0350 GMT on Tuesday.",
    )


def test_how_long_and_how_high_are_two_measures() -> None:
    assert not disputes(
        "The ship, 334 metres long, was being turned when the wind drove it against the crane.",
        "The driver of the crane sat 40 metres above the water when the ship drove against it.",
    )


def test_a_refusal_and_a_denial_of_one_thing_agree() -> None:
    assert not disputes(
        "Shipping minister Ivo Brdar is refusing to quit over the accident in the harbour.",
        "Shipping minister Ivo Brdar ruled out stepping down over the accident in the harbour.",
    )


def test_a_part_of_a_sum_is_not_the_sum_of_another() -> None:
    assert not disputes(
        "Kolar's conservative Civic Alliance won 29 percent of the vote and 20 seats.",
        "In the south the Civic Alliance won three of the 14 seats, the Bloc seven.",
    )


def test_a_share_of_the_ballots_is_none_of_the_votes() -> None:
    assert not disputes(
        "With 99.6 percent of the ballots counted, the Progressive Bloc of Ana Costa leads.",
        "With every ballot counted, the Bloc of Ana Costa had 32.5 percent of the vote.",
    )


def test_an_update_disputes_no_toll() -> None:
    assert not disputes(
        "Three pupils of the school in Velmora and their teacher were dead when help came.",
        "Four pupils of the school in Velmora and a teacher are now known to be dead.",
    )


def test_what_somebody_is_made_up_of_is_nothing_made_up() -> None:
    assert not disputes(
        "The inquiry board will be made up of experts from the space agency and the firm.",
        "Experts from the space agency and the firm sit on the board that conducts the inquiry.",
    )


def test_a_bound_far_away_tells_no_figure() -> None:
    told = HOMES[2].replace("in the valley", "in the valley, of which more than 70 homes are old,")
    assert ("number", frozenset({"1,940", "1,490"})) in disputes(*HOMES[:2], told)


def test_how_long_a_term_is_and_how_long_ago_are_two_times() -> None:
    assert not disputes(
        "The businessman Berhane Woldu was serving a four-year sentence for breaking sanctions.",
        "The businessman Berhane Woldu was let out of prison 16 months after his arrest.",
    )


def test_the_shares_of_two_candidates_are_no_dispute() -> None:
    assert not disputes(
        "Ana Costa won a second term in September with 52.3 percent of the vote.",
        "The beaten candidate had 44 percent of the vote in the poll of September.",
    )


def test_a_figure_of_another_year_is_another_figure() -> None:
    assert not disputes(
        "The strongest gust of the storm, 168 km/h, was measured at the lighthouse of Svartklint.",
        "The storm of December 1999 brought gusts of 185 km/h to the lighthouse of Svartklint.",
    )


def test_who_rejects_a_charge_and_who_denies_it_agree() -> None:
    assert not disputes(
        "The minister denied that the authorities had warned too late of the storm.",
        "The authorities reject the charge that their warning of the storm came too late.",
    )


def test_what_is_missing_is_not_asserted() -> None:
    assert not disputes(
        "The allowances of the soldiers who came back have not been paid for three months.",
        "The soldiers who came back were fuming over three months of missing pay.",
    )


def test_a_negation_in_another_clause_does_not_hide_one() -> None:
    assert "negation" in {
        kind
        for kind, _ in disputes(
            "The long bridge was closed to cars on Saturday night, the operator said.",
            "The long bridge was never closed on Saturday night, though nothing went fast there.",
        )
    }


def test_two_lists_that_differ_in_one_are_a_dispute() -> None:
    assert "participants" in {
        kind
        for kind, _ in disputes(
            "The presidents of Zambia, Tanzania and Mozambique took part in the video conference.",
            "The presidents of Zambia, Tanzania and Zimbabwe took part in the conference by video.",
        )
    }


def test_where_names_lead_as_places_do_the_dispute_is_one_of_place() -> None:
    found = disputes(
        "The ferry was towed to Karlskrona by two tugs on Sunday morning.",
        "The ferry was towed to Ystadt by two tugs on Sunday morning.",
    )
    assert {kind for kind, _ in found} == {"place"}


def test_a_word_that_tells_which_of_two_is_meant_is_no_opposite() -> None:
    assert not disputes(
        "The alarm on the ferry was raised at 11.40 p.m., the company said.",
        "The company said that the alarm was raised on the ferry at 11.40 p.m.",
        "The first alarm sounded at 11.40 p.m. on the lower of the two decks, the company said.",
    )


def test_all_who_bear_a_value_out_are_named_with_it() -> None:
    more = "A bulletin lists 1,940 homes among much else that the flood destroyed in the valley."
    event: Told = {name: (sentence,) for name, sentence in zip("abcd", (*HOMES, more), strict=True)}
    (conflict,) = [c for claim in compared(event).claims for c in claim.conflicts]
    assert conflict.lone == "c"
    assert conflict.explanation.endswith("3 articles say 1,940; c alone says 1,490")


def test_an_article_that_gives_both_figures_disputes_neither() -> None:
    both = HOMES[2].replace("lists", "lists 1,940 ruined homes and")
    assert not disputes(*HOMES[:2], both)


def test_a_result_that_shares_one_figure_is_a_dispute_wherever_it_stands() -> None:
    found = disputes(
        "The motion against the minister was carried by 34 votes to 26 after a long debate.",
        "The minister stepped down the morning after the motion was carried by 34 to 28.",
    )
    assert found == {("number", frozenset({"34 to 26", "34 to 28"}))}


def test_two_results_without_a_common_figure_are_those_of_two_votes() -> None:
    assert not disputes(
        "The motion against the minister was carried by 34 votes to 26 after a long debate.",
        "The minister stepped down the morning after the motion was carried by 31 to 29.",
    )


def test_a_statement_bears_out_what_it_holds() -> None:
    keys = keys_of(read_statement(said("The dam did not hold, Ana Costa said on 4 March 2025.")))
    assert {"not hold", "dam", f"day:{date(2025, 3, 4)}"} <= keys.keys()
    assert "hold" not in keys
