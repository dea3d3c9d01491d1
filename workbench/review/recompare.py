"""Going on with a review after its articles, or the engine, changed.

Decisions stay with the statements they were made on. Claims that the reviewer touched keep their
id and their statements, wherever these stand now; the new comparison's claims are cut down to what
is left. Everything that this does is written down as decisions, so that nothing depends on doing
it again the same way.
"""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from workbench.articles.model import Article
from workbench.comparison.model import Claim, Comparison
from workbench.review.anchoring import Placement, place
from workbench.review.corrections import passage_id
from workbench.review.model import (
    Anchor,
    AnchorState,
    Decision,
    DecisionKind,
    ReviewState,
)
from workbench.review.moved import Moved, moved_claim
from workbench.review.regroup import with_statements
from workbench.review.session import ReviewSession, initial_state
from workbench.review.versions import pair_versions
from workbench.statements.model import Statement
from workbench.text.spans import Span


@dataclass(frozen=True, slots=True)
class Regrouped:
    """A claim that the new comparison would make of other statements."""

    claim: str
    added: tuple[str, ...]
    """Words that it would add: they stand in a claim of their own."""
    dropped: tuple[str, ...]
    """Words that it would leave out: they stay."""


@dataclass(frozen=True, slots=True)
class Recomparison:
    """What to store so that the review goes on with the new comparison."""

    comparison: Comparison
    decisions: tuple[Decision, ...]
    regrouped: tuple[Regrouped, ...]


def recompare(session: ReviewSession, new: Comparison, engine: str = "") -> Recomparison:
    """The new comparison as the review goes on with it. Changes neither session nor log."""
    state = session.state
    articles = pair_versions(session.comparison.articles, new.articles)
    touched = [c for c in state.claims if _is_touched(state, c)]
    moves = {c.id: tuple(_moves(state, c, articles, new)) for c in touched}
    merged = _with_passages(new, (m.statement for ms in moves.values() for m in ms))
    kept = [moved_claim(initial_state(merged), c, moves[c.id]) for c in touched]
    claims = tuple(_together(initial_state(merged), kept))
    regrouped = tuple(_regrouped(initial_state(merged), kept))
    decisions = (
        _marker(session, engine, regrouped),
        *_arrangement(session, articles),
        *_anchors(session, moves),
    )
    return Recomparison(replace(merged, claims=claims), decisions, regrouped)


def kept_by_reviewer(anchor: Anchor) -> dict[str, Any]:
    """The data of the decision that a verdict holds for the words as they are now."""
    return {
        "state": AnchorState.CARRIED.value,
        "article": anchor.article,
        "article_sha256": anchor.article_sha256,
        "start": anchor.span.start if anchor.span else None,
        "end": anchor.span.end if anchor.span else None,
        "statement": anchor.statement,
        "quote": anchor.quote,
        "now": anchor.now,
        "rung": anchor.rung,
        "by": "reviewer",
    }


def _is_touched(state: ReviewState, claim: Claim) -> bool:
    """Did the reviewer say anything of it, or make it what it is?"""
    made = {(c.id, c.statements) for c in state.base.claims}
    return claim.id in state.standings or (claim.id, claim.statements) not in made


def _moves(
    state: ReviewState,
    claim: Claim,
    articles: dict[str, tuple[Article, Article | None]],
    new: Comparison,
) -> Iterator[Moved]:
    for statement in map(state.statement, claim.statements):
        old, article = articles[statement.article]
        if article is None:
            yield Moved(statement, old, Placement(AnchorState.ORPHAN, None, "R4"))
            continue
        there = {s.span: s for s in new.statements if s.article == article.id}
        found = place(old.text, statement.span, article.text, tuple(there))
        now = _at(article, found.span, there) if found.span else None
        yield Moved(statement, article, found, now)


def _at(article: Article, span: Span, there: dict[Span, Statement]) -> Statement:
    """The new comparison's statement at the span, or a passage of its own."""
    passage = passage_id(article.id, span.start, span.end)
    return there.get(span) or Statement(passage, article.id, span, article.quote(span))


def _with_passages(new: Comparison, statements: Iterable[Statement | None]) -> Comparison:
    known = {s.id for s in new.statements}
    more = {s.id: s for s in statements if s is not None and s.id not in known}
    return replace(new, statements=(*new.statements, *more.values()))


def _together(state: ReviewState, kept: list[Claim]) -> Iterator[Claim]:
    """The kept claims in the places of those they come from, and what is left of these."""
    waiting = {c.id: c for c in kept}
    for claim in state.base.claims:
        for successor in [k for k in waiting.values() if _share(k, claim)]:
            yield waiting.pop(successor.id)
        if rest := _rest(state, claim, kept):
            yield rest
    yield from waiting.values()


def _share(kept: Claim, claim: Claim) -> set[str]:
    return set(kept.statements) & set(claim.statements)


def _rest(state: ReviewState, claim: Claim, kept: list[Claim]) -> Claim | None:
    """What is left of a new claim: all, unless most of it stands in claims that were kept.

    A statement may stand in several claims, so a small overlap takes nothing away.
    """
    taken = {s for k in kept for s in _share(k, claim)}
    if 2 * len(taken) < len(claim.statements):
        return _renamed(claim) if any(k.id == claim.id for k in kept) else claim
    left = [s for s in claim.statements if s not in taken]
    if not left:
        return None
    rest = with_statements(state, claim, left)
    return _renamed(replace(rest, text=state.statement(left[0]).text))


def _renamed(claim: Claim) -> Claim:
    """Under an id of its own: the one it had belongs to all its statements."""
    return replace(
        claim, id=hashlib.sha256("/".join((claim.id, *claim.statements)).encode()).hexdigest()[:12]
    )


def _regrouped(state: ReviewState, kept: Iterable[Claim]) -> Iterator[Regrouped]:
    def words(statements: Iterable[str]) -> tuple[str, ...]:
        return tuple(state.statement(s).text for s in statements)

    for claim in kept:
        likest = max(state.base.claims, key=lambda c: len(_share(claim, c)), default=None)
        if likest is None or not _share(claim, likest):
            continue
        added = words(s for s in likest.statements if s not in claim.statements)
        dropped = words(s for s in claim.statements if s not in likest.statements)
        if added or dropped:
            yield Regrouped(claim.id, added, dropped)


def _marker(session: ReviewSession, engine: str, regrouped: Iterable[Regrouped]) -> Decision:
    told = [{"claim": r.claim, "added": r.added, "dropped": r.dropped} for r in regrouped]
    return session.decide(DecisionKind.RECOMPARE, engine=engine, regrouped=told, by="machine")


def _arrangement(
    session: ReviewSession, articles: dict[str, tuple[Article, Article | None]]
) -> Iterator[Decision]:
    """Origins and folds that still have something to hold on to."""
    state = session.state
    if state.origins is not None:
        groups = [[n.id for a in g if (n := articles[a][1])] for g in state.origins]
        yield session.decide(DecisionKind.ORIGINS, groups=[g for g in groups if g], by="machine")
    for (article_id, start, end), folded in state.folds.items():
        old, new = articles[article_id]
        placed = new and place(old.text, Span(start, end), new.text)
        if new and placed and placed.state is AnchorState.CARRIED and placed.span:
            yield session.decide(
                DecisionKind.FOLD,
                article=new.id,
                start=placed.span.start,
                end=placed.span.end,
                folded=folded,
                by="machine",
            )


def _anchors(session: ReviewSession, moves: dict[str, tuple[Moved, ...]]) -> Iterator[Decision]:
    for claim, moved in moves.items():
        earlier = {a.statement: a for a in session.standing(claim).anchors}
        for move in moved:
            before = earlier.get(move.old.id)
            if move.placement.rung != "R0" or before is not None:
                data = _anchor(move, before)
                yield session.decide(DecisionKind.ANCHOR, claim, **data)


def _anchor(move: Moved, before: Anchor | None) -> dict[str, Any]:
    """Words that had changed already stay changed, however well they are found now."""
    states = [move.placement.state, *([before.state] if before else [])]
    span = move.placement.span
    return {
        "state": max(states, key=list(AnchorState).index).value,
        "article": move.article.id,
        "was": move.old.article,
        "article_sha256": move.article.sha256,
        "start": span.start if span else None,
        "end": span.end if span else None,
        "statement": move.statement.id if move.statement else "",
        "quote": before.quote if before else move.old.text,
        "now": move.statement.text if move.statement else "",
        "rung": move.placement.rung,
        "by": "machine",
    }
