"""`workbench why LEFT RIGHT`: what the engine sees in two sentences; good for bug reports."""

from collections.abc import Iterator

from workbench.comparison.model import Conflict, TextComparison
from workbench.comparison.reasons import differing
from workbench.comparison.similarity import ALONE, shared_weight
from workbench.comparison.texts import compare_texts
from workbench.comparison.units import UnitKind
from workbench.comparison.weights import Weighed, background_weights
from workbench.statements.extract import statement_of_text
from workbench.statements.model import Facts, Statement
from workbench.text.safe import safe_line

_MOST = 8


def why(left: str, right: str) -> str:
    """The score of two sentences, what they share and lack, their facts and their conflicts."""
    result = compare_texts(left, right)
    one, other = statement_of_text(left, "left"), statement_of_text(right, "right")
    weights = background_weights()
    here, there = weights.weigh(one), weights.weigh(other)
    lines = [
        *_verdict(result),
        *_shared(here, there),
        *_only("left", here, there),
        *_only("right", there, here),
        *_facts("left", one),
        *_facts("right", other),
    ]
    return "\n".join(safe_line(line) for line in lines) + "\n"


def _verdict(result: TextComparison) -> Iterator[str]:
    yield f"relation    {result.relation.value}"
    yield f"score       {result.score:.2f} (from .50 on: the same claim)"
    for conflict in result.conflicts:
        yield f"conflict    {_conflict(conflict)}"
    for reason in result.reasons:
        yield f"because     {reason}"


def _conflict(conflict: Conflict) -> str:
    return f"{conflict.kind.value}, {conflict.strength.value}: {conflict.explanation}"


def _shared(here: Weighed, there: Weighed) -> Iterator[str]:
    total = (here.total + there.total) / 2
    yield f"weight      {shared_weight(here, there, ALONE):.1f} shared of {total:.1f}"
    for key in sorted(here.weight.keys() & there.weight.keys(), key=lambda k: -here.weight[k]):
        unit = here.units[key]
        if unit.kind is not UnitKind.FUNCTION:
            yield f"  {here.weight[key]:4.1f}      {unit.text} ({unit.kind.value})"


def _only(side: str, here: Weighed, there: Weighed) -> Iterator[str]:
    found = differing(here, there)[:_MOST]
    yield f"{f'only {side}':12}{', '.join(found) or 'nothing'}"


def _facts(side: str, statement: Statement) -> Iterator[str]:
    said = statement.attribution
    if said is not None:
        channel = f", {said.channel}" if said.channel else ""
        yield f"{f'said {side}':12}{said.speaker_name or 'somebody'}{channel}"
    found = ", ".join(_fact_words(statement.facts, statement))
    if found:
        yield f"{f'facts {side}':12}{found}"


def _fact_words(facts: Facts, statement: Statement) -> Iterator[str]:
    text, start = statement.text, statement.span.start

    def words(name: str, spans: Iterator[tuple[int, int]]) -> Iterator[str]:
        return (f"{name} “{text[a - start : b - start]}”" for a, b in spans)

    yield from words("name", ((n.span.start, n.span.end) for n in facts.names))
    yield from words("place", ((p.span.start, p.span.end) for p in facts.places))
    yield from words("time", ((t.span.start, t.span.end) for t in facts.times))
    yield from words("number", ((n.span.start, n.span.end) for n in facts.numbers))
    yield from words("negation", ((n.span.start, n.span.end) for n in facts.negations))
