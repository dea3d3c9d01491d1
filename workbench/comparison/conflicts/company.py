"""Whom two articles name beside somebody that both name: "convicted with him were ...".

Where each names but one and knows nothing of the other's anywhere, the two lists are not one cut
short, so this needs no third article.
"""

from collections.abc import Collection, Iterator, Mapping

from workbench.comparison.conflicts.gates import knows_person, speak_of_one_thing
from workbench.comparison.conflicts.pair import Mark, Pair, conflict, firm_if
from workbench.comparison.conflicts.reading import Reading
from workbench.comparison.model import ConflictKind, PairConflict
from workbench.statements.model import Name

_OVERLAP = 0.5


def find_company(pair: Pair) -> Iterator[PairConflict]:
    """The one person besides those that two statements share, where neither article knows both."""
    if not speak_of_one_thing(pair) or pair.diff.overlap < _OVERLAP:
        return
    mine, theirs = _people(pair.left), _people(pair.right)
    shared = mine.keys() & theirs.keys()
    lefts, rights = ([n for k, n in own.items() if k not in shared] for own in (mine, theirs))
    if not shared or len(lefts) != 1 or len(rights) != 1:
        return
    (left,), (right,) = lefts, rights
    if knows_person(pair, pair.right, left) or knows_person(pair, pair.left, right):
        return
    if not (_joined(pair.left, left, mine, shared) and _joined(pair.right, right, theirs, shared)):
        return
    topic = f"who is named beside {min(mine[key].surface for key in shared)}"
    sides = _mark(left), _mark(right)
    yield conflict(pair, ConflictKind.PARTICIPANTS, firm_if(True), topic, *sides)


def _people(reading: Reading) -> Mapping[str, Name]:
    return {n.key: n for n in reading.statement.facts.names if n.person}


def _joined(
    reading: Reading, other: Name, people: Mapping[str, Name], shared: Collection[str]
) -> bool:
    """Does "and" or "with" join the other to one of those who are shared?"""
    for key in shared:
        first, last = sorted((people[key].span, other.span))
        between = (w for w in reading.words if first.end <= w.span.start < last.start)
        if any(w.key in _JOINS for w in between):
            return True
    return False


_JOINS = frozenset({"and", "with", "alongside"})


def _mark(name: Name) -> Mark:
    return Mark(name.surface, (name.span,))
