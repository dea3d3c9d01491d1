"""How long a comparison takes, how much memory it needs, and how both grow with the event.

Each run is a process of its own: start, imports and tables count, as they do for a user.
"""

import resource
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from random import Random

_SCRIPT = "import sys; from tests.bench.speed import run; run(sys.argv[1:])"
_SIDES = ("left", "right", "north", "south", "upper", "lower", "outer", "inner")


@dataclass(frozen=True, slots=True)
class Cost:
    """What one whole process needed."""

    cpu_seconds: float
    megabytes: float


def measure(arguments: list[str]) -> Cost:
    """The cost of one comparison in a process of its own."""
    command = [sys.executable, "-c", _SCRIPT, *arguments]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    seconds, megabytes = done.stdout.split()[-2:]
    return Cost(float(seconds), float(megabytes))


def run(arguments: list[str]) -> None:
    """Inside the measured process: compare a folder, or invented articles, and print the cost."""
    from workbench.pipeline import compare

    if arguments[0] == "invented":
        compare(invented_articles(int(arguments[1]), int(arguments[2])))
    else:
        compare([Path(arguments[0])])
    usage = resource.getrusage(resource.RUSAGE_SELF)
    print(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def invented_articles(count: int, sentences: int, seed: int = 1) -> list[str]:
    """Articles about one invented event: facts in common, told in varying words and order."""
    random = Random(seed)
    facts = [_fact(random, number) for number in range(sentences * 4)]
    return [_article(random, facts, sentences, number) for number in range(count)]


def _article(random: Random, facts: list[list[str]], sentences: int, number: int) -> str:
    chosen = sorted(random.sample(range(len(facts)), sentences))
    told = [random.choice(facts[fact]) for fact in chosen]
    paragraphs = [" ".join(told[start : start + 3]) for start in range(0, len(told), 3)]
    return f"Report {number} on the events at the harbour\n\n" + "\n\n".join(paragraphs)


def _fact(random: Random, number: int) -> list[str]:
    """One fact in three wordings."""
    who = f"{random.choice(_FIRST)} {random.choice(_LAST)}"
    what, thing = random.choice(_ACTS), random.choice(_THINGS)
    side, amount = random.choice(_SIDES), random.randint(2, 900)
    return [
        f"{who} {what} {amount} {thing} on the {side} quay, officials in the town said.",
        f"According to officials, {amount} {thing} on the {side} quay were the reason why {who} "
        f"spoke of fact {number} at length before the assembled reporters.",
        f'"We counted {amount} {thing}," said {who}, who {what} those at the {side} side.',
    ]


_FIRST = ("Ada", "Bruno", "Celia", "Dario", "Edda", "Falk", "Greta", "Hanno", "Ines", "Jorun")
_LAST = ("Albers", "Brandt", "Cordes", "Dorn", "Ekholm", "Frisk", "Gade", "Holt", "Iversen")
_ACTS = ("inspected", "repaired", "sold", "counted", "moved", "lost", "found", "burnt", "painted")
_THINGS = ("barrels", "boats", "engines", "lanterns", "crates", "nets", "cranes", "cables")
