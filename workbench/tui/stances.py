"""Who says what about one claim: the values that stand against each other and their holders."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from workbench.comparison.model import Claim, Conflict, Strength
from workbench.statements.model import Statement
from workbench.text.safe import safe_line
from workbench.text.spans import Span

StatementOf = Callable[[str], Statement]
"""Gives the statement of an id."""


@dataclass(frozen=True, slots=True)
class Stance:
    """One value of a claim, the statements that hold it, and the words that carry it."""

    value: str
    """"" where the statements agree or carry no value of the conflict."""
    statements: tuple[str, ...]
    minority: bool = False
    words: tuple[tuple[str, Span], ...] = ()
    """(article id, span) of the words that carry the value."""

    @property
    def shown(self) -> str:
        """The value in words, safe to show."""
        return safe_line(self.value) or "no value"


def leading_conflict(claim: Claim) -> Conflict | None:
    """The conflict that the claim is shown by: the first firm one, else the first possible one."""
    firm = (c for c in claim.conflicts if c.strength is Strength.FIRM)
    return next(firm, claim.conflicts[0] if claim.conflicts else None)


def stances_of(claim: Claim, statement: StatementOf) -> tuple[Stance, ...]:
    """The values of the claim's leading conflict, fewest articles first, then who holds none."""
    conflict = leading_conflict(claim)
    if conflict is None:
        return (Stance("", claim.statements),)
    own = set(claim.statements)
    held = [(v, tuple(s for s in v.statements if s in own)) for v in conflict.values]
    held = [(v, ids) for v, ids in held if ids]
    held.sort(key=lambda item: len({statement(s).article for s in item[1]}))
    stances = [
        Stance(v.value, ids, n < len(held), tuple((p.article, p.span) for p in v.at))
        for n, (v, ids) in enumerate(held, 1)
    ]
    valued = {s for stance in stances for s in stance.statements}
    rest = tuple(s for s in claim.statements if s not in valued)
    return (*stances, Stance("", rest)) if rest or not stances else tuple(stances)


def values_by_article(stances: Sequence[Stance], statement: StatementOf) -> Mapping[str, str]:
    """Article id to the value it holds; both values where an article contradicts itself."""
    held: dict[str, list[str]] = {}
    for stance in stances:
        for statement_id in stance.statements:
            values = held.setdefault(statement(statement_id).article, [])
            if stance.value and stance.value not in values:
                values.append(stance.value)
    return {article: " / ".join(values) for article, values in held.items()}


def dissenting(stances: Sequence[Stance], statement: StatementOf) -> tuple[str, ...]:
    """Articles that stand against the most common value, the smallest group first."""
    found: dict[str, None] = {}
    for stance in stances:
        if stance.minority:
            found.update(dict.fromkeys(statement(s).article for s in stance.statements))
    return tuple(found)


def sentence(words: str) -> str:
    """What the machine says, safe to show, with a capital."""
    said = safe_line(words)
    return said[:1].upper() + said[1:]
