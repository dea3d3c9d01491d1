"""Figures and times that differ because they are those of two things."""

from tests.comparison.conflicts.events import disputes


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


def test_a_sum_named_in_passing_is_known() -> None:
    assert not disputes(
        "The government is to pay 50,000 zlotys to each family that lost someone in the hall.",
        "She has promised 20,000 zlotys to each bereaved family, in addition to the 50,000 that "
        "the government is to pay.",
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


def test_figures_of_statements_that_hardly_match_are_only_possible() -> None:
    assert not disputes(
        "In the hall the three party leaders clashed over the cost of the tunnel on Wednesday.",
        "It all turned on the debate on television, when four party leaders went at each other.",
    )
