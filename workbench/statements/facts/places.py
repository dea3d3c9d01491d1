"""Places named in a statement, only where the words around them show that a place is meant.

Cities and countries share their names with people, newspapers and common words; a wrong place would
become a wrong dispute, so doubtful ones are left out.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence

from workbench.statements.gazetteer import Entry, gazetteer
from workbench.statements.layout import adjacent, headline_case, opens
from workbench.statements.lexicon import listed, table, words
from workbench.statements.model import Place, PlaceKind, Token
from workbench.statements.titles import title_length
from workbench.text.spans import Span

_LEADS_TO_PLACE = listed(
    "in at from to near of outside around towards toward into across for leaving reached visited"
    " visiting between via beyond"
)
_DIRECTIONS = listed(
    "north south east west northern southern eastern western central downtown greater upper lower"
    " northeastern northwestern southeastern southwestern occupied inner mainland modern the"
)
_FREE_AFTER = listed(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june"
    " july august september october november december"
)


def read_places(tokens: Sequence[Token], around: Collection[str] = ()) -> tuple[Place, ...]:
    """The places of one sentence, in reading order.

    `around` holds keys of countries that the whole event is about: of namesakes the one there.
    """
    known = gazetteer()
    headline = headline_case(tokens)
    found: list[tuple[int, int, tuple[Entry, ...]]] = []
    at = 0
    while at < len(tokens):
        token = tokens[at]
        match = known.match(tokens, at) if token.word and token.capital else None
        if match is None:
            at += 1
            continue
        length, entries = match
        kept = _kept(tokens, at, length, entries, headline)
        if kept:
            found.append((at, at + length, kept))
        at += length
    return _resolved(tokens, found, around)


def _kept(
    tokens: Sequence[Token], at: int, length: int, entries: tuple[Entry, ...], headline: bool
) -> tuple[Entry, ...]:
    """Those of the places that the words around allow."""
    if not headline and _inside_name(tokens, at, length, entries):
        return ()
    led = _led(tokens, at)
    followed = _followed_by_container(tokens, at + length, entries)
    if followed:
        return followed
    return tuple(
        e for e in entries if led or not e.guarded or (at == 0 and _dateline(tokens, length))
    )


def _led(tokens: Sequence[Token], at: int) -> bool:
    """Does a preposition lead to it, perhaps over "the" or the places before it in a list?"""
    before = at - 1
    while before >= 0 and tokens[before].key in {"the", "downtown", "central"}:
        before -= 1
    return before >= 0 and tokens[before].key in _LEADS_TO_PLACE


def _dateline(tokens: Sequence[Token], length: int) -> bool:
    """Does the sentence begin as news agencies begin ("VIENNA - ", "Vienna (Agency) - ")?"""
    after = tokens[length : length + 6]
    return any(t.text in {"-", "–", "—", "--"} for t in after[:1]) or (
        bool(after)
        and after[0].text in {"(", ","}
        and any(t.text in {"-", "–", "—"} for t in after)
    )


def _followed_by_container(
    tokens: Sequence[Token], after: int, entries: tuple[Entry, ...]
) -> tuple[Entry, ...]:
    """Of several namesakes the one that lies in the place named next ("Birmingham, Alabama")."""
    if after + 1 >= len(tokens) or tokens[after].text != ",":
        return ()
    match = gazetteer().match(tokens, after + 1)
    if match is None:
        return ()
    keys = {e.key for e in match[1]}
    return tuple(e for e in entries if e.within & keys)[:1]


def _inside_name(tokens: Sequence[Token], at: int, length: int, entries: tuple[Entry, ...]) -> bool:
    """Is it a part of a longer name ("Whitney Houston", "New York Times")?"""
    after = at + length
    followed = after < len(tokens) and adjacent(tokens, after) and tokens[after].capital
    if entries[0].demonym:
        # "European Union" is one name, "Norwegian Foreign Ministry" a country and its ministry.
        large = entries[0].kind is PlaceKind.REGION and followed
        return large and not title_length(tokens, after)
    sure = entries[0].kind is PlaceKind.COUNTRY and not _also_person(tokens[at].key)
    if adjacent(tokens, at) and tokens[at - 1].capital and not sure:
        before = tokens[at - 1]
        if before.key in table("titles") and not (length > 1):
            return True
        free = (
            before.key in words("function_words")
            or before.key in _DIRECTIONS
            or before.key in _FREE_AFTER
            or (opens(tokens, at - 1) and before.key not in words("given_names"))
            or gazetteer().match(tokens, at - 1) is not None
        )
        if not free:
            return True
    if not followed:
        return False
    if tokens[after].key in _FREE_AFTER or title_length(tokens, after) or sure:
        return False
    return tokens[after].key not in words("function_words")


def _also_person(key: str) -> bool:
    return key in words("given_names") or key in {"jordan", "chad", "georgia", "israel"}


def _resolved(
    tokens: Sequence[Token],
    found: Sequence[tuple[int, int, tuple[Entry, ...]]],
    around: Collection[str],
) -> tuple[Place, ...]:
    """One place for each name: of namesakes the one whose country is named too, else the first."""
    sure = {e.key for _, _, entries in found if len(entries) == 1 for e in entries}
    sure |= {w for _, _, entries in found if len(entries) == 1 for w in entries[0].within}
    places = []
    for start, end, entries in found:
        best = _best(entries, sure) or _best(entries, around) or entries[0]
        span = Span(tokens[start].span.start, tokens[end - 1].span.end)
        places.append(Place(span, best.key, best.name, best.kind, best.within, best.demonym))
    return tuple(places)


def _best(entries: Sequence[Entry], named: Collection[str]) -> Entry | None:
    """The first of several namesakes that lies in a country named elsewhere, or is one itself."""
    if len(entries) == 1:
        return entries[0]
    countries = [e for e in entries if e.key in named or e.within & set(named)]
    return countries[0] if countries else None


def leading_countries(places: Iterable[Place]) -> frozenset[str]:
    """Countries that an event names often, itself or by what lies in them."""
    known = gazetteer()
    counted: Counter[str] = Counter()
    for place in places:
        if place.key in known.namesakes:
            continue
        for key in (place.key, *place.within):
            entry = known.entry(key)
            if entry is not None and entry.kind is PlaceKind.COUNTRY:
                counted[key] += 1
    most = max(counted.values(), default=0)
    return frozenset(k for k, n in counted.items() if n >= _OFTEN and 2 * n > most)


_OFTEN = 3
