"""Two lists of who took part, or a list and a count, that cannot both be whole.

A list after "such as" or "including" claims nothing about whom it leaves out; a list without such
a word does.
"""

from collections.abc import Iterator

from workbench.comparison.conflicts.pair import Mark, Pair, conflict, firm_if
from workbench.comparison.conflicts.reading import Reading
from workbench.comparison.model import ConflictKind, PairConflict
from workbench.statements.model import Participants

_FEWEST = 3
_SHARED = 0.5
_OVERLAP = 0.6


def find_participants(pair: Pair) -> Iterator[PairConflict]:
    """The first two lists of participants that exclude each other.

    Within an event they are compared as facts of the event instead, since two sentences that align
    may well list the participants of two things; but for two lists in much the same words of which
    each has one member that the other lacks.
    """
    if not pair.context.alone and pair.diff.overlap < _OVERLAP:
        return
    for left in pair.left.statement.facts.participants:
        for right in pair.right.statement.facts.participants:
            alike = pair.context.alone or _one_differs(left, right)
            if alike and participants_exclude(left, right):
                yield conflict(
                    pair,
                    ConflictKind.PARTICIPANTS,
                    firm_if(True),
                    "who took part",
                    participants_mark(pair.left, left),
                    participants_mark(pair.right, right),
                )
                return


def _one_differs(left: Participants, right: Participants) -> bool:
    """Are both whole lists of one length that share all members but one?"""
    if not (left.whole and right.whole and len(left.names) == len(right.names) >= _FEWEST):
        return False
    return len(left.names - right.names) == 1


def participants_exclude(left: Participants, right: Participants) -> bool:
    """Can the two not both be true of one occasion?"""
    if left.names and right.names:
        return _lists_exclude(left, right)
    if left.names or right.names:
        listed, counted = (left, right) if left.names else (right, left)
        whole = listed.whole and len(listed.names) >= _FEWEST
        return whole and counted.count is not None and counted.count != len(listed.names)
    return left.count is not None and right.count is not None and left.count != right.count


def _lists_exclude(left: Participants, right: Participants) -> bool:
    if min(len(left.names), len(right.names)) < _FEWEST:
        return False
    shared = len(left.names & right.names)
    if left.whole and right.whole:
        alike = shared >= _SHARED * min(len(left.names), len(right.names))
        return left.names != right.names and alike
    if left.whole == right.whole:
        return False
    whole, open_list = (left, right) if left.whole else (right, left)
    return shared > 0 and bool(open_list.names - whole.names)


def participants_mark(reading: Reading, mine: Participants) -> Mark:
    """The list or count as a reviewer would put it."""
    text = reading.statement.text
    start = reading.statement.span.start
    spans = mine.members or (mine.span,)
    if not mine.names:
        return Mark(f"{mine.count} in all", spans)
    named = ", ".join(s.shifted(-start).of(text) for s in spans)
    size = f"{len(mine.names)} names" if mine.whole else "among others"
    return Mark(f"{size}: {named}", spans)
