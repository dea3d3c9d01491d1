"""Events of a sentence or two an article, and what they dispute, for the tests of the rules."""

from tests.comparison.sketches import Told, compared
from workbench.comparison.model import Strength


def disputes(*told: str) -> set[tuple[str, frozenset[str]]]:
    """Kind and values of the firm conflicts of an event whose articles say one thing each."""
    rest = ("Trombones sold well in Ostrel.", "Nobody minded the rain.", "The mayor slept.")
    event: Told = {
        name: (sentence, extra) for name, sentence, extra in zip("abc", told, rest, strict=False)
    }
    return {
        (conflict.kind.value, frozenset(v.value for v in conflict.values))
        for claim in compared(event).claims
        for conflict in claim.conflicts
        if conflict.strength is Strength.FIRM
    }
