"""Numbers with what they count, how exactly, and in which unit.

A number alone cannot be compared: 10 delegations and 8 names are, 10 days and 8 names are not. What
only looks like a number (years, clock times, telephone numbers, "one of", "Article 5", a score) is
left out, since each would become a false alarm.
"""

from collections.abc import Sequence

from workbench.statements.facts.numerals import Value, is_range_mark, read_value
from workbench.statements.facts.units import Unit, read_unit
from workbench.statements.layout import adjacent, opens, touching
from workbench.statements.lexicon import listed, usually_small, words
from workbench.statements.model import Number, Time, Token
from workbench.text.spans import Span

_ABOUT = listed("about around roughly approximately some nearly almost circa estimated approx")
_PHRASES = (
    (("more", "than"), "over"),
    (("greater", "than"), "over"),
    (("at", "least"), "over"),
    (("no", "fewer", "than"), "over"),
    (("no", "less", "than"), "over"),
    (("upward", "of"), "over"),
    (("upwards", "of"), "over"),
    (("well", "over"), "over"),
    (("over",), "over"),
    (("above",), "over"),
    (("exceeding",), "over"),
    (("less", "than"), "under"),
    (("fewer", "than"), "under"),
    (("at", "most"), "under"),
    (("no", "more", "than"), "under"),
    (("as", "many", "as"), "under"),
    (("as", "much", "as"), "under"),
    (("up", "to"), "under"),
    (("under",), "under"),
    (("below",), "under"),
    (("close", "to"), "about"),
    (("more", "or", "less"), "about"),
)
_LABELS = listed(
    "no number article articles chapter page pages section flight route highway room phase part"
    " level type model version volume channel unit resolution paragraph act group class grade"
    " season episode game day week round figure step title"
)
_NOT_ONE_AFTER = listed("of another or and more by day time side that who which such thing")
_NOT_ONE_BEFORE = listed(
    "no any every each some this that the which only another first last his her their its my your"
    " our loved"
)


def read_numbers(tokens: Sequence[Token], times: Sequence[Time] = ()) -> tuple[Number, ...]:
    """The numbers of one sentence that are no part of the given times, in reading order."""
    taken = {t.span.start for time in times for t in tokens if time.span.overlaps(t.span)}
    found: list[Number] = []
    at = 0
    while at < len(tokens):
        token = tokens[at]
        if not _may_begin(token) or token.span.start in taken:
            at += 1
            continue
        read = _number(tokens, at)
        if read is None:
            at += 1
            continue
        number, end = read
        if number is not None:
            found.append(number)
        at = max(end, at + 1)
    return tuple(found)


def _may_begin(token: Token) -> bool:
    return token.text[0].isdigit() or token.key in NUMBER_STARTS


def _number(tokens: Sequence[Token], at: int) -> tuple[Number | None, int] | None:
    """The number that begins here and where it ends; (None, end) for what only looks like one."""
    value = read_value(tokens, at)
    if value is None:
        return None
    if _no_number(tokens, at, value):
        return None, _end_of_digits(tokens, value.end)
    low, high, end = value.low, value.high, value.end
    second = _second(tokens, value)
    if second is not None:
        low, high, end = _scaled(value, second), second.high, second.end
    unit = read_unit(tokens, at, end, value)
    if unit is None:
        return None, end
    start = unit.start
    qualifier, start = ("", start) if value.ordinal else _qualifier(tokens, start)
    after, end = _qualifier_after(tokens, max(end, unit.value_end))
    return _made(
        tokens, (start, end), (low, high), unit, qualifier or after or value.qualifier
    ), end


def _made(
    tokens: Sequence[Token],
    between: tuple[int, int],
    bounds: tuple[float | None, float | None],
    unit: Unit,
    qualifier: str,
) -> Number:
    low, high = bounds
    if qualifier == "over":
        high = None
    elif qualifier == "under":
        low = None
    span = Span(tokens[between[0]].span.start, tokens[between[1] - 1].span.end)
    return Number(span, low, high, unit.quantity, unit.words, qualifier)


def _no_number(tokens: Sequence[Token], at: int, value: Value) -> bool:
    before = tokens[at - 1] if at else None
    after = tokens[value.end] if value.end < len(tokens) else None
    if tokens[at].key == "one":
        owned = after is not None and after.span.start - tokens[at].span.end > 1
        return owned or _no_count(before, after) or _another(tokens, value.end)
    if before is None:
        return False
    if before.key in _LABELS and not value.word:
        return True
    if before.text == "." and at > 1 and tokens[at - 2].key in _LABELS and touching(tokens, at - 1):
        return tokens[at - 2].key == "no" or not value.word
    if before.word and before.capital and adjacent(tokens, at) and _is_name(tokens, at - 1):
        return not value.word
    if _ratio(tokens, at):
        return True
    return _score_or_phone(tokens, at, value)


def _is_name(tokens: Sequence[Token], at: int) -> bool:
    """Does the capital of the word before a number mark a name ("Boeing 747")?"""
    key = tokens[at].key
    return not opens(tokens, at) or not (usually_small(key) or key in words("function_words"))


def _ratio(tokens: Sequence[Token], at: int) -> bool:
    """Is it half of "one in five" or "one ship in six"?"""
    if tokens[at - 1].key != "in":
        return False
    return any(t.key in {"one", "two", "three", "1"} for t in tokens[max(0, at - 3) : at - 1])


def _no_count(before: Token | None, after: Token | None) -> bool:
    """Is "one" a pronoun, or part of "no one", "one of", "one another"?"""
    if before is not None and (before.key in _NOT_ONE_BEFORE or before.text == "-"):
        return True
    return (
        after is None
        or not after.word
        or after.capital
        or after.key in _NOT_ONE_AFTER
        or after.key.endswith(("ed", "ing", "ly"))
        or after.key in words("function_words")
        or "'" in after.key
    )


def _vote(tokens: Sequence[Token], at: int, value: Value) -> bool:
    """Is it half of the result of a vote or a match ("134 to 63")?"""
    if at > 1 and tokens[at - 1].key == "to" and tokens[at - 2].text.isdigit():
        return value.low is not None and float(tokens[at - 2].text) > value.low
    after = tokens[value.end + 1] if value.end + 1 < len(tokens) else None
    if after is None or tokens[value.end].key != "to" or not after.text.isdigit():
        return False
    return value.low is not None and value.low > float(after.text)


def _another(tokens: Sequence[Token], at: int) -> bool:
    """ "from one port to another": no count at all."""
    return any(t.key in {"another", "next", "other"} for t in tokens[at : at + 6])


def _score_or_phone(tokens: Sequence[Token], at: int, value: Value) -> bool:
    """Digits joined by marks: 555-0143, 9/11, 24/7, a second half of something before."""
    if value.word:
        return False
    before = tokens[at - 1]
    end = value.end
    if end < len(tokens) and tokens[end].key == "s" and touching(tokens, end):
        return True
    if _vote(tokens, at, value):
        return True
    if before.text in {"/", "#", "+", "@"} and before.span.end == tokens[at].span.start:
        return True
    if before.text in {"-", ":"} and before.span.end == tokens[at].span.start:
        return True
    if before.word and before.span.end == tokens[at].span.start:
        return True
    if end + 1 < len(tokens) and tokens[end].text in {"/", ":"}:
        return tokens[end].span.end == tokens[end + 1].span.start
    second = end + 1 < len(tokens) and is_range_mark(tokens, end) and tokens[end].text == "-"
    return second and _second(tokens, value) is None and tokens[end + 1].text[0].isdigit()


def _end_of_digits(tokens: Sequence[Token], at: int) -> int:
    """Where a chain of digits and marks ends; spaces may part the groups of a telephone number."""
    gap = int(at > 1 and tokens[at - 2].text == "+")
    while at < len(tokens) and tokens[at].span.start - tokens[at - 1].span.end <= gap:
        if not (tokens[at].text[0].isdigit() or tokens[at].text in {"-", "/", ":"}):
            break
        at += 1
    return at


def _second(tokens: Sequence[Token], value: Value) -> Value | None:
    """The upper end of a range: "10 to 12", "10-12", "between 10 and 12"."""
    at = value.end
    if at + 1 >= len(tokens) or value.ordinal:
        return None
    mark = tokens[at]
    between = mark.key == "and" and any(t.key == "between" for t in tokens[max(0, at - 5) : at])
    if not (between or mark.key == "to" or is_range_mark(tokens, at)):
        return None
    skip = at + 1 + (tokens[at + 1].text in {"$", "£", "€"})
    second = read_value(tokens, skip) if skip < len(tokens) else None
    if second is None or second.ordinal or second.high is None or value.low is None:
        return None
    low = _scaled(value, second)
    return second if low is not None and low < second.high else None


def _scaled(value: Value, second: Value) -> float | None:
    """ "2 to 3 million": the magnitude of the upper end holds for the lower."""
    if value.low is None or value.magnitude > 1 or second.magnitude <= 1:
        return value.low
    scaled = value.low * second.magnitude
    return scaled if second.high is not None and scaled <= second.high else value.low


def _qualifier(tokens: Sequence[Token], at: int) -> tuple[str, int]:
    """The qualifier right before a number, and where the number begins with it."""
    start = at
    while start and tokens[start - 1].key in {"a", "an", "total", "of"} and at - start < 2:
        start -= 1
    for place in (at, start):
        for phrase, meaning in _PHRASES:
            first = place - len(phrase)
            if first >= 0 and tuple(t.key for t in tokens[first:place]) == phrase:
                return meaning, first
        if place and tokens[place - 1].key in _ABOUT:
            return "about", place - 1
    return "", at


def _qualifier_after(tokens: Sequence[Token], end: int) -> tuple[str, int]:
    keys = [t.key for t in tokens[end : end + 2]]
    if keys[:1] == ["+"] or keys == ["or", "more"]:
        return "over", end + len(keys[:1] if keys[0] == "+" else keys)
    if keys == ["or", "so"]:
        return "about", end + 2
    return "", end


NUMBER_STARTS = listed(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    " sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety"
    " hundred hundreds thousand thousands million millions billion billions trillion trillions"
    " dozen dozens scores half first second third fourth fifth sixth seventh eighth ninth tenth"
    " eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
    " twentieth thirtieth fortieth fiftieth hundredth couple tens"
)
