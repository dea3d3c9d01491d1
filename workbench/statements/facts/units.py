"""What a number counts: a measure, money, a share, an age, or the noun after it.

Without a grammar the noun is found by form: the words after the number up to the first plural, or
to the first word that cannot belong to the noun phrase.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from workbench.statements.facts.numerals import Value
from workbench.statements.layout import is_acronym
from workbench.statements.lexicon import listed, table, words
from workbench.statements.model import Quantity, Token
from workbench.statements.verbs import is_finite

_SYMBOLS = {"$": "usd", "£": "gbp", "€": "eur", "¥": "jpy", "₹": "inr", "₴": "uah", "₽": "rub"}
_PEOPLES = {
    "us": "usd",
    "american": "usd",
    "canadian": "cad",
    "australian": "aud",
    "singapore": "sgd",
    "taiwan": "twd",
    "egyptian": "egp",
    "lebanese": "lbp",
    "indian": "inr",
    "pakistani": "pkr",
    "british": "gbp",
    "swiss": "chf",
    "japanese": "jpy",
    "chinese": "cny",
    "russian": "rub",
    "turkish": "try",
    "mexican": "mxn",
}
"""Whose money, where several countries call theirs alike."""
_DOLLARS = {"us": "usd", "a": "aud", "c": "cad", "nz": "nzd", "hk": "hkd", "au": "aud", "ca": "cad"}
_CURRENCIES = {
    "dollar": "usd",
    "euro": "eur",
    "pound": "gbp",
    "sterling": "gbp",
    "yen": "jpy",
    "yuan": "cny",
    "renminbi": "cny",
    "rupee": "inr",
    "hryvnia": "uah",
    "ruble": "rub",
    "rouble": "rub",
    "franc": "chf",
    "krona": "sek",
    "kronor": "sek",
    "krone": "krone",
    "kroner": "krone",
    "forint": "huf",
    "lek": "all",
    "dinar": "dinar",
    "shekel": "ils",
    "riyal": "riyal",
    "lira": "try",
    "zloty": "pln",
    "peso": "mxn",
    "rand": "zar",
    "cent": "cent",
}
_CODES = listed("usd eur gbp jpy cny inr uah rub chf aud cad")
_MASS_PLURALS = listed(
    "people men women children police troops personnel staff cattle sheep fish dead wounded injured"
    " killed missing percent teeth feet mice geese oxen media data lives"
)
_BEFORE_NOUN = listed("the these those its their his her our other more additional further new")
_STATES = listed("killed injured wounded arrested detained displaced missing")
"""What people counted may be called by what happened to them."""
_FRACTIONS = listed("quarter quarters thirds fifths tenths")
_PEOPLE = listed("man woman boy girl child")
_DYING = listed("die dies died dead dying")
_MOST_WORDS = 3
_MOST_TOKENS = 6
_OLDEST = 120
_QUANTITIES = {q.value: q for q in Quantity}


@dataclass(frozen=True, slots=True)
class Unit:
    """What a number measures, and which tokens say so."""

    quantity: Quantity
    words: tuple[str, ...]
    start: int
    """Where the number begins with its currency mark."""
    value_end: int
    """Where it ends with its measure ("60 billion dollars", "12 per cent")."""


def read_unit(tokens: Sequence[Token], start: int, end: int, value: Value) -> Unit | None:
    """The unit of the number at `tokens[start:end]`; None where it is a mere modifier."""
    if value.ordinal:
        return _counted(tokens, start, end, value)
    return (
        _magnitude(tokens, start, end)
        or _percent(tokens, start, end)
        or _money(tokens, start, end)
        or _age(tokens, start, end)
        or _measure(tokens, start, end)
        or _counted(tokens, start, end, value)
    )


def _key(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].key if 0 <= at < len(tokens) else ""


def _magnitude(tokens: Sequence[Token], start: int, end: int) -> Unit | None:
    """ "a magnitude 6.8 earthquake", "a 6.8-magnitude quake", "with a magnitude of 6.8"."""
    before = [t.key for t in tokens[max(0, start - 2) : start]]
    if before[-1:] == ["magnitude"] or before == ["magnitude", "of"]:
        return Unit(Quantity.COUNT, ("magnitude",), start, end)
    at = end + (_key(tokens, end) == "-")
    if _key(tokens, at) == "magnitude":
        return Unit(Quantity.COUNT, ("magnitude",), start, at + 1)
    return None


def _percent(tokens: Sequence[Token], start: int, end: int) -> Unit | None:
    at = end + (_key(tokens, end) == "-")
    if _key(tokens, at) in {"%", "percent", "percentage", "pct", "pc"}:
        at += 1
    elif _key(tokens, at) == "per" and _key(tokens, at + 1) == "cent":
        at += 2
    else:
        return None
    points = _key(tokens, at) in {"point", "points"}
    at += points
    after = at
    if _key(tokens, after) == "of":
        after += 1 + (_key(tokens, after + 1) in {"the", "all", "its", "their", "his", "her"})
        return Unit(Quantity.PERCENT, _noun(tokens, after, plural=False), start, at)
    return Unit(Quantity.PERCENT, ("point",) if points else (), start, at)


def _money(tokens: Sequence[Token], start: int, end: int) -> Unit | None:
    before = _key(tokens, start - 1)
    if before in _SYMBOLS:
        code = _SYMBOLS[before]
        begin = start - 1
        if before == "$" and _key(tokens, start - 2) in _DOLLARS and _touch(tokens, start - 1):
            code, begin = _DOLLARS[_key(tokens, start - 2)], start - 2
        return Unit(Quantity.MONEY, (code,), begin, end)
    if before in _CODES:
        return Unit(Quantity.MONEY, (before,), start - 1, end)
    at = end + (_key(tokens, end) in {"-", "of"})
    if _key(tokens, at) in _SYMBOLS:
        return Unit(Quantity.MONEY, (_SYMBOLS[_key(tokens, at)],), start, at + 1)
    code = _CURRENCIES.get(_stemmed(tokens, at), "")
    if code:
        return Unit(Quantity.MONEY, (code,), start, at + 1)
    code = _CURRENCIES.get(_stemmed(tokens, at + 1), "")
    if code and tokens[at].capital:
        return Unit(Quantity.MONEY, (_PEOPLES.get(_key(tokens, at), code),), start, at + 2)
    return None


def _stemmed(tokens: Sequence[Token], at: int) -> str:
    key = _key(tokens, at)
    return key[:-1] if key.endswith("s") and key not in _CURRENCIES else key


def _touch(tokens: Sequence[Token], at: int) -> bool:
    return at > 0 and tokens[at - 1].span.end == tokens[at].span.start


def _age(tokens: Sequence[Token], start: int, end: int) -> Unit | None:
    """ "45-year-old", "45 years old", "aged 45", ", 45,"."""
    at = end + (_key(tokens, end) == "-")
    if _key(tokens, at) in {"year", "years", "month", "months"}:
        after = at + 1 + (_key(tokens, at + 1) == "-")
        if _key(tokens, after) in {"old", "olds"}:
            return Unit(Quantity.AGE, (tokens[at].stem,), start, after + 1)
    before = [t.key for t in tokens[max(0, start - 2) : start]]
    died = before[-1:] == ["at"] and _key(tokens, start - 2) in _DYING
    if before[-1:] in (["aged"], ["age"]) or before == ["age", "of"]:
        return Unit(Quantity.AGE, ("year",), start, end)
    if died or (before[-1:] == ["of"] and before[0] in _PEOPLE):
        return Unit(Quantity.AGE, ("year",), start, end)
    between = _key(tokens, start - 1) == "," and _key(tokens, end) in {",", "."}
    before_comma = start - 2 - (_key(tokens, start - 2) == ".")
    named = start > 1 and (tokens[before_comma].capital or tokens[before_comma].key == "age")
    named = named and tokens[start].text.isdigit()
    if between and named and int(tokens[start].text) < _OLDEST:
        return Unit(Quantity.AGE, ("year",), start, end)
    return None


def _measure(tokens: Sequence[Token], start: int, end: int) -> Unit | None:
    at = end + (_key(tokens, end) == "-")
    square = _key(tokens, at) in {"square", "sq", "nautical"}
    key = _key(tokens, at + square)
    units = table("units")
    name = key if key in units else key.removesuffix("s")
    quantity = _QUANTITIES.get(units.get(name, ""))
    if quantity is None or (len(name) == 1 and not _touch(tokens, at)):
        return None
    if name == "second" and tokens[start].key in {"the", "a"}:
        return None
    kind = "nautical" if _key(tokens, at) == "nautical" else "square"
    area = square and kind == "square" and quantity is Quantity.LENGTH
    found = Quantity.AREA if area else quantity
    return Unit(found, (kind, name) if square else (name,), start, at + square + 1)


def _counted(tokens: Sequence[Token], start: int, end: int, value: Value) -> Unit | None:
    if _key(tokens, end) == "-" and _touch(tokens, end):
        return None
    if value.ordinal:
        return _ordered(tokens, start, end)
    after = end
    if _key(tokens, after) == "of":
        after += 1
    while _key(tokens, after) in _BEFORE_NOUN:
        after += 1
    if _key(tokens, after) in _FRACTIONS and _key(tokens, after + 1) == "of":
        return None
    if after > end and after < len(tokens) and tokens[after].text[0].isdigit():
        after += 1
    single = value.low == 1
    return Unit(Quantity.COUNT, _noun(tokens, after, plural=not single), start, end)


def _ordered(tokens: Sequence[Token], start: int, end: int) -> Unit | None:
    """What an ordinal orders; in "first reported" and "First Amendment" it orders nothing."""
    after = tokens[end] if end < len(tokens) else None
    if after is None or after.capital or after.key.endswith("ed") or is_finite(tokens, end):
        return None
    noun = _noun(tokens, end, plural=False)
    return Unit(Quantity.ORDINAL, noun, start, end) if noun else None


def _noun(tokens: Sequence[Token], at: int, plural: bool) -> tuple[str, ...]:
    """Stems of the noun phrase that begins at a token, its head last."""
    found: list[str] = []
    for index in range(at, min(at + _MOST_TOKENS, len(tokens))):
        token = tokens[index]
        if token.text == "-" and _touch(tokens, index):
            continue
        if not token.word or token.text[0].isdigit() or _small(token):
            break
        if plural and _is_plural(token.key):
            return (*found, token.stem)
        if _modifies(tokens, index):
            if found and not _in_compound(tokens, index):
                break
            continue
        if found and is_finite(tokens, index):
            break
        found.append(token.stem)
        if len(found) == (_MOST_WORDS if plural else 2):
            break
    verb = at < len(tokens) and (tokens[at].key in words("verbs") or _modifies(tokens, at))
    if plural and verb:
        return ()
    return tuple(found) if not plural else tuple(found[:1])


def _small(token: Token) -> bool:
    """Is it a function word (which "US" is not)?"""
    return token.key in words("function_words") and not is_acronym(token)


def _modifies(tokens: Sequence[Token], at: int) -> bool:
    """Is it a participle before the noun ("armed men"), or one that ends the phrase?"""
    key = tokens[at].key
    if not key.endswith(("ed", "ing")) or key in _STATES:
        return False
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    ends = after is None or not after.word or after.key in words("function_words")
    return key.endswith("ed") or not ends


def _in_compound(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at - 1].text == "-" and _touch(tokens, at)


def _is_plural(key: str) -> bool:
    return key in _MASS_PLURALS or (key.endswith("s") and not key.endswith(("ss", "us", "is")))
