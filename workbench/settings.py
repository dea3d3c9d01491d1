"""What the user has chosen once and for all, read from one TOML file.

The file is the user's: the workbench reads it and never writes it. A mistake in it is named with
the file, the key and the nearest key that would have been right, before anything starts.
"""

import difflib
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from workbench.errors import BadInputError


@dataclass(frozen=True, slots=True)
class Settings:
    """The choices, with what holds when the file does not say."""

    reviewer: str = ""
    """Whose decisions these are; the name of the system's user when empty."""
    scale: str = "default"
    theme: str = ""
    """A theme of the screen by name; the screen's own choice when empty."""
    auto_advance: bool = True
    """Does a verdict move on to the next claim without one?"""
    ascii: bool = False
    """Only ASCII glyphs on the screen?"""
    keys: Mapping[str, str] = field(default_factory=dict)
    """Action to key: `next_claim = "j"`."""
    scales: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    """The user's own scales by name, as tables that `workbench.review.scales` reads."""
    source: str = ""
    """The file they came from, for messages; empty when there is none."""


_KINDS: Mapping[str, type] = {
    "reviewer": str,
    "scale": str,
    "theme": str,
    "auto_advance": bool,
    "ascii": bool,
    "keys": dict,
    "scales": dict,
}


def nearest(word: str, known: Iterable[str]) -> str:
    """ " (did you mean x?)" for the known word most like `word`, or nothing."""
    close = difflib.get_close_matches(word, sorted(known), n=1, cutoff=0.5)
    return f" (did you mean {close[0]}?)" if close else ""


def read_settings(path: Path) -> Settings:
    """The settings in `path`; those that hold without a file when there is none.

    Raises BadInputError naming the file and the key for what cannot be read as a setting.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return Settings()
    except (OSError, UnicodeDecodeError) as error:
        raise BadInputError(
            f"{path}: cannot be read ({error})", "Mend or move the file."
        ) from error
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise BadInputError(f"{path}: not valid TOML: {error}", "Mend that line.") from error
    for key, value in table.items():
        _check(path, key, value)
    return Settings(**table, source=str(path))


def _check(path: Path, key: str, value: object) -> None:
    kind = _KINDS.get(key)
    if kind is None:
        known = ", ".join(_KINDS)
        raise BadInputError(f"{path}: unknown key {key}{nearest(key, _KINDS)}", f"Known: {known}.")
    if not isinstance(value, kind):
        raise BadInputError(f"{path}: {key} must be {_in_words(kind)}", "Mend that line.")
    if key == "keys" and isinstance(value, dict):
        for action, pressed in value.items():
            if not isinstance(pressed, str) or not pressed:
                raise BadInputError(f"{path}: keys.{action} must be a key in quotes", "Mend it.")
    if key == "scales" and isinstance(value, dict):
        for name, scale in value.items():
            if not isinstance(scale, dict):
                raise BadInputError(f"{path}: scales.{name} must be a table", "See the README.")


def _in_words(kind: type) -> str:
    return {str: "text in quotes", bool: "true or false", dict: "a table"}[kind]
