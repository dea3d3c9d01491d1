"""Who took part: lists of three and more names, and counts of those who were listed.

Eight names against ten is a dispute only where the shorter list claims to be whole, so a list
knows whether "such as", "including" or "among" introduced it.
"""

from collections.abc import Sequence
from dataclasses import dataclass

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
_LENGTH_OF_COMMA = 2


@dataclass(frozen=True, slots=True)
class _Member:
    span: Span
    key: str
    sort: str
    """Only names of one sort make a list: places, persons, or other names."""


def read_participants(
    tokens: Sequence[Token],
    names: Sequence[Name],
    places: Sequence[Place],
    numbers: Sequence[Number],
) -> tuple[Participants, ...]:
    """The lists and counts of one sentence, in reading order."""
    people = [_Member(n.span, n.key, "person" if n.person else "name") for n in names]
    areas = [
        _Member(p.span, p.key, "place")
        for p in _outermost(places)
        if not (p.demonym or _owns_title(tokens, p))
    ]
    members = sorted((*people, *areas), key=lambda m: m.span)
    found = [*_lists(tokens, members), *_counts(numbers)]
    return tuple(sorted(found, key=lambda p: p.span))


def _counts(numbers: Sequence[Number]) -> list[Participants]:
    return [
        Participants(n.span, count=int(n.low))
        for n in numbers
        if n.quantity is Quantity.COUNT
        and n.exact
        and n.low is not None
        and n.low >= _LEAST
        and n.unit
        and n.unit[-1] in _COUNTED
    ]


def _lists(tokens: Sequence[Token], members: Sequence[_Member]) -> list[Participants]:
    """Runs of names of one sort, with commas between them and "and" before the last."""
    found: list[Participants] = []
    run: list[_Member] = []
    last = ""
    for member in members:
        join = _join(tokens, run[-1], member) if run else ""
        if run and (not join or last == "and"):
            found += _made(tokens, run, last)
            run, join = [], ""
        run.append(member)
        last = join
    return found + _made(tokens, run, last)


def _outermost(places: Sequence[Place]) -> list[Place]:
    """The places without the state or country that only says where the one before it lies."""
    return [
        place
        for index, place in enumerate(places)
        if not (index and place.key in places[index - 1].within)
        or place.span.start - places[index - 1].span.end > _LENGTH_OF_COMMA
    ]


def _owns_title(tokens: Sequence[Token], place: Place) -> bool:
    """Does the place only say whose office follows ("Chile's President ...")?"""
    after = next((i for i, t in enumerate(tokens) if t.span.start >= place.span.end), None)
    return after is not None and title_length(tokens, after) > 0


def _join(tokens: Sequence[Token], left: _Member, right: _Member) -> str:
    """What stands between two names of a list: "," or "and" (also ", and"); "" if no list goes on.

    Offices of the next name and what belongs to them are passed over.
    """
    if left.sort != right.sort:
        return ""
    first = next(i for i, t in enumerate(tokens) if t.span.start >= left.span.end)
    last = next(i for i, t in enumerate(tokens) if t.span.start >= right.span.start)
    keys = {t.key for t in tokens[first:last]}
    at = first
    while at < last:
        step = title_length(tokens, at) or int(tokens[at].key in _BETWEEN or tokens[at].capital)
        if not step:
            return ""
        at += step
    return "and" if keys & {"and", "&"} else "," if keys & {",", ";"} else ""


def _made(tokens: Sequence[Token], run: Sequence[_Member], last: str) -> list[Participants]:
    keys = frozenset(member.key for member in run)
    if len(keys) < (_LEAST if last == "and" else _LEAST + 1):
        return []
    spans = tuple(member.span for member in run)
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
