"""Who took part: lists of three and more names, and counts of those who were listed.

Eight names against ten is a dispute only where the shorter list claims to be whole, so a list
knows whether "such as", "including" or "among" introduced it.
"""

from collections.abc import Sequence

from workbench.statements.lexicon import listed
from workbench.statements.model import Name, Number, Participants, Place, Quantity, Token
from workbench.statements.titles import title_length
from workbench.text.spans import Span

_OPEN = listed("including include includes included like among notably namely example")
_BETWEEN = frozenset({",", "and", "&", "the", "as", "well", ";", "or"})
_COUNTED = listed(
    "head countri nation deleg state member leader govern minist presid parti offici repres"
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
        [(n.span, n.key) for n in names]
        + [(p.span, p.key) for p in places if not (p.demonym or _owns_title(tokens, p))]
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


def _owns_title(tokens: Sequence[Token], place: Place) -> bool:
    """Does the place only say whose office follows ("Chile's President ...")?"""
    after = next((i for i, t in enumerate(tokens) if t.span.start >= place.span.end), None)
    return after is not None and title_length(tokens, after) > 0


def _joined(tokens: Sequence[Token], left: Span, right: Span) -> bool:
    """Do only commas and "and" (and the office of the next name) stand between two names?"""
    first = next(i for i, t in enumerate(tokens) if t.span.start >= left.end)
    last = next(i for i, t in enumerate(tokens) if t.span.start >= right.start)
    joins = any(t.key in {",", "and", ";"} for t in tokens[first:last])
    at = first
    while at < last:
        step = title_length(tokens, at) or int(tokens[at].key in _BETWEEN or tokens[at].capital)
        if not step:
            return False
        at += step
    return joins


def _made(tokens: Sequence[Token], run: Sequence[tuple[Span, str]]) -> list[Participants]:
    keys = frozenset(key for _, key in run)
    if len(keys) < _LEAST:
        return []
    spans = tuple(span for span, _ in run)
    whole = not _opened(tokens, spans[0])
    return [Participants(Span(spans[0].start, spans[-1].end), keys, len(keys), whole, spans)]


def _opened(tokens: Sequence[Token], first: Span) -> bool:
    """Does the list say of itself that it names only some ("including Chile's President ...")?"""
    at = next(i for i, t in enumerate(tokens) if t.span.start >= first.start) - 1
    while at >= 0 and (tokens[at].capital or tokens[at].key in {",", "the", ".", ":"}):
        if tokens[at].key in _OPEN:
            return True
        at -= 1
    before = [t.key for t in tokens[max(0, at - 1) : at + 1]]
    return bool(_OPEN & set(before)) or before == ["such", "as"]
