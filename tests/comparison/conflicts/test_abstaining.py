"""What the rules together leave: other words for one thing, and the same words of two things."""

from tests.comparison.conflicts.events import disputes


def test_a_refusal_and_a_denial_of_one_thing_agree() -> None:
    assert not disputes(
        "Shipping minister Ivo Brdar is refusing to quit over the accident in the harbour.",
        "Shipping minister Ivo Brdar ruled out stepping down over the accident in the harbour.",
    )


def test_what_somebody_is_made_up_of_is_nothing_made_up() -> None:
    assert not disputes(
        "The inquiry board will be made up of experts from the space agency and the firm.",
        "Experts from the space agency and the firm sit on the board that conducts the inquiry.",
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


def test_a_word_that_tells_which_of_two_is_meant_is_no_opposite() -> None:
    assert not disputes(
        "The alarm on the ferry was raised at 11.40 p.m., the company said.",
        "The company said that the alarm was raised on the ferry at 11.40 p.m.",
        "The first alarm sounded at 11.40 p.m. on the lower of the two decks, the company said.",
    )


def test_a_noun_asserts_nothing_that_a_verb_negates() -> None:
    assert not disputes(
        "What we take issue with is the party's continued tolerance of bigotry and hatred.",
        "Members of the party should make sure that they do not tolerate bigotry and hatred.",
    )


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


def test_what_is_said_of_the_upper_is_not_denied_of_the_lower() -> None:
    assert not disputes(
        "The mayor said that the lower village was not cleared on Wednesday evening.",
        "The mayor cleared the upper village on Wednesday evening.",
    )


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


def test_what_is_forbidden_is_not_asserted() -> None:
    assert not disputes(
        "Residents of the town have been told since Tuesday evening not to drink tap water.",
        "On Tuesday evening the prefecture forbade residents of the town to drink tap water.",
        "Since Tuesday evening residents of the town have been told not to drink the tap water.",
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
