"""What a rule says of a line that it sets aside, and what every rule is given to look at."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from workbench.articles.cues import Cues
from workbench.articles.lines import Line


@dataclass(frozen=True, slots=True)
class Fold:
    """A line is furniture: by which rule, and why, in words for the reviewer."""

    rule: str
    reason: str


@dataclass(frozen=True, slots=True)
class Page:
    """The lines of one page, the words to know its language by, and where the body lies."""

    lines: Sequence[Line]
    cues: Cues
    body: range
    """Numbers of the lines from the first to the last paragraph of running text."""

    def inside(self, line: Line) -> bool:
        """Do paragraphs stand before and after it?"""
        return self.body.start < line.number < self.body.stop - 1


Rule = Callable[[Page, Line], Fold | None]
Folds = Mapping[int, Fold]
"""Line number to why it is folded."""


def first_fold(rules: Sequence[Rule], page: Page, line: Line) -> Fold | None:
    """What the first rule that speaks to the line says."""
    for rule in rules:
        fold = rule(page, line)
        if fold is not None:
            return fold
    return None
