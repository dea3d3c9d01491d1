"""What a statement is compared by: its names, numbers and words, each counted once.

A name is one unit however many words it has, otherwise long names would outweigh what is said of
them. A country and its demonym are one unit; a capital is not its country.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from workbench.comparison.background import Background, background
from workbench.comparison.families import Families, in_event
from workbench.comparison.wordlists import CALENDAR_WORDS, FUNCTION_WORDS, NUMBER_WORDS, ROLES
from workbench.statements.model import Name, Place, Statement, Token
from workbench.statements.tokens import stem


class UnitKind(StrEnum):
    """What a unit is, which decides how much it counts."""

    NAME = "name"
    NAME_PART = "part of a name"
    ROLE = "role"
    NUMBER = "number"
    WORD = "word"
    FUNCTION = "function word"


@dataclass(frozen=True, slots=True)
class Unit:
    """One thing that two statements may share."""

    key: str
    kind: UnitKind
    text: str
    """As printed, for the reviewer."""
    families: frozenset[int] = frozenset()


_TITLE_CASE = 0.6
"""Share of capitalised words above which a text is set as a headline."""


def units_of(
    statement: Statement, counts: Background | None = None, families: Families | None = None
) -> tuple[Unit, ...]:
    """The units of a statement in reading order; a key that comes twice may stand twice.

    A phrase ("step down") has no unit of its own: its first word belongs to its families too.
    """
    counts, families = counts or background(), families or in_event()
    headline = title_case(statement)
    units: list[Unit] = []
    run: list[Token] = []
    starts = True
    stems = [t.stem if t.word else "" for t in statement.tokens]
    for at, (token, owner) in enumerate(_with_owners(statement)):
        if owner is None and not headline and _in_name(token, starts, counts):
            run.append(token)
        else:
            units += _name(run)
            run = []
            if owner is not None:
                units += _owned(token, owner)
            elif token.word:
                related = families.of(token.stem) | families.of_phrase(stems[at : at + 3])
                units.append(_plain(token, related))
        starts = not token.word and token.key not in _INSIDE
    return (*units, *_name(run))


_NEVER_NAMES = FUNCTION_WORDS | CALENDAR_WORDS | NUMBER_WORDS.keys()
_INSIDE = frozenset(",;-()'")
"""Marks after which a capital is a name's and not a beginning's."""


def title_case(statement: Statement) -> bool:
    """Is the statement set as a headline, so that capitals mark no names?"""
    words = [t for t in statement.tokens if t.word and t.text[0].isalpha()]
    return len(words) > 2 and sum(t.capital for t in words) > _TITLE_CASE * len(words)


def _with_owners(statement: Statement) -> Iterator[tuple[Token, Place | Name | None]]:
    """Each token with the place or name that it belongs to."""
    owners: tuple[Place | Name, ...] = (*statement.facts.places, *statement.facts.names)
    stretches = [(o.span.start, o.span.end, o) for o in owners]
    for token in statement.tokens:
        first, last = token.span.start, token.span.end
        inside = [o for start, end, o in stretches if start <= first and last <= end]
        yield token, inside[0] if inside else None


def _owned(token: Token, owner: Place | Name) -> Iterator[Unit]:
    """The last word of a place or name stands for it; a name's other words count a little."""
    if token.span.end == owner.span.end:
        if isinstance(owner, Name):
            yield Unit(stem(owner.key.rpartition(" ")[2]), UnitKind.NAME, owner.surface)
        else:
            yield Unit(owner.key, UnitKind.NAME, owner.name)
    elif isinstance(owner, Name) and token.word:
        yield Unit(token.stem, UnitKind.NAME_PART, token.text)


def _in_name(token: Token, starts: bool, counts: Background) -> bool:
    """Is this token one of a name's words?"""
    if not token.word or not token.text[0].isalpha() or not token.capital:
        return False
    if _acronym(token):
        return True
    if token.key in _NEVER_NAMES or token.stem in ROLES:
        return False
    return not (starts and counts.mostly_lower(token.stem))


def _acronym(token: Token) -> bool:
    return len(token.key) > 1 and token.text.isupper()


def _name(run: Sequence[Token]) -> Iterator[Unit]:
    """The same for capitalised words in a row that extraction took for no name."""
    for token in run[:-1]:
        yield Unit(token.stem, UnitKind.NAME_PART, token.text)
    if run:
        yield Unit(run[-1].stem, UnitKind.NAME, " ".join(t.text for t in run))


def _plain(token: Token, families: frozenset[int]) -> Unit:
    if token.key[0].isdigit():
        return Unit(token.key.replace(",", ""), UnitKind.NUMBER, token.text)
    if token.key in NUMBER_WORDS:
        return Unit(NUMBER_WORDS[token.key], UnitKind.NUMBER, token.text)
    if token.key in FUNCTION_WORDS and not _acronym(token):
        return Unit(token.key, UnitKind.FUNCTION, token.text)
    kind = UnitKind.ROLE if token.stem in ROLES else UnitKind.WORD
    return Unit(token.stem, kind, token.text, families)
