"""Everything that is to be seen at one moment, as values: the screen makes it, painters read it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from workbench.articles.model import Article
from workbench.comparison.model import Agreement, Claim
from workbench.review.model import Progress, ReviewState, Standing
from workbench.statements.model import Statement
from workbench.text.spans import Span
from workbench.tui.glyphs import UNICODE, Glyphs
from workbench.tui.layout import Layout
from workbench.tui.marks import Marks
from workbench.tui.paint import Line
from workbench.tui.stances import Stance
from workbench.tui.voices import Voices

COLUMNS, FOCUS, GRID = "columns", "focus", "grid"
VIEWS = (COLUMNS, FOCUS, GRID)

LayoutOf = Callable[[Article, int], Layout]
"""Gives an article's layout in a column of so many cells of text."""

PaintedRows = dict[tuple[str, int, int], tuple[frozenset[str], Line]]
"""(article id, width, offset) to the claims in that row and how it looks while none is current."""


@dataclass(frozen=True)
class Saving:
    """What the screen may say about the log."""

    text: str = ""
    good: bool = True


@dataclass(frozen=True)
class Scene:
    """One moment of a review."""

    state: ReviewState
    voices: Voices
    """The current claim, and who says what of it."""
    queue: tuple[Claim, ...]
    """The claims that the filter lets through, in the order of review."""
    marks: Mapping[str, Marks]
    layouts: LayoutOf
    verdict_keys: tuple[tuple[str, str], ...] = ()
    """(key, label) of the scale."""
    progress: Progress = field(default_factory=lambda: Progress(0, 0, 0))
    position: int = 0
    """Where the current claim stands in the queue, counted from 1; 0 if the filter hides it."""
    title: str = ""
    filter: str = ""
    message: str = ""
    saving: Saving = field(default_factory=Saving)
    view: str = COLUMNS
    focus: int = 0
    chosen: str = ""
    """The statement that `Tab` stopped at."""
    pinned: frozenset[int] = frozenset()
    tops: Mapping[str, int] = field(default_factory=dict)
    """Article id to the offset of the first row shown."""
    found: Mapping[str, tuple[Span, ...]] = field(default_factory=dict)
    """Article id to what a search found there."""
    keys: Mapping[str, str] = field(default_factory=dict)
    """Keys that the user moved, by the name of their action."""
    glyphs: Glyphs = UNICODE
    painted: PaintedRows = field(default_factory=dict, compare=False)
    """Rows painted before, as long as nothing but the current claim has changed since."""

    @property
    def claim(self) -> Claim | None:
        """The current claim; None when no claim passes the filter."""
        return self.voices.claim

    @property
    def numbers(self) -> Mapping[str, int]:
        """Article id to the number it is called by, counted from 1."""
        return self.voices.numbers

    @property
    def stances(self) -> tuple[Stance, ...]:
        """Who holds which value of the current claim, fewest first."""
        return self.voices.stances

    @property
    def values(self) -> Mapping[str, str]:
        """Article id to its value of the current claim; silent articles are missing."""
        return self.voices.values

    @property
    def dissenters(self) -> tuple[str, ...]:
        """Articles that stand against the most common value."""
        return self.voices.dissenters

    @property
    def words(self) -> Mapping[str, tuple[tuple[Span, bool], ...]]:
        """Article id to (words that carry a value of the current claim, minority or not)."""
        return self.voices.words

    @property
    def statements(self) -> tuple[Statement, ...]:
        """The statements of the current claim as they are stepped through: dissent first."""
        return self.voices.statements

    @property
    def articles(self) -> tuple[Article, ...]:
        """The articles in the order they were given."""
        return self.state.base.articles

    @property
    def standing(self) -> Standing:
        """Where the current claim stands."""
        return self.state.standing(self.claim.id) if self.claim else Standing()

    @property
    def agreement(self) -> Agreement:
        """How the articles stand to the current claim."""
        return self.state.agreement(self.claim) if self.claim else Agreement.SINGLE

    def spans(self, article_id: str) -> list[Span]:
        """Where the article speaks to the current claim, in reading order."""
        return sorted(s.span for s in self.statements if s.article == article_id)
