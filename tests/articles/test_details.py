"""Front matter and sidecars say what the page does not, and never become part of the text."""

from datetime import date
from pathlib import Path

import pytest

from workbench.articles.details import Details, read_sidecar, split_front_matter
from workbench.errors import BadInputError

FRONT = "---\nlabel: The Sund Courier\npublished: 2025-05-14\nauthor: 'Tove Lind'\n---\n\nThe text."


def test_front_matter_is_read_and_taken_off_the_text() -> None:
    details, text = split_front_matter(FRONT, "a.txt")

    assert details == Details("The Sund Courier", "", date(2025, 5, 14), "Tove Lind")
    assert text == "The text."


def test_front_matter_in_toml_is_read_too() -> None:
    details, text = split_front_matter('+++\nlabel = "Wire"\n+++\nThe text.', "a.md")

    assert details.label == "Wire"
    assert text == "The text."


@pytest.mark.parametrize(
    "text",
    [
        "The text.",
        "---\nA sentence between two rules.\n---\nThe text.",
        "---\nSpeaker: a line of a play\n---\nThe text.",
        "---\nlabel: never closed\nThe text.",
        "---\n---\nThe text.",
    ],
)
def test_text_that_only_looks_like_it_is_left_whole(text: str) -> None:
    assert split_front_matter(text, "a.txt") == (Details(), text)


def test_a_date_that_is_none_is_an_error_with_the_name_of_the_file() -> None:
    with pytest.raises(BadInputError, match=r"a\.txt: “May” is not a date"):
        split_front_matter("---\npublished: May\n---\nThe text.", "a.txt")


@pytest.mark.parametrize("name", ["story.toml", "story.txt.toml"])
def test_a_sidecar_beside_the_article_is_read(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text('label = "Wire"\npublished = 2025-05-14\n')

    assert read_sidecar(tmp_path / "story.txt") == Details("Wire", "", date(2025, 5, 14), "")


def test_an_article_without_a_sidecar_has_no_details(tmp_path: Path) -> None:
    assert read_sidecar(tmp_path / "story.txt") == Details()


def test_a_sidecar_that_is_no_toml_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "story.toml").write_text("label: Wire")

    with pytest.raises(BadInputError, match=r"story\.toml"):
        read_sidecar(tmp_path / "story.txt")


def test_details_of_the_user_stand_over_those_of_the_page() -> None:
    page = Details("Page", "https://a.example", date(2025, 1, 1), "A")

    assert Details(label="Mine").over(page) == Details(
        "Mine", "https://a.example", date(2025, 1, 1), "A"
    )
