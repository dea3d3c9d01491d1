"""Comparing two lone texts: what a notebook, a bug report and the pair benchmarks ask for.

Nothing but the two texts is known, so weights come from the background alone and no event speaks.
"""

from workbench.comparison.calibration import lone_score
from workbench.comparison.conflicts.context import PairContext
from workbench.comparison.conflicts.rules import find_conflicts
from workbench.comparison.gathering import gather_conflicts
from workbench.comparison.model import Relation, Strength, TextComparison
from workbench.comparison.reasons import reasons
from workbench.comparison.similarity import ALONE, score
from workbench.comparison.weights import background_weights
from workbench.statements.extract import statement_of_text

_SAME = 0.5
_LEFT, _RIGHT = "left", "right"


def compare_texts(left: str, right: str) -> TextComparison:
    """Do two texts make the same claim, or do they contradict each other?

    `score` says how far they make the same claim, `conflicts` what they differ on, whatever the
    score. The relation is a conflict only if one of these is firm.
    """
    one, other = statement_of_text(left, _LEFT), statement_of_text(right, _RIGHT)
    weights = background_weights()
    here, there = weights.weigh(one), weights.weigh(other)
    likeness = lone_score(score(here, there, ALONE))
    found = find_conflicts(one, other, PairContext())
    conflicts = gather_conflicts(
        found, {one.id: _LEFT, other.id: _RIGHT}, {_LEFT: "the left text", _RIGHT: "the right text"}
    )
    if any(c.strength is Strength.FIRM for c in conflicts):
        relation = Relation.CONFLICT
    else:
        relation = Relation.SAME if likeness >= _SAME else Relation.UNRELATED
    return TextComparison(likeness, relation, conflicts, reasons(here, there))
