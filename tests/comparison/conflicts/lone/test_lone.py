"""What one article alone gives against two others."""

from datetime import date

import pytest

from tests.comparison.conflicts.events import disputes
from tests.comparison.conflicts.pairs import said
from tests.comparison.sketches import Told, compared
from workbench.comparison.conflicts.lone.witnesses import keys_of
from workbench.comparison.conflicts.reading import read_statement

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
SURNAMES = (
    "The search will go on through the night, said Roman Tschirky, who leads the operation.",
    "Roman Tschirky, who leads the operation, said that the search will go on in the night.",
    "The search will go on through the night, Roman Aebischer, who leads the operation, said.",
)
NEXT_WEEK = (
    "The debate on the talks in the house will be held on 16 February 2027.",
    "On 16 February 2027 the house will hold its debate on the talks.",
    "The debate of the house on the talks will be held on 17 February 2027.",
)
ANNOUNCED = (
    "Ana Costa announced her resignation in a video on Instagram on Friday morning.",
    "The coach Ana Costa announced her resignation on Instagram on Friday morning.",
    "It was at a press conference that Ana Costa announced her resignation on Friday, in tears.",
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
        (SURNAMES, "name", {"Roman Tschirky", "Roman Aebischer"}),
        (NEXT_WEEK, "time", {"16 February 2027", "17 February 2027"}),
        (ANNOUNCED, "channel", {"Instagram", "news conference"}),
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


def test_a_bound_far_away_tells_no_figure() -> None:
    told = HOMES[2].replace("in the valley", "in the valley, of which more than 70 homes are old,")
    assert ("number", frozenset({"1,940", "1,490"})) in disputes(*HOMES[:2], told)


def test_all_who_bear_a_value_out_are_named_with_it() -> None:
    more = "A bulletin lists 1,940 homes among much else that the flood destroyed in the valley."
    event: Told = {name: (sentence,) for name, sentence in zip("abcd", (*HOMES, more), strict=True)}
    (conflict,) = [c for claim in compared(event).claims for c in claim.conflicts]
    assert conflict.lone == "c"
    assert conflict.explanation.endswith("3 articles say 1,940; c alone says 1,490")


def test_an_article_that_gives_both_figures_disputes_neither() -> None:
    both = HOMES[2].replace("lists", "lists 1,940 ruined homes and")
    assert not disputes(*HOMES[:2], both)


def test_a_statement_bears_out_what_it_holds() -> None:
    keys = keys_of(read_statement(said("The dam did not hold, Ana Costa said on 4 March 2025.")))
    assert {"not hold", "dam", f"day:{date(2025, 3, 4)}"} <= keys.keys()
    assert "hold" not in keys


def test_two_announcements_of_one_person_dispute_nothing() -> None:
    other = "At a press conference on Friday Ana Costa announced the names of the new players."
    assert not disputes(*ANNOUNCED[:2], other)
