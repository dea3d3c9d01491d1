"""Two figures that belong together: "by 34 votes to 26", "won 3-1".

One occasion has one such result, so two that share one figure and differ in the other are a dispute
wherever they stand.
"""

import re
from collections.abc import Iterator

from workbench.comparison.conflicts.gates import speak_of_one_thing
from workbench.comparison.conflicts.pair import Mark, Pair, conflict
from workbench.comparison.conflicts.reading import Reading
from workbench.comparison.model import ConflictKind, PairConflict, Strength
from workbench.statements.model import Statement
from workbench.text.spans import Span

_TALLY = re.compile(
    r"\b(?:by|voted|vote|won|lost|out|carried|passed|rejected|defeated|beat)\b[^.;]{0,40}?"
    r"\b(\d{1,4})(?: votes?| points?| goals?)?(?: to |[-–])(\d{1,4})\b"
    r"(?![-–/%]|\s*(?:per|a\.m|p\.m))",
    re.IGNORECASE,
)
_JOINED = re.compile(r"\d(?: votes?| points?| goals?)?(?: to |[-–])\d")
"""What every tally holds; most statements hold none, and are told by it at once."""

Tally = tuple[int, int]


def find_tallies(pair: Pair) -> Iterator[PairConflict]:
    """The results of two statements, each the only one of its statement."""
    if not speak_of_one_thing(pair):
        return
    left, right = _tally(pair.left), _tally(pair.right)
    if left is None or right is None:
        return
    (one, mine), (other, theirs) = left, right
    if set(one) == set(other) or not set(one) & set(other):
        return
    if _told(pair.article_of(pair.right), one) or _told(pair.article_of(pair.left), other):
        return
    sides = Mark(_shown(one), (mine,)), Mark(_shown(other), (theirs,))
    yield conflict(pair, ConflictKind.NUMBER, Strength.FIRM, "the result", *sides)


def _tally(reading: Reading) -> tuple[Tally, Span] | None:
    """The only result that a statement gives, and where it stands."""
    if not _JOINED.search(reading.statement.text):
        return None
    found = list(_TALLY.finditer(reading.statement.text))
    if len(found) != 1:
        return None
    match, start = found[0], reading.statement.span.start
    return _figures(match), Span(start + match.start(1), start + match.end(2))


def _figures(match: re.Match[str]) -> Tally:
    return int(match[1]), int(match[2])


def _shown(tally: Tally) -> str:
    return f"{tally[0]} to {tally[1]}"


def _told(sentences: tuple[Statement, ...], tally: Tally) -> bool:
    """Does an article give this result anywhere?"""
    return any(_figures(m) == tally for s in sentences for m in _TALLY.finditer(s.text))
