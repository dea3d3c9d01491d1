"""The reviewer's bench: which claim, which article, which view; no terminal in it.

One object owns all of it. The screen turns keys into calls and shows the lines that come of them.
"""

from collections.abc import Callable, Container, Mapping

from workbench.articles.model import Article
from workbench.comparison.model import Claim
from workbench.review.filters import Filter, parse_filter
from workbench.review.model import Cursor
from workbench.review.queue import Order, Queue
from workbench.review.scales import Scale
from workbench.review.session import ReviewSession
from workbench.statements.model import Statement
from workbench.text.spans import Span
from workbench.tui.arrange import Arrangement, arrange, too_small, views_at
from workbench.tui.claim_table import ClaimTable
from workbench.tui.desk import desk_lines
from workbench.tui.glyphs import UNICODE, Glyphs
from workbench.tui.pages import Pages
from workbench.tui.paint import Line
from workbench.tui.scene import COLUMNS, FOCUS, GRID, VIEWS, PaintedRows, Saving, Scene
from workbench.tui.voices import Voices

Step = Callable[[Queue, str | None], str | None]
_FAR = 10**9


class Bench:
    """Where the reviewer is in a session, and what is to be seen from there."""

    def __init__(
        self,
        session: ReviewSession,
        scale: Scale,
        cursor: Cursor | None = None,
        glyphs: Glyphs = UNICODE,
        keys: Mapping[str, str] | None = None,
    ) -> None:
        cursor = cursor or Cursor()
        self.session = session
        self.scale = scale
        self.glyphs = glyphs
        self.keys = keys or {}
        self.size = (0, 0)
        self.view = cursor.view if cursor.view in VIEWS else COLUMNS
        self.focus = min(max(0, cursor.focus), max(0, len(self.articles) - 1))
        self.chosen = ""
        """The id of the statement that is pointed at."""
        self.pinned: frozenset[int] = frozenset()
        self.found: Mapping[str, tuple[Span, ...]] = {}
        self.message = ""
        self.saving = Saving()
        self._painted: PaintedRows = {}
        self._voices = Voices(session.state, None)
        self.table = ClaimTable(session.state, parse_filter(cursor.filter))
        self.pages = Pages(self.articles, cursor.scroll)
        self.pages.fold(session.state.folds)
        self.claim_id = self.table.standing_place(cursor.claim_id)
        self._face()

    # What there is

    @property
    def articles(self) -> tuple[Article, ...]:
        """The articles in the order they were given."""
        return self.session.comparison.articles

    @property
    def claim(self) -> Claim | None:
        """The current claim; None when no claim passes the filter."""
        return self.table.claims.get(self.claim_id or "")

    @property
    def cursor(self) -> Cursor:
        """Where the reviewer is, for the next start."""
        scroll = tuple(self.pages.tops.get(a.id, 0) for a in self.articles)
        return Cursor(self.claim_id, self.view, str(self.table.filter), self.focus, scroll)

    @property
    def statement(self) -> Statement | None:
        """The statement that is pointed at: the chosen one, else the first of the claim."""
        said = self.scene().statements
        return next((s for s in said if s.id == self.chosen), said[0] if said else None)

    @property
    def parts(self) -> Arrangement | None:
        """How the screen is divided now; None while it is too small."""
        if too_small(*self.size):
            return None
        return arrange(self._view_now, *self.size, len(self.articles))

    @property
    def page(self) -> int:
        """How many rows a page has, one kept in sight."""
        parts = self.parts
        return max(1, parts.main.height - 2) if parts else 1

    @property
    def _view_now(self) -> str:
        """The view as it can be shown: on a narrow screen columns are one article."""
        return self.view if self.view in views_at(self.size[0]) else FOCUS

    def scene(self) -> Scene:
        """What is to be seen now."""
        return Scene(
            state=self.session.state,
            voices=self._heard(),
            queue=self.table.shown,
            marks=self.table.marks,
            layouts=self.pages.layout,
            verdict_keys=tuple((one.key, one.name) for one in self.scale.labels),
            progress=self.table.progress,
            position=self.table.places.get(self.claim_id or "", 0),
            title=self.session.info.title,
            filter=str(self.table.filter),
            message=self.message,
            saving=self.saving,
            view=self._view_now,
            focus=self.focus,
            chosen=self.chosen,
            pinned=self.pinned,
            tops=self.pages.tops,
            found=self.found,
            keys=self.keys,
            glyphs=self.glyphs,
            painted=self._painted,
        )

    def _heard(self) -> Voices:
        """Who says what of the current claim, worked out once for each claim and state."""
        if self._voices.state is not self.session.state or self._voices.claim is not self.claim:
            self._voices = Voices(self.session.state, self.claim)
        return self._voices

    def lines(self) -> list[Line]:
        """The whole screen."""
        return desk_lines(self.scene(), *self.size)

    # What changes it

    def forget_painted(self) -> None:
        """Paint every row anew: what is known of claims, or the size, has changed."""
        self._painted.clear()

    def changed(self) -> None:
        """After a decision: the claim may be gone, or look different."""
        self.forget_painted()
        self.table.refresh(self.session.state)
        self.pages.fold(self.session.state.folds)
        if self.claim_id not in self.table.claims:
            self.claim_id = self.table.standing_place(self.claim_id)
        self._face()

    def _face(self) -> None:
        """Turn to an article that speaks to the claim, and bring its words into sight."""
        said = self.scene().statements
        if self.chosen not in {s.id for s in said}:
            here = self.articles[self.focus].id if self.articles else ""
            own = next((s for s in said if s.article == here), said[0] if said else None)
            self.chosen = own.id if own else ""
        self._turn_to_chosen()
        self.align()

    def _turn_to_chosen(self) -> None:
        statement = self.statement
        if statement is not None:
            ids = [a.id for a in self.articles]
            self.focus = ids.index(statement.article)

    def go_to(self, claim_id: str | None) -> bool:
        """Make this the current claim; False, and nothing changes, if there is none."""
        if claim_id is None or claim_id not in self.table.claims:
            return False
        if claim_id != self.claim_id:
            self.chosen = ""
        self.claim_id = claim_id
        self.found = {}
        self._face()
        return True

    def step(self, step: Step) -> bool:
        """Go where the step leads; False at the end of the claims."""
        return self.go_to(step(self.table.queue, self.claim_id))

    def step_among(self, wanted: Container[str], *, back: bool = False) -> bool:
        """Go to the next, or the previous, of the wanted claims, going round once."""
        queue = self.table.queue
        search = queue.previous_among if back else queue.next_among
        return self.go_to(search(self.claim_id, wanted))

    def next_statement(self) -> bool:
        """Point at the next statement of the claim; False when there is no other."""
        ids = [s.id for s in self.scene().statements]
        if len(ids) < 2:
            return False
        at = ids.index(self.chosen) if self.chosen in ids else -1
        self.chosen = ids[(at + 1) % len(ids)]
        self._turn_to_chosen()
        self.align()
        return True

    def focus_article(self, index: int) -> bool:
        """Turn to an article, and to what it says of the claim; False if there is none."""
        if not 0 <= index < len(self.articles):
            return False
        self.focus = index
        own = [s.id for s in self.scene().statements if s.article == self.articles[index].id]
        if own and self.chosen not in own:
            self.chosen = own[0]
        self.align()
        return True

    def pin(self) -> bool:
        """Keep the article's column in sight, or let it go; True if it is kept now."""
        self.pinned = self.pinned ^ {self.focus}
        return self.focus in self.pinned

    def sift(self, wanted: Filter, order: Order) -> None:
        """Show the claims of this filter in this order."""
        self.table.sift(self.session.state, wanted, order)
        self.claim_id = self.table.standing_place(self.claim_id)
        self._face()

    def turn_view(self) -> None:
        """Go from columns to one article to the grid, and round."""
        views = views_at(self.size[0])
        self.view = views[(views.index(self._view_now) + 1) % len(views)]
        self.align()

    def open_passage(self) -> bool:
        """From the grid to the passage; False if that is where one is already."""
        if self.view != GRID:
            return False
        self.view = COLUMNS
        self.align()
        return True

    def find(self, found: Mapping[str, tuple[Span, ...]], index: int, span: Span) -> None:
        """Show what was found, and scroll to one place of it."""
        self.found = found
        self.focus = index
        if self.view == GRID:
            self.view = COLUMNS
        self.pages.show(self.scene(), self.parts, index, span)

    def scroll(self, rows: int) -> None:
        """Scroll the focused article, as far as it goes; in the grid, go so many claims on."""
        if self._view_now == GRID:
            self._go_on(rows)
            return
        self.pages.scroll(self.scene(), self.parts, self.focus, rows)

    def _go_on(self, claims: int) -> None:
        place = self.table.places.get(self.claim_id or "", 1) + claims
        shown = self.table.shown
        if shown:
            self.go_to(shown[min(max(1, place), len(shown)) - 1].id)

    def scroll_to_end(self, *, top: bool) -> None:
        """Scroll the focused article to its top, or to its end."""
        self.scroll(-_FAR if top else _FAR)

    def resize(self, width: int, height: int) -> None:
        """Take a new size: the claim stays in sight, whatever row it was on."""
        self.size = (width, height)
        self.forget_painted()
        self.pages.forget()
        self.align()

    def align(self) -> None:
        """Bring the claim's words into sight in every column."""
        self.pages.align(self.scene(), self.parts)
