"""What statements hold, as keys, so that others can be asked whether they hold it too."""

from datetime import date

from workbench.comparison.conflicts.lexicon import opposites
from workbench.comparison.conflicts.quantities import is_one_figure
from workbench.comparison.conflicts.reading import Word, WordKind
from workbench.statements.model import Name, Number, Time


def fact_key(word: Word) -> str:
    """What a witness for a place, a name, a day or time, or a figure holds; "" for other words."""
    match word.fact:
        case Number() as number:
            return number_key(number) if is_one_figure(number) else ""
        case Time(resolved=date() as day):
            return day_key(day)
        case None:
            return ""
        case _:
            return word.match


def day_key(day: date) -> str:
    """What a witness for a day holds."""
    return f"day:{day.isoformat()}"


def number_key(number: Number) -> str:
    """What a witness for an exact number holds."""
    return f"number:{number.low}"


def person_key(name: Name) -> str:
    """What a witness for a person holds."""
    return f"person:{name.key}"


def channel_key(channel: str) -> str:
    """What a witness for a channel holds: a radio interview is the radio and an interview."""
    return f"channel:{'interview' if channel in _AIRED else channel}"


_AIRED = frozenset({"interview", "radio", "television", "programme", "podcast"})


def side_key(form: str, family: int) -> str:
    """What a witness for a word with an opposite holds: any word on its side of the family."""
    side = dict(opposites().of_form[form])[family]
    return f"side:{family}:{side}"


def said_key(word: Word) -> str:
    """What a witness for a word that is asserted or negated holds."""
    denied = word.negated and word.kind is WordKind.PLAIN
    return f"not {word.match}" if denied else word.match
