"""All rules on one pair of statements: what the two cannot both be right about.

Similarity says nothing of dispute, so each kind has its own rule with its own reasons to abstain.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence

from workbench.comparison.conflicts.channel import find_channels
from workbench.comparison.conflicts.company import find_company
from workbench.comparison.conflicts.context import PairContext
from workbench.comparison.conflicts.denial import find_denials
from workbench.comparison.conflicts.described import find_described_names
from workbench.comparison.conflicts.exclusive import find_exclusives
from workbench.comparison.conflicts.headline import find_headline_denials
from workbench.comparison.conflicts.labelled import find_labelled
from workbench.comparison.conflicts.lone.channel import find_lone_channels
from workbench.comparison.conflicts.lone.negation import find_lone_negations
from workbench.comparison.conflicts.lone.number import find_lone_numbers
from workbench.comparison.conflicts.lone.opposite import find_lone_opposites
from workbench.comparison.conflicts.lone.place import find_lone_places
from workbench.comparison.conflicts.lone.surname import find_lone_surnames
from workbench.comparison.conflicts.lone.time import find_lone_days, find_lone_times
from workbench.comparison.conflicts.lone.times_over import find_lone_times_over
from workbench.comparison.conflicts.name import find_names
from workbench.comparison.conflicts.negation import find_negations
from workbench.comparison.conflicts.number import find_bare_figures, find_numbers
from workbench.comparison.conflicts.opposite import find_opposites
from workbench.comparison.conflicts.pair import Pair, pair_of
from workbench.comparison.conflicts.parity import find_odd_negations
from workbench.comparison.conflicts.participants import find_participants
from workbench.comparison.conflicts.place import find_places
from workbench.comparison.conflicts.quote import find_quotes
from workbench.comparison.conflicts.speaker import find_speakers
from workbench.comparison.conflicts.tally import find_tallies
from workbench.comparison.conflicts.time import find_times
from workbench.comparison.model import ConflictKind, PairConflict, Strength
from workbench.statements.model import Statement

Rule = Callable[[Pair], Iterator[PairConflict]]

RULES: tuple[Rule, ...] = (
    find_places,
    find_times,
    find_labelled,
    find_numbers,
    find_bare_figures,
    find_tallies,
    find_names,
    find_described_names,
    find_participants,
    find_company,
    find_speakers,
    find_channels,
    find_quotes,
    find_negations,
    find_odd_negations,
    find_denials,
    find_headline_denials,
    find_opposites,
    find_exclusives,
)
LONE_RULES: tuple[Rule, ...] = (
    find_lone_places,
    find_lone_days,
    find_lone_times,
    find_lone_numbers,
    find_lone_times_over,
    find_lone_channels,
    find_lone_surnames,
    find_lone_negations,
    find_lone_opposites,
)
"""Rules with looser gates, for what one article alone gives against two others."""
_ALSO_QUOTED = frozenset({ConflictKind.OPPOSITE, ConflictKind.NUMBER, ConflictKind.NEGATION})
_LISTED = frozenset({ConflictKind.PLACE, ConflictKind.NAME})
_ALONE = PairContext()


def find_conflicts(
    left: Statement, right: Statement, context: PairContext = _ALONE
) -> tuple[PairConflict, ...]:
    """What two statements that make the same claim cannot both be right about.

    The rules take it that the two are about the same thing, and abstain where their words do not
    bear that out. At most one conflict of a kind.
    """
    pair = pair_of(left, right, context)
    found: dict[ConflictKind, PairConflict] = {}
    for rule in RULES:
        for one in rule(pair):
            known = found.get(one.kind)
            if known is None or known.strength is Strength.POSSIBLE is not one.strength:
                found[one.kind] = one
    return (*_once(pair, list(found.values())), *_of_lone_values(pair, found))


def _of_lone_values(
    pair: Pair, found: Mapping[ConflictKind, PairConflict]
) -> Iterator[PairConflict]:
    """What counts only with a witness, but for what is certain without one."""
    if pair.context.alone:
        return
    for rule in LONE_RULES:
        for one in rule(pair):
            known = found.get(one.kind)
            if known is None or known.strength is not Strength.FIRM:
                yield one


def _once(pair: Pair, found: Sequence[PairConflict]) -> Iterator[PairConflict]:
    """What differs inside a quotation or a list is told once.

    Two articles of an event word one quotation in two ways; between two lone texts, which may be
    copies of one, what the change does to the meaning tells more. Of two lists the odd members are
    no two places or names of one thing.
    """
    listed = [c for c in found if c.kind is ConflictKind.PARTICIPANTS]
    found = [
        c for c in found if c.kind not in _LISTED or not any(_same_words(c, o) for o in listed)
    ]
    quoted = [c for c in found if c.kind is ConflictKind.QUOTE]
    besides = [c for c in found if c.kind in _ALSO_QUOTED]
    dropped, for_these = (quoted, besides) if pair.context.alone else (besides, quoted)
    for one in found:
        if not (one in dropped and any(_same_words(one, other) for other in for_these)):
            yield one


def _same_words(one: PairConflict, other: PairConflict) -> bool:
    return all(
        any(a.span.overlaps(b.span) for a in mine.at for b in theirs.at)
        for mine, theirs in ((one.left, other.left), (one.right, other.right))
    )
