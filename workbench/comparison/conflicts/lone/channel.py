"""A channel that one article alone gives against two others."""

from collections.abc import Iterator

from workbench.comparison.conflicts.channel import find_channels
from workbench.comparison.conflicts.keys import channel_key
from workbench.comparison.conflicts.pair import Pair, with_witness
from workbench.comparison.model import PairConflict, Side, Strength


def find_lone_channels(pair: Pair) -> Iterator[PairConflict]:
    """Two channels of which one is one of which a speaker has many ("an interview")."""
    for found in find_channels(pair):
        if found.strength is Strength.POSSIBLE:
            yield with_witness(found, _key(found.left), _key(found.right))


def _key(side: Side) -> str:
    return channel_key(side.value.lower())
