"""Running the rules for conflicts over the statements of a claim.

Two articles of one claim give one pair, two hundred give twenty thousand. Up to eleven articles
every pair is compared; beyond that the statement that most resemble is held against the others.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from workbench.comparison.calibration import event_score
from workbench.comparison.claims import Material
from workbench.comparison.conflicts.context import PairContext, Readings
from workbench.comparison.conflicts.lone.witnesses import keys_of
from workbench.comparison.conflicts.rules import find_conflicts
from workbench.comparison.gathering import gather_conflicts
from workbench.comparison.model import (
    Conflict,
    ConflictKind,
    PairConflict,
    Passage,
    Side,
    Strength,
)
from workbench.statements.model import Statement

_EVERY_PAIR = 60
"""Pairs of one claim up to which all are compared."""
_IN_ALL = 3_000
"""About how many pairs are compared in an event; each takes a millisecond."""
_AT_LEAST = 6
_SURE_FROM = {ConflictKind.NUMBER: 0.3}
"""Score of two statements below which their figures are mostly those of two things, by kind."""

_Pair = tuple[Statement, Statement]
_Held = Mapping[str, Sequence[Side]]
"""Key to the statements that hold it, with the words that do."""


class ConflictFinder:
    """Finds what the statements of a claim differ on; shares what it reads among all claims."""

    def __init__(
        self, material: Material, sentences: Mapping[str, tuple[Statement, ...]], claims: int
    ) -> None:
        """`sentences` are those of each article, `claims` is how many there are to look at."""
        self.readings = Readings()
        self._material = material
        self._sentences = sentences
        self._labels = {a.id: a.label for a in material.articles.values()}
        self._article_of = {s: w.statement.article for s, w in material.weighed.items()}
        self._found: dict[tuple[str, str], tuple[PairConflict, ...]] = {}
        self._most = max(_AT_LEAST, min(_EVERY_PAIR, _IN_ALL // max(1, claims)))

    def of(self, members: Sequence[str]) -> tuple[Conflict, ...]:
        """What the statements of one claim differ on."""
        statements = sorted((self._material.statement(m) for m in members), key=lambda s: s.id)
        pairs = [p for p in combinations(statements, 2) if p[0].article != p[1].article]
        if len(pairs) > self._most:
            pairs = self._from_the_middle(pairs)
        found = [self._as_sure(c) for pair in pairs for c in self._between(*pair)]
        held = self._held(statements) if found else {}
        plain = [c for c in found if not c.needs_witness]
        borne = [c for c in found if _borne_out(c, held)]
        borne = [c for c in borne if not (c.needs_witness and _in_other_words(c, plain))]
        lone = [c for c in borne if c.needs_witness]
        return self.gathered([*plain, *lone, *(w for c in borne for w in _witnesses(c, held))])

    def _as_sure(self, conflict: PairConflict) -> PairConflict:
        """The conflict, no more than possible where its statements hardly match."""
        least = _SURE_FROM.get(conflict.kind)
        pair = self._material.pair(conflict.left.statement, conflict.right.statement)
        if least is None or (pair is not None and pair.score >= least):
            return conflict
        return replace(conflict, strength=Strength.POSSIBLE)

    def _held(self, statements: Sequence[Statement]) -> _Held:
        """What the statements hold, as keys, and where."""
        held: defaultdict[str, list[Side]] = defaultdict(list)
        for statement in statements:
            for key, spans in keys_of(self.readings.of(statement)).items():
                at = tuple(Passage(statement.article, span) for span in spans)
                held[key].append(Side(statement.id, "", at, key))
        return held

    def gathered(self, found: Sequence[PairConflict]) -> tuple[Conflict, ...]:
        """Differences between pairs as conflicts of a claim."""
        return gather_conflicts(found, self._article_of, self._labels)

    def _from_the_middle(self, pairs: Sequence[_Pair]) -> list[_Pair]:
        """The pairs of the statement that most resemble, best first."""
        sums: dict[str, float] = {}
        for pair in pairs:
            for statement in pair:
                sums[statement.id] = sums.get(statement.id, 0.0) + self._score(pair)
        middle = max(sums, key=lambda s: (round(sums[s], 9), s))
        own = [p for p in pairs if middle in (p[0].id, p[1].id)]
        own.sort(key=lambda p: (-round(self._score(p), 9), p[0].id, p[1].id))
        return own[: self._most]

    def _score(self, pair: _Pair) -> float:
        found = self._material.pair(pair[0].id, pair[1].id)
        return found.score if found else 0.0

    def _between(self, left: Statement, right: Statement) -> tuple[PairConflict, ...]:
        """What two statements differ on; claims overlap, and a pair is compared but once."""
        known = self._found.get((left.id, right.id))
        if known is None:
            known = self._found[left.id, right.id] = self._compared(left, right)
        return known

    def _compared(self, left: Statement, right: Statement) -> tuple[PairConflict, ...]:
        articles = self._material.articles
        pair = self._material.pair(left.id, right.id)
        context = PairContext(
            alone=False,
            score=event_score(pair.score) if pair else None,
            left_article=self._sentences[left.article],
            right_article=self._sentences[right.article],
            left_published=articles[left.article].published,
            right_published=articles[right.article].published,
            readings=self.readings,
        )
        return find_conflicts(left, right, context)


def _in_other_words(conflict: PairConflict, found: Sequence[PairConflict]) -> bool:
    """Are opposites of this claim told already? "Turned down" beside "rejected" adds nothing."""
    opposite = conflict.kind is ConflictKind.OPPOSITE
    return opposite and any(c.kind is conflict.kind and c.strength is Strength.FIRM for c in found)


def _borne_out(conflict: PairConflict, held: _Held) -> bool:
    """Do two articles hold one of the two sides, and none both?"""
    one, other = (_articles(held, side) for side in (conflict.left, conflict.right))
    return one.isdisjoint(other) and max(len(one), len(other)) > 1


def _articles(held: _Held, side: Side) -> set[str]:
    return {passage.article for holder in held.get(side.key, ()) for passage in holder.at}


def _witnesses(conflict: PairConflict, held: _Held) -> Iterator[PairConflict]:
    """The same conflict of every statement that holds one of its sides."""
    for holder in held.get(conflict.left.key, ()):
        left = replace(holder, value=conflict.left.value)
        yield replace(conflict, left=left)
    for holder in held.get(conflict.right.key, ()):
        right = replace(holder, value=conflict.right.value)
        yield replace(conflict, right=right)
