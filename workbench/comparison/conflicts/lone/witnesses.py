"""Everything that one statement can bear out, as the keys that the rules on lone values name."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from workbench.comparison.conflicts.keys import (
    channel_key,
    day_key,
    number_key,
    person_key,
    said_key,
    side_key,
)
from workbench.comparison.conflicts.lexicon import opposites
from workbench.comparison.conflicts.lone.gates import days_of
from workbench.comparison.conflicts.lone.times_over import times_key, times_over
from workbench.comparison.conflicts.lone.venues import venue_key, venues_of
from workbench.comparison.conflicts.quantities import is_one_figure
from workbench.comparison.conflicts.reading import Reading, WordKind
from workbench.statements.model import Number
from workbench.text.spans import Span


def keys_of(reading: Reading) -> Mapping[str, tuple[Span, ...]]:
    """The keys of all that a statement holds, and the words that hold it."""
    found: defaultdict[str, tuple[Span, ...]] = defaultdict(tuple)
    for key, *spans in _held(reading):
        found[key] = (*found[key], *spans)
    return found


def _held(reading: Reading) -> Iterator[tuple[str, *tuple[Span, ...]]]:
    statement = reading.statement
    for word in reading.words:
        yield said_key(word), word.span
    for word in reading.by_kind[WordKind.NUMBER]:
        if isinstance(word.fact, Number) and is_one_figure(word.fact):
            yield number_key(word.fact), word.span
    for word, day in days_of(reading):
        yield day_key(day), word.span
    for venue in venues_of(reading):
        yield venue_key(venue), *(word.span for word in venue.words)
    for name in statement.facts.names:
        if name.person:
            yield person_key(name), name.span
    for times, span in times_over(statement.text, statement.span.start):
        yield times_key(*times), span
    said = statement.attribution
    if said and said.channel and said.channel_span:
        yield channel_key(said.channel), said.channel_span
    yield from _sides(reading)


def _sides(reading: Reading) -> Iterator[tuple[str, Span]]:
    """Every word with an opposite that the statement asserts, by its side of each family."""
    for word, form in reading.opposable:
        if not word.negated:
            for family in opposites().families[form]:
                yield side_key(form, family), word.span
