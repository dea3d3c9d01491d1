"""A statement as the rules see it: words with their meaning, weight and polarity.

A place, number or date is one word however many tokens it has, so that what was put in its stead
stands as one substitution between two near-copies.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache
from itertools import pairwise

from workbench.comparison.background import background
from workbench.comparison.families import families_of
from workbench.comparison.wordlists import FUNCTION_WORDS
from workbench.statements.model import (
    Name,
    Negation,
    NegationKind,
    Number,
    Place,
    Statement,
    Time,
    Token,
)
from workbench.text.spans import Span


class WordKind(StrEnum):
    """What a word is to the rules."""

    PLAIN = "plain"
    FUNCTION = "function word"
    PLACE = "place"
    NAME = "name"
    NUMBER = "number"
    TIME = "time"


Fact = Place | Name | Number | Time


@dataclass(frozen=True, slots=True)
class Word:
    """A word, or several tokens that mean one thing."""

    index: int
    span: Span
    text: str
    key: str
    """Lower-case; several tokens joined by "_"."""
    match: str
    """Equal in two texts when the words mean the same: place key, number value, name key, stem."""
    kind: WordKind
    weight: float
    clause: int
    """Counts up at every mark of punctuation that ends a clause."""
    negated: bool = False
    fact: Fact | None = None
    families: frozenset[int] = frozenset()

    @property
    def content(self) -> bool:
        """Does it say what the sentence is about?"""
        return self.kind is not WordKind.FUNCTION


@dataclass(frozen=True)
class Reading:
    """A statement read for comparison."""

    statement: Statement
    words: tuple[Word, ...]
    matches: frozenset[str]
    families: frozenset[int]
    weight: float
    headline: bool
    """Is it set or cut like a headline, where small words are left out?"""
    title_case: bool
    negations: tuple[Negation, ...]
    """Those that turn what they govern into its contrary."""
    forms: dict[str, int]
    """Every word, and every two and three words joined by "_", to where it first stands."""


_FUNCTION_WEIGHT = 0.1
_LIKE_TITLE = 0.7
_LONGEST_PHRASE = 3


def read_statement(statement: Statement) -> Reading:
    """The statement as the rules see it."""
    words = tuple(_words(statement))
    return Reading(
        statement=statement,
        words=words,
        matches=frozenset(w.match for w in words),
        families=frozenset(f for w in words for f in w.families),
        weight=sum(w.weight for w in words) or 1.0,
        headline=_like_headline(statement) or _title_case(statement),
        title_case=_title_case(statement),
        negations=tuple(n for n in statement.facts.negations if negates(statement, n)),
        forms=_forms(words),
    )


def _words(statement: Statement) -> Iterator[Word]:
    facts = _facts_by_start(statement)
    negated = [n.scope for n in statement.facts.negations if negates(statement, n)]
    tokens = statement.tokens
    position = index = clause = 0
    while position < len(tokens):
        token = tokens[position]
        fact = facts.get(token.span.start)
        if not token.word and not isinstance(fact, Number):
            clause += not _joins(tokens, position)
            position += 1
            continue
        if isinstance(fact, Number) and position and tokens[position - 1].key == "from":
            fact = _changed_to(fact)
        size = _size(tokens, position, fact)
        run = tokens[position : position + size]
        scoped = any(scope.overlaps(token.span) for scope in negated)
        yield _word(index, run, fact, clause, scoped)
        index += 1
        position += size


def _joins(tokens: tuple[Token, ...], at: int) -> bool:
    """Is the mark a hyphen inside a word or a name, which ends no clause?"""
    if tokens[at].text != "-" or not 0 < at < len(tokens) - 1:
        return False
    before, after = tokens[at - 1].span, tokens[at + 1].span
    return before.end == tokens[at].span.start and tokens[at].span.end == after.start


def negates(statement: Statement, negation: Negation) -> bool:
    """Does it turn what it governs into its contrary? A refused or denied thing still is one."""
    if negation.kind is NegationKind.REFUSE:
        after = (t.key for t in statement.tokens if t.span.start >= negation.span.end)
        return next(after, "") == "to"
    return negation.kind is not NegationKind.DENY


def _facts_by_start(statement: Statement) -> dict[int, Fact]:
    """The fact that begins at an offset. A place wins over a name, a time over a number."""
    facts = statement.facts
    found: dict[int, Fact] = {}
    for kind in (facts.names, facts.numbers, facts.times, facts.places):
        for fact in kind:
            found[fact.span.start] = fact
    return found


def _changed_to(number: Number) -> Number:
    """ "From 65 to 68" is no range: it is 68 now."""
    if number.low is None or number.high is None or number.low == number.high:
        return number
    return replace(number, low=number.high)


def _size(tokens: tuple[Token, ...], position: int, fact: Fact | None) -> int:
    """How many tokens the word at `position` takes."""
    if fact is None or isinstance(fact, Name):
        return 1
    size = 1
    for token in tokens[position + 1 :]:
        if token.span.end > fact.span.end:
            break
        if isinstance(fact, Number) and token.stem in fact.unit:
            break
        size += 1
    return size


def _word(
    index: int,
    run: tuple[Token, ...],
    fact: Fact | None,
    clause: int,
    negated: bool,
) -> Word:
    span = Span(run[0].span.start, run[-1].span.end)
    keys = [t.key for t in run if t.word]
    key = "_".join(keys)
    kind = _kind(key, fact)
    match = _match(run[0], fact, kind)
    return Word(
        index=index,
        span=span,
        text=_printed(run),
        key=key,
        match=match,
        kind=kind,
        weight=word_weight(match, kind),
        clause=clause,
        negated=negated,
        fact=fact,
        families=families_of(run[0].stem) if kind is WordKind.PLAIN else frozenset(),
    )


def _printed(run: tuple[Token, ...]) -> str:
    """The tokens as they were printed, a blank for whatever stood between two of them."""
    text = run[0].text
    for before, token in pairwise(run):
        text += token.text if before.span.end == token.span.start else f" {token.text}"
    return text


def _kind(key: str, fact: Fact | None) -> WordKind:
    match fact:
        case Place():
            return WordKind.PLACE
        case Number():
            return WordKind.NUMBER
        case Time():
            return WordKind.TIME
        case Name():
            return WordKind.NAME
        case None:
            return WordKind.FUNCTION if key in FUNCTION_WORDS else WordKind.PLAIN


def _match(first: Token, fact: Fact | None, kind: WordKind) -> str:
    match fact:
        case Place():
            return f"place:{fact.key}"
        case Number():
            return f"number:{fact.low}:{fact.high}"
        case Time():
            return f"time:{fact.value}"
        case _:
            return first.key if kind is WordKind.FUNCTION else first.stem


@cache
def word_weight(match: str, kind: WordKind) -> float:
    """How much a word says: its damped rarity, next to nothing for function words."""
    if kind is WordKind.FUNCTION:
        return _FUNCTION_WEIGHT
    plain = match.partition(":")[2] or match
    return float(max(background().rarity(plain), 0.5) ** 0.5)


def _forms(words: tuple[Word, ...]) -> dict[str, int]:
    found: dict[str, int] = {}
    for size in range(1, _LONGEST_PHRASE + 1):
        for start in range(len(words) - size + 1):
            run = words[start : start + size]
            if run[0].clause == run[-1].clause:
                found.setdefault("_".join(w.key for w in run), start)
    return found


def _like_headline(statement: Statement) -> bool:
    if statement.headline:
        return True
    last = statement.text.rstrip()[-1:]
    return last not in {".", "!", '"', "”", "'", "’"} and len(statement.tokens) <= _HEADLINE_TOKENS


_HEADLINE_TOKENS = 24


def _title_case(statement: Statement) -> bool:
    words = [t for t in statement.tokens if t.word and t.text[0].isalpha()]
    return len(words) > 2 and sum(t.capital for t in words) > _LIKE_TITLE * len(words)
