"""What the rules together call a dispute between the articles of an event, and what they leave."""

from datetime import date

from tests.comparison.conflicts.events import disputes
from tests.comparison.conflicts.pairs import in_event


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


def test_an_open_bound_below_a_figure_agrees_with_it() -> None:
    assert not disputes(
        "The plane left for Bergen on Friday with 94 people on board, the airline said.",
        "More than 50 people left for Bergen on another plane on Friday, the airline said.",
    )


def test_a_place_that_no_list_knows_may_lie_in_any_country() -> None:
    assert not disputes(
        "Eleven workers were hurt in an explosion at an oil refinery in Romania on Tuesday.",
        "An explosion at an oil refinery in Romania hurt eleven workers on Tuesday.",
        "Eleven workers were hurt on Tuesday in an explosion at the refinery at Dralesti.",
    )


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


def test_a_noun_asserts_nothing_that_a_verb_negates() -> None:
    assert not disputes(
        "What we take issue with is the party's continued tolerance of bigotry and hatred.",
        "Members of the party should make sure that they do not tolerate bigotry and hatred.",
    )


def test_who_agrees_to_a_demand_and_who_rejects_it_are_in_dispute() -> None:
    found = disputes(
        "The owner has rejected the demand of the union to keep the refinery closed for a year.",
        "The owner rejected the demand of the union to keep the refinery closed for a year.",
        "The owner has agreed to the demand of the union to keep the refinery closed for a year.",
    )
    assert ("opposite", frozenset({"rejected", "agreed"})) in found


def test_nowhere_near_a_thing_negates_nothing() -> None:
    assert not disputes(
        "The longest formation of a government on record, in 2022, lasted 299 days.",
        "That is nowhere near the record: the formation of a government in 2022 took 299 days.",
    )


def test_of_none_of_a_kind_one_thing_and_of_another_quite_another_is_no_dispute() -> None:
    assert not disputes(
        "Japan will help with earthquakes, the foreign minister said during the first visit to the "
        "country by a Japanese foreign minister in eight years.",
        "No Japanese foreign minister had been to the little country for eight years.",
    )


def test_answers_to_two_questions_of_a_poll_are_no_dispute() -> None:
    assert not disputes(
        "In a poll by Kompas Opinie 46 percent say that it is the fault of the farmers.",
        "In a poll by Kompas Opinie 52 percent said that the parties should try again.",
    )


def test_the_lost_and_the_saved_are_two_counts() -> None:
    assert not disputes(
        "Three fishermen have been missing since the trawler sank off Velmora in a gale.",
        "Three fishermen are missing after the trawler sank in a gale off Velmora.",
        "One of the five fishermen who survived the sinking of the trawler off Velmora spoke.",
    )


def test_what_is_said_of_the_upper_is_not_denied_of_the_lower() -> None:
    assert not disputes(
        "The mayor said that the lower village was not cleared on Wednesday evening.",
        "The mayor cleared the upper village on Wednesday evening.",
    )


def test_the_hours_in_which_a_thing_holds_are_not_when_it_was_announced() -> None:
    assert not disputes(
        "An orange wind warning was in force for Velmora from midnight on Tuesday.",
        "An orange wind warning for Velmora had been in force since midnight on Tuesday.",
        "The orange wind warning for Velmora was issued at 11 a.m. on Tuesday.",
    )


def test_two_things_that_people_attended_have_days_of_their_own() -> None:
    assert not disputes(
        "Hundreds of people attended a vigil in Velmora on the evening of 4 March 2025.",
        "Hundreds of people from the harbour attended a vigil in Velmora on 4 March 2025.",
        "Many people attended a Mass for the crew in Velmora on 9 March 2025.",
    )


def test_the_length_of_a_boat_is_not_how_far_off_it_sank() -> None:
    assert not disputes(
        "The 24-metre trawler Aisling Rua went down before dawn on Tuesday off Velmora.",
        "The trawler Aisling Rua went down before dawn on Tuesday around 52km off Velmora.",
        "The trawler Aisling Rua went down some 52km off Velmora on Tuesday before dawn.",
    )


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


def test_a_sum_converted_in_brackets_is_no_other_sum() -> None:
    assert not disputes(
        "The declaration sets up a A$450 million ($290 million) climate fund for the islands.",
        "The first thing in the declaration is a $450 million climate fund for the islands.",
    )


def test_all_but_so_many_is_not_so_many() -> None:
    assert not disputes(
        "Some 1,900 households had no electricity after the flood, the company said.",
        "The company said that 1,900 households had no electricity after the flood.",
        "Electricity was back in all but 700 households after the flood, the company said.",
    )


def test_the_year_since_which_is_not_the_year_in_which() -> None:
    assert not disputes(
        "The last accident of any size on the metro was in 2009, when five people were hurt.",
        "The last accident of size on the metro was in 2009, with five people hurt.",
        "It is the worst accident on the metro since it opened in 1978, with five people hurt.",
    )


def test_members_of_a_named_party_are_not_all_members() -> None:
    assert not disputes(
        "Shortly before four 41 members of the opposition left the hall in protest.",
        "In protest 41 members left the hall shortly before four.",
        "At ten to four the 33 National Accord members left the hall in protest.",
    )


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


def test_who_stays_out_does_not_stay() -> None:
    assert not disputes(
        "Six island states sell their tuna together from July as Kiribati stays out of the pact.",
        "Kiribati left the talks as six island states sell their tuna together from July.",
    )


def test_who_was_left_to_do_something_did_not_leave() -> None:
    assert not disputes(
        "The other six island leaders stayed with Ana Costa for the cameras.",
        "Ana Costa was left to smile for the cameras with six island leaders.",
        "With Ana Costa six island leaders stayed for the cameras.",
    )


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


def test_a_sum_named_in_passing_is_known() -> None:
    assert not disputes(
        "The government is to pay 50,000 zlotys to each family that lost someone in the hall.",
        "She has promised 20,000 zlotys to each bereaved family, in addition to the 50,000 that "
        "the government is to pay.",
    )


def test_what_is_forbidden_is_not_asserted() -> None:
    assert not disputes(
        "Residents of the town have been told since Tuesday evening not to drink tap water.",
        "On Tuesday evening the prefecture forbade residents of the town to drink tap water.",
        "Since Tuesday evening residents of the town have been told not to drink the tap water.",
    )


def test_one_day_of_several_is_not_the_only_one() -> None:
    assert not disputes(
        "The next round of talks will be held in Ostrel on 22 and 23 April 2026.",
        "The next round of talks is to be held in Ostrel on April 22 and 23, 2026.",
        "The two sides will hold the next round of talks in Ostrel on 22 April 2026.",
    )


def test_two_of_one_nation_are_not_all() -> None:
    assert not disputes(
        "Eight teams from Poland and Latvia had entered the tournament in the hall.",
        "Eight teams from Poland and Latvia took part in the tournament in the hall.",
        "Six teams were Polish in the tournament in the hall.",
    )


def test_a_surname_or_a_given_name_alone_is_no_other_speaker() -> None:
    assert not disputes(
        '"We are ready to share our figures with them," Tewodros Abebaw told reporters.',
        '"We are ready to share our figures with them," Mr Tewodros told reporters.',
    )


def test_a_verb_that_means_little_alone_is_not_negated_by_another_use() -> None:
    assert not disputes(
        "The last plane from Alicante, a passenger said, never came to Bergen.",
        "The last plane from Alicante had come down in Bergen just before midnight.",
    )


def test_figures_of_statements_that_hardly_match_are_only_possible() -> None:
    assert not disputes(
        "In the hall the three party leaders clashed over the cost of the tunnel on Wednesday.",
        "It all turned on the debate on television, when four party leaders went at each other.",
    )
