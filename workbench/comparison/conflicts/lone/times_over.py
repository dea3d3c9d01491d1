"""How often somebody won something: "a five-time champion" here, "four-times champion" there.

The figure is part of a description and counts nothing that stands after it, so the rule for numbers
passes it by.
"""

import re
from collections.abc import Iterator

from workbench.comparison.conflicts.gates import speak_of_one_thing
from workbench.comparison.conflicts.pair import Mark, Pair, lone_conflict
from workbench.comparison.conflicts.reading import Reading
from workbench.comparison.model import ConflictKind, PairConflict
from workbench.comparison.wordlists import NUMBER_WORDS
from workbench.statements.tokens import stem, word_key
from workbench.text.spans import Span

_TIMES = re.compile(r"\b(\w+)[- ]times?[- ]((?:[a-z]+ ){0,2}?)(\w*(?:ion|er|or|ist|ee))\b", re.I)


def find_lone_times_over(pair: Pair) -> Iterator[PairConflict]:
    """One description with two figures, neither known to the other's article."""
    if not speak_of_one_thing(pair):
        return
    left, right = _only(pair.left), _only(pair.right)
    if left is None or right is None:
        return
    (one, mine), (other, theirs) = left, right
    if one[0] == other[0] or one[1] != other[1]:
        return
    if _told(pair, pair.right, one) or _told(pair, pair.left, other):
        return
    sides = Mark(one[0], (mine,), times_key(*one)), Mark(other[0], (theirs,), times_key(*other))
    yield lone_conflict(pair, ConflictKind.NUMBER, f"how many times {one[1]}", *sides)


def times_key(figure: str, noun: str) -> str:
    """What a witness for such a figure holds."""
    return f"times:{figure} {noun}"


def times_over(text: str, start: int = 0) -> Iterator[tuple[tuple[str, str], Span]]:
    """Each figure with its noun, and where it stands in a text that begins at `start`."""
    for match in _TIMES.finditer(text) if "time" in text.lower() else ():
        figure = NUMBER_WORDS.get(match[1].lower(), match[1])
        if figure.isdigit():
            noun = stem(word_key(match[3]))
            yield (figure, noun), Span(start + match.start(1), start + match.end(1))


def _only(reading: Reading) -> tuple[tuple[str, str], Span] | None:
    statement = reading.statement
    found = list(times_over(statement.text, statement.span.start))
    return found[0] if len(found) == 1 else None


def _told(pair: Pair, reading: Reading, held: tuple[str, str]) -> bool:
    sentences = pair.article_of(reading)
    return any(found == held for s in sentences for found, _ in times_over(s.text))
