"""A channel that one article alone gives against two others."""

from collections.abc import Iterator

from workbench.comparison.conflicts.channel import find_channels, report_channels
from workbench.comparison.conflicts.gates import speak_of_one_thing
from workbench.comparison.conflicts.keys import channel_key
from workbench.comparison.conflicts.pair import Pair, with_witness
from workbench.comparison.conflicts.reading import Reading
from workbench.comparison.conflicts.utterance import attribution_of
from workbench.comparison.model import PairConflict, Strength
from workbench.statements.model import Attribution
from workbench.statements.tokens import stem

_ANNOUNCE = stem("announce")
_OBJECT_REACH = 3


def find_lone_channels(pair: Pair) -> Iterator[PairConflict]:
    """Two channels of one utterance, or of one announcement in whatever words."""
    left, right = attribution_of(pair, pair.left), attribution_of(pair, pair.right)
    if left is None or right is None:
        return
    keys = channel_key(left.channel), channel_key(right.channel)
    found = next(find_channels(pair), None)
    if found is None and _announce_one(pair, left, right):
        found = report_channels(pair, left, right, firm=False)
    if found is not None and found.strength is Strength.POSSIBLE:
        yield with_witness(found, *keys)


def _announce_one(pair: Pair, left: Attribution, right: Attribution) -> bool:
    """Does one person announce one thing on both sides? Unlike a saying that is done but once."""
    if not (left.channel and right.channel) or left.channel == right.channel:
        return False
    if not (left.verb == right.verb == _ANNOUNCE and left.speaker == right.speaker != ""):
        return False
    mine, theirs = _object(pair.whole(pair.left), left), _object(pair.whole(pair.right), right)
    return speak_of_one_thing(pair) and not mine.isdisjoint(theirs)


def _object(reading: Reading, said: Attribution) -> set[str]:
    """What is announced: the content words right after the verb."""
    verb = said.verb_span
    after = [w for w in reading.words if verb and w.span.start >= verb.end][:_OBJECT_REACH]
    return {w.match for w in after if w.content}
