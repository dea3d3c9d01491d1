"""What a reviewer says of whole articles: which share an origin, which lines are furniture."""

from dataclasses import replace

from workbench.review.model import Decision, ReviewState
from workbench.review.regroup import articles_of, grouped


def set_origins(state: ReviewState, decision: Decision) -> ReviewState:
    """Every claim counts its origins by these groups from now on."""
    groups = tuple(tuple(group) for group in decision.data["groups"])
    claims = tuple(
        replace(c, origins=grouped(articles_of(state, c.statements), groups)) for c in state.claims
    )
    return replace(state, origins=groups, claims=claims)


def set_fold(state: ReviewState, decision: Decision) -> ReviewState:
    """These lines are furniture, or are not, whatever the machine held."""
    data = decision.data
    place = (data["article"], data["start"], data["end"])
    return replace(state, folds={**state.folds, place: bool(data["folded"])})
