import pytest

from tests.statements.articles import article, extract, sentence
from workbench.statements.extract import extract_statements
from workbench.statements.model import Attribution


def said(text: str) -> Attribution:
    attribution = sentence(text).attribution
    assert attribution is not None
    return attribution


@pytest.mark.parametrize(
    "text",
    [
        '"The harbour is safe," Anna Berg said.',
        '"The harbour is safe," said Anna Berg.',
        '"The harbour is safe," said harbour chief Anna Berg.',
        '"The harbour is safe," said the former mayor, Anna Berg.',
        'Anna Berg said: "The harbour is safe."',
        "Anna Berg said the harbour was safe.",
        "Anna Berg, who runs the harbour, said it was safe.",
        "Anna Berg (left) said the harbour was safe.",
        "Anna Berg has repeatedly warned that the harbour is not safe.",
        "Anna Berg told Tomas Brandt that the harbour was safe.",
        "The harbour is safe, according to Anna Berg.",
        "According to mayor Anna Berg, the harbour is safe.",
        "Anna Berg, writing on X, said that the harbour was safe.",
        "Speaking after the talks, Anna Berg called for a safe harbour.",
        "Anna Berg: the harbour is safe",
        "Anna Berg opened the harbour and said it was safe.",
        "The plan was made by Anna Berg, who said the harbour was safe.",
        "It was Anna Berg, the pilot, who had told the press that the harbour was safe.",
        "‘The harbour is safe today,’ said Anna Berg.",
        '"The harbour is safe," Anna Berg wrote on Telegram. "We checked it."',
        '"The harbour is safe now," a pilot there, Anna Berg, said to the local press.',
        '"The harbour is safe," said the pilot of the port, Anna Berg.',
        '"The harbour is safe," Anna Berg of the Pilots Union wrote on Facebook.',
        '"The harbour is safe," Anna Berg assured the town.',
    ],
)
def test_the_speaker_is_found_wherever_the_verb_stands(text: str) -> None:
    assert (said(text).speaker, said(text).speaker_name) == ("berg", "Anna Berg")


@pytest.mark.parametrize(
    "text",
    [
        "The harbour is safe.",
        "The ships of Anna Berg left the harbour.",
        "The committee told Anna Berg that the harbour was safe.",
        "Officials said the harbour was safe.",
        "Anna Berg's claims were read aloud.",
        "Officials said the harbour was safe despite the leaks that Anna Berg denied.",
        '"The harbour is safe now," a pilot from the town, Dala, said on Monday.',
    ],
)
def test_nobody_is_named_where_the_text_names_nobody(text: str) -> None:
    attribution = sentence(text).attribution
    assert attribution is None or attribution.speaker == ""


def test_an_organisation_is_shown_but_not_compared() -> None:
    attribution = said("The Harbour Ministry said the port was safe.")
    assert (attribution.speaker, attribution.speaker_name) == ("", "Harbour Ministry")


def test_a_role_alone_is_the_person_who_holds_it() -> None:
    extraction = extract(
        "Norwegian Prime Minister Anna Berg arrived.",
        "The Norwegian prime minister said the harbour was safe.",
    )
    attribution = extraction.sentences[1].attribution
    assert attribution is not None
    assert attribution.speaker == "berg"


def test_a_former_holder_is_not_the_holder() -> None:
    extraction = extract(
        "Norwegian Prime Minister Anna Berg arrived.",
        "The former Norwegian prime minister said the harbour was safe.",
    )
    attribution = extraction.sentences[1].attribution
    assert attribution is None or attribution.speaker == ""


def test_he_said_takes_the_speaker_of_the_sentence_right_before() -> None:
    extraction = extract(
        '"The harbour is safe," Anna Berg said.',
        '"We checked it," she added.',
        "Nobody was hurt.",
        '"We will check it again," she said.',
    )
    speakers = [s.attribution.speaker if s.attribution else None for s in extraction.sentences]
    assert speakers == ["berg", "berg", None, ""]


def test_a_quotation_that_goes_on_keeps_its_speaker() -> None:
    extraction = extract(
        ['"The harbour is safe," Anna Berg said.', '"We checked it twice this year."'],
        '"Tomorrow we will check it again."',
    )
    speakers = [s.attribution.speaker if s.attribution else None for s in extraction.sentences]
    assert speakers == ["berg", "berg", None]


def test_an_unclosed_quotation_goes_on_in_the_next_paragraph() -> None:
    extraction = extract(
        'Anna Berg said: "The harbour is safe for now.',
        '"Tomorrow we will check it again."',
    )
    speakers = [s.attribution.speaker if s.attribution else None for s in extraction.sentences]
    assert speakers == ["berg", "berg"]


@pytest.mark.parametrize(
    ("text", "channel"),
    [
        ("Anna Berg wrote on X that the harbour was safe.", "x"),
        ("Anna Berg wrote on Twitter that the harbour was safe.", "x"),
        ("Anna Berg tweeted that the harbour was safe.", "x"),
        ("Anna Berg wrote on her Telegram channel that the harbour was safe.", "telegram"),
        ("Anna Berg said in a post on Facebook that it was safe.", "facebook"),
        ("Anna Berg told a news conference that it was safe.", "news conference"),
        ("Anna Berg said in a video posted on Facebook that it was safe.", "facebook"),
        ("Anna Berg said in a video message to the town that it was safe.", "video"),
        ("Anna Berg said at a joint press conference that it was safe.", "news conference"),
        ("Anna Berg said in an interview with a local paper that it was safe.", "interview"),
        ("Anna Berg said in a written statement that it was safe.", "statement"),
        ("Anna Berg said during her speech that it was safe.", "speech"),
        ("Anna Berg said the harbour was safe.", ""),
        ("Anna Berg said the statement of the union was wrong.", ""),
        ('Anna Berg said: "I never wrote that on Twitter."', ""),
    ],
)
def test_the_channel_is_where_it_was_said(text: str, channel: str) -> None:
    assert said(text).channel == channel


def test_the_channel_of_a_speaker_without_a_name_is_known() -> None:
    told = said("The minister said in a long interview on Tuesday that she would not sign.")

    assert (told.speaker_name, told.channel) == ("", "interview")


def test_a_quotation_is_direct_speech_and_a_report_is_not() -> None:
    assert said('"The harbour is safe today," Anna Berg said.').direct
    assert not said("Anna Berg said the harbour was safe.").direct
    assert not said('Anna Berg called it a "gift" to the harbour.').direct


def test_speaker_and_channel_point_at_their_words() -> None:
    text = '"The harbour is safe," mayor Anna Berg wrote on Telegram.'
    attribution = said(text)
    assert attribution.speaker_span is not None
    assert attribution.channel_span is not None
    assert attribution.speaker_span.of(text) == "Anna Berg"
    assert attribution.channel_span.of(text) == "Telegram"


def test_the_speaker_has_one_key_in_all_articles() -> None:
    extraction = extract_statements(
        [
            article("one", "President Ilya Vasiliev said the harbour was safe."),
            article("two", "President Ilia Vasilyev said the harbour was safe."),
        ]
    )
    keys = {s.attribution.speaker for s in extraction.sentences if s.attribution}
    assert len(keys) == 1


def test_he_said_later_in_a_sentence_is_the_only_person_named_before() -> None:
    assert said("When Anna Berg opened the harbour, she said it was safe.").speaker == "berg"
    assert said("When Anna Berg called Omar Sayed, she said it was safe.").speaker == "berg"
    assert said("When Anna Berg and Omar Sayed met, she said it was safe.").speaker in {"", "berg"}


def test_he_said_is_never_the_person_spoken_of() -> None:
    extraction = extract(
        "Anna Berg opened the harbour.", "Of Omar Sayed, she said he was a friend of the port."
    )
    attribution = extraction.sentences[1].attribution
    assert attribution is not None
    assert attribution.speaker == "berg"


def test_the_owner_of_a_lawyer_is_not_the_lawyer() -> None:
    extraction = extract(
        "Norwegian President Anna Berg left.",
        '"We are pleased with the report," said the president\'s lawyer Omar Sayed.',
    )
    attribution = extraction.sentences[1].attribution
    assert attribution is not None
    assert attribution.speaker == "sayed"


def test_a_verb_of_speech_that_is_a_noun_or_names_a_thing_speaks_for_nobody() -> None:
    for text in (
        "Anna Berg post offices were closed on Friday.",
        "The port defended what Anna Berg called a gift to the harbour.",
        "It was run by a small team, called the Harbour Programme.",
    ):
        attribution = sentence(text).attribution
        assert attribution is None or attribution.speaker == ""


def test_a_quotation_after_an_unknown_speaker_stays_unknown() -> None:
    extraction = extract(
        [
            "The mayor of the harbour met Anna Berg on Friday.",
            '"It is not against Anna Berg," he said.',
            '"It is against her plan for the harbour."',
        ]
    )
    last = extraction.sentences[2].attribution
    assert last is None or last.speaker != "" or last.speaker_name == ""
