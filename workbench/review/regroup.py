"""What a claim is once its statements change: who shares it, who disputes it, on what grounds.

A reviewer who merges, splits or takes out a statement changes what a claim is made of. Everything
that the machine said of the claim is then cut down to the statements that are left.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from workbench.comparison.model import (
    Agreement,
    Claim,
    Conflict,
    ConflictValue,
    Link,
    Strength,
)
from workbench.review.model import ReviewState

Groups = Sequence[Sequence[str]]


def articles_of(state: ReviewState, statements: Iterable[str]) -> tuple[str, ...]:
    """Ids of the articles that the statements stand in, in the order of the comparison."""
    speaking = {state.statement(s).article for s in statements}
    return tuple(a.id for a in state.base.articles if a.id in speaking)


def known(state: ReviewState, statements: Iterable[str]) -> tuple[str, ...]:
    """The statements that there are, each once, in the order given."""
    there = {s.id for s in state.added}
    there.update(s.id for s in state.base.statements)
    return tuple(s for s in dict.fromkeys(statements) if s in there)


def with_statements(state: ReviewState, claim: Claim, statements: Iterable[str]) -> Claim:
    """The claim as made of these statements alone."""
    kept = known(state, statements)
    conflicts = _conflicts(state, claim.conflicts, kept)
    articles = articles_of(state, kept)
    return replace(
        claim,
        statements=kept,
        conflicts=conflicts,
        agreement=_agreement(articles, conflicts),
        origins=grouped(articles, state.origins or claim.origins),
        links=tuple(k for k in claim.links if k.left in kept and k.right in kept),
    )


def merged(state: ReviewState, claims: Sequence[Claim]) -> Claim:
    """One claim of several, under the first one's id and words."""
    first = claims[0]
    together = replace(
        first,
        conflicts=tuple(c for claim in claims for c in claim.conflicts),
        origins=tuple(o for claim in claims for o in claim.origins),
        links=_each_once(k for claim in claims for k in claim.links),
    )
    return with_statements(state, together, (s for claim in claims for s in claim.statements))


def named(state: ReviewState, claim: Claim) -> Claim:
    """The claim under the longest wording among its statements."""
    wordings = [state.statement(s).text for s in claim.statements]
    return replace(claim, text=max(wordings, key=len, default=claim.text))


def grouped(articles: Sequence[str], origins: Groups) -> tuple[tuple[str, ...], ...]:
    """The articles by origin: those of one group together, every other one alone."""
    groups: list[tuple[str, ...]] = []
    placed: set[str] = set()
    for origin in origins:
        group = tuple(a for a in articles if a in origin and a not in placed)
        if group:
            groups.append(group)
            placed.update(group)
    groups.extend((a,) for a in articles if a not in placed)
    return tuple(sorted(groups, key=lambda group: articles.index(group[0])))


def _agreement(articles: Sequence[str], conflicts: Iterable[Conflict]) -> Agreement:
    if any(c.strength is Strength.FIRM for c in conflicts):
        return Agreement.DISPUTED
    return Agreement.SHARED if len(articles) > 1 else Agreement.SINGLE


def _each_once(links: Iterable[Link]) -> tuple[Link, ...]:
    return tuple({(k.left, k.right): k for k in links}.values())


def _conflicts(
    state: ReviewState, conflicts: Iterable[Conflict], statements: Sequence[str]
) -> tuple[Conflict, ...]:
    cut = (_cut(state, c, statements) for c in conflicts)
    return tuple(c for c in cut if len(c.values) > 1)


def _cut(state: ReviewState, conflict: Conflict, statements: Sequence[str]) -> Conflict:
    """The conflict among these statements alone, told anew if that changed who is in it."""
    values = tuple(
        v for value in conflict.values if (v := _held_by(state, value, statements)).statements
    )
    if values == conflict.values:
        return conflict
    values = tuple(sorted(values, key=lambda v: len(articles_of(state, v.statements))))
    return replace(
        conflict, values=values, lone=_lone(state, values), explanation=_explain(state, values)
    )


def _held_by(state: ReviewState, value: ConflictValue, statements: Sequence[str]) -> ConflictValue:
    held = tuple(s for s in value.statements if s in statements)
    speaking = articles_of(state, held)
    return replace(value, statements=held, at=tuple(p for p in value.at if p.article in speaking))


def _lone(state: ReviewState, values: Sequence[ConflictValue]) -> str | None:
    """The article that stands alone against at least two others, if exactly one does."""
    holders = [articles_of(state, v.statements) for v in values]
    alone = [h[0] for h in holders if len(h) == 1]
    return alone[0] if len(alone) == 1 and len({a for h in holders for a in h}) > 2 else None


def _explain(state: ReviewState, values: Sequence[ConflictValue]) -> str:
    told = (f"{v.value} ({', '.join(articles_of(state, v.statements))})" for v in values)
    return " against ".join(told)
