"""What a rule says of a line that it sets aside, and what every rule is given to look at."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from workbench.articles.cues import Cues
from workbench.articles.lines import Line

_LONGEST_FURNITURE = 1500
_PARAGRAPHS_AT_THE_FOOT = 2


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

    def well_inside(self, line: Line) -> bool:
        """Do several paragraphs stand after it, so that it cannot belong to the page's foot?"""
        after = self.lines[line.number + 1 : self.body.stop]
        return self.inside(line) and sum(x.prose for x in after) > _PARAGRAPHS_AT_THE_FOOT

    def near(self, line: Line, step: int) -> Line | None:
        """The line `step` lines further on (back, if negative), if the page has it."""
        number = line.number + step
        return self.lines[number] if 0 <= number < len(self.lines) else None


Rule = Callable[[Page, Line], Fold | None]
Folds = Mapping[int, Fold]
"""Line number to why it is folded."""


def first_fold(rules: Sequence[Rule], page: Page, line: Line) -> Fold | None:
    """What the first rule that speaks to the line says; very long lines are never furniture."""
    if len(line.text) > _LONGEST_FURNITURE:
        return None
    return next((fold for rule in rules if (fold := rule(page, line)) is not None), None)
