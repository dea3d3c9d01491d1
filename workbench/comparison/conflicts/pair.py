"""Two statements laid side by side for the rules, and how a rule reports what it found."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from workbench.comparison.conflicts.context import PairContext
from workbench.comparison.conflicts.diff import Diff, Slot, difference
from workbench.comparison.conflicts.keys import fact_key
from workbench.comparison.conflicts.reading import Reading, Word
from workbench.comparison.model import ConflictKind, PairConflict, Passage, Side, Strength
from workbench.statements.model import Number, Place, Quantity, Statement, Time, TimeGrain
from workbench.text.spans import Span

_NEARLY_ALL = 0.85


@dataclass(frozen=True)
class Pair:
    """Two readings, how they line up, and where they stand."""

    left: Reading
    right: Reading
    diff: Diff
    context: PairContext

    @property
    def headlines(self) -> bool:
        """Are both set like headlines?"""
        return self.left.headline and self.right.headline

    @property
    def one_change(self) -> bool:
        """Are the two lone texts, one a copy of the other with a short stretch replaced?

        Then that stretch is what they differ on, whatever else they hold.
        """
        return self.context.alone and (self.diff.single or self.diff.raw >= _NEARLY_ALL)

    def ways(self) -> Iterator["Pair"]:
        """The pair both ways round: for rules in which one side denies what the other asserts."""
        yield self
        slots = tuple(Slot(s.right, s.left) for s in self.diff.slots)
        yield Pair(self.right, self.left, replace(self.diff, slots=slots), self.context.turned())

    def whole(self, reading: Reading) -> Reading:
        """The whole sentence of a statement that is a part of one; else the statement itself."""
        part = reading.statement
        if part.whole:
            return reading
        for sentence in self.article_of(reading):
            if sentence.sentence == part.sentence and sentence.span.contains(part.span):
                return self.context.readings.of(sentence)
        return reading

    def article_of(self, reading: Reading) -> tuple[Statement, ...]:
        """All sentences of the article that the reading's statement stands in."""
        left = reading.statement is self.left.statement
        return self.context.left_article if left else self.context.right_article


def pair_of(left: Statement, right: Statement, context: PairContext) -> Pair:
    """Lay two statements side by side."""
    one, other = context.readings.of(left), context.readings.of(right)
    return Pair(one, other, difference(one, other), context)


@dataclass(frozen=True, slots=True)
class Mark:
    """What one side holds: the value as a reviewer would put it, and the words that carry it."""

    value: str
    spans: tuple[Span, ...]
    key: str = ""


def mark(words: Sequence[Word], value: str = "") -> Mark:
    """The value that stands in these words, by default the words themselves."""
    spans = tuple(w.span for w in words)
    key = fact_key(words[0]) if len(words) == 1 else ""
    return Mark(value or " ".join(shown(w) for w in words), spans, key)


def shown(word: Word) -> str:
    """A word as a value: one spelling for one number, clock time or place."""
    match word.fact:
        case Number(exact=True, quantity=Quantity.PERCENT, low=float() | int() as value):
            return f"{value:g} %"
        case Number(exact=True, quantity=quantity, low=float() | int() as value):
            plain = quantity is Quantity.COUNT or quantity is Quantity.DURATION
            return f"{value:,g}" if plain and value < _WRITTEN_OUT else word.text
        case Number(qualifier="about", quantity=Quantity.COUNT, low=low, high=high) if low == high:
            return word.text if low is None or low >= _WRITTEN_OUT else f"about {low:,g}"
        case Time(grain=TimeGrain.CLOCK, value=clock):
            return clock
        case Place(demonym=False, name=name):
            return name
        case _:
            return word.text


_WRITTEN_OUT = 1_000_000
"""From a million on numbers read better as printed ("2 million")."""


def conflict(
    pair: Pair, kind: ConflictKind, strength: Strength, topic: str, left: Mark, right: Mark
) -> PairConflict:
    """The conflict of a pair, from what its left and its right side hold."""
    return PairConflict(kind, strength, _side(pair.left, left), _side(pair.right, right), topic)


def lone_conflict(
    pair: Pair, kind: ConflictKind, topic: str, left: Mark, right: Mark
) -> PairConflict:
    """A conflict that is firm if two articles hold one side, and else none; marks have keys."""
    return replace(conflict(pair, kind, Strength.FIRM, topic, left, right), needs_witness=True)


def with_witness(found: PairConflict, left: str, right: str) -> PairConflict:
    """The same of a conflict that was found, with the keys of its sides."""
    return replace(
        found,
        strength=Strength.FIRM,
        needs_witness=True,
        left=replace(found.left, key=left),
        right=replace(found.right, key=right),
    )


def _side(reading: Reading, held: Mark) -> Side:
    statement = reading.statement
    at = tuple(Passage(statement.article, span) for span in held.spans)
    return Side(statement.id, held.value, at, held.key)


def turned(found: PairConflict) -> PairConflict:
    """The same conflict with its sides exchanged."""
    return replace(found, left=found.right, right=found.left)


def firm_if(certain: bool) -> Strength:
    """Firm only when every gate held."""
    return Strength.FIRM if certain else Strength.POSSIBLE
