"""How old a person is, as each article says it next to the name.

One year more or less may be a birthday, or a date counted differently; that is shown quietly.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from workbench.comparison.conflicts.pair import firm_if
from workbench.comparison.conflicts.reading import Reading
from workbench.comparison.facets import Facet, FacetKind, FacetValue
from workbench.comparison.model import ConflictKind, PairConflict, Passage
from workbench.statements.model import Name, Number, Quantity, Statement

_AFTER_NAME = re.compile(r"\W{0,4}|,? (?:who is |who was )?(?:aged? |now |an? |the )")
"""What stands between a name and its age: ", " or ", a "."""
_BARE_AFTER_NAME = re.compile(r" \(|,? who,? at ")
"""The same before a figure that may count anything else: "Ana Costa (58)", "who at 58 was"."""
_BEFORE_NAME = re.compile(r"[- ]?years?[- ]old(?: [a-z-]+){0,4},? ")
"""What stands between an age and its name: "-year-old driver, "."""


@dataclass(frozen=True)
class Aged:
    """A person and an age that stand together."""

    statement: Statement
    name: Name
    age: Number

    @property
    def years(self) -> float:
        """The age in years."""
        return self.age.low or 0.0


def ages(sentences: Sequence[tuple[Statement, Reading]]) -> Iterator[Facet]:
    """A question for each person to whom two articles give an age."""
    found = [aged for statement, _ in sentences for aged in _aged(statement)]
    for key in sorted({a.name.key for a in found}):
        own = [a for a in found if a.name.key == key]
        if len({a.statement.article for a in own}) > 1:
            shown = max((a.name.surface for a in own), key=len)
            conflicts = tuple(_conflicts(own, f"how old {shown} is"))
            members = tuple(_member(a) for a in own)
            yield Facet(FacetKind.HOW_MANY, f"How old is {shown}?", members, conflicts)


def _aged(statement: Statement) -> Iterator[Aged]:
    for number in statement.facts.numbers:
        if number.low != number.high or not _may_be_age(number):
            continue
        for name in statement.facts.names:
            if name.person and _belongs(statement, name, number):
                yield Aged(statement, name, number)


def _may_be_age(number: Number) -> bool:
    """Is it an age, or a bare figure that may be one?"""
    bare = number.quantity is Quantity.COUNT and not (number.unit or number.qualifier)
    return number.quantity is Quantity.AGE or (bare and (number.low or 0) in _LIFETIME)


_LIFETIME = range(1, 116)


def _belongs(statement: Statement, name: Name, age: Number) -> bool:
    """Do only words that tie an age to a name stand between the two?"""
    start = statement.span.start
    if name.span.end <= age.span.start:
        between = statement.text[name.span.end - start : age.span.start - start]
        pattern = _AFTER_NAME if age.quantity is Quantity.AGE else _BARE_AFTER_NAME
        return bool(pattern.fullmatch(between))
    if age.quantity is not Quantity.AGE:
        return False
    between = statement.text[age.span.start - start : name.span.start - start]
    return bool(_BEFORE_NAME.fullmatch(between.lstrip(_FIGURES)))


_FIGURES = "0123456789"


def _conflicts(found: Sequence[Aged], topic: str) -> Iterator[PairConflict]:
    for left, right in combinations(found, 2):
        apart = abs(left.years - right.years)
        if apart and left.statement.article != right.statement.article:
            sides = _member(left).side, _member(right).side
            yield PairConflict(ConflictKind.NUMBER, firm_if(apart > 1), *sides, topic)


def _member(one: Aged) -> FacetValue:
    return FacetValue(one.statement.id, f"{one.years:g}", _passages(one))


def _passages(one: Aged) -> tuple[Passage, ...]:
    return (Passage(one.statement.article, one.age.span),)
