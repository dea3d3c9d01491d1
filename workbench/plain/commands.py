"""The one table of commands: what a letter does here, and the help that is made of it.

Letters mean what they mean on the screen. A command is one line: the letter, then what it is about
if that is known already; what is missing is asked for.
"""

from collections.abc import Callable
from dataclasses import dataclass

from workbench.plain import correcting, judging, moving
from workbench.plain.reader import Reader

Action = Callable[[Reader, str], None]


@dataclass(frozen=True, slots=True)
class Command:
    """One letter."""

    letter: str
    action: Action
    help: str
    argument: str = ""
    """What may follow the letter, as the help names it."""


def _help(reader: Reader, _: str) -> None:
    keys = (f"{label.key}: {label.name}" for label in reader.scale.labels)
    reader.console.tell(
        "Verdicts, one letter each:",
        *(f"  {key}" for key in keys),
        "Commands, one a line; what is left out is asked for:",
        *(f"  {' '.join(filter(None, (c.letter, c.argument)))}: {c.help}" for c in COMMANDS),
        "  1 to 9: Read what that article says of the claim; with all, the whole article.",
        "  An empty line: Read the claim again.",
        "The end of the input quits as q does. Everything is saved as you go.",
    )


def _quit(reader: Reader, _: str) -> None:
    reader.leaving = True


COMMANDS: tuple[Command, ...] = (
    Command("n", moving.next_claim, "Next claim."),
    Command("p", moving.previous_claim, "Previous claim."),
    Command("N", moving.next_unjudged, "Next claim without a verdict."),
    Command("P", moving.previous_unjudged, "Previous claim without a verdict."),
    Command("]", moving.next_disputed, "Next disputed claim."),
    Command("[", moving.previous_disputed, "Previous disputed claim."),
    Command("g", moving.go_to, "Go to the claim of that number.", "NUMBER"),
    Command("c", moving.list_claims, "List claims from here, or from that number.", "NUMBER"),
    Command("f", moving.sift, "Show only some claims.", "FILTER"),
    Command("F", moving.show_all, "Show all claims again."),
    Command("O", moving.set_order, "Choose the order of the claims.", "ORDER"),
    Command("/", moving.find, "Search all articles.", "WORDS"),
    Command("w", moving.why, "Why these statements are one claim, and what they differ on."),
    Command("d", moving.compare_words, "Two statements word by word.", "NUMBER NUMBER"),
    Command("H", moving.tell_history, "Everything decided on this claim so far."),
    Command("e", judging.note, "Write a note on the claim.", "TEXT"),
    Command("h", judging.settle, "Choose which value holds, on a disputed claim.", "NUMBER"),
    Command(
        "l",
        judging.evidence,
        "Add a link by which the verdict can be checked; l - NUMBER removes one.",
        "URL primary|secondary ARCHIVED",
    ),
    Command("*", judging.flag, "Flag the claim for a second look, or take the flag off."),
    Command("0", judging.withdraw, "Withdraw the verdict."),
    Command("K", judging.keep_verdict, "The article changed: the verdict still holds.", "y"),
    Command("A", judging.turn_auto_advance, "After a verdict go on by itself, or stay."),
    Command("u", judging.undo, "Undo the last decision."),
    Command("U", judging.redo, "Redo what was undone."),
    Command("y", judging.tell_quotation, "A statement and its source, to be copied.", "STATEMENT"),
    Command("M", correcting.merge, "Merge other claims into this one.", "NUMBERS"),
    Command("S", correcting.split, "Split statements off as a claim of their own.", "NUMBERS"),
    Command("X", correcting.take_out, "Take a statement out of the claim.", "NUMBER"),
    Command("D", correcting.dispute, "Say that this is a dispute, or that it is none.", "y|n|m"),
    Command("+", correcting.add_claim, "Make a claim of a passage.", "ARTICLE WORDS"),
    Command("o", correcting.set_origins, "Say which articles share one origin.", "NUMBERS"),
    Command("#", moving.tell_progress, "How far the review has come."),
    Command("?", _help, "This help."),
    Command("q", _quit, "Quit. The review comes back to this claim."),
)
_BY_LETTER = {command.letter: command for command in COMMANDS}


def obey(reader: Reader, line: str) -> None:
    """Carry out one line of input. Unknown words change nothing and say so."""
    letter, argument = _parsed(line.strip())
    label = None if argument else reader.scale.by_key(letter) or reader.scale.label(letter)
    if not letter:
        reader.read_out()
    elif label is not None:
        judging.judge(reader, label)
    elif letter in _BY_LETTER:
        _BY_LETTER[letter].action(reader, argument)
    elif letter in set("123456789"):
        moving.read_article(reader, int(letter), argument)
    else:
        reader.console.tell(f"Not understood: {line.strip()}. A question mark lists the commands.")


def _parsed(line: str) -> tuple[str, str]:
    """The command and what it is about: "g 12" and "g12", "/ words" and "/words" are the same."""
    letter, _, argument = line.partition(" ")
    if letter[:1] == "/":
        return "/", line[1:].strip()
    if letter[:1] in {"g", "c"} and letter[1:].isdecimal():
        return letter[0], letter[1:]
    if letter in _BY_LETTER or letter in set("123456789"):
        return letter, argument.strip()
    return line, ""
