"""Events of any size whose comparison is made by hand, so that no engine's time is in a measure.

Every claim is told by two articles in three, in words of their own; every fifth is disputed.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count, islice
from pathlib import Path

from workbench.articles.model import Article
from workbench.comparison.model import (
    Agreement,
    Claim,
    Comparison,
    Conflict,
    ConflictKind,
    ConflictValue,
    Passage,
    Strength,
)
from workbench.log.store import Log
from workbench.statements.model import Statement
from workbench.text.spans import Span

_WORDS = (
    *("harbour", "council", "bridge", "report", "minister", "tunnel"),
    *("valley", "engine", "village", "budget", "orchard", "delegate"),
    *("railway", "factory", "northern", "quarter", "library", "storm"),
    *("ferry", "granite", "season", "archive"),
)
_PLACES = ("Oskar", "Veltri")


@dataclass(frozen=True)
class _Told:
    """One article's sentence about one fact, and the place that it names."""

    statement: Statement
    place: str
    place_span: Span


def invented_event(articles: int, sentences: int) -> Comparison:
    """So many articles of so many sentences each, and the claims that they share."""
    told: dict[int, list[_Told]] = {}
    texts = [_article(number, sentences, told) for number in range(articles)]
    claims = tuple(_claim(fact, told[fact]) for fact in sorted(told))
    statements = tuple(t.statement for fact in sorted(told) for t in told[fact])
    return Comparison(tuple(texts), statements, claims)


def _article(number: int, sentences: int, told: dict[int, list[_Told]]) -> Article:
    """An article, its sentences noted in `told` under the fact that each of them tells."""
    name = f"a{number:03}"
    text = f"Report {number} on what happened\n\n"
    for place, fact in enumerate(_facts_of(number, sentences)):
        where = _PLACES[1] if fact % 5 == 0 and number % 4 == 1 else _PLACES[0]
        lead = f"{_phrase(fact, 4).capitalize()} number {fact} near "
        sentence = f"{lead}{where} was {_phrase(fact + number, 9)} in {_phrase(number, 3)}."
        start = len(text)
        span = Span(start, start + len(sentence))
        at = Span(start + len(lead), start + len(lead) + len(where))
        statement = Statement(f"{name}.{place}", name, span, sentence, sentence=place)
        told.setdefault(fact, []).append(_Told(statement, where, at))
        text += sentence + ("\n\n" if place % 3 == 2 else " ")
    raw = text.encode()
    digest = hashlib.sha256(raw).hexdigest()
    return Article(name, f"Outlet {number}", f"{name}.txt", digest, text, raw=raw)


def _facts_of(number: int, sentences: int) -> Iterator[int]:
    """Which facts an article tells: as many as it has sentences, every third fact left out."""
    return islice((fact for fact in count() if (fact + number) % 3), sentences)


def _phrase(seed: int, words: int) -> str:
    return " ".join(_WORDS[(seed * 7 + n * (seed % 5 + 1)) % len(_WORDS)] for n in range(words))


def _claim(fact: int, told: list[_Told]) -> Claim:
    conflicts = tuple(_conflicts(told))
    agreement = Agreement.SHARED if len(told) > 1 else Agreement.SINGLE
    return Claim(
        id=f"claim-{fact}",
        text=told[0].statement.text,
        agreement=Agreement.DISPUTED if conflicts else agreement,
        statements=tuple(t.statement.id for t in told),
        origins=tuple((t.statement.article,) for t in told),
        conflicts=conflicts,
    )


def _conflicts(told: list[_Told]) -> Iterator[Conflict]:
    sides = {place: [t for t in told if t.place == place] for place in _PLACES}
    if all(sides.values()):
        values = tuple(
            ConflictValue(
                place,
                tuple(t.statement.id for t in side),
                tuple(Passage(t.statement.article, t.place_span) for t in side),
            )
            for place, side in sorted(sides.items(), key=lambda item: len(item[1]))
        )
        said = "; ".join(f"{len(v.statements)} say {v.value}" for v in values)
        yield Conflict(ConflictKind.PLACE, Strength.FIRM, said, values)


def event_log(path: Path, articles: int, sentences: int) -> str:
    """A log with one session on such an event, nothing judged yet; the session's id."""
    with Log.open(path) as log:
        comparison = invented_event(articles, sentences)
        return log.start_session(comparison, "bench", "default", "An invented event").id
