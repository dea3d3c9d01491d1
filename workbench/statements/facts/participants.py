"""Who took part: lists of three and more names, and counts of those who were listed.

Eight names against ten is a dispute only where the shorter list claims to be whole, so a list
knows whether "such as", "including" or "among" introduced it.
"""

from collections.abc import Sequence

from workbench.statements.lexicon import listed
from workbench.statements.model import Name, Number, Participants, Place, Quantity, Token
from workbench.text.spans import Span

_OPEN = listed("including include includes included like among notably namely example")
_BETWEEN = frozenset({",", "and", "&", "the", "as", "well", ";", "or"})
_COUNTED = listed(
    "countri nation deleg state member leader govern minist presid parti offici repres"
    " envoy ambassador particip attende organ team compani citi"
)
_LEAST = 3


def read_participants(
    tokens: Sequence[Token],
    names: Sequence[Name],
    places: Sequence[Place],
    numbers: Sequence[Number],
) -> tuple[Participants, ...]:
    """The lists and counts of one sentence, in reading order."""
    members = sorted(
        [(n.span, n.key) for n in names] + [(p.span, p.key) for p in places if not p.demonym]
    )
    found = [*_lists(tokens, members), *_counts(numbers)]
    return tuple(sorted(found, key=lambda p: p.span))


def _counts(numbers: Sequence[Number]) -> list[Participants]:
    return [
        Participants(n.span, count=int(n.low))
        for n in numbers
        if n.quantity is Quantity.COUNT and n.exact and n.low and n.unit and n.unit[-1] in _COUNTED
    ]


def _lists(tokens: Sequence[Token], members: Sequence[tuple[Span, str]]) -> list[Participants]:
    found: list[Participants] = []
    run: list[tuple[Span, str]] = []
    for member in members:
        if run and not _joined(tokens, run[-1][0], member[0]):
            found += _made(tokens, run)
            run = []
        run.append(member)
    return found + _made(tokens, run)


def _joined(tokens: Sequence[Token], left: Span, right: Span) -> bool:
    """Do only commas and "and" (and roles of the next name) stand between two names?"""
    between = [t for t in tokens if left.end <= t.span.start and t.span.end <= right.start]
    if not between or not any(t.key in {",", "and", ";"} for t in between):
        return False
    return all(t.key in _BETWEEN for t in between)


def _made(tokens: Sequence[Token], run: Sequence[tuple[Span, str]]) -> list[Participants]:
    if len({key for _, key in run}) < _LEAST:
        return []
    before = [t.key for t in tokens if t.span.end <= run[0][0].start][-4:]
    whole = not (_OPEN & set(before[-2:]) or before[-2:] == ["such", "as"])
    spans = tuple(span for span, _ in run)
    keys = frozenset(key for _, key in run)
    return [Participants(Span(spans[0].start, spans[-1].end), keys, len(keys), whole, spans)]
