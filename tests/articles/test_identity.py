"""Ids are short, unique, and the same whatever the order the articles come in."""

from hypothesis import given
from hypothesis import strategies as st

from workbench.articles.identity import article_ids, readable_name


def ids(*names: str) -> tuple[str, ...]:
    return article_ids(names, [f"{n:08x}" for n in range(len(names))])


def test_the_first_part_of_a_name_is_enough_when_it_is_unique() -> None:
    assert ids("004_6b05f7", "003_f9b53a") == ("004", "003")


def test_names_with_one_beginning_take_another_part() -> None:
    assert ids("storm-north", "storm-south", "flood") == ("storm-north", "storm-south", "flood")


def test_names_that_do_not_differ_take_the_start_of_their_hash() -> None:
    assert article_ids(["story", "story"], ["abcdef12", "123456ab"]) == (
        "story-abcdef",
        "story-123456",
    )


def test_a_name_without_letters_is_called_article() -> None:
    assert ids("---") == ("article",)


def test_long_names_are_cut() -> None:
    assert len(ids("a" * 90)[0]) == 24


@given(
    st.lists(st.from_regex(r"[a-c]{1,2}([_-][a-c]){0,2}", fullmatch=True), unique=True, max_size=8)
)
def test_ids_do_not_depend_on_the_order(names: list[str]) -> None:
    forward = dict(zip(names, article_ids(names, names), strict=True))
    backward = names[::-1]

    assert forward == dict(zip(backward, article_ids(backward, backward), strict=True))


def test_a_file_is_called_by_its_words_without_number_and_hash() -> None:
    assert readable_name("2_night_mail-6b05f74da55235ca", "2") == "night mail"


def test_a_file_without_words_is_called_by_its_id() -> None:
    assert readable_name("004_6b05f74da55235ca", "004") == "004"


def test_an_address_is_called_as_it_is() -> None:
    assert readable_name("https://example.org/1/ferry", "1") == "https://example.org/1/ferry"
