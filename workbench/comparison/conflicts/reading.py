"""A statement as the rules see it: words with their meaning, weight and polarity.

A place, number or date is one word however many tokens it has, so that what was put in its stead
stands as one substitution between two near-copies.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache, cached_property
from itertools import pairwise

from workbench.comparison.background import background
from workbench.comparison.conflicts.lexicon import opposites
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
    """Does an odd number of negations govern it?"""
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

    @cached_property
    def content(self) -> frozenset[str]:
        """What its content words match."""
        return frozenset(w.match for w in self.words if w.content)

    @cached_property
    def forms(self) -> Mapping[str, int]:
        """Every word, and every two and three words joined by "_", to where it first stands."""
        return _forms(self.words)

    @cached_property
    def opposable(self) -> tuple[tuple[Word, str], ...]:
        """Its words and phrases that have an opposite; of a phrase the first word."""
        known = opposites().of_form
        return tuple((self.words[start], f) for f, start in self.forms.items() if f in known)

    @cached_property
    def opposite_families(self) -> frozenset[int]:
        """The families of opposites that these belong to."""
        families = opposites().families
        return frozenset(f for _, form in self.opposable for f in families[form])

    @cached_property
    def by_kind(self) -> Mapping[WordKind, tuple[Word, ...]]:
        """Its words by kind, in their order: most rules need but one kind."""
        found: dict[WordKind, tuple[Word, ...]] = dict.fromkeys(WordKind, ())
        for word in self.words:
            found[word.kind] += (word,)
        return found


_FUNCTION_WEIGHT = 0.1
_LIKE_TITLE = 0.7
_LONGEST_PHRASE = 3


def read_statement(statement: Statement) -> Reading:
    """The statement as the rules see it."""
    words = tuple(_words(statement))
    title_case = _title_case(statement)
    return Reading(
        statement=statement,
        words=words,
        matches=frozenset(w.match for w in words),
        families=frozenset(f for w in words for f in w.families),
        weight=sum(w.weight for w in words) or 1.0,
        headline=title_case or _like_headline(statement),
        title_case=title_case,
        negations=tuple(n for n in statement.facts.negations if negates(statement, n)),
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
        scoped = sum(scope.overlaps(token.span) for scope in negated) % 2 == 1
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
    first = run[0]
    if len(run) == 1:
        span, text, key = first.span, first.text, first.key if first.word else ""
    else:
        span = Span(first.span.start, run[-1].span.end)
        text, key = _printed(run), "_".join(t.key for t in run if t.word)
    if fact is None:
        match, kind, weight, families = _plain(key, first.key, first.stem)
    else:
        kind = _KIND_OF[type(fact)]
        match, families = _match(first, fact), frozenset()
        weight = word_weight(match, kind)
    return Word(index, span, text, key, match, kind, weight, clause, negated, fact, families)


def _printed(run: tuple[Token, ...]) -> str:
    """The tokens as they were printed, a blank for whatever stood between two of them."""
    text = run[0].text
    for before, token in pairwise(run):
        text += token.text if before.span.end == token.span.start else f" {token.text}"
    return text


_KIND_OF: Mapping[type, WordKind] = {
    Place: WordKind.PLACE,
    Number: WordKind.NUMBER,
    Time: WordKind.TIME,
    Name: WordKind.NAME,
}


@cache
def _plain(key: str, first: str, first_stem: str) -> tuple[str, WordKind, float, frozenset[int]]:
    """What a word that is no fact means: its match, kind, weight and families."""
    if key in FUNCTION_WORDS:
        return first, WordKind.FUNCTION, word_weight(first, WordKind.FUNCTION), frozenset()
    weight = word_weight(first_stem, WordKind.PLAIN)
    return first_stem, WordKind.PLAIN, weight, families_of(first_stem)


def _match(first: Token, fact: Fact) -> str:
    match fact:
        case Place():
            return f"place:{fact.key}"
        case Number():
            return f"number:{fact.low}:{fact.high}"
        case Time():
            return f"time:{fact.value}"
        case Name():
            return first.stem


@cache
def word_weight(match: str, kind: WordKind) -> float:
    """How much a word says: its damped rarity, next to nothing for function words."""
    if kind is WordKind.FUNCTION:
        return _FUNCTION_WEIGHT
    plain = match.partition(":")[2] or match
    return float(max(background().rarity(plain), 0.5) ** 0.5)


def _forms(words: tuple[Word, ...]) -> Mapping[str, int]:
    keys = [w.key for w in words]
    clauses = [w.clause for w in words]
    found: dict[str, int] = {}
    for size in range(1, _LONGEST_PHRASE + 1):
        for start in range(len(words) - size + 1):
            if clauses[start] == clauses[start + size - 1]:
                found.setdefault("_".join(keys[start : start + size]), start)
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
