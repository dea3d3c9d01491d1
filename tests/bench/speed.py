"""How long a comparison takes, how much memory it needs, and how both grow with the event.

Each run is a process of its own that compares a folder of files: start, imports, tables and reading
count, as they do for a user; making up the articles does not.
"""

import resource
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from workbench.comparison.background import background

_SCRIPT = "import sys; from tests.bench.speed import run; run(sys.argv[1])"


@dataclass(frozen=True, slots=True)
class Cost:
    """What one whole process needed."""

    cpu_seconds: float
    megabytes: float


def measure(folder: Path) -> Cost:
    """The cost of comparing the articles of a folder, in a process of its own."""
    command = [sys.executable, "-c", _SCRIPT, str(folder)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    seconds, megabytes = done.stdout.split()[-2:]
    return Cost(float(seconds), float(megabytes))


def measure_invented(count: int, sentences: int) -> Cost:
    """The same for as many invented articles of so many sentences each."""
    with TemporaryDirectory() as folder:
        for number, text in enumerate(invented_articles(count, sentences)):
            (Path(folder) / f"{number:03}.txt").write_text(text, encoding="utf-8")
        return measure(Path(folder))


def run(folder: str) -> None:
    """Inside the measured process: compare the folder and print the cost."""
    from workbench.pipeline import compare

    compare([Path(folder)])
    usage = resource.getrusage(resource.RUSAGE_SELF)
    print(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def invented_articles(count: int, sentences: int, seed: int = 1) -> list[str]:
    """Articles about one invented event: each tells some of its facts, in words of its own.

    The words are drawn as often as news has them, so that an index meets common and rare ones.
    """
    random = Random(seed)
    words = [w for w in background().counts if w.isalpha() and background().mostly_lower(w)]
    often = [background().counts[w] for w in words]

    def draw(number: int) -> list[str]:
        return random.choices(words, often, k=number)

    people = [f"{draw(1)[0].title()} {draw(1)[0].title()}son" for _ in range(sentences)]
    facts = [
        [random.choice(people), *draw(12), str(random.randint(2, 900)), *draw(6)]
        for _ in range(sentences * _FACTS_TOLD)
    ]
    return [_article(number, random, facts, sentences, draw) for number in range(count)]


def _article(
    number: int,
    random: Random,
    facts: Sequence[list[str]],
    sentences: int,
    draw: Callable[[int], list[str]],
) -> str:
    chosen = sorted(random.sample(range(len(facts)), sentences))
    told = [_wording(random, facts[fact], draw) for fact in chosen]
    paragraphs = [" ".join(told[start : start + 3]) for start in range(0, len(told), 3)]
    return f"Report {number} on what happened\n\n" + "\n\n".join(paragraphs)


def _wording(random: Random, fact: Sequence[str], draw: Callable[[int], list[str]]) -> str:
    """The fact with some of its words changed and a clause added."""
    kept = [w if random.random() < _KEPT else draw(1)[0] for w in fact]
    return f"{' '.join(kept)}, which {' '.join(draw(6))}."


_FACTS_TOLD = 10
"""How many times more facts the event has than one article tells."""
_KEPT = 0.7
