"""Words by which furniture, months and photo agencies are known, by language, read from `data/`.

The rules look at shape and position first; cue words add what shape cannot tell. They are data so
that a language can be added without touching a rule.
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from workbench.resources import data_path
from workbench.text.normalize import fold_typography

FALLBACK_LANGUAGE = "en"
_ENDS = re.compile(r"^[^\w#@©(&+]+|[^\w#@©)&+*?:]+$")
_NUMBER = re.compile(r"\d[\d.,]*")
_MOST_WORDS_WITHIN = 40


@dataclass(frozen=True, slots=True)
class Family:
    """Cue words that share one reason."""

    rule: str
    reason: str
    whole: frozenset[str]
    start: re.Pattern[str] | None
    within: re.Pattern[str] | None
    tail: bool
    """May such a line open a list of other stories after the article?"""
    edges: bool
    """Does it count only before or after the body, not inside it?"""


@dataclass(frozen=True, slots=True, eq=False)
class Cues:
    """All cue words of a language, those of English behind them."""

    language: str
    name: str
    families: tuple[Family, ...]
    months: Mapping[str, int]
    weekdays: frozenset[str]
    agencies: frozenset[str]
    credit_words: frozenset[str]
    sides: frozenset[str]
    depicting: frozenset[str]
    """Verbs that captions use in the present tense ("shakes", "poses")."""
    common_words: frozenset[str]
    """Words so common that they say nothing of the topic."""
    verbs: frozenset[str]
    """Verbs by which a heading that states something is told from one that names a topic."""


@lru_cache(maxsize=2048)
def cue_key(text: str) -> str:
    """A line as cue lists write it: lower case, plain marks, none at its ends, numbers as "#"."""
    plain = fold_typography(text).strip().casefold()
    return _NUMBER.sub("#", _ENDS.sub("", plain)).strip()


def languages() -> tuple[str, ...]:
    """Codes of the languages that have cue words."""
    return tuple(sorted(p.stem for p in data_path("furniture").glob("*.toml")))


@cache
def cues_for(language: str) -> Cues:
    """The cue words of a language and of English; English alone where it has none of its own."""
    own = language if language in languages() else FALLBACK_LANGUAGE
    files = [_file(own)] + ([_file(FALLBACK_LANGUAGE)] if own != FALLBACK_LANGUAGE else [])
    families = tuple(
        _family(rule, file["families"][rule]) for file in files for rule in file.get("families", {})
    )
    captions = [file.get("captions", {}) for file in files]

    def gathered(key: str) -> frozenset[str]:
        return frozenset(word for group in captions for word in group.get(key, ()))

    return Cues(
        language=language,
        name=files[0]["name"] if own == language else language,
        families=families,
        months={
            form: number
            for file in reversed(files)
            for number, forms in enumerate(file.get("months", ()), 1)
            for form in forms.split("|")
        },
        weekdays=frozenset(
            form
            for file in files
            for forms in file.get("weekdays", ())
            for form in forms.split("|")
        ),
        agencies=gathered("agencies"),
        credit_words=gathered("credit_words"),
        sides=gathered("sides"),
        depicting=gathered("verbs"),
        common_words=frozenset(word for file in files for word in file["stopwords"]),
        verbs=frozenset(files[0].get("verbs", ())),
    )


@cache
def _file(language: str) -> dict[str, Any]:
    text = data_path("furniture", f"{language}.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


@cache
def common_words(language: str) -> frozenset[str]:
    """The commonest words of a language: enough to tell it from others in a page of text."""
    return frozenset(_file(language)["stopwords"])


def _family(rule: str, words: Mapping[str, object]) -> Family:
    """A family of one language; what it does not say of itself is as in English."""
    general = _file(FALLBACK_LANGUAGE)["families"][rule]
    return Family(
        rule=rule,
        reason=str(general["reason"]),
        whole=frozenset(_listed(words, "whole")),
        start=_any_of(_listed(words, "start"), r"\A(?:{})"),
        within=_any_of(_listed(words, "within"), r"(?:{})", bounded=False),
        tail=bool(general.get("tail", False)),
        edges=general.get("place") == "edges",
    )


def _listed(words: Mapping[str, object], key: str) -> list[str]:
    listed = words.get(key, [])
    return [str(word).casefold() for word in listed] if isinstance(listed, list) else []


def _any_of(phrases: list[str], frame: str, *, bounded: bool = True) -> re.Pattern[str] | None:
    if not phrases:
        return None
    longest_first = sorted(phrases, key=len, reverse=True)
    parts = (re.escape(p) + (r"\b" if bounded and p[-1].isalnum() else "") for p in longest_first)
    return re.compile(frame.format("|".join(parts)))


def whole_match(cues: Cues, key: str) -> Family | None:
    """The family of which a line of that key is a whole cue."""
    bare = key.rstrip(": ")
    return next((f for f in cues.families if key in f.whole or bare in f.whole), None)


@lru_cache(maxsize=4096)
def start_match(cues: Cues, key: str) -> Family | None:
    """The family with a cue that a line of that key starts with."""
    return next((f for f in cues.families if f.start and f.start.match(key)), None)


@lru_cache(maxsize=4096)
def within_match(cues: Cues, key: str) -> Family | None:
    """The family with a cue inside the line; long lines are not looked into."""
    if key.count(" ") >= _MOST_WORDS_WITHIN:
        return None
    return next((f for f in cues.families if f.within and f.within.search(key)), None)
