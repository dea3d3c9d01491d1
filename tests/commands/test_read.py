"""`workbench read` shows what each line was taken for, to people and to scripts."""

import json
from io import BytesIO
from pathlib import Path

import pytest

from workbench.articles.sources import ReadOptions
from workbench.commands.read import read
from workbench.errors import BadInputError, UsageError

STORY = "\n\n".join(
    (
        "Skip to content",
        "Bakery closes after a hundred years",
        "May 14, 2025",
        "The last bakery in Nesodd closed on Wednesday after a hundred years in one family.",
        "The owner said that nobody wanted to get up at three \x1b[31many more.",
    )
)


def run(path: Path, form: str) -> str:
    return read([str(path)], form, ReadOptions(), BytesIO(), lambda _what, _done: None)


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "bakery.txt"
    path.write_text(STORY)
    return path


def test_a_person_sees_masthead_body_and_furniture_with_reasons(story: Path) -> None:
    lines = run(story, "text").splitlines()

    assert lines[0] == "bakery  bakery"
    assert "  headline: Bakery closes after a hundred years" in lines
    assert "  body: 2 sentences" in lines
    assert "  set aside: 1 line" in lines
    assert lines[lines.index("    × Skip to content") + 1].strip() == "navigation [navigation]"


def test_what_is_printed_is_safe_for_the_terminal(story: Path) -> None:
    assert "\x1b" not in run(story, "text")


def test_a_script_gets_offsets_that_count_in_the_text(story: Path) -> None:
    document = json.loads(run(story, "json"))

    article = document["articles"][0]
    pieces = article["sentences"] + article["furniture"] + [article["masthead"]["headline"]]
    assert document["schema"] == "workbench.reading/1"
    assert all(article["text"][p["start"] : p["end"]] == p["text"] for p in pieces)
    assert article["furniture"][0]["rule"] == "navigation"
    assert article["published"] == "2025-05-14"
    assert article["masthead"]["byline"] is None


def test_an_unknown_format_is_a_usage_error(story: Path) -> None:
    with pytest.raises(UsageError, match="there is no format yaml"):
        run(story, "yaml")


def test_a_missing_path_is_bad_input(tmp_path: Path) -> None:
    with pytest.raises(BadInputError, match="there is no file"):
        run(tmp_path / "nowhere.txt", "text")
