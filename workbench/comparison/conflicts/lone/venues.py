"""Places that no gazetteer knows, told by the word for what they are: "the Barents Sea"."""

from collections.abc import Iterator
from dataclasses import dataclass

from workbench.comparison.conflicts.lexicon import words
from workbench.comparison.conflicts.reading import Reading, Word

_HEADS = words(
    """
    sea ocean lake river bay gulf strait island mountain mount valley forest palace castle house
    hotel hall villa stadium arena theatre theater museum church cathedral mosque university school
    hospital clinic airport station harbour harbor port bridge park square street avenue road
    prison embassy ministry
    """
)
_LEADING = frozenset({"in", "at", "near", "into", "to", "from", "off", "outside"})
_LONGEST = 5


@dataclass(frozen=True, slots=True)
class Venue:
    """A place that a preposition and "the" lead to, by its words."""

    words: tuple[Word, ...]
    before: int
    """Index of the preposition."""

    @property
    def proper(self) -> frozenset[str]:
        """What tells it from others of its kind: "barent" of "Barents Sea"."""
        return frozenset(w.match for w in self.words if w.key not in _HEADS and w.content)

    @property
    def kind(self) -> frozenset[str]:
        """What it is: "sea"."""
        return frozenset(w.match for w in self.words if w.key in _HEADS)


def venues_of(reading: Reading) -> Iterator[Venue]:
    """Every such place of a statement: a run of capitals, and what "of" adds to it."""
    for word in reading.words[:-2]:
        start = word.index + 2
        if word.key in _LEADING and reading.words[start - 1].key == "the":
            found = Venue(_run(reading, start), word.index)
            if found.kind and found.proper:
                yield found


def venue_key(venue: Venue) -> str:
    """What a witness for a venue holds."""
    return f"venue:{' '.join(sorted(venue.proper | venue.kind))}"


def _run(reading: Reading, start: int) -> tuple[Word, ...]:
    end = start
    while end < min(start + _LONGEST, len(reading.words)) and (
        _is_capital(reading.words[end]) or _joins(reading, start, end)
    ):
        end += 1
    return reading.words[start:end]


def _is_capital(word: Word) -> bool:
    return word.text[:1].isupper()


def _joins(reading: Reading, start: int, at: int) -> bool:
    """Is it "of" between two capitals?"""
    after = reading.words[at + 1 : at + 2]
    return at > start and reading.words[at].key == "of" and bool(after) and _is_capital(after[0])
