import pytest

from tests.statements.articles import article, extract
from workbench.statements.extract import extract_statements
from workbench.statements.model import Name
from workbench.statements.names import same_given, sound


def names(*paragraphs: str) -> list[Name]:
    return [n for s in extract(*paragraphs).sentences for n in s.facts.names]


def keys(*paragraphs: str) -> list[str]:
    return [n.key for n in names(*paragraphs)]


def test_words_of_one_name_are_one_unit() -> None:
    found = names("The mayor met Anna Maria Berg on Friday.")
    assert [(n.surface, n.key, n.person) for n in found] == [("Anna Maria Berg", "berg", True)]


def test_a_second_surname_is_no_other_person() -> None:
    found = keys("Minister Inés Quirola Landín spoke.", "Inés Quirola left.", "Quirola smiled.")
    assert found == ["quirola", "quirola", "quirola"]


def test_a_middle_name_makes_no_surname_of_another_person() -> None:
    found = keys("Anna Maria Berg spoke.", "Mayor Anna Maria spoke too.", "Tomas Berg left.")
    assert found[-1] == "tomas berg"


def test_an_organisation_keeps_all_its_words_as_key() -> None:
    found = names("They sued the Department of Justice and the Harbour Workers Union.")
    assert [(n.key, n.person) for n in found] == [
        ("department of justice", False),
        ("harbor workers union", False),
    ]


def test_particles_belong_to_a_name() -> None:
    found = names("The talks with Ursula van der Berg and Omar al-Sayed failed.")
    assert [n.surface for n in found] == ["Ursula van der Berg", "Omar al-Sayed"]


def test_titles_are_kept_apart_from_the_name() -> None:
    found = names("Norwegian Prime Minister Anna Berg met Sen. Tomas Brandt.")
    assert [(n.surface, n.title) for n in found] == [
        ("Anna Berg", "prime minister"),
        ("Tomas Brandt", "senator"),
    ]


def test_a_title_after_the_name_counts_too() -> None:
    extraction = extract(
        "Anna Berg, the prime minister of Norway, arrived.", "Norway's prime minister left."
    )
    assert [n.key for n in extraction.sentences[1].facts.references] == ["berg"]


def test_an_ordinary_first_word_is_no_name() -> None:
    assert keys("Ships left the harbour.", "Yesterday Berg said so.") == ["berg"]


def test_a_headline_in_capitals_shows_only_names_that_the_article_knows() -> None:
    source = article(
        "a",
        "Mayor Anna Berg opened the harbour, and Berg said it was safe.",
        headline="Berg Opens Safe Harbour With Many Ferries",
    )
    extraction = extract_statements([source])
    assert [n.key for n in extraction.sentences[0].facts.names] == ["berg"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ilya Vasiliev", "Ilia Vasilyev"),
        ("Olena Zhukovska", "Olena Zhukovskaya"),
        ("Oleksandr Tkachenko", "Alexander Tkatschenko"),
        ("Dragan Petrović", "Dragan Petrovic"),
        ("Mikhail Gorshkov", "Mikhail Gorshkow"),
        ("Yusuf Öztürk", "Yusuf Ozturk"),
    ],
)
def test_spellings_of_one_person_are_one_key(one: str, other: str) -> None:
    found = extract_statements(
        [article("one", f"President {one} arrived."), article("two", f"President {other} left.")]
    )
    assert len({n.key for s in found.sentences for n in s.facts.names}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Anna Johnson", "Omar Johnston"),
        ("Mary Berg", "Liz Berg"),
        ("Tomas Brandt", "Tomas Brecht"),
        ("Anna Hale", "Anna Hane"),
    ],
)
def test_two_people_stay_two(one: str, other: str) -> None:
    found = extract_statements(
        [article("one", f"{one} said so."), article("two", f"{other} said no.")]
    )
    assert len({n.key for s in found.sentences for n in s.facts.names}) == 2


def test_a_surname_alone_is_whoever_its_article_names_in_full() -> None:
    found = extract_statements(
        [
            article("one", "Mary Berg sued her sister.", "Berg said so."),
            article("two", "Liz Berg replied.", "Berg said no."),
        ]
    )
    assert [s.facts.names[0].key for s in found.sentences] == [
        "mary berg",
        "mary berg",
        "liz berg",
        "liz berg",
    ]


def test_an_acronym_is_the_organisation_whose_letters_it_has() -> None:
    found = keys("The National Harbour Union (NHU) met.", "The NHU paid.")
    assert found == ["national harbor union"] * 3


def test_known_acronyms_need_no_full_name() -> None:
    assert keys("They left the EU.", "They left the European Union.") == ["european union"] * 2


def test_an_office_with_two_holders_names_nobody() -> None:
    extraction = extract(
        "Norwegian President Anna Berg left.",
        "Norwegian President Omar Sayed arrived.",
        "The Norwegian president spoke.",
    )
    assert extraction.sentences[2].facts.references == ()


def test_an_office_without_a_place_is_known_only_in_its_own_article() -> None:
    found = extract_statements(
        [
            article("one", "Governor Anna Berg left.", "The governor was tired."),
            article("two", "The governor was tired."),
        ]
    )
    references = [[n.key for n in s.facts.references] for s in found.sentences]
    assert references == [[], ["berg"], []]


def test_an_office_whose_holder_two_articles_name_is_known_in_a_third() -> None:
    found = extract_statements(
        [
            article("one", "Governor Anna Berg left."),
            article("two", "Anna Berg, Norland's governor, left."),
            article("three", "The governor was tired."),
        ]
    )
    assert [n.key for n in found.sentences[2].facts.references] == ["berg"]


def test_given_names_agree_by_initial_short_form_and_transliteration() -> None:
    assert same_given("tom", "thomas")
    assert same_given("t", "thomas")
    assert same_given("mykola", "nikolai")
    assert not same_given("mary", "liz")


def test_surnames_that_sound_alike_are_alike() -> None:
    assert sound("zhukovskiy") == sound("zukowskij")
    assert sound("berg") != sound("borg")


def test_the_first_word_of_a_company_is_the_company() -> None:
    found = names("Nordvik Lines cut its forecast.", "The town praised Nordvik for its candour.")
    assert [(n.key, n.person) for n in found] == [("nordvik lines", False)] * 2


def test_a_surname_may_begin_with_another_letter_where_the_given_name_agrees() -> None:
    found = extract_statements(
        [
            article("one", "Captain Oleksiy Horobenko was rescued."),
            article("two", "Captain Oleksii Gorobenko was rescued."),
        ]
    )
    assert len({n.key for s in found.sentences for n in s.facts.names}) == 1
