"""The same words said through one channel here and through another there."""

from collections.abc import Iterator

from workbench.comparison.conflicts.lexicon import words
from workbench.comparison.conflicts.pair import Mark, Pair, conflict, firm_if
from workbench.comparison.conflicts.speaker import speakers_differ
from workbench.comparison.conflicts.utterance import attribution_of, same_utterance
from workbench.comparison.model import ConflictKind, PairConflict
from workbench.statements.model import Attribution

_POSTED = frozenset({"x", "telegram", "facebook", "instagram", "truth social", "weibo"})
_VAGUE = words(
    """
    statement message post interview speech remarks programme television radio email letter video
    memo blog reporters
    """
)
"""Of these a speaker has many, and may say the same in two of them."""


def find_channels(pair: Pair) -> Iterator[PairConflict]:
    """Two channels for one utterance of speakers who may be the same."""
    left, right = attribution_of(pair, pair.left), attribution_of(pair, pair.right)
    if left is None or right is None or not (left.channel and right.channel):
        return
    if left.channel == right.channel or speakers_differ(left, right):
        return
    posted = left.channel in _POSTED and right.channel in _POSTED
    one_speaker = posted and left.speaker == right.speaker != ""
    if not same_utterance(pair, one_speaker=one_speaker):
        return
    vague = left.channel in _VAGUE or right.channel in _VAGUE
    yield report_channels(pair, left, right, firm=not vague)


def report_channels(
    pair: Pair, left: Attribution, right: Attribution, *, firm: bool
) -> PairConflict:
    """The conflict of the channels that two attributions name."""
    sides = _mark(left), _mark(right)
    return conflict(pair, ConflictKind.CHANNEL, firm_if(firm), "where it was said", *sides)


def _mark(said: Attribution) -> Mark:
    name = said.channel.capitalize() if said.channel in _POSTED else said.channel
    return Mark(name, (said.channel_span,) if said.channel_span else ())
