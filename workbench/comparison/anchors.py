"""Words that an article says once: where two such places meet, they probably speak of one thing.

A word that stands in one sentence only of either article can match nowhere else, so it ties the two
sentences more firmly than its rarity in news at large tells. Words that only say who spoke, and
where ("wrote on Telegram"), are no anchors: people say many things.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from workbench.comparison.units import UnitKind
from workbench.comparison.weights import Weighed
from workbench.statements.model import Statement
from workbench.statements.tokens import stem

_GAIN = {UnitKind.WORD: 0.03, UnitKind.NAME: 0.06, UnitKind.NUMBER: 0.06}
"""What an anchor adds to an alignment score."""
_MOST = 0.12
"""What all anchors of a pair may add together."""

Anchors = Mapping[str, frozenset[str]]
"""Article id to the keys that stand in exactly one of its sentences."""


def anchors_of(sentences: Iterable[Weighed]) -> Anchors:
    """What each article says in one sentence only, given all its sentences."""
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for one in sentences:
        framing = _framing(one.statement)
        telling = (key for key, unit in one.units.items() if unit.kind in _GAIN)
        counts[one.statement.article].update({k: 2 if k in framing else 1 for k in telling})
    return {a: frozenset(k for k, n in own.items() if n == 1) for a, own in counts.items()}


def _framing(statement: Statement) -> frozenset[str]:
    """Keys that say who said it, how and where, and nothing of what was said."""
    said = statement.attribution
    if said is None:
        return frozenset()
    spans = [span for span in (said.speaker_span, said.channel_span) if span is not None]
    inside = {t.stem for t in statement.tokens if any(s.contains(t.span) for s in spans)}
    return frozenset({*inside, said.speaker, stem(said.verb), said.verb})


def shared_anchors(left: Weighed, right: Weighed, anchors: Anchors) -> frozenset[str]:
    """The keys that both hold and that stand nowhere else in either article."""
    mine, theirs = anchors[left.statement.article], anchors[right.statement.article]
    return frozenset((left.weight.keys() & right.weight.keys()) & mine & theirs)


def anchor_gain(left: Weighed, right: Weighed, anchors: Anchors) -> float:
    """What the anchors of two statements add to their score."""
    shared = shared_anchors(left, right, anchors)
    return min(_MOST, math.fsum(_GAIN.get(left.units[key].kind, 0.0) for key in shared))
