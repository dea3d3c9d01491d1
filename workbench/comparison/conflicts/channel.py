"""The same words said through one channel here and through another there."""

from collections.abc import Iterator

from workbench.comparison.conflicts.pair import Mark, Pair, conflict, firm_if
from workbench.comparison.conflicts.speaker import speakers_differ
from workbench.comparison.conflicts.utterance import same_utterance
from workbench.comparison.model import ConflictKind, PairConflict
from workbench.statements.model import Attribution

_VAGUE = frozenset({"statement", "message", "post", "interview", "speech", "remarks"})


def find_channels(pair: Pair) -> Iterator[PairConflict]:
    """Two channels for one utterance of speakers who may be the same."""
    left, right = pair.left.statement.attribution, pair.right.statement.attribution
    if left is None or right is None or not (left.channel and right.channel):
        return
    if left.channel == right.channel or speakers_differ(left, right) or not same_utterance(pair):
        return
    vague = left.channel in _VAGUE or right.channel in _VAGUE
    yield conflict(
        pair,
        ConflictKind.CHANNEL,
        firm_if(not vague),
        "where it was said",
        _mark(left),
        _mark(right),
    )


def _mark(said: Attribution) -> Mark:
    return Mark(said.channel, (said.channel_span,) if said.channel_span else ())
