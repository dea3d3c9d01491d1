"""Signs that two articles rewrite one source: each a few words that the reviewer can check.

No single sign decides. Near-copies share long runs of words; rewrites of one wire report keep its
credit, its dateline, its lists and the order in which it tells things.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from workbench.articles.model import Article
from workbench.statements.model import Statement, Token

Couple = tuple[str, str]
"""Two article ids, the lower first."""

_RUN = 7
"""Words in a row that two writers hardly choose alike."""
_LONGEST_SHOWN = 12
_MUCH = 0.12
"""Share of the shorter article that stands in common runs when one copies the other."""
_LIST = 4
_QUOTE_WORDS = 6
_CLAIMS = 4
_SAME_ORDER = 0.8
_AGENCIES = re.compile(
    r"\b(Reuters|AFP|Agence France-Presse|Associated Press|AP|PA Media|Press Association|dpa|UPI"
    r"|Bloomberg|Xinhua|ANSA|EFE|TASS|Interfax|Ukrinform|Kyodo|PTI|ANI|IANS|APA|Belga|TT|NTB|Ritzau"
    r"|Anadolu|Lusa|ANP|Yonhap)\b"
)
_CREDIT_LINE = re.compile(
    r"(?:^|\n)[A-Z][\w .,'-]{1,50}\(([A-Z][\w .-]{1,30})\)\s*[-\u2013\u2014]"
    r"|\b(?:[Ii]nputs?|[Rr]eporting|[Rr]eports?|[Mm]aterial) (?:from|by) ([A-Z]\w+(?: [A-Z]\w+)*)"
)
"""A dateline with its agency, or a line that says whose report was used."""
_AGENCY_CONTEXT = re.compile(
    r"[(/\u2013\u2014-]\s*$|(?:\b(?i:by|from|via|to|with|told)|[:|\u00a9])\s*$"
)


@dataclass(frozen=True, slots=True)
class Clue:
    """One sign that two articles have one source."""

    couple: Couple
    points: float
    """1 is a good sign; two of them make a proposal."""
    text: str


def couple(one: str, other: str) -> Couple:
    """Two article ids in fixed order."""
    return (one, other) if one < other else (other, one)


def agency_clues(articles: Sequence[Article]) -> Iterator[Clue]:
    """Articles that credit the same news agency."""
    named = {a.id: agencies(a.text) for a in articles}
    for one, other in _couples(named):
        for name in sorted(named[one] & named[other]):
            yield Clue((one, other), 1.5, f"both credit {name}")


def agencies(text: str) -> frozenset[str]:
    """The agencies that a text credits, not those that it merely mentions in a sentence."""
    found = {name for pair in _CREDIT_LINE.findall(text) for name in pair if name}
    for match in _AGENCIES.finditer(text):
        if _AGENCY_CONTEXT.search(text[max(0, match.start() - 12) : match.start()]):
            found.add(match.group())
    return frozenset(found)


def dateline_clues(articles: Sequence[Article]) -> Iterator[Clue]:
    """Articles filed from the same place."""
    lines = {a.id: a.quote(a.masthead.dateline) for a in articles if a.masthead.dateline}
    for one, other in _couples(lines):
        if _place(lines[one]) == _place(lines[other]) != "":
            yield Clue((one, other), 0.25, f"both are filed from {_place(lines[one]).title()}")


def _place(dateline: str) -> str:
    match = re.match(r"[^\W\d_]+(?:[ '-][^\W\d_]+)*", dateline)
    return match.group().lower() if match else ""


def wording_clues(sentences: Mapping[str, Sequence[Statement]]) -> Iterator[Clue]:
    """Long runs of the same words outside quotations that only two of the articles hold."""
    places: defaultdict[tuple[str, ...], dict[str, int]] = defaultdict(dict)
    words = {article: _words(own) for article, own in sentences.items()}
    for article, own in words.items():
        keys = [t.key for t in own]
        for start in range(len(keys) - _RUN + 1):
            places[tuple(keys[start : start + _RUN])].setdefault(article, start)
    runs: defaultdict[Couple, list[tuple[int, int]]] = defaultdict(list)
    for where in places.values():
        if len(where) == 2:
            one, other = sorted(where)
            runs[one, other].append((where[one], where[other]))
    for pair, starts in sorted(runs.items()):
        covered = {start + n for start, _ in starts for n in range(_RUN)}
        shorter = min(len(words[a]) for a in pair)
        run = _longest_run(sorted(start for start, _ in starts))
        shown = " ".join(t.text for t in words[pair[0]][run[0] : run[1] + _RUN][:_LONGEST_SHOWN])
        points = 2.0 if len(covered) >= _MUCH * shorter else 0.5 + 0.1 * min(5, len(starts))
        yield Clue(pair, points, f"{len(covered)} words in the same runs, such as “{shown}”")


def _words(sentences: Sequence[Statement]) -> list[Token]:
    """The article's words in order, quotations left out: two outlets may quote alike."""
    return [
        token
        for sentence in sentences
        for token in sentence.tokens
        if token.word and not sentence.facts.is_quoted(token.span)
    ]


def _longest_run(starts: Sequence[int]) -> tuple[int, int]:
    """First and last of the longest unbroken series of starts."""
    best = current = (starts[0], starts[0])
    for start in starts[1:]:
        current = (current[0], start) if start == current[1] + 1 else (start, start)
        if current[1] - current[0] > best[1] - best[0]:
            best = current
    return best


def list_clues(sentences: Mapping[str, Sequence[Statement]]) -> Iterator[Clue]:
    """The same four or more names listed in the same order."""
    holders: defaultdict[tuple[str, ...], set[str]] = defaultdict(set)
    for article, own in sentences.items():
        for sentence in own:
            for keys in _lists(sentence):
                holders[keys].add(article)
    for keys, articles in sorted(holders.items()):
        for pair in combinations(sorted(articles), 2):
            yield Clue(pair, 1.0, f"both list the same {len(keys)} names in the same order")


def _lists(sentence: Statement) -> Iterator[tuple[str, ...]]:
    for group in sentence.facts.participants:
        members = sorted(group.members)
        if len(members) >= _LIST:
            shift = sentence.span.start
            text = sentence.text
            yield tuple(m.shifted(-shift).of(text).lower() for m in members if m.start >= shift)


def quotation_clues(sentences: Mapping[str, Sequence[Statement]]) -> Iterator[Clue]:
    """Long quotations worded alike: a weak sign, since all may have heard them."""
    holders: defaultdict[tuple[str, ...], set[str]] = defaultdict(set)
    for article, own in sentences.items():
        for sentence in own:
            for quotation in sentence.facts.quotations:
                keys = tuple(
                    t.key for t in sentence.tokens if t.word and quotation.span.contains(t.span)
                )
                if len(keys) >= _QUOTE_WORDS:
                    holders[keys].add(article)
    shared: defaultdict[Couple, int] = defaultdict(int)
    for articles in holders.values():
        for pair in combinations(sorted(articles), 2):
            shared[pair] += 1
    for pair, count in sorted(shared.items()):
        what = "quotation" if count == 1 else f"{count} quotations"
        yield Clue(pair, min(0.5, 0.25 * count), f"the same {what}, word for word")


def order_clues(groups: Sequence[Sequence[Statement]]) -> Iterator[Clue]:
    """Shared claims told in the same order (Kendall's tau, 1938)."""
    places: defaultdict[Couple, list[tuple[int, int]]] = defaultdict(list)
    for group in groups:
        first: dict[str, int] = {}
        for statement in sorted(group, key=lambda s: s.span):
            first.setdefault(statement.article, statement.span.start)
        for one, other in combinations(sorted(first), 2):
            places[one, other].append((first[one], first[other]))
    for pair, found in sorted(places.items()):
        distinct = sorted(set(found))
        if len(distinct) >= _CLAIMS and _tau(distinct) >= _SAME_ORDER:
            yield Clue(pair, 0.75, f"{len(distinct)} shared claims in the same order")


def _tau(places: Sequence[tuple[int, int]]) -> float:
    signs = [
        ((a[0] > b[0]) - (a[0] < b[0])) * ((a[1] > b[1]) - (a[1] < b[1]))
        for a, b in combinations(places, 2)
    ]
    return sum(signs) / len(signs)


def _couples(articles: Mapping[str, object]) -> Iterator[Couple]:
    return combinations(sorted(articles), 2)
