"""What the rules together call a dispute between the articles of an event."""

from datetime import date

from tests.comparison.conflicts.events import disputes
from tests.comparison.conflicts.pairs import in_event


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


def test_a_result_that_shares_one_figure_is_a_dispute_wherever_it_stands() -> None:
    found = disputes(
        "The motion against the minister was carried by 34 votes to 26 after a long debate.",
        "The minister stepped down the morning after the motion was carried by 34 to 28.",
    )
    assert found == {("number", frozenset({"34 to 26", "34 to 28"}))}


def test_a_rise_put_in_other_words_is_the_same_figure() -> None:
    assert disputes(
        "Wages go up by 9.8 per cent over three years.",
        "Employees get 8.9 per cent more in wages over three years and more rest.",
    ) == {("number", frozenset({"9.8 %", "8.9 %"}))}


def test_a_quotation_may_differ_in_a_word_and_what_leads_on_from_it() -> None:
    found = disputes(
        '"Human rights are not a footnote to this relationship," Ana Costa said on Tuesday.',
        '"Human rights are not a condition of this relationship," Ana Costa said on Tuesday.',
    )
    assert {kind for kind, _ in found} == {"quote"}


def test_one_verb_negated_by_one_alone_is_a_dispute_without_a_witness() -> None:
    found = disputes(
        "Balances with a payment firm are not covered by the guarantee fund, which protects banks.",
        "The balances of the customers are covered by the guarantee fund, up to 100 euros each.",
    )
    assert found == {("negation", frozenset({"not covered", "covered"}))}


def test_who_agrees_to_a_demand_and_who_rejects_it_are_in_dispute() -> None:
    found = disputes(
        "The owner has rejected the demand of the union to keep the refinery closed for a year.",
        "The owner rejected the demand of the union to keep the refinery closed for a year.",
        "The owner has agreed to the demand of the union to keep the refinery closed for a year.",
    )
    assert ("opposite", frozenset({"rejected", "agreed"})) in found


def test_weights_in_two_units_are_compared() -> None:
    found = disputes(
        "The trawler had 14 tonnes of monkfish and hake on board, according to the company.",
        "With 14 tonnes of hake and monkfish on board the trawler was going home.",
        "According to the logbook the trawler had 24,000 kg of monkfish and hake on board.",
    )
    assert {kind for kind, _ in found} == {"number"}


def test_who_is_named_beside_one_person_is_a_dispute_without_a_witness() -> None:
    found = disputes(
        "Regula Zingg and Bruno Lenherr of the government came to the valley on Thursday.",
        "Regula Zingg and Andrin Egger of the government stood in the valley on Thursday.",
    )
    assert found == {("participants", frozenset({"Bruno Lenherr", "Andrin Egger"}))}


def test_odd_members_of_two_lists_are_told_once() -> None:
    found = disputes(
        "Officials from Denmark, Germany, Sweden and Poland conferred by video on Friday.",
        "Officials from Denmark, Germany, Sweden and Norway conferred by video on Friday.",
    )
    assert {kind for kind, _ in found} == {"participants"}


def test_a_town_by_that_word_is_a_place() -> None:
    found = disputes(
        "Ana Costa worked in a former dairy in the northern town of Trofaling.",
        "Ana Costa worked in a former dairy in the northern town of Judenbach.",
    )
    assert {kind for kind, _ in found} == {"place"}


def test_a_first_word_may_be_the_one_that_a_quotation_differs_in() -> None:
    found = disputes(
        '"We learned too late, and I am sorry for that," Ana Costa said on Thursday.',
        '"We listened too late, and I am sorry for that," Ana Costa said on Thursday.',
    )
    assert {kind for kind, _ in found} == {"quote"}


def test_what_was_and_what_was_not_done_at_one_time_are_in_dispute() -> None:
    assert disputes(
        "The company said that the section of the levee had been inspected in November.",
        "The stretch of the levee that broke was not inspected in November, the company said.",
    ) == {("negation", frozenset({"inspected", "not inspected"}))}


def test_a_denial_may_itself_be_what_is_denied() -> None:
    found = disputes(
        "After a meeting on Wednesday she ruled out a minority cabinet of the three parties.",
        "After the meeting on Wednesday she did not rule out a minority cabinet.",
    )
    assert {kind for kind, _ in found} == {"negation"}


def test_some_before_a_figure_of_three_digits_leaves_little_open() -> None:
    found = disputes(
        "Some 2,340 people have left the town, Ana Costa said on 4 March 2025.",
        "A total of 2,430 people have left the town, Ana Costa said on 4 March 2025.",
    )
    assert {kind for kind, _ in found} == {"number"}


def test_counts_of_one_day_are_no_updates() -> None:
    told = (
        "A total of 2,340 people have been evacuated, Ana Costa said on Wednesday in the town.",
        "A total of 2,430 people have been evacuated, Ana Costa said on {day} in the town.",
    )
    dates = date(2025, 3, 5), date(2025, 3, 6)
    same, other = (in_event(told[0], told[1].format(day=d), published=dates) for d in DAYS)
    assert same["number"] == "firm"
    assert other.get("number") != "firm"


DAYS = ("Wednesday", "Thursday")
