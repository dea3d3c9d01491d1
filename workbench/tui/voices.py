"""All that the screen asks of one claim, answered once: most keys leave the claim as it is."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from workbench.comparison.model import Claim
from workbench.review.model import ReviewState
from workbench.statements.model import Statement
from workbench.text.safe import safe_line
from workbench.text.spans import Span
from workbench.tui.cells import width
from workbench.tui.stances import Stance, dissenting, stances_of, values_by_article


@dataclass(frozen=True)
class Voices:
    """A claim as the articles tell it; without a claim nobody speaks."""

    state: ReviewState
    claim: Claim | None

    @cached_property
    def numbers(self) -> Mapping[str, int]:
        """Article id to the number it is called by, counted from 1."""
        return {a.id: n for n, a in enumerate(self.state.base.articles, 1)}

    @cached_property
    def stances(self) -> tuple[Stance, ...]:
        """Who holds which value, fewest first."""
        return stances_of(self.claim, self.state.statement) if self.claim else ()

    @cached_property
    def values(self) -> Mapping[str, str]:
        """Article id to its value; silent articles are missing."""
        return values_by_article(self.stances, self.state.statement)

    @cached_property
    def dissenters(self) -> tuple[str, ...]:
        """Articles that stand against the most common value."""
        return dissenting(self.stances, self.state.statement)

    @cached_property
    def words(self) -> Mapping[str, tuple[tuple[Span, bool], ...]]:
        """Article id to (words that carry a value, minority or not)."""
        found: dict[str, list[tuple[Span, bool]]] = {}
        for stance in self.stances:
            for article, span in stance.words:
                found.setdefault(article, []).append((span, stance.minority))
        return {article: tuple(spans) for article, spans in found.items()}

    @cached_property
    def statements(self) -> tuple[Statement, ...]:
        """The statements as they are stepped through: dissent first."""
        ids = dict.fromkeys(s for stance in self.stances for s in stance.statements)
        return tuple(map(self.state.statement, ids))

    @cached_property
    def value_cells(self) -> int:
        """How wide the widest value is."""
        return max((width(stance.shown) for stance in self.stances), default=0)

    @cached_property
    def label_cells(self) -> int:
        """How wide the widest name of an article is."""
        return max((width(safe_line(a.label)) for a in self.state.base.articles), default=0)
