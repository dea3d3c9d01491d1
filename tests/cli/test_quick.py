"""The short way and the usual way give a command the same values."""

import inspect
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
import typer

from workbench.cli import exporting, reviewing
from workbench.cli.quick import bound


def _usual(command: Any, words: Sequence[str]) -> dict[str, Any]:
    """What typer hands to a command of this signature."""
    given: dict[str, Any] = {}

    def taken(**values: Any) -> None:
        given.update(values)

    taken.__signature__ = inspect.signature(command)  # type: ignore[attr-defined]
    taken.__annotations__ = dict(command.__annotations__)
    app = typer.Typer()
    app.command()(taken)
    app(list(words), standalone_mode=False)
    return given


@pytest.mark.parametrize(
    "words",
    [
        [],
        ["one", "two"],
        ["--format", "json", "--log", "a.db"],
        ["--rows", "history", "--raw", "--bom", "--all", "--all-sessions", "--no-blind"],
        ["-o", "x.csv", "--force", "--by", "Ana", "--verdict", "refuted"],
        ["--since=2024-02-28", "--reviewer", "Ben", "one"],
        ["--publisher", "A", "--base-url", "https://example.org", "--agreement", "shared"],
    ],
)
def test_both_ways_give_export_the_same_values(words: list[str]) -> None:
    quickly = bound(exporting.export, words)
    assert quickly is not None
    values = {**quickly.keywords, "sessions": quickly.keywords["sessions"] or None}  # type: ignore[attr-defined]
    usual = _usual(exporting.export, words)
    assert values == {**usual, "sessions": usual["sessions"] or None}


@pytest.mark.parametrize(
    "words",
    [
        ["a.txt", "b"],
        ["a.txt", "--log", "a.db", "--scale", "check", "--plain", "--again"],
        ["-", "--lang", "de", "-r", "--allow-local", "--max-lines", "7", "--theme", "light"],
    ],
)
def test_both_ways_give_review_the_same_values(words: list[str]) -> None:
    quickly = bound(reviewing.review, words)
    assert quickly is not None
    assert quickly.keywords == _usual(reviewing.review, words)  # type: ignore[attr-defined]


@pytest.mark.parametrize("words", [[], ["one"], ["one", "--ascii"]])
def test_both_ways_give_resume_the_same_values(words: list[str]) -> None:
    quickly = bound(reviewing.resume, words)
    assert quickly is not None
    assert quickly.keywords == _usual(reviewing.resume, words)  # type: ignore[attr-defined]


@pytest.mark.parametrize("words", [[], ["a.txt", "--max-lines", "0"], ["a", "--max-bytes", "x"]])
def test_a_review_of_nothing_or_with_a_wrong_number_goes_the_usual_way(words: list[str]) -> None:
    assert bound(reviewing.review, words) is None


def test_a_log_is_a_path_on_the_short_way_too() -> None:
    quickly = bound(reviewing.sessions, ["--log", "a.db"])
    assert quickly is not None
    assert quickly.keywords["log"] == Path("a.db")  # type: ignore[attr-defined]


@pytest.mark.parametrize("words", [["--help"], ["-h"], ["--nope"], ["--format"], ["--form", "csv"]])
def test_what_is_not_plain_goes_the_usual_way(words: list[str]) -> None:
    assert bound(exporting.export, words) is None
