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
    ],
)
def test_one_article_against_two_is_a_dispute(
    told: tuple[str, ...], kind: str, values: set[str]
) -> None:
    assert (kind, frozenset(values)) in disputes(*told)


def test_what_one_article_negates_and_two_assert_is_a_dispute() -> None:
    assert "negation" in {kind for kind, _ in disputes(*NEGATIONS)}


@pytest.mark.parametrize("told", [NAMES, PLACES, TITLES, CHANNELS])
def test_one_article_against_one_is_none(told: tuple[str, ...]) -> None:
    assert not disputes(told[0], told[2])


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
    assert {"not hold", "dam", "name:ana costa", f"day:{date(2025, 3, 4)}"} <= keys
    assert "hold" not in keys
