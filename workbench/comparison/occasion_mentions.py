"""Where articles speak of an occasion: a summit, a crash, a vote.

Facts of the main event are told in wholly different sentences, so no likeness of sentences finds
them. An event noun does. What makes it useful is leaving out the other occasions of its kind that
an article mentions: last year's summit, the talks that somebody proposes.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from workbench.comparison.conflicts.gates import in_mood
from workbench.comparison.conflicts.lexicon import form_key, lexicon_lines, words
from workbench.comparison.conflicts.reading import Reading, Word, WordKind
from workbench.statements.model import Statement, Time, TimeGrain

_OTHER = words(
    """
    another previous last next earlier future upcoming separate similar annual other past former
    recent first second third possible planned proposed potential
    """
)
_NOT_THE_FIRST = frozenset({"a", "an"})
_BEFORE_HEAD = 5
_LEAD = 4
"""Sentences at the head of an article in which "a summit" is the one the article is about."""
_MOST_COMMON_SHARE = 0.04
_FEWEST_ARTICLES = 2
_MOST_KINDS = 3
_DAYS = frozenset({TimeGrain.DAY, TimeGrain.WEEKDAY})


@dataclass(frozen=True)
class Noun:
    """An event noun, or the verb that tells of the same: what kind of occasion it is."""

    kind: str
    verb: bool


@dataclass(frozen=True)
class Mention:
    """One place where an article speaks of an occasion."""

    statement: Statement
    reading: Reading
    head: Word
    noun: Noun
    other: bool
    """Does it speak of another occasion of that kind, as far as the words tell?"""
    new: bool = False
    """Does "a meeting" far down the article bring up one that was not spoken of before?"""

    @property
    def days(self) -> frozenset[date]:
        """The days that its sentence names."""
        times = (w.fact for w in self.reading.words if isinstance(w.fact, Time))
        return frozenset(t.resolved for t in times if t.resolved and t.grain in _DAYS)


@cache
def event_nouns() -> Mapping[str, Noun]:
    """Word form to the kind of occasion it names, from `data/lexicon/event_nouns.tsv`."""
    found: dict[str, Noun] = {}
    for nouns, kind, *verbs in lexicon_lines("event_nouns.tsv"):
        for form in " ".join(verbs).split():
            found.setdefault(form_key(form), Noun(kind, verb=True))
        for form in nouns.split():
            found[form_key(form)] = Noun(kind, verb=False)
    return found


def is_plural(noun: str) -> bool:
    """Does an event noun take a verb in the plural ("talks")?"""
    return noun.endswith("s") and not noun.endswith("ss")


def mentions_in(statement: Statement, reading: Reading) -> Iterator[Mention]:
    """The occasions that one sentence speaks of."""
    nouns = event_nouns()
    for word in reading.words:
        noun = nouns.get(word.key)
        if noun is not None and word.kind is not WordKind.TIME:
            phrase = frozenset(w.key for w in _noun_phrase(reading, word))
            late = statement.sentence >= _LEAD and not statement.headline
            new = late and not noun.verb and bool(phrase & _NOT_THE_FIRST)
            other = _is_other(reading, word, noun, phrase)
            yield Mention(statement, reading, word, noun, other, new)


def _is_other(reading: Reading, head: Word, noun: Noun, phrase: frozenset[str]) -> bool:
    if in_mood(reading, head) or _of_another_year(reading):
        return True
    return head.negated if noun.verb else bool(phrase & _OTHER)


def of_main_occasion(mentions: Sequence[Mention]) -> list[Mention]:
    """Those that may speak of one occasion: what is new must share a day with what is known."""
    sure = [m for m in mentions if not (m.other or m.new)]
    days = frozenset(day for m in sure for day in m.days)
    return [m for m in mentions if not m.other and (not m.new or m.days & days)]


def _noun_phrase(reading: Reading, head: Word) -> Sequence[Word]:
    """The words before a noun, back to its article."""
    before = [
        w
        for w in reading.words[max(0, head.index - _BEFORE_HEAD) : head.index]
        if w.clause == head.clause
    ]
    for place in range(len(before) - 1, -1, -1):
        if before[place].key in {"a", "an", "the", "this", "that"}:
            return before[place:]
    return before


def _of_another_year(reading: Reading) -> bool:
    """Does the sentence name a year alone, as one does of what is long past?"""
    return any(isinstance(w.fact, Time) and w.fact.grain is TimeGrain.YEAR for w in reading.words)


def main_kinds(mentions: Sequence[Mention], sentences: int) -> list[str]:
    """The kinds of occasion that the event is about, most often named first."""
    nouns = [m for m in mentions if not m.noun.verb]
    counts = Counter(m.noun.kind for m in nouns)
    kinds = sorted(counts, key=lambda kind: (-counts[kind], kind))
    return [k for k in kinds if _stands_out(k, nouns, sentences)][:_MOST_KINDS]


def _stands_out(kind: str, nouns: Sequence[Mention], sentences: int) -> bool:
    own = [m for m in nouns if m.noun.kind == kind]
    articles = {m.statement.article for m in own}
    return len(own) >= _MOST_COMMON_SHARE * sentences and len(articles) >= _FEWEST_ARTICLES
