"""The value of a number in digits or words, before it is known what it counts."""

from collections.abc import Sequence
from dataclasses import dataclass

from workbench.statements.lexicon import ordered, table
from workbench.statements.model import Token

_SMALL = {
    word: value
    for value, word in enumerate(
        ordered(
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
            " fifteen sixteen seventeen eighteen nineteen"
        )
    )
} | {
    word: 10 * value
    for value, word in enumerate(
        ordered("twenty thirty forty fifty sixty seventy eighty ninety"), 2
    )
}
_MAGNITUDES = {
    "hundred": 1e2,
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
    "trillion": 1e12,
    "dozen": 12.0,
}
_SUFFIXES = {"k": 1e3, "m": 1e6, "mn": 1e6, "mln": 1e6, "bn": 1e9, "b": 1e9, "tn": 1e12}
_VAGUE = {
    "dozens": 24.0,
    "scores": 40.0,
    "tens": 20.0,
    "hundreds": 200.0,
    "thousands": 2e3,
    "millions": 2e6,
    "billions": 2e9,
    "trillions": 2e12,
}
_ORDINALS = {
    word: value
    for value, word in enumerate(
        ordered(
            "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
            " thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
        ),
        1,
    )
} | {"thirtieth": 30, "fortieth": 40, "fiftieth": 50, "hundredth": 100}
_DECIMALS = 6
"""Enough for any printed number; more would show the error of binary fractions."""
_ORDINAL_ENDS = frozenset({"st", "nd", "rd", "th"})


@dataclass(frozen=True, slots=True)
class Value:
    """A number as such: its bounds, where its tokens end, and how it was written."""

    low: float | None
    high: float | None
    end: int
    word: bool = False
    ordinal: bool = False
    magnitude: float = 1.0
    qualifier: str = ""


def read_value(tokens: Sequence[Token], at: int) -> Value | None:
    """The value that begins at a token."""
    token = tokens[at]
    if token.text[0].isdigit():
        return _digits(tokens, at)
    if token.key in _ORDINALS:
        number = _ORDINALS[token.key]
        return Value(number, number, at + 1, word=True, ordinal=True)
    if token.key in _VAGUE:
        return _vague(tokens, at)
    if token.key == "half":
        return _half(tokens, at)
    if token.key == "couple":
        return Value(2.0, 3.0, at + 1, word=True, qualifier="about") if _is_of(tokens, at) else None
    if token.key in _SMALL or token.key in _MAGNITUDES:
        return _words(tokens, at)
    return None


def is_range_mark(tokens: Sequence[Token], at: int) -> bool:
    """Is it a dash between two numbers without spaces?"""
    return (
        0 < at < len(tokens) - 1
        and tokens[at].text in {"-", "–", "—"}
        and tokens[at - 1].span.end == tokens[at].span.start
        and tokens[at].span.end == tokens[at + 1].span.start
    )


def _key(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].key if 0 <= at < len(tokens) else ""


def _is_of(tokens: Sequence[Token], at: int) -> bool:
    return _key(tokens, at + 1) in {"of", "dozen", "hundred", "thousand"}


def _digits(tokens: Sequence[Token], at: int) -> Value | None:
    plain = tokens[at].text.replace(",", "")
    if plain.count(".") > 1:
        plain = plain.replace(".", "")
    try:
        number = float(plain)
    except ValueError:
        return None
    end = at + 1
    touching = end < len(tokens) and tokens[end].span.start == tokens[at].span.end
    if touching and _key(tokens, end) in _ORDINAL_ENDS:
        return Value(number, number, end + 1, ordinal=True)
    if touching and tokens[end].word and not _measures(tokens[end].key):
        return None
    factor = 1.0
    if _key(tokens, end) in _SUFFIXES and (touching or _key(tokens, end) in {"bn", "mn", "tn"}):
        factor, end = _SUFFIXES[_key(tokens, end)], end + 1
    else:
        skip = end + (end < len(tokens) and tokens[end].text == "-")
        if _key(tokens, skip) in _MAGNITUDES:
            factor, end = _MAGNITUDES[_key(tokens, skip)], skip + 1
    number = round(number * factor, _DECIMALS)
    return Value(number, number, end, magnitude=factor)


def _measures(key: str) -> bool:
    """Can it be written on to digits ("500m", "90km", "1.1pc"), unlike in a name ("76ers")?"""
    return key in _SUFFIXES or key in _GLUED or key in table("units")


_GLUED = frozenset({"pc", "pct", "s", "am", "pm", "th", "st", "nd", "rd", "usd", "eur", "gbp"})


def _vague(tokens: Sequence[Token], at: int) -> Value | None:
    """ "hundreds", "tens of thousands": a lower bound and no more."""
    low, end = _VAGUE[tokens[at].key], at + 1
    if _key(tokens, end) == "of" and _key(tokens, end + 1) in _VAGUE:
        low, end = low * _VAGUE[_key(tokens, end + 1)] / 2, end + 2
    if tokens[at].key == "tens" and end == at + 1:
        return None
    return Value(low, None, end, word=True, qualifier="over")


def _half(tokens: Sequence[Token], at: int) -> Value | None:
    after = at + 1 + (_key(tokens, at + 1) in {"a", "-"})
    factor = _MAGNITUDES.get(_key(tokens, after))
    if factor is None:
        return None
    return Value(factor / 2, factor / 2, after + 1, word=True, magnitude=factor)


def _words(tokens: Sequence[Token], at: int) -> Value | None:
    """A number in words: "thirty-one thousand", "a hundred and twenty"."""
    total, current, magnitude = 0.0, 0.0, 1.0
    end = at
    while True:
        key = _key(tokens, end)
        if key in _SMALL and _may_add(current, _SMALL[key]):
            current += _SMALL[key]
        elif key == "hundred" and current < 100:
            current = (current or 1) * 100
            magnitude = 100.0
        elif key in _MAGNITUDES and key != "hundred":
            magnitude = _MAGNITUDES[key]
            total += (current or 1) * magnitude
            current = 0.0
        elif not (end > at and _links(tokens, end, current)):
            break
        end += 1
    if end < len(tokens) and tokens[end].key in _ORDINALS and tokens[end - 1].text == "-":
        number = total + current + _ORDINALS[tokens[end].key]
        return Value(number, number, end + 1, word=True, ordinal=True)
    while end > at and not tokens[end - 1].word:
        end -= 1
    number = total + current
    return Value(number, number, end, word=True, magnitude=magnitude) if end > at else None


def _may_add(current: float, more: int) -> bool:
    """May "five" follow "twenty" or "a hundred" (but not "three")?"""
    if not current:
        return True
    return (more < 10 and current % 100 >= 20 and current % 10 == 0) or current % 100 == 0


def _links(tokens: Sequence[Token], at: int, current: float) -> bool:
    """Is it the hyphen of "thirty-one" or the "and" of "hundred and twenty"?"""
    if at + 1 >= len(tokens):
        return False
    after = tokens[at + 1].key
    if tokens[at].text == "-":
        return (after in _SMALL and _may_add(current, _SMALL[after])) or after in _ORDINALS
    return tokens[at].key == "and" and current >= 100 and after in _SMALL
