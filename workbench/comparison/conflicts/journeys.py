"""Words of going, and of bringing somebody or something somewhere: what they lead to is a place."""

from workbench.comparison.conflicts.lexicon import words
from workbench.comparison.conflicts.reading import Reading, Word

GOING = words(
    """
    go goes going went gone travel travels travelling traveling travelled traveled head heads
    heading headed fly flies flying flew flown return returns returning returned move moves moving
    moved drive drives driving drove driven sail sails sailing sailed trip trips journey journeys
    tow tows towed bring brings brought transfer transferred ship shipped airlifted evacuated rushed
    """
)


def leads_somewhere(reading: Reading, to: Word) -> bool:
    """Is it "to" after a word of going?"""
    before = reading.words[max(0, to.index - 1) : to.index]
    return to.key == "to" and bool(before) and before[0].key in GOING
