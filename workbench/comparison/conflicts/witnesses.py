"""Everything that one statement can bear out, as the keys that the rules on lone values name."""

from collections.abc import Iterator

from workbench.comparison.conflicts.lexicon import opposites
from workbench.comparison.conflicts.quantities import is_one_figure
from workbench.comparison.conflicts.reading import Reading, WordKind
from workbench.comparison.conflicts.times_over import times_key, times_over
from workbench.comparison.conflicts.venues import venue_key, venues_of
from workbench.comparison.conflicts.witnessed import (
    channel_key,
    day_key,
    days_of,
    number_key,
    person_key,
    said_key,
    side_key,
)
from workbench.statements.model import Number


def keys_of(reading: Reading) -> frozenset[str]:
    """The keys of all that a statement holds."""
    said = reading.statement.attribution
    numbers = (w.fact for w in reading.by_kind[WordKind.NUMBER] if isinstance(w.fact, Number))
    return frozenset(
        {
            *(said_key(word) for word in reading.words),
            *_sides(reading),
            *(person_key(n) for n in reading.statement.facts.names if n.person),
            *map(venue_key, venues_of(reading)),
            *(day_key(day) for _, day in days_of(reading)),
            *(number_key(number) for number in numbers if is_one_figure(number)),
            *(times_key(*held) for held, _ in times_over(reading.statement.text)),
            *([channel_key(said.channel)] if said and said.channel else []),
        }
    )


def _sides(reading: Reading) -> Iterator[str]:
    """Every word with an opposite that the statement asserts, by its side of each family."""
    for word, form in reading.opposable:
        if not word.negated:
            yield from (side_key(form, family) for family in opposites().families[form])
