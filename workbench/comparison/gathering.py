"""From differences between pairs to one conflict: who holds which value, and who stands alone.

Five articles of which one differs give four pairs that say so; the reviewer wants one sentence.
Pairs belong together when they are of one kind and meet in a statement that holds the same value.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache

from workbench.comparison.model import (
    Conflict,
    ConflictKind,
    ConflictValue,
    PairConflict,
    Side,
    Strength,
)
from workbench.statements.tokens import stem
from workbench.text.normalize import ascii_key, squeeze

ArticleOf = Mapping[str, str]
"""Statement id to article id."""
Labels = Mapping[str, str]
"""Article id to what the reviewer calls it."""

_Node = tuple[str, str]
"""A statement and the value it holds."""


def gather_conflicts(
    found: Sequence[PairConflict], article_of: ArticleOf, labels: Labels
) -> tuple[Conflict, ...]:
    """One conflict for each thing that the pairs differ on, firm ones first."""
    ordered = sorted(found, key=_order)
    firm = [_Group(g) for g in _groups([c for c in ordered if c.strength is Strength.FIRM])]
    possible: list[PairConflict] = []
    for conflict in ordered:
        if conflict.strength is Strength.POSSIBLE:
            told = next((g for g in firm if g.tells(conflict)), None)
            (possible if told is None else told.pairs).append(conflict)
    groups = [*(g.pairs for g in firm), *_groups(possible)]
    return tuple(_conflict(group, article_of, labels) for group in groups)


class _Group:
    """Firm pairs on one thing, and the possible ones that tell nothing new."""

    def __init__(self, pairs: Sequence[PairConflict]) -> None:
        self.pairs = list(pairs)
        self._kind = pairs[0].kind
        sides = [side for c in pairs for side in (c.left, c.right)]
        self._nodes = {_node(side) for side in sides}
        self._values = {value_key(side.value) for side in sides}

    def tells(self, conflict: PairConflict) -> bool:
        """Does it already hold both values of this conflict, one of them in its statement?"""
        mine = (conflict.left, conflict.right)
        return (
            self._kind is conflict.kind
            and any(_node(side) in self._nodes for side in mine)
            and all(value_key(side.value) in self._values for side in mine)
        )


def _groups(ordered: Sequence[PairConflict]) -> list[list[PairConflict]]:
    """The pairs that meet, directly or through others, by kind; the order is kept."""
    leaders: dict[tuple[ConflictKind, _Node], tuple[ConflictKind, _Node]] = {}

    def leader(node: tuple[ConflictKind, _Node]) -> tuple[ConflictKind, _Node]:
        while leaders.setdefault(node, node) != node:
            leaders[node] = node = leaders[leaders[node]]
        return node

    for conflict in ordered:
        kind = conflict.kind
        leaders[leader((kind, _node(conflict.left)))] = leader((kind, _node(conflict.right)))
    groups: defaultdict[tuple[ConflictKind, _Node], list[PairConflict]] = defaultdict(list)
    for conflict in ordered:
        groups[leader((conflict.kind, _node(conflict.left)))].append(conflict)
    return list(groups.values())


def _order(conflict: PairConflict) -> tuple[str, ...]:
    ends = sorted((_node(conflict.left), _node(conflict.right)))
    return conflict.kind.value, *ends[0], *ends[1]


def _node(side: Side) -> _Node:
    return side.statement, value_key(side.value)


@cache
def value_key(value: str) -> str:
    """Values that differ in case, accents or spaces alone are one value."""
    return squeeze(ascii_key(value)).removeprefix("the ")


def _conflict(group: Sequence[PairConflict], article_of: ArticleOf, labels: Labels) -> Conflict:
    sides = _sides_by_value(group)
    values = [_value(sides[key]) for key in sorted(sides)]
    values.sort(key=lambda v: (len(_articles(v, article_of)), value_key(v.value)))
    lone = _lone(values, article_of)
    strongest = Strength.FIRM if any(c.strength is Strength.FIRM for c in group) else None
    return Conflict(
        kind=group[0].kind,
        strength=strongest or Strength.POSSIBLE,
        explanation=explain(_topic(group), values, article_of, labels, lone),
        values=tuple(values),
        lone=lone,
    )


def _sides_by_value(group: Sequence[PairConflict]) -> dict[str, list[Side]]:
    """The sides that hold each value, in whatever form.

    "8 countries" and "8 countries: Chile, ..." are one value unless a pair sets them apart, and so
    are "approve" and "approved".
    """
    sides: defaultdict[str, list[Side]] = defaultdict(list)
    apart = {frozenset((value_key(c.left.value), value_key(c.right.value))) for c in group}
    for conflict in group:
        for side in (conflict.left, conflict.right):
            sides[value_key(side.value)].append(side)
    for long in sorted(sides, key=len, reverse=True):
        short = next((k for k in sorted(sides) if _is_form(k, long)), None)
        if short is not None and frozenset((short, long)) not in apart:
            sides[long] += sides.pop(short)
    return sides


def _is_form(short: str, long: str) -> bool:
    """Is the shorter value the longer one, not spelt out or in another form of the word?"""
    if short == long or " " in long:
        return long.startswith(f"{short}:")
    return long.startswith(short) and short.isalpha() and stem(short) == stem(long)


def _value(sides: Sequence[Side]) -> ConflictValue:
    passages = {p for side in sides for p in side.at}
    ordered = tuple(sorted(passages, key=lambda p: (p.article, p.span)))
    statements = tuple(sorted({side.statement for side in sides}))
    return ConflictValue(_shown(sides), statements, ordered)


def _shown(sides: Sequence[Side]) -> str:
    """The fullest form, in the spelling that most use."""
    spellings = sorted({side.value for side in sides})
    return max(spellings, key=lambda s: (":" in s, sum(side.value == s for side in sides)))


def _topic(group: Sequence[PairConflict]) -> str:
    topics = sorted({c.topic for c in group if c.topic})
    return max(topics, key=lambda t: sum(c.topic == t for c in group), default="")


def _articles(value: ConflictValue, article_of: ArticleOf) -> tuple[str, ...]:
    return tuple(sorted({article_of[s] for s in value.statements}))


def _lone(values: Sequence[ConflictValue], article_of: ArticleOf) -> str | None:
    """The article that stands alone against at least two others, if exactly one does."""
    holders = [_articles(v, article_of) for v in values]
    alone = [h[0] for h in holders if len(h) == 1]
    if len(alone) != 1:
        return None
    others = {a for h in holders if h != (alone[0],) for a in h} - {alone[0]}
    elsewhere = sum(alone[0] in h for h in holders) > 1
    return alone[0] if len(others) > 1 and not elsewhere else None


def explain(
    topic: str,
    values: Sequence[ConflictValue],
    article_of: ArticleOf,
    labels: Labels,
    lone: str | None,
) -> str:
    """A sentence that can be checked: "where it was held: 4 articles say Lisbon; 004 alone ..."."""
    parts = []
    for value in reversed(values):
        holders = _articles(value, article_of)
        if len(holders) == 1:
            alone = " alone" if holders[0] == lone else ""
            parts.append(f"{labels[holders[0]]}{alone} says {value.value}")
        elif len(holders) == 2:
            parts.append(f"{' and '.join(labels[h] for h in holders)} say {value.value}")
        else:
            parts.append(f"{len(holders)} articles say {value.value}")
    said = "; ".join(parts)
    return f"{topic}: {said}" if topic else said
