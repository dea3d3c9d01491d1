"""How many were killed, injured, arrested: counts of people compared under what happened to them.

Articles tell the toll in passing, in sentences about other things, so it is looked up by what
happened and not by likeness. A part of the count, a count of others than "people" and a toll of
another year are not the same count; a later article's higher toll is an update.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations, product

from workbench.articles.model import Article
from workbench.comparison.conflicts.lexicon import form_key, lexicon_lines
from workbench.comparison.conflicts.pair import firm_if, shown
from workbench.comparison.conflicts.quantities import compatible, value_of
from workbench.comparison.conflicts.reading import Reading, Word, WordKind
from workbench.comparison.conflicts.tolls import is_update
from workbench.comparison.facets import Facet, FacetKind, FacetValue
from workbench.comparison.model import ConflictKind, PairConflict, Passage
from workbench.comparison.occasion_mentions import event_nouns
from workbench.statements.model import Number, Quantity, Statement, Time, TimeGrain
from workbench.statements.tokens import stem

_AFTER = 6
_BEFORE = 3
_PEOPLE = frozenset({"", *map(stem, ("person", "people", "other", "others", "victim", "victims"))})
_PARTS = frozenset({"of", "more"})
_CLAUSE_ENDS = frozenset({"and", "but", "while", "after", "when", "who"})
_LONG_AGO = 30


@dataclass(frozen=True)
class Outcome:
    """What happened to people, and the words that say so."""

    question: str
    after: frozenset[str]
    before: frozenset[str]


@dataclass(frozen=True)
class Counted:
    """A count of people to whom something happened."""

    statement: Statement
    reading: Reading
    word: Word
    number: Number
    question: str
    unit: str


@cache
def outcomes() -> tuple[Outcome, ...]:
    """What may happen to people, from `data/lexicon/outcomes.tsv`."""
    return tuple(
        Outcome(
            question,
            frozenset(map(form_key, after.split())),
            frozenset(map(form_key, before.split())),
        )
        for question, after, before in lexicon_lines("outcomes.tsv")
    )


def how_many(
    articles: Sequence[Article], sentences: Sequence[tuple[Statement, Reading]]
) -> Iterator[Facet]:
    """A question for each outcome that two articles count."""
    published = {a.id: a for a in articles}
    found = [c for s, reading in sentences for c in _counted(s, reading, published[s.article])]
    for question in dict.fromkeys(c.question for c in found):
        own = [c for c in found if c.question == question]
        for unit in sorted({c.unit for c in own}):
            same = [c for c in own if c.unit == unit or c.number.high == 0]
            told = any(c.number.high != 0 for c in same)
            if told and len({c.statement.article for c in same}) > 1:
                conflicts = tuple(_conflicts(same, published))
                members = tuple(_member(c) for c in same)
                yield Facet(FacetKind.HOW_MANY, question, members, conflicts)


def _counted(statement: Statement, reading: Reading, article: Article) -> Iterator[Counted]:
    if _of_another_time(reading, article):
        return
    yield from _nobody(statement, reading)
    for word in reading.words:
        number = word.fact
        if not isinstance(number, Number) or number.quantity is not Quantity.COUNT:
            continue
        outcome = _outcome(reading, word)
        if outcome is not None and not _is_part(reading, word):
            head = number.unit[-1] if number.unit else ""
            unit = "" if head in _PEOPLE or _happened(outcome, head) else head
            yield Counted(statement, reading, word, number, outcome.question, unit)


def _nobody(statement: Statement, reading: Reading) -> Iterator[Counted]:
    """ "Nobody was hurt", "no one died", "there were no injuries": a count of none."""
    for word in reading.words:
        if word.key not in {"nobody", "no"}:
            continue
        after = reading.words[word.index + 1 : word.index + 4]
        if word.key == "no" and after and after[0].key != "one":
            after = after[:1]
        keys = {w.key for w in after if w.clause == word.clause}
        for outcome in outcomes():
            if keys & outcome.after:
                none = Number(word.span, 0, 0, Quantity.COUNT)
                yield Counted(statement, reading, word, none, outcome.question, "")
                break


def _happened(outcome: Outcome, head: str) -> bool:
    """Is the noun counted the outcome itself ("12 dead", "12 deaths")?"""
    return any(stem(form) == head for form in outcome.after)


def _outcome(reading: Reading, number: Word) -> Outcome | None:
    """What happened to those counted: said after the number in its clause, or just before it."""
    for word in reading.words[number.index + 1 : number.index + 1 + _AFTER]:
        if word.clause != number.clause or word.key in _CLAUSE_ENDS:
            break
        if word.kind is WordKind.NUMBER:
            break
        for outcome in outcomes():
            if word.key in outcome.after:
                return None if word.negated else outcome
    for word in reversed(reading.words[max(0, number.index - _BEFORE) : number.index]):
        for outcome in outcomes():
            if word.key in outcome.before and word.clause == number.clause:
                return None if word.negated else outcome
    return None


def _is_part(reading: Reading, number: Word) -> bool:
    after = reading.words[number.index + 1 : number.index + 2]
    return bool(after) and after[0].key in _PARTS


def _of_another_time(reading: Reading, article: Article) -> bool:
    """Does the sentence tell of another year or of a day long before the article?"""
    for word in reading.words:
        time = word.fact
        if not isinstance(time, Time):
            continue
        if time.grain in {TimeGrain.YEAR, TimeGrain.MONTH}:
            return True
        if _days_before(time, article) > _LONG_AGO:
            return True
    return False


def _days_before(time: Time, article: Article) -> int:
    """How many days before the article; 0 when either day is unknown."""
    if time.resolved is None or article.published is None:
        return 0
    return (article.published - time.resolved).days


def _conflicts(found: Sequence[Counted], articles: Mapping[str, Article]) -> Iterator[PairConflict]:
    by_article: dict[str, list[Counted]] = {}
    for counted in found:
        by_article.setdefault(counted.statement.article, []).append(counted)
    agreed = {article: _agree(own) for article, own in by_article.items()}
    for one, other in combinations(by_article, 2):
        mine, theirs = by_article[one], by_article[other]
        if any(compatible(a.number, b.number) for a in mine for b in theirs):
            continue
        for left, right in product(mine, theirs):
            tied = _same_event(left, right)
            if tied or 0 in {left.number.high, right.number.high}:
                sure = tied and agreed[one] and agreed[other]
                firm = sure and not _updated(left, right, articles)
                sides = _member(left).side, _member(right).side
                topic = _topic(left.question)
                yield PairConflict(ConflictKind.NUMBER, firm_if(firm), *sides, topic)


def _agree(found: Sequence[Counted]) -> bool:
    return all(compatible(a.number, b.number) for a, b in combinations(found, 2))


def _same_event(left: Counted, right: Counted) -> bool:
    """Do both sentences name an event of one kind, or one name, place or day?"""
    if _kinds(left.reading) & _kinds(right.reading):
        return True
    return bool(_named(left.reading) & _named(right.reading))


def _kinds(reading: Reading) -> set[str]:
    nouns = event_nouns()
    return {nouns[w.key].kind for w in reading.words if w.key in nouns}


def _named(reading: Reading) -> set[str]:
    kinds = {WordKind.NAME, WordKind.PLACE}
    days = {
        w.fact.resolved.isoformat()
        for w in reading.words
        if isinstance(w.fact, Time) and w.fact.resolved
    }
    return days | {w.match for w in reading.words if w.kind in kinds}


def _updated(left: Counted, right: Counted, articles: Mapping[str, Article]) -> bool:
    """Is the higher count that of the article published later, or one told as an update?"""
    if is_update(left.reading) or is_update(right.reading):
        return True
    one = articles[left.statement.article].published
    other = articles[right.statement.article].published
    low, high = value_of(left.number), value_of(right.number)
    if one is None or other is None or one == other or low is None or high is None:
        return False
    return (low < high) == (one < other)


def _topic(question: str) -> str:
    return question[0].lower() + question[1:-1]


def _member(one: Counted) -> FacetValue:
    return FacetValue(one.statement.id, _value(one), _passages(one))


def _value(one: Counted) -> str:
    return "nobody" if one.number.high == 0 else shown(one.word)


def _passages(one: Counted) -> tuple[Passage, ...]:
    return (Passage(one.statement.article, one.word.span),)
