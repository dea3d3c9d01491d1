"""What tells that two figures count two things, though their units and the words around agree."""

from workbench.comparison.conflicts.gates import agreement_after, days_differ, states_differ
from workbench.comparison.conflicts.lexicon import words
from workbench.comparison.conflicts.pair import Pair
from workbench.comparison.conflicts.quantities import MEASURED, of_one_size
from workbench.comparison.conflicts.reading import Reading, Word, WordKind
from workbench.statements.facts.attribution import speech_stems
from workbench.statements.model import Number, Place, Quantity, Time, TimeGrain
from workbench.statements.phrases import DETERMINERS

_FRACTIONS = frozenset({"quarter", "quarters", "half", "third", "thirds", "tenth", "fifth"})
_RATES = words("per each apiece annually yearly monthly weekly daily")
_PARTITIVES = frozenset({"of", "more", "other", "others"})


def of_two_things(pair: Pair, left: Word, right: Word) -> bool:
    """Do the words around two comparable numbers, or their size, tell that they differ in kind?

    Between two lone texts only a rate is told from a sum.
    """
    if _is_rate(pair.left, left) != _is_rate(pair.right, right):
        return True
    one, other = left.fact, right.fact
    if pair.context.alone or not (isinstance(one, Number) and isinstance(other, Number)):
        return False
    return (
        not of_one_size(one, other)
        or _measures_a_gap(pair.left, left) != _measures_a_gap(pair.right, right)
        or _dated(pair.left, left) != _dated(pair.right, right)
        or days_differ(pair)
        or states_differ(pair)
        or _is_whole(pair.left, left) != _is_whole(pair.right, right)
        or _measures_differ(pair, left, right)
        or _shares_differ(pair, left, right)
        or _fates_differ(pair, left, right)
        or _named(pair.left, left) != _named(pair.right, right)
    )


def is_part(reading: Reading, number: Word) -> bool:
    """Is it a part of a number not given here ("two of her pupils", "three more")?"""
    after = reading.words[number.index + 1 : number.index + 2]
    before = reading.words[max(0, number.index - 3) : number.index]
    if any(w.key in _FRACTIONS for w in before):
        return True
    return bool(after) and after[0].key in _partitives(number)


def _partitives(number: Word) -> frozenset[str]:
    """The words that make a part of it: "9 per cent more" is a rise, "14 tonnes of fish" a load."""
    quantity = number.fact.quantity if isinstance(number.fact, Number) else None
    if quantity in MEASURED:
        return _PARTITIVES - {"of"}
    return _PARTITIVES - {"more"} if quantity is Quantity.PERCENT else _PARTITIVES


def _is_whole(reading: Reading, number: Word) -> bool:
    """Is it what another figure is a part of ("seven of the 14 seats")?"""
    before = reading.words[max(0, number.index - 3) : number.index]
    parts = [w for w in before if w.kind is WordKind.NUMBER]
    return bool(parts) and any(w.key == "of" for w in before[before.index(parts[-1]) :])


def _is_rate(reading: Reading, number: Word) -> bool:
    """Is it so much a year, or for each, rather than in all?"""
    after = reading.words[number.index + 1 : number.index + 4]
    return any(w.key in _RATES for w in after)


def _measures_a_gap(reading: Reading, number: Word) -> bool:
    """Is it a time between two things ("16 months after his arrest"), not how long one lasts?"""
    after = reading.words[number.index + 1 : number.index + 3]
    return any(w.key in _GAPS for w in after)


_GAPS = words("after before ago later earlier since")


def _dated(reading: Reading, number: Word) -> bool:
    """Does one year or month stand close to the figure, and no span of several?"""
    near = reading.words[max(0, number.index - _REACH) : number.index + _REACH + 1]
    times = [w for w in near if isinstance(w.fact, Time) and w.fact.grain in _PAST_GRAINS]
    if len(times) != 1:
        return False
    before = reading.words[max(0, times[0].index - 1) : times[0].index]
    return not any(w.key in _SPANS for w in before)


_REACH = 8
_SPANS = frozenset({"since", "between", "from", "until", "by"})
_PAST_GRAINS = frozenset({TimeGrain.YEAR, TimeGrain.MONTH})


def _measures_differ(pair: Pair, left: Word, right: Word) -> bool:
    """Is the one how long something is, and the other how high, or how far away?"""
    one, other = _dimension(pair.left, left), _dimension(pair.right, right)
    return bool(one and other) and one != other


def _shares_differ(pair: Pair, left: Word, right: Word) -> bool:
    """Are two percentages those of two wholes ("of the ballots", "of the seats"), or nearly one?"""
    one, other = left.fact, right.fact
    if not (isinstance(one, Number) and isinstance(other, Number)):
        return False
    if one.quantity is not Quantity.PERCENT or one.low is None or other.low is None:
        return False
    if abs(one.low - other.low) <= _NEARLY_ONE_SHARE * max(one.low, other.low):
        return True
    if _is_answer(pair.left, left) and _is_answer(pair.right, right):
        return agreement_after(pair, left, right) < _ONE_ANSWER
    mine, theirs = _whole_of(pair.left, left), _whole_of(pair.right, right)
    return bool(mine and theirs) and mine != theirs


_NEARLY_ONE_SHARE = 0.005
_ONE_ANSWER = 0.5
"""How far what follows two shares of those asked must agree to be one answer."""


def _is_answer(reading: Reading, share: Word) -> bool:
    """Is it the share of those who say something ("46 percent say it is the fault of")?"""
    after = reading.words[share.index + 1 : share.index + 4]
    return any(w.match in speech_stems() or w.key in _OPINIONS for w in after)


_OPINIONS = words("think thought believe believed want wanted favour favor prefer support oppose")


def _whole_of(reading: Reading, share: Word) -> str:
    """What a percentage is a share of, by the words right after it."""
    after = [w for w in reading.words[share.index + 1 :] if w.key not in DETERMINERS][:2]
    of_something = len(after) > 1 and after[0].key == "of" and after[1].content
    return after[1].match if of_something else ""


def _fates_differ(pair: Pair, left: Word, right: Word) -> bool:
    """Are those lost counted here and those hurt there, or those saved on one side alone?"""
    one, other = _fates(pair.left, left), _fates(pair.right, right)
    if "saved" in one ^ other:
        return True
    return bool(one and other) and one.isdisjoint(other)


def _fates(reading: Reading, number: Word) -> set[str]:
    after = reading.words[number.index + 1 : number.index + 1 + _FATE_REACH]
    before = reading.words[max(0, number.index - 2) : number.index]
    near = (w for w in (*before, *after) if w.clause == number.clause)
    return {_FATES[w.key] for w in near if w.key in _FATES}


_FATE_REACH = 6
_FATES = {
    **dict.fromkeys(words("missing lost unaccounted died dead killed drowned killing"), "lost"),
    **dict.fromkeys(
        words("survived survivors survive rescued saved alive unhurt unharmed"), "saved"
    ),
    **dict.fromkeys(words("injured hurt wounded injuring hospital hospitals"), "hurt"),
}


def _named(reading: Reading, number: Word) -> frozenset[str]:
    """Whose they are, by what follows ("33 National Accord members", "six teams were Polish")."""
    facts = reading.statement.facts
    after = reading.words[number.index + 1 : number.index + 4]
    named = {n.key for n in facts.names if 0 < n.span.start - number.span.end <= len("- ")}
    nations = {w.match for w in after if isinstance(w.fact, Place) and w.fact.demonym}
    return frozenset(named | nations)


def _dimension(reading: Reading, number: Word) -> str:
    after = reading.words[number.index + 1 : number.index + 3]
    return next((_DIMENSIONS[w.key] for w in after if w.key in _DIMENSIONS), "")


_DIMENSIONS = {
    **dict.fromkeys(("long", "length"), "length"),
    **dict.fromkeys(("tall", "high", "height", "higher", "taller"), "height"),
    **dict.fromkeys(("wide", "width", "across"), "width"),
    **dict.fromkeys(("deep", "depth", "thick"), "depth"),
    **dict.fromkeys(("above", "below", "away", "from", "off", "outside", "north", "south"), "off"),
    **dict.fromkeys(("east", "west", "northeast", "southeast", "upstream", "downstream"), "off"),
}
