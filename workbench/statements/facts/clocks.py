"""Times of day, in figures ("4.20 a.m.", "16:20") and in words ("twenty past four").

A figure with a dot may be a price or a share, and words may count anything, so both need a part of
the day close behind: "at 3.50 on Tuesday morning".
"""

import re
from collections.abc import Sequence

from workbench.statements.lexicon import listed
from workbench.statements.model import Token

_HOURS = {
    **{"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6},
    **{"seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12},
}
_MINUTES = {"five": 5, "ten": 10, "quarter": 15, "twenty": 20, "half": 30}
_PARTS_OF_DAY = listed("morning afternoon evening night")
_LEADING = listed("at from until till by before after about around shortly since past")
_BETWEEN = listed("on in the that same early late")
_REACH = 4
_MINUTE = re.compile(r"[0-5]\d")
_MILITARY = re.compile(r"[0-2]\d[0-5]\d")
_ZONES = listed("gmt utc bst cet cest eet eest est edt cst cdt mst mdt pst pdt ist jst msk aest")
_DOTTED = re.compile(r"(\d{1,2})\.([0-5]\d)")

Clock = tuple[str, int]
"""Hours and minutes ("16:20"), a zone if any, and how many tokens say so."""


def read_clock(tokens: Sequence[Token], at: int) -> Clock | None:
    """The time of day that begins at a token, with the zone that follows it ("03:50 GMT")."""
    figure = tokens[at].text[0].isdigit()
    found = _in_figures(tokens, at) if figure else _in_words(tokens, at)
    zone = _key(tokens, at + (found[1] if found else 1)) if figure else ""
    if zone not in _ZONES:
        return found
    if found is None and _MILITARY.fullmatch(tokens[at].text):
        found = f"{tokens[at].text[:2]}:{tokens[at].text[2:]}", 1
    return (f"{found[0]} {zone.upper()}", found[1] + 1) if found else None


def _key(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].key if 0 <= at < len(tokens) else ""


def _in_figures(tokens: Sequence[Token], at: int) -> Clock | None:
    if _key(tokens, at - 1) in {"$", ".", ":"}:
        return None
    hour, minutes, length = tokens[at].text, "", 1
    dotted = _DOTTED.fullmatch(hour)
    if dotted:
        hour, minutes = dotted[1], dotted[2]
    elif _key(tokens, at + 1) == ":" and _MINUTE.fullmatch(_key(tokens, at + 2)):
        minutes, length = _key(tokens, at + 2), 3
    if not hour.isdigit() or int(hour) > 24:
        return None
    half = _key(tokens, at + length)
    if half in {"am", "pm"}:
        return _clock(int(hour), int(minutes or 0), half), length + 1
    if not minutes or (dotted and not _leads(tokens, at)):
        return None
    half = _half_of_day(tokens, at + length, int(hour))
    return (_clock(int(hour), int(minutes), half), length) if half or not dotted else None


def _in_words(tokens: Sequence[Token], at: int) -> Clock | None:
    """ "Twenty past four", "a quarter to six", "six o'clock", before a part of the day."""
    if not _leads(tokens, at):
        return None
    minutes = _MINUTES.get(_key(tokens, at))
    if minutes is not None and _key(tokens, at + 1) in {"past", "to"}:
        hour, length = _HOURS.get(_key(tokens, at + 2)), 3
        if hour is not None and _key(tokens, at + 1) == "to":
            hour, minutes = (hour + 10) % 12 + 1, 60 - minutes
    elif _key(tokens, at + 1) == "o'clock":
        hour, minutes, length = _HOURS.get(_key(tokens, at)), 0, 2
    else:
        return None
    half = _half_of_day(tokens, at + length, hour) if hour is not None else ""
    return (_clock(hour, minutes, half), length) if hour is not None and half else None


def _leads(tokens: Sequence[Token], at: int) -> bool:
    return _key(tokens, at - (2 if _key(tokens, at - 1) == "a" else 1)) in _LEADING


def _half_of_day(tokens: Sequence[Token], after: int, hour: int) -> str:
    """ "am" or "pm" by the part of the day close behind ("on Tuesday morning"); "" if none is."""
    for at in range(after, min(after + _REACH, len(tokens))):
        part = tokens[at].key
        if part in _PARTS_OF_DAY:
            early = part == "morning" or (part == "night" and (hour == 12 or hour < _LATE))
            return "am" if early else "pm"
        if not (part in _BETWEEN or tokens[at].capital):
            return ""
    return ""


_LATE = 6
"""The hour from which "at night" is before midnight."""


def _clock(hour: int, minutes: int, half: str) -> str:
    if half:
        hour = hour % 12 + 12 * (half == "pm") if hour <= 12 else hour
    return f"{hour:02}:{minutes:02}"
