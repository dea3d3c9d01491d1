"""The words a verdict may have: the scales that ship, and the user's own.

A verdict is stored with the name and version of its scale, so a scale that changes later never
rewrites what was judged before. Labels that differ in degree carry an order (ordinal agreement is
computed on it); labels that say "cannot tell" carry none.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from workbench.errors import BadInputError, UsageError

SCREEN_KEYS = frozenset("npNP][cfFO0123456789jkgG=.v/elh*AwdHMSXD+otuUyYT:?qK#")
"""Plain keys that the screen has for itself: no verdict may sit on one."""


@dataclass(frozen=True, slots=True)
class Label:
    """One verdict that a scale allows."""

    key: str
    """The one character that gives it."""
    name: str
    """What is shown, stored and exported."""
    order: int | None = None
    """Rank from false (low) to true (high); None for a label that is no degree of truth."""
    rating: int | None = None
    """`ratingValue` of schema.org's ClaimReview; None where a number would say too much."""
    published: bool = True
    """May a ClaimReview be made of it? Not where nothing was rated."""


@dataclass(frozen=True, slots=True)
class Scale:
    """A named, versioned set of labels."""

    name: str
    version: int
    labels: tuple[Label, ...]

    def label(self, name: str) -> Label | None:
        """The label of that name; None if the scale has none (an older version may have had it)."""
        return next((one for one in self.labels if one.name == name), None)

    def by_key(self, key: str) -> Label | None:
        """The label that a key gives, or None."""
        return next((one for one in self.labels if one.key == key), None)

    @property
    def ordinal(self) -> Mapping[str, int]:
        """Label name to rank, for the labels that are degrees of one thing."""
        return {one.name: one.order for one in self.labels if one.order is not None}

    @property
    def rating_range(self) -> tuple[int, int] | None:
        """Worst and best rating (schema.org `worstRating`, `bestRating`); None without ratings."""
        ratings = [one.rating for one in self.labels if one.rating is not None]
        return (min(ratings), max(ratings)) if ratings else None


def _degree(key: str, name: str, rank: int) -> Label:
    return Label(key, name, order=rank, rating=rank)


DEFAULT = Scale(
    "default",
    1,
    (
        _degree("s", "supported", 3),
        _degree("r", "refuted", 1),
        _degree("m", "mixed", 2),
        Label("i", "not enough information"),
        Label("x", "not checkable", published=False),
    ),
)

POLITIFACT = Scale(
    "politifact",
    1,
    (
        _degree("s", "True", 6),
        _degree("a", "Mostly True", 5),
        _degree("m", "Half True", 4),
        _degree("b", "Mostly False", 3),
        _degree("r", "False", 2),
        _degree("x", "Pants on Fire", 1),
    ),
)
"""PolitiFact's Truth-O-Meter. Keys stay where the default scale has its likes."""

AVERITEC = Scale(
    "averitec",
    1,
    (
        _degree("s", "Supported", 3),
        _degree("r", "Refuted", 1),
        Label("i", "Not Enough Evidence"),
        _degree("m", "Conflicting Evidence/Cherrypicking", 2),
    ),
)
"""The four labels of AVeriTeC (Schlichtkrull, Guo and Vlachos, 2023)."""

CHECK = Scale(
    "check",
    1,
    (
        _degree("s", "Verified", 2),
        _degree("r", "False", 1),
        Label("i", "Inconclusive"),
    ),
)
"""Meedan Check's core statuses that are verdicts; its other two are stages of work."""

PRESETS: Mapping[str, Scale] = {one.name: one for one in (DEFAULT, POLITIFACT, AVERITEC, CHECK)}


def scale_named(name: str, own: Mapping[str, Scale] | None = None) -> Scale:
    """The scale of that name, the user's `own` before the presets.

    Raises UsageError with the names there are.
    """
    known = {**PRESETS, **(own or {})}
    if name not in known:
        names = ", ".join(sorted(known))
        raise UsageError(f"There is no scale named {name!r}.", f"Scales: {names}.")
    return known[name]


def scales_from(
    table: Mapping[str, Any], taken: Collection[str] = SCREEN_KEYS
) -> Mapping[str, Scale]:
    """The user's own scales, from the `[scales.NAME]` tables of the configuration.

    Each has a `version` (1 if absent) and `labels`: a list of tables with `key` and `name`, and if
    wanted `order`, `rating` and `published`. `taken` are the keys that mean something else.
    Raises BadInputError that names the scale and what is wrong with it.
    """
    if not isinstance(table, Mapping):
        raise _bad("scales", "it must be a table of tables", "write [scales.NAME]")
    return {name: _scale(name, one, taken) for name, one in table.items()}


def _bad(where: str, what: str, hint: str) -> BadInputError:
    return BadInputError(f"Configuration, {where}: {what}.", hint[:1].upper() + hint[1:] + ".")


def _scale(name: str, table: Any, taken: Collection[str]) -> Scale:
    where = f"scale {name!r}"
    if name in PRESETS:
        raise _bad(where, "the workbench has a scale of this name", "choose another name")
    if not isinstance(table, Mapping):
        raise _bad(where, "it must be a table", f"write [scales.{name}]")
    _only(table, {"version", "labels"}, where)
    version = table.get("version", 1)
    if not _is_whole(version) or version < 1:
        raise _bad(where, "its version must be a whole number from 1", "write version = 1")
    rows = table.get("labels")
    if not isinstance(rows, list) or len(rows) < 2:
        raise _bad(where, "it needs a list of at least two labels", "add labels with key and name")
    labels = tuple(_label(row, where, taken) for row in rows)
    _unique([one.key for one in labels], "key", where)
    _unique([one.name for one in labels], "name", where)
    return Scale(name, version, labels)


def _label(row: Any, where: str, taken: Collection[str]) -> Label:
    if not isinstance(row, Mapping):
        raise _bad(where, "a label must be a table", 'write { key = "s", name = "..." }')
    _only(row, {"key", "name", "order", "rating", "published"}, where)
    name, key = row.get("name"), row.get("key")
    if not isinstance(name, str) or not name.strip() or not name.isprintable():
        raise _bad(where, "a label needs a name of printable text", 'write name = "..."')
    what = f"{where}, label {name!r}"
    _check_key(key, what, taken)
    for field in ("order", "rating"):
        if row.get(field) is not None and not _is_whole(row[field]):
            raise _bad(what, f"its {field} must be a whole number", f"write {field} = 1")
    published = row.get("published", True)
    if not isinstance(published, bool):
        raise _bad(what, "published must be true or false", "write published = false")
    return Label(str(key), name.strip(), row.get("order"), row.get("rating"), published)


def _check_key(key: Any, what: str, taken: Collection[str]) -> None:
    if not isinstance(key, str) or len(key) != 1 or not "!" <= key <= "~":
        raise _bad(what, "its key must be one plain character", 'write key = "s"')
    if key in taken:
        free = "".join(c for c in "abcdefghijklmnopqrstuvwxyz" if c not in taken)
        raise _bad(
            what, f"the screen uses the key {key!r} for something else", f"free letters: {free}"
        )


def _is_whole(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _only(table: Mapping[str, Any], known: Collection[str], where: str) -> None:
    unknown = sorted(set(table) - set(known))
    if unknown:
        raise _bad(
            where, f"{unknown[0]!r} means nothing here", f"known: {', '.join(sorted(known))}"
        )


def _unique(values: list[str], what: str, where: str) -> None:
    twice = next((v for v in values if values.count(v) > 1), None)
    if twice is not None:
        raise _bad(where, f"two labels have the {what} {twice!r}", f"give each its own {what}")
