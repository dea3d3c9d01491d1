"""How much furniture is folded and how much of the articles lost on pages kept for measuring.

The pages and their gold were written without a look at the rules and the rules without a look at
the pages. `python -m tests.articles.test_pages` prints every line that went wrong.
"""

import sys
from collections.abc import Iterator
from dataclasses import dataclass

from tests.articles.pages.gold import Label, Page, read_pages
from workbench.articles.model import Article
from workbench.articles.reader import read_articles

MOST_LOST = 0.01
FEWEST_FOLDED = 0.9
_MUST_STAY = (Label.BODY, Label.HEADLINE)


@dataclass(frozen=True)
class Wrong:
    """A line that became what it is not."""

    page: str
    label: Label
    line: str
    rule: str


@dataclass(frozen=True)
class Score:
    """What became of the lines of some pages."""

    furniture: int
    body: int
    wrong: tuple[Wrong, ...]

    def share_wrong(self, label: Label, of: int) -> float:
        """How much of the lines of that label went wrong, 0 to 1."""
        return sum(w.label is label for w in self.wrong) / of


def score(pages: tuple[Page, ...]) -> Score:
    """Each page read by itself, each of its lines compared with its label."""
    wrong = tuple(w for page in pages for w in _wrong(page, read_articles([page.path])[0]))
    labels = [label for page in pages for _number, _line, label in page.labels]
    return Score(labels.count(Label.FURNITURE), labels.count(Label.BODY), wrong)


def _wrong(page: Page, article: Article) -> Iterator[Wrong]:
    starts = _line_starts(page.text)
    for number, line, label in page.labels:
        rule = _rule(article, starts[number], starts[number] + len(line))
        if (label is Label.FURNITURE and not rule) or (label in _MUST_STAY and rule):
            yield Wrong(page.name, label, line, rule)


def _line_starts(text: str) -> list[int]:
    starts = [0]
    for line in text.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    return starts


def _rule(article: Article, start: int, end: int) -> str:
    """The rule that folds the line or a part of it; "" if none does."""
    folds = (f for f in article.furniture if f.span.start < end and start < f.span.end)
    return next((f.rule for f in folds), "")


def test_nine_tenths_of_the_furniture_are_folded_and_hardly_a_line_of_the_body() -> None:
    result = score(read_pages())

    assert result.share_wrong(Label.FURNITURE, result.furniture) <= 1 - FEWEST_FOLDED
    assert result.share_wrong(Label.BODY, result.body) <= MOST_LOST


if __name__ == "__main__":
    found = score(read_pages())
    for w in found.wrong:
        sys.stdout.write(f"{w.page} {w.label} {w.rule or 'kept'} | {w.line}\n")
    for kind, number in ((Label.FURNITURE, found.furniture), (Label.BODY, found.body)):
        missed = sum(w.label is kind for w in found.wrong)
        sys.stdout.write(f"{kind}: {missed} of {number} wrong\n")
