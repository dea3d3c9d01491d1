"""Everything that is to be seen at one moment, as values: the screen makes it, painters read it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from workbench.articles.model import Article
from workbench.comparison.model import Agreement, Claim
from workbench.review.model import Progress, ReviewState, Standing
from workbench.statements.model import Statement
from workbench.text.safe import safe_line
from workbench.text.spans import Span
from workbench.tui.cells import width
from workbench.tui.glyphs import UNICODE, Glyphs
from workbench.tui.layout import Layout
from workbench.tui.marks import Marks
from workbench.tui.paint import Line
from workbench.tui.stances import Stance, dissenting, stances_of, values_by_article

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
    claim: Claim | None
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

    @cached_property
    def numbers(self) -> Mapping[str, int]:
        """Article id to the number it is called by, counted from 1."""
        return {a.id: n for n, a in enumerate(self.articles, 1)}

    @cached_property
    def stances(self) -> tuple[Stance, ...]:
        """Who holds which value of the current claim, fewest first."""
        return stances_of(self.claim, self.state.statement) if self.claim else ()

    @cached_property
    def values(self) -> Mapping[str, str]:
        """Article id to its value of the current claim; silent articles are missing."""
        return values_by_article(self.stances, self.state.statement)

    @cached_property
    def dissenters(self) -> tuple[str, ...]:
        """Articles that stand against the most common value."""
        return dissenting(self.stances, self.state.statement)

    @cached_property
    def words(self) -> Mapping[str, tuple[tuple[Span, bool], ...]]:
        """Article id to (words that carry a value of the current claim, minority or not)."""
        found: dict[str, list[tuple[Span, bool]]] = {}
        for stance in self.stances:
            for article, span in stance.words:
                found.setdefault(article, []).append((span, stance.minority))
        return {article: tuple(spans) for article, spans in found.items()}

    @property
    def articles(self) -> tuple[Article, ...]:
        """The articles in the order they were given."""
        return self.state.base.articles

    @cached_property
    def value_cells(self) -> int:
        """How wide the widest value of the current claim is."""
        return max((width(stance.shown) for stance in self.stances), default=0)

    @cached_property
    def label_cells(self) -> int:
        """How wide the widest name of an article is."""
        return max((width(safe_line(a.label)) for a in self.articles), default=0)

    @property
    def standing(self) -> Standing:
        """Where the current claim stands."""
        return self.state.standing(self.claim.id) if self.claim else Standing()

    @property
    def agreement(self) -> Agreement:
        """How the articles stand to the current claim."""
        return self.state.agreement(self.claim) if self.claim else Agreement.SINGLE

    @cached_property
    def statements(self) -> tuple[Statement, ...]:
        """The statements of the current claim as they are stepped through: dissent first."""
        return tuple(
            self.state.statement(s)
            for s in dict.fromkeys(s for stance in self.stances for s in stance.statements)
        )

    def spans(self, article_id: str) -> list[Span]:
        """Where the article speaks to the current claim, in reading order."""
        return sorted(s.span for s in self.statements if s.article == article_id)
