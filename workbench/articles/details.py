"""What the user says of an article: front matter on top of the text, or a small file beside it.

Both name the same four things, so that a reviewer can put right what the page does not say:

    ---
    label: The Morning Paper
    url: https://example.org/story
    published: 2024-02-29
    author: A. Writer
    ---

A sidecar is TOML with these keys and the article's name ("story.txt" has "story.toml").
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date, datetime
from pathlib import Path

from workbench.articles.files import Caps, read_bytes
from workbench.errors import BadInputError

_MOST_LINES = 40
_PAIR = re.compile(r"([A-Za-z][\w -]*):\s*(.*)")
_FENCE = re.compile(r"\A\s*(---|\+\+\+)[ \t]*\n")
_SIDECAR_CAPS = Caps(bytes=64 * 1024)


@dataclass(frozen=True, slots=True)
class Details:
    """What is known of an article from outside its text; empty where nothing was said."""

    label: str = ""
    url: str = ""
    published: date | None = None
    author: str = ""

    def over(self, other: "Details") -> "Details":
        """These details, those of `other` where these say nothing."""
        return Details(*(getattr(self, f.name) or getattr(other, f.name) for f in fields(self)))


NO_DETAILS = Details()


def split_front_matter(text: str, name: str) -> tuple[Details, str]:
    """The details above a text, and the text without them; a text that has none is left whole.

    Raises BadInputError for a date that is none.
    """
    fence = _FENCE.match(text)
    if fence is None:
        return Details(), text
    lines = text[fence.end() :].split("\n")
    closing = next((n for n, x in enumerate(lines[:_MOST_LINES]) if x.strip() == fence[1]), None)
    if not closing:
        return Details(), text
    values = _front_values(lines[:closing], fence[1], name)
    if values is None or not _KNOWN & values.keys():
        return Details(), text
    return details_from(values, name), "\n".join(lines[closing + 1 :]).lstrip("\n")


def _front_values(lines: list[str], fence: str, name: str) -> Mapping[str, object] | None:
    """Keys and values; None when the lines are no front matter but, say, text between two rules."""
    if fence == "+++":
        return _toml("\n".join(lines), name)
    pairs = [_PAIR.fullmatch(line.strip()) for line in lines if line.strip()]
    if not all(pairs):
        return None
    return {m[1].strip().lower(): m[2].strip().strip("\"'") for m in pairs if m}


def read_sidecar(article: Path) -> Details:
    """The details of the TOML file beside an article; empty when there is none.

    Raises BadInputError when that file is not what it should be.
    """
    for sidecar in (article.with_name(article.name + ".toml"), article.with_suffix(".toml")):
        if sidecar.is_file() and sidecar != article:
            raw = read_bytes(sidecar, _SIDECAR_CAPS)
            return details_from(
                _toml(raw.decode("utf-8", errors="replace"), str(sidecar)), str(sidecar)
            )
    return Details()


def _toml(text: str, name: str) -> Mapping[str, object]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise BadInputError(f"{name}: {error}", 'write one `key = "value"` a line') from error


def details_from(values: Mapping[str, object], name: str) -> Details:
    """Details from keys and values; other keys are left alone, they may be another tool's.

    Raises BadInputError for a `published` that is not a date.
    """
    published = values.get("published") or values.get("date")
    return Details(
        label=_words(values.get("label")),
        url=_words(values.get("url")),
        published=_date(published, name) if published else None,
        author=_words(values.get("author")),
    )


_KNOWN = frozenset({"label", "url", "published", "date", "author", "title"})


def _words(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(map(str, value))
    return str(value).strip() if value is not None else ""


def _date(value: object, name: str) -> date:
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    try:
        return date.fromisoformat(str(value).strip()[:10])
    except ValueError as error:
        raise BadInputError(
            f"{name}: “{value}” is not a date", "write the day of publication as 2024-02-29"
        ) from error
