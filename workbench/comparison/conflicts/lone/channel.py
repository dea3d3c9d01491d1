"""A channel that one article alone gives against two others."""

from collections.abc import Iterator
from dataclasses import replace

from workbench.comparison.conflicts.channel import find_channels
from workbench.comparison.conflicts.keys import channel_key
from workbench.comparison.conflicts.pair import Pair
from workbench.comparison.model import PairConflict, Side, Strength


def find_lone_channels(pair: Pair) -> Iterator[PairConflict]:
    """Two channels of which one is one of which a speaker has many ("an interview")."""
    for found in find_channels(pair):
        if found.strength is Strength.POSSIBLE:
            yield replace(
                found,
                strength=Strength.FIRM,
                needs_witness=True,
                left=_with_key(found.left),
                right=_with_key(found.right),
            )


def _with_key(side: Side) -> Side:
    return replace(side, key=channel_key(side.value.lower()))
