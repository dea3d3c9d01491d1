"""The configuration file: what it may hold, and how its mistakes are told."""

from pathlib import Path

import pytest

from workbench.errors import BadInputError
from workbench.settings import Settings, read_settings


def _file(folder: Path, text: str) -> Path:
    path = folder / "config.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_without_a_file_the_usual_settings_hold(tmp_path: Path) -> None:
    assert read_settings(tmp_path / "none.toml") == Settings()


def test_the_file_changes_what_it_names_and_nothing_else(tmp_path: Path) -> None:
    path = _file(tmp_path, 'reviewer = "Mira"\nauto_advance = false\n[keys]\nundo = "z"\n')
    settings = read_settings(path)
    assert (settings.reviewer, settings.auto_advance, settings.keys) == (
        "Mira",
        False,
        {"undo": "z"},
    )
    assert settings.scale == Settings().scale


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("revewer = 'M'", "unknown key revewer (did you mean reviewer?)"),
        ("auto_advance = 'yes'", "auto_advance must be true or false"),
        ("scale = 3", "scale must be text in quotes"),
        ("[keys]\nundo = 3", "keys.undo must be a key in quotes"),
        ("[scales]\nmine = 3", "scales.mine must be a table"),
        ("theme = ", "not valid TOML"),
    ],
)
def test_a_mistake_is_named_with_its_file_and_key(tmp_path: Path, text: str, told: str) -> None:
    path = _file(tmp_path, text)
    with pytest.raises(BadInputError, match=r"config\.toml") as caught:
        read_settings(path)
    assert told in caught.value.message
