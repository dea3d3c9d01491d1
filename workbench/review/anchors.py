"""How the standing of a claim changes when its article did: a new anchor in place of the old."""

from dataclasses import replace

from workbench.review.model import Anchor, AnchorState, Decision, ReviewState, Standing
from workbench.text.spans import Span


def anchored(standing: Standing, decision: Decision) -> Standing:
    """The standing with this anchor; it replaces the one for the same words.

    `was` names the article as it was called before it was compared anew, where that changed.
    """
    anchor = _anchor(decision)
    same = {anchor.article, decision.data.get("was", anchor.article)}
    kept = [a for a in standing.anchors if a.quote != anchor.quote or a.article not in same]
    return replace(standing, anchors=(*kept, anchor))


def by_machine(decision: Decision) -> bool:
    """Was it made on resume, without the reviewer? Such a decision is not theirs to undo."""
    return decision.data.get("by") == "machine"


def anchor_counts(state: ReviewState) -> dict[AnchorState, int]:
    """How many claims there are by what became of their words; without an anchor they stand."""
    states = [state.standing(c.id).anchor for c in state.claims]
    return {s: states.count(s) for s in AnchorState if s in states}


def _anchor(decision: Decision) -> Anchor:
    data = decision.data
    placed = data.get("start") is not None and data.get("end") is not None
    return Anchor(
        state=AnchorState(data["state"]),
        article=data["article"],
        article_sha256=data["article_sha256"],
        quote=data["quote"],
        now=data.get("now", ""),
        span=Span(data["start"], data["end"]) if placed else None,
        statement=data.get("statement", ""),
        rung=data.get("rung", ""),
        by=data.get("by", "reviewer"),
    )
