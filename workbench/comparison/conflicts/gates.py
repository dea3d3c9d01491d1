"""Reasons to abstain, shared by the rules.

Real disputes are rare and words that look like one are not: a rule without gates is wrong in most
of what it flags. Each gate answers one question about a pair of words or about one statement.
"""

from collections.abc import Iterable

from rapidfuzz.fuzz import ratio

from workbench.comparison.conflicts.lexicon import are_aliases, opposites, words
from workbench.comparison.conflicts.pair import Pair
from workbench.comparison.conflicts.reading import Reading, Word, WordKind
from workbench.statements.model import Name, Time, TimeGrain
from workbench.statements.tokens import stem, word_key

_AROUND = 5
_NAME_REACH = 6
_ALIKE = 78
_LOCAL_SHARE = 0.5
_FEWEST_AFTER = 2
_MOOD_REACH = 4
_MOODS = words(
    """
    if unless whether would could should might may must want wants wanted hope hopes hoped urge
    urges urged ask asks asked demand demands demanded call calls called plan plans planned to can
    need needs vow vows vowed threaten threatens threatened consider considers considered let or
    """
)
_CLAUSE_OPENERS = words("said says say that which who told tells announced")
_LEADS = words("in at on of from to near off for by with between against")
_FORETOLD = frozenset({"will", "would", "be"})
_HEDGES = words(
    """
    reportedly allegedly alleged alleges allege claim claims claimed rumor rumors rumored may might
    could possibly perhaps supposedly purported purportedly unconfirmed apparently report reports
    """
)


def is_question(reading: Reading) -> bool:
    """Does the statement ask rather than say?"""
    return "?" in reading.statement.text


def is_hedged(reading: Reading) -> bool:
    """Does the statement itself say that it may not be so?"""
    return is_question(reading) or not _HEDGES.isdisjoint(reading.forms)


def in_mood(reading: Reading, word: Word) -> bool:
    """Is the word wished, asked, planned or only possible, rather than said to be so?"""
    before = reading.words[max(0, word.index - _MOOD_REACH) : word.index]
    return is_question(reading) or any(w.key in _MOODS for w in before if w.clause == word.clause)


def moods_differ(pair: Pair, left: Word, right: Word) -> bool:
    """Is one of two words wished or planned, and not both foretold in the same way?"""
    if is_question(pair.left) or is_question(pair.right):
        return True
    one, other = _mood(pair.left, left), _mood(pair.right, right)
    return bool(one or other) and not (one and other and one ^ other <= _FORETOLD)


def _mood(reading: Reading, word: Word) -> set[str]:
    before = reading.words[max(0, word.index - _MOOD_REACH) : word.index]
    return {w.key for w in before if w.clause == word.clause} & (_MOODS | _FORETOLD)


def around(reading: Reading, word: Word, reach: int = _AROUND) -> tuple[Word, ...]:
    """The content words nearest to a word, at most `reach` on each side."""
    before = [w for w in reading.words[: word.index] if w.content]
    after = [w for w in reading.words[word.index + 1 :] if w.content]
    return (*before[-reach:], *after[:reach])


def local_agreement(pair: Pair, left: Word, right: Word, reach: int = _AROUND) -> float:
    """How far the words around two words are the same, 0 to 1, the worse way round."""
    near_left, near_right = around(pair.left, left, reach), around(pair.right, right, reach)
    return min(_shared(near_left, near_right), _shared(near_right, near_left))


def _shared(some: Iterable[Word], others: tuple[Word, ...]) -> float:
    matches = {w.match for w in others}
    families = {f for w in others for f in w.families}
    total = both = 0.0
    for word in some:
        total += word.weight
        if word.match in matches:
            both += word.weight
        elif word.families & families:
            both += 0.8 * word.weight
    return both / total if total else 0.0


def agreement_after(pair: Pair, left: Word, right: Word, reach: int = _AROUND) -> float:
    """The same for what follows two verbs alone: what they are said of. 0 with under two words."""
    one = [w for w in pair.left.words[left.index + 1 :] if w.content][:reach]
    other = [w for w in pair.right.words[right.index + 1 :] if w.content][:reach]
    if min(len(one), len(other)) < _FEWEST_AFTER:
        return 0.0
    return min(_shared(one, tuple(other)), _shared(other, tuple(one)))


def agrees_locally(pair: Pair, left: Word, right: Word) -> bool:
    """Is at least half of what stands around two words the same?"""
    return local_agreement(pair, left, right) >= _LOCAL_SHARE


def same_clause(pair: Pair, left: Word, right: Word) -> bool:
    """Do two verbs close a clause of the same words ("that her client would appeal")?"""
    one, other = _clause_of(pair.left, left), _clause_of(pair.right, right)
    return bool(one) and one == other


def _clause_of(reading: Reading, verb: Word) -> frozenset[str]:
    """The content words of the clause that a verb ends; empty if the clause goes on after it."""
    after = reading.words[verb.index + 1 : verb.index + 2]
    if after and after[0].clause == verb.clause and after[0].key not in _JOINS:
        return frozenset()
    found: list[str] = []
    for word in reversed(reading.words[: verb.index]):
        if word.clause != verb.clause or word.key in _JOINS:
            break
        found += [word.match] if word.content else []
    return frozenset(found)


_JOINS = frozenset({"that", "and", "but", "because", "if", "when", "while", "who", "which"})


def agents_differ(pair: Pair, left: Word, right: Word) -> bool:
    """Is a verb said of one name on the left and of quite another on the right?"""
    one, other = _agent(pair.left, left), _agent(pair.right, right)
    if one is None or other is None or one.match == other.match:
        return False
    return not are_aliases(one.key, other.key)


def _agent(reading: Reading, verb: Word) -> Word | None:
    """The nearest name before a verb that is no mere place or time of it, nor speaks of it."""
    for word in reversed(reading.words[: verb.index]):
        if word.key in _CLAUSE_OPENERS:
            return None
        led = word.index and reading.words[word.index - 1].key in _LEADS
        if word.kind in {WordKind.NAME, WordKind.PLACE} and not led:
            return word
    return None


def shared_neighbour(pair: Pair, left: Word, right: Word, reach: int = 3) -> bool:
    """Do the two words stand close to one and the same word?"""
    mine = {w.match for w in around(pair.left, left, reach)}
    return any(w.match in mine for w in around(pair.right, right, reach))


def shared_words(pair: Pair, left: Word, right: Word, reach: int = 3) -> list[str]:
    """The words, as the left prints them, that stand close to both of two words, first before."""
    near = {w.match for w in around(pair.right, right, reach)}
    shared = [w for w in around(pair.left, left, reach) if w.match in near]
    return [w.text.lower() for w in shared if w.index < left.index] or [w.text for w in shared]


def shared_argument(pair: Pair, left: Word, right: Word) -> bool:
    """Do two verbs share a word that is no name close by or at the head of their clause?"""
    return any(
        one.match == other.match or one.families & other.families
        for one in _arguments(pair.left, left)
        for other in _arguments(pair.right, right)
    )


def _arguments(reading: Reading, verb: Word) -> list[Word]:
    clause = [w for w in reading.words if w.clause == verb.clause and w.content]
    words_of_it = (*around(reading, verb, 3), *clause[:2])
    return [w for w in words_of_it if w.kind is WordKind.PLAIN and w is not verb]


def other_names_near(pair: Pair, left: Word, right: Word) -> bool:
    """Does each of two words stand next to a name that the other statement lacks?

    Then they are most likely said of two people, or of two events of one kind.
    """
    return _own_name_near(pair.left, left, pair.right) and _own_name_near(
        pair.right, right, pair.left
    )


def _own_name_near(reading: Reading, word: Word, other: Reading) -> bool:
    near = reading.words[max(0, word.index - _NAME_REACH) : word.index + _NAME_REACH + 1]
    names = [w for w in near if w.kind is WordKind.NAME]
    theirs = [w.key for w in other.words if w.kind is WordKind.NAME]
    return any(all(ratio(w.key, k) < _ALIKE for k in theirs) for w in names)


def days_differ(pair: Pair) -> bool:
    """Does each statement name one day, and not the same?"""
    one, other = named_days(pair.left), named_days(pair.right)
    return len(one) == len(other) == 1 and one != other


def named_days(reading: Reading) -> set[str]:
    """The days that a statement names, by date where that is known."""
    times = (w.fact for w in reading.words if isinstance(w.fact, Time))
    return {
        t.resolved.isoformat() if t.resolved else t.value
        for t in times
        if t.grain in {TimeGrain.DAY, TimeGrain.WEEKDAY}
    }


def states_differ(pair: Pair) -> bool:
    """Does one statement alone tell how things were before ("20 years at most so far")?"""
    return _of_before(pair.left) != _of_before(pair.right)


def _of_before(reading: Reading) -> bool:
    return not _BEFORE.isdisjoint(reading.forms)


_BEFORE = words("so_far until_now up_to_now previously formerly used_to until_then hitherto")


def in_article(pair: Pair, match: str, reading: Reading) -> bool:
    """Does the article around a statement say the same thing somewhere else?"""
    sentences = pair.article_of(reading)
    return any(match in pair.context.readings.of(s).matches for s in sentences)


def text_beside(reading: Reading, word: Word) -> tuple[str, str]:
    """The statement's text before and after a word, marks and all."""
    text, start = reading.statement.text, reading.statement.span.start
    return text[: word.span.start - start], text[word.span.end - start :]


def knows_person(pair: Pair, reading: Reading, name: Name) -> bool:
    """Does the article around a statement speak of somebody of this surname anywhere?"""
    return in_article(pair, stem(word_key(name.surface.split()[-1])), reading)


def is_common(reading: Reading, word: Word) -> bool:
    """Is it a plain word, and no later part of a name?"""
    names = reading.statement.facts.names
    return word.kind is WordKind.PLAIN and not any(n.span.contains(word.span) for n in names)


def told_apart(pair: Pair, left: Word, right: Word) -> bool:
    """Do opposites stand before one noun near two words ("the lower", "the upper village")?"""
    return any(
        one.match == other.match and _opposed_before(pair, one, other)
        for one in around(pair.left, left)
        for other in around(pair.right, right)
    )


def _opposed_before(pair: Pair, left: Word, right: Word) -> bool:
    mine = pair.left.words[max(0, left.index - 1) : left.index]
    theirs = pair.right.words[max(0, right.index - 1) : right.index]
    return any(opposites().excluding(a.key, b.key) is not None for a in mine for b in theirs)


def names_channel(reading: Reading, some: Iterable[Word]) -> bool:
    """Is one of the words the channel that something was said through?"""
    said = reading.statement.attribution
    span = said.channel_span if said else None
    return span is not None and any(span.overlaps(w.span) for w in some)


def speak_of_one_thing(pair: Pair) -> bool:
    """Do two statements of a claim share enough for a value of theirs to be that of one thing?"""
    if pair.context.alone or pair.diff.overlap < _SHARED_OVERLAP:
        return False
    return share_words(pair)


def share_words(pair: Pair) -> bool:
    """Do two statements share more than a single word? "It opens on Monday" is said of anything."""
    return len(pair.left.content & pair.right.content) >= _FEWEST_SHARED


_SHARED_OVERLAP = 0.25
_FEWEST_SHARED = 2
