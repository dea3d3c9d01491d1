"""A channel that one article alone gives against two others."""

from collections.abc import Iterator

from workbench.comparison.conflicts.channel import channel_mark, find_channels
from workbench.comparison.conflicts.gates import speak_of_one_thing
from workbench.comparison.conflicts.keys import channel_key
from workbench.comparison.conflicts.pair import Pair, lone_conflict, with_witness
from workbench.comparison.conflicts.reading import Reading
from workbench.comparison.conflicts.utterance import attribution_of
from workbench.comparison.model import ConflictKind, PairConflict, Strength
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
    for found in find_channels(pair):
        if found.strength is Strength.POSSIBLE:
            yield with_witness(found, *keys)
        return
    if left.channel and right.channel and keys[0] != keys[1] and _announce_one(pair, left, right):
        sides = channel_mark(left), channel_mark(right)
        found = lone_conflict(pair, ConflictKind.CHANNEL, "where it was said", *sides)
        yield with_witness(found, *keys)


def _announce_one(pair: Pair, left: Attribution, right: Attribution) -> bool:
    """Does one person announce one thing on both sides? Unlike a saying that is done but once."""
    if not (left.verb == right.verb == _ANNOUNCE and left.speaker == right.speaker != ""):
        return False
    mine, theirs = _object(pair.whole(pair.left), left), _object(pair.whole(pair.right), right)
    return speak_of_one_thing(pair) and not mine.isdisjoint(theirs)


def _object(reading: Reading, said: Attribution) -> set[str]:
    """What is announced: the content words right after the verb."""
    verb = said.verb_span
    after = [w for w in reading.words if verb and w.span.start >= verb.end][:_OBJECT_REACH]
    return {w.match for w in after if w.content}
