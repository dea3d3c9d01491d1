"""Where an occasion took place, as each article says it.

The place must follow the event noun closely after "in", "at" or "off" with no clause break but
", which took place", or lead up to it ("came together in Oslo for a meeting"): further off it is
mostly the place of something else.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from workbench.comparison.conflicts.lexicon import words
from workbench.comparison.conflicts.place import places_agree
from workbench.comparison.conflicts.reading import Word
from workbench.comparison.occasion_mentions import Mention
from workbench.statements.model import Place
from workbench.text.spans import Span

_PREPOSITIONS = frozenset({"in", "at", "off", "outside"})
_REACH = 9
_BACK = 9
_TRAVEL = "visit"
_RELATIVE = frozenset({"which", "held", "hosted", "that", "took"})
_STOPS = frozenset({"or", "said", "says", "told", "about", "against", "between", "than"})


@dataclass(frozen=True)
class Located:
    """A mention of an occasion with the place it gives."""

    mention: Mention
    place: Place
    value: str
    spans: tuple[Span, ...]

    def agrees(self, other: "Located") -> bool:
        """Can both be true of one occasion?"""
        return places_agree(self.place, other.place)


def located(mention: Mention) -> Located | None:
    """The place that a mention gives, if it gives one."""
    sentence = mention.reading.words
    found = _after(sentence, mention) or _before(sentence, mention)
    if not found:
        return None
    place = found[0].fact
    if not isinstance(place, Place):
        return None
    value = "the capital of " + place.name if place.demonym else place.name
    return Located(mention, place, value, tuple(w.span for w in found))


def _leading(mention: Mention) -> frozenset[str]:
    """The words that lead to the place of an occasion; one visits "to" it."""
    return _PREPOSITIONS | {"to"} if mention.noun.kind == _TRAVEL else _PREPOSITIONS


def _after(sentence: Sequence[Word], mention: Mention) -> list[Word]:
    head, leading = mention.head, _leading(mention)
    for word in sentence[head.index + 1 : head.index + 1 + _REACH]:
        if word.key in _STOPS or _breaks(sentence, head, word):
            return []
        if word.key in leading:
            found = _place_at(sentence, word.index + 1)
            if found:
                return found
    return []


def _breaks(sentence: Sequence[Word], head: Word, word: Word) -> bool:
    """Has another clause begun, and not one that goes on about the occasion?"""
    if word.clause == head.clause:
        return False
    opening = next(w for w in sentence if w.clause > head.clause)
    return opening.key not in _RELATIVE or word.clause > opening.clause


def _before(sentence: Sequence[Word], mention: Mention) -> list[Word]:
    """A place close before a noun ("came together in Oslo for a meeting")."""
    head, leading = mention.head, _leading(mention)
    if mention.noun.verb:
        return []
    for start in range(head.index - 1, max(-1, head.index - _BACK), -1):
        word = sentence[start]
        if word.clause != head.clause or word.key in _STOPS:
            return []
        if word.key in leading:
            found = _place_at(sentence, start + 1)
            joined = {w.key for w in sentence[start : head.index]}
            return found if joined & {"for", "during"} else []
    return []


def _place_at(sentence: Sequence[Word], start: int) -> list[Word]:
    """The place that begins at a position, over "the" and words of its size."""
    run = list(sentence[start : start + 4])
    while run and not isinstance(run[0].fact, Place):
        if run[0].key not in _SMALL:
            return []
        run = run[1:]
    if not run or _alternative(sentence, run[0]):
        return []
    place = run[0].fact
    if not isinstance(place, Place):
        return []
    if not place.demonym:
        return run[:1]
    if len(run) > 1 and run[1].key == "capital":
        named = run[2:3]
        if named and isinstance(named[0].fact, Place) and not named[0].fact.demonym:
            return named
        return run[:2]
    return []


_SMALL = words("the city town village capital port nearby central downtown of")


def _alternative(sentence: Sequence[Word], place: Word) -> bool:
    """Is it one of two places that are only proposed ("in Oslo or Lisbon")?"""
    near = sentence[max(0, place.index - 3) : place.index + 2]
    return any(w.key in {"or", "either"} for w in near)
