"""Are two statements the same utterance, so that who said it and where can be compared?"""

from difflib import SequenceMatcher

from workbench.comparison.conflicts.pair import Pair
from workbench.comparison.conflicts.reading import Reading, Word
from workbench.statements.model import Attribution

_QUOTED_ONE_WAY = 0.5
_QUOTED_OTHER_WAY = 0.4
_REPORTED_ONE_WAY = 0.6
_FEWEST_SHARED = 3
_LONG_RUN = 7
"""Words in a row that two people hardly choose alike."""
_IN_EVENT = 0.62
"""In an event many people say nearly the same; their words must match more closely."""


def uttered(pair: Pair, reading: Reading) -> list[Word]:
    """The words that were said: inside quotation marks if any, else all but the speaker."""
    reading = pair.whole(reading)
    statement = reading.statement
    quoted = [w for w in reading.words if statement.facts.is_quoted(w.span)]
    if len([w for w in quoted if w.content]) >= _FEWEST_SHARED:
        return quoted
    said = statement.attribution
    speaker = said.speaker_span if said else None
    return [w for w in reading.words if speaker is None or not speaker.overlaps(w.span)]


def attribution_of(pair: Pair, reading: Reading) -> Attribution | None:
    """Who said a statement, by itself or by the sentence that it is a part of."""
    return reading.statement.attribution or pair.whole(reading).statement.attribution


def same_utterance(pair: Pair, *, one_speaker: bool = False) -> bool:
    """Do the two give one and the same thing that somebody said?

    With `one_speaker` it is known that one person said both, and less likeness will do.
    """
    left, right = uttered(pair, pair.left), uttered(pair, pair.right)
    if not left or not right:
        return False
    mine = {w.match for w in left if w.content}
    theirs = {w.match for w in right if w.content}
    if len(mine & theirs) < _FEWEST_SHARED:
        return False
    one, other = _coverage(left, theirs, right), _coverage(right, mine, left)
    both_quoted = all(
        (said := attribution_of(pair, reading)) is not None and said.direct
        for reading in (pair.left, pair.right)
    )
    if both_quoted and _same_run(left, right):
        return True
    most = _QUOTED_ONE_WAY if both_quoted else _REPORTED_ONE_WAY
    least = _QUOTED_OTHER_WAY if pair.context.alone or one_speaker else _IN_EVENT
    return max(one, other) >= most and min(one, other) >= least


def said_again(words: list[Word], reading: Reading) -> float:
    """The share of the weight of what was said that another sentence has too, 0 to 1."""
    return _coverage(words, {w.match for w in reading.words}, list(reading.words))


def _same_run(left: list[Word], right: list[Word]) -> bool:
    """Do both hold one long run of the same words, however much one of them quotes beyond it?"""
    matcher = SequenceMatcher(None, [w.key for w in left], [w.key for w in right], autojunk=False)
    start, _, size = matcher.find_longest_match()
    content = sum(w.content for w in left[start : start + size])
    return size >= _LONG_RUN and content >= _FEWEST_SHARED


def _coverage(some: list[Word], others: set[str], other_words: list[Word]) -> float:
    """The share of the weight of some words that the other utterance has too."""
    families = {f for w in other_words for f in w.families}
    total = sum(w.weight for w in some)
    both = sum(w.weight for w in some if w.match in others)
    related = sum(w.weight * 0.8 for w in some if w.match not in others and w.families & families)
    return (both + related) / total if total else 0.0
