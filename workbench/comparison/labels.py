"""What a claim is called: the wording of the statement that says it most completely."""

from collections.abc import Mapping, Sequence
from itertools import combinations

from workbench.comparison.similarity import shared_weight
from workbench.comparison.weights import Weighed
from workbench.text.normalize import squeeze

_POINTING = frozenset(
    ("he", "she", "it", "they", "this", "that", "these", "those", "his", "her", "its", "their")
)


_DETAIL = 0.15
_SENTENCE = 30.0
"""About the weight of one sentence."""
_JUDGES = 8
"""The longest members; only they are considered, and held against each other."""


def claim_text(members: Sequence[Weighed]) -> str:
    """The member that holds most of what all say, one that can be read alone if there is any."""
    if len(members) == 1:
        return squeeze(members[0].statement.text)
    judges = sorted(members, key=lambda m: (-round(m.total, 6), m.statement.id))[:_JUDGES]
    said = _said(judges)
    readable = [m for m in judges if not _points_back(m)] or judges
    best = max(readable, key=lambda m: (_fit(m, said[m.statement.id], len(judges)), m.statement.id))
    return squeeze(best.statement.text)


def _points_back(one: Weighed) -> bool:
    """Does it begin with a word that only the sentence before explains?"""
    first = next((t.key for t in one.statement.tokens if t.word), "")
    return first in _POINTING


def _said(judges: Sequence[Weighed]) -> Mapping[str, float]:
    """Statement id to how much of all the others it says."""
    said = {m.statement.id: 0.0 for m in judges}
    for one, other in combinations(judges, 2):
        shared = shared_weight(one, other)
        said[one.statement.id] += shared
        said[other.statement.id] += shared
    return said


def _fit(one: Weighed, said: float, judges: int) -> float:
    """How much of the others it says, and a little for what it adds, up to a sentence's worth."""
    return round(said / (judges - 1) + _DETAIL * min(one.total, _SENTENCE), 6)
