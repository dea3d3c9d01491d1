"""Two sentences read and laid against each other, for the tests of the rules."""

from datetime import date

from workbench.comparison.conflicts.context import PairContext
from workbench.comparison.conflicts.rules import find_conflicts
from workbench.comparison.model import PairConflict
from workbench.statements.extract import statement_of_text
from workbench.statements.model import Statement


def said(text: str, article: str = "left") -> Statement:
    """The statement of a lone text."""
    return statement_of_text(text, article)


def conflicts(left: str, right: str) -> dict[str, str]:
    """Kind to strength of what two lone texts differ on."""
    found = find_conflicts(said(left), said(right, "right"))
    return {c.kind.value: c.strength.value for c in found}


def in_event(
    left: str,
    right: str,
    left_rest: tuple[str, ...] = (),
    right_rest: tuple[str, ...] = (),
    published: tuple[date | None, date | None] = (None, None),
) -> dict[str, str]:
    """The same for two sentences of two articles that say more besides."""
    one, other = said(left), said(right, "right")
    context = PairContext(
        alone=False,
        left_article=(one, *(said(t, f"left{n}") for n, t in enumerate(left_rest))),
        right_article=(other, *(said(t, f"right{n}") for n, t in enumerate(right_rest))),
        left_published=published[0],
        right_published=published[1],
    )
    return {c.kind.value: c.strength.value for c in find_conflicts(one, other, context)}


def values(left: str, right: str) -> list[tuple[str, str, str]]:
    """Kind and both values of what two lone texts differ on."""
    return [_values(c) for c in find_conflicts(said(left), said(right, "right"))]


def _values(conflict: PairConflict) -> tuple[str, str, str]:
    return conflict.kind.value, conflict.left.value, conflict.right.value
