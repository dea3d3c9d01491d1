"""What is told near two values: one happening, or two that share a word."""

from workbench.comparison.conflicts.gates import around, is_common
from workbench.comparison.conflicts.pair import Pair
from workbench.comparison.conflicts.reading import Reading, Word, WordKind
from workbench.comparison.wordlists import ROLES
from workbench.statements.facts.attribution import speech_stems
from workbench.statements.phrases import DETERMINERS
from workbench.statements.tokens import stem

PEOPLE = frozenset(map(stem, ("person", "people", "man", "men", "woman", "women", "child")))
_REACH = 5


def near_the_same(pair: Pair, left: Word, right: Word) -> bool:
    """Do two values stand close to one and the same word that says what happened or to what?

    A name, a role or "people" there is in too much that is told of an event, and a verb of saying
    dates what was said.
    """
    mine, theirs = _told_near(pair.left, left), _told_near(pair.right, right)
    shared = mine.keys() & theirs.keys()
    return any(not followed_by_two(pair, mine[w], theirs[w]) for w in shared)


def _told_near(reading: Reading, value: Word) -> dict[str, Word]:
    near = (w for w in around(reading, value, _REACH) if is_common(reading, w))
    near = (w for w in near if not (w.index and w.text[:1].isupper()))
    untold = ROLES | PEOPLE | speech_stems()
    return {w.match: w for w in near if w.match not in untold}


def followed_by_two(pair: Pair, left: Word, right: Word) -> bool:
    """Do two things follow one word ("attended a vigil", "attended a Mass")?"""
    one, other = _followed_by(pair.left, left), _followed_by(pair.right, right)
    if one is None or other is None:
        return False
    return one.match != other.match and one.families.isdisjoint(other.families)


def _followed_by(reading: Reading, word: Word) -> Word | None:
    """The content word right after a word or after the article that follows it."""
    after = [w for w in reading.words[word.index + 1 : word.index + 3] if w.clause == word.clause]
    if after and after[0].key in DETERMINERS:
        after = after[1:]
    return after[0] if after and after[0].kind in _THINGS else None


_THINGS = frozenset({WordKind.PLAIN, WordKind.NAME})
