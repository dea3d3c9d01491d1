"""One surname under two given names: "Klever Sandoval" here and "Darwin Sandoval" there.

Families share a surname, so an article that knows both given names disputes nothing, and two
articles that know one each do so only where age or description tell that one person is meant.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from rapidfuzz.fuzz import ratio

from workbench.comparison.conflicts.reading import Reading, WordKind
from workbench.comparison.facets import Facet, FacetKind, FacetValue
from workbench.comparison.model import ConflictKind, PairConflict, Passage, Strength
from workbench.statements.lexicon import table
from workbench.statements.model import Name, Quantity, Statement
from workbench.statements.tokens import stem, word_key

_ALIKE = 78
_SHORTEST = 3
_REACH = 3
_SEVERAL = 2
_MANY = 3
_FEWEST_SHARED = 2
"""Words of description that two articles must share, where no third takes a side."""


@dataclass(frozen=True)
class Called:
    """A person named in full, and what is said of who that is."""

    statement: Statement
    name: Name
    described: frozenset[str]
    """Title and plain words right beside the name, as stems, and the age if one is given."""
    told: frozenset[str]
    """All plain words of the sentence, as stems."""

    @property
    def given(self) -> str:
        """The first given name."""
        return word_key(self.name.surface.split()[0])


def names(sentences: Sequence[tuple[Statement, Reading]]) -> Iterator[Facet]:
    """A question for each surname to which articles put different given names."""
    people: defaultdict[str, list[Called]] = defaultdict(list)
    for statement, reading in sentences:
        for one in _called(statement, reading):
            people[word_key(one.name.surface.split()[-1])].append(one)
    words_of = _words_by_article(sentences)
    for surname in sorted(people):
        found = list(_conflicts(people[surname], words_of))
        if found:
            shown = people[surname][0].name.surface.split()[-1]
            members = tuple(_member(one) for one in people[surname])
            question = f"What is the given name of {shown}?"
            yield Facet(FacetKind.NAMED, question, members, tuple(found))


def _called(statement: Statement, reading: Reading) -> Iterator[Called]:
    for name in statement.facts.names:
        parts = name.surface.split()
        whole = len(parts) > 1 and len(parts[0]) >= _SHORTEST and not _goes_on(statement, name)
        if name.person and whole:
            told = {w.match for w in reading.words if w.kind is WordKind.PLAIN}
            yield Called(statement, name, _description(name, reading), frozenset(told))


def _goes_on(statement: Statement, name: Name) -> bool:
    """Does a hyphen follow, so that the last part is no surname ("Seo Min-jae")?"""
    at = name.span.end - statement.span.start
    return statement.text[at : at + 1] in {"-", "\u2010"}


def _description(name: Name, reading: Reading) -> frozenset[str]:
    before = [w for w in reading.words if w.span.end <= name.span.start][-_REACH:]
    after = [w for w in reading.words if w.span.start >= name.span.end][:_REACH]
    plain = {w.match for w in (*before, *after) if w.kind is WordKind.PLAIN}
    ages = {
        f"age {number.low:g}"
        for number in reading.statement.facts.numbers
        if number.quantity is Quantity.AGE and number.low is not None
    }
    return frozenset(plain | ages | {stem(word_key(w)) for w in name.title.split()})


def _words_by_article(
    sentences: Sequence[tuple[Statement, Reading]],
) -> Mapping[str, frozenset[str]]:
    """Article to all that its words match."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for statement, reading in sentences:
        found[statement.article] |= reading.matches
    return {article: frozenset(words) for article, words in found.items()}


def _conflicts(
    people: Sequence[Called], words_of: Mapping[str, frozenset[str]]
) -> Iterator[PairConflict]:
    holders: defaultdict[str, set[str]] = defaultdict(set)
    for one in people:
        holders[one.given].add(one.statement.article)
    if len(holders) == 1:
        return
    apart = [
        (left, right)
        for left, right in combinations(people, 2)
        if _differ(left.given, right.given) and not _known(left, right, words_of)
    ]
    disputed = {
        frozenset((left.given, right.given))
        for left, right in apart
        if _are_one(left, right, max(len(holders[left.given]), len(holders[right.given])))
    }
    for left, right in apart:
        if frozenset((left.given, right.given)) in disputed:
            topic = f"the given name of {left.name.surface.split()[-1]}"
            sides = _member(left).side, _member(right).side
            yield PairConflict(ConflictKind.NAME, Strength.FIRM, *sides, topic)


def _are_one(left: Called, right: Called, witnesses: int) -> bool:
    """Do description or deed tell that both name one person, or many articles against one?"""
    described = len(left.described & right.described)
    if witnesses >= _MANY:
        return True
    if witnesses < _SEVERAL:
        return described >= _FEWEST_SHARED
    names = {stem(word_key(p)) for one in (left, right) for p in one.name.surface.split()}
    return described > 0 or len((left.told & right.told) - names) >= _FEWEST_SHARED


def _differ(one: str, other: str) -> bool:
    """Are they two names, and not a short form, a spelling or an initial of one?"""
    full = table("short_names")
    return ratio(full.get(one, one), full.get(other, other)) < _ALIKE


def _known(left: Called, right: Called, words_of: Mapping[str, frozenset[str]]) -> bool:
    """Does either article speak of the other's given name anywhere?"""
    here, there = left.statement.article, right.statement.article
    return (
        here == there or stem(left.given) in words_of[there] or stem(right.given) in words_of[here]
    )


def _member(one: Called) -> FacetValue:
    return FacetValue(one.statement.id, one.name.surface, _passages(one))


def _passages(one: Called) -> tuple[Passage, ...]:
    return (Passage(one.statement.article, one.name.span),)
