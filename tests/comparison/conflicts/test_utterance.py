"""Who said it, where, and in which words."""

from tests.comparison.conflicts.pairs import conflicts, in_event

WORDS = "Every logbook of the company will be opened next week"


def test_another_speaker_of_the_same_words_is_a_conflict() -> None:
    found = conflicts(f'"{WORDS}," said Ilmar Grant.', f'"{WORDS}," said Petra Wallis.')
    assert found == {"speaker": "firm"}


def test_one_speaker_under_two_spellings_is_no_conflict() -> None:
    assert not conflicts(f'"{WORDS}," said Mykhailo Hordiy.', f'"{WORDS}," said Mykhaylo Hordiy.')


def test_another_channel_for_the_same_words_is_a_conflict() -> None:
    found = conflicts(
        f'"{WORDS}," Ilmar Grant wrote on Facebook.', f'"{WORDS}," Ilmar Grant wrote on Telegram.'
    )
    assert found == {"channel": "firm"}


def test_a_word_changed_inside_a_quotation_is_a_conflict() -> None:
    found = conflicts(
        'Ilmar Grant said: "What failed that night was not the steel but the training of the men."',
        'Ilmar Grant said: "What failed that night was not the steel but the hiring of the men."',
    )
    assert found.get("quote") == "firm"


def test_a_quotation_cut_short_is_no_conflict() -> None:
    assert not conflicts(
        'Ilmar Grant said: "What failed that night was the training of the men."',
        'Ilmar Grant said: "What failed that night was the training."',
    )


def test_a_number_changed_at_the_end_of_a_quotation_is_a_conflict() -> None:
    found = conflicts(
        'Ilmar Grant said: "We will rebuild every house within a year."',
        'Ilmar Grant said: "We will rebuild every house within two years."',
    )
    assert found.get("quote") == "firm"


def test_a_word_that_a_quotation_changes_is_told_once() -> None:
    told = (
        'Ilmar Grant said: "It was a fair and decent gain for the young."',
        'Ilmar Grant said: "It was a fair and decent loss for the young."',
    )
    assert in_event(*told) == {"quote": "firm"}
    assert conflicts(*told) == {"opposite": "firm"}


LONG = "They told us in nine minutes, through a screen"


def test_a_quotation_that_one_article_quotes_further_is_the_same_one() -> None:
    found = in_event(
        f'"{LONG}, and then the screen went black and nobody moved," said Petra Wallis.',
        f'"{LONG}," said Ilmar Grant of the union.',
    )
    assert found == {"speaker": "firm"}


def test_a_speaker_who_says_the_same_in_the_other_article_too_is_no_conflict() -> None:
    assert not in_event(
        f'"{LONG}, and then the screen went black," said Petra Wallis.',
        f'"{LONG}," said Ilmar Grant of the union.',
        left_rest=(f'"{LONG}," said Ilmar Grant as well.',),
    )
