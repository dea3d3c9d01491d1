"""Going about: claims, articles, rows, views, filters, search."""

from collections.abc import Callable

from workbench.review.filters import Filter, parse_filter
from workbench.review.queue import Order, Queue, disputed, unjudged
from workbench.tui.listing import claim_items
from workbench.tui.menu import item
from workbench.tui.mouse import click, wheel
from workbench.tui.screens.base import ReviewBase
from workbench.tui.screens.choose import Choose
from workbench.tui.searching import Hit, found_by_article, hit_items, search
from workbench.tui.widgets.desk import Desk

_ORDERS = {
    Order.REVIEW: "as compared",
    Order.AGREEMENT: "disputed, then shared, then single",
    Order.ARTICLE: "as the articles tell it",
    Order.OPEN_FIRST: "without a verdict first",
}


class Navigating(ReviewBase):
    """The keys that change what is looked at, and nothing else."""

    def action_next_claim(self) -> None:
        """`n`"""
        self.moved(self.bench.step(Queue.next), "This is the last claim.")

    def action_previous_claim(self) -> None:
        """`p`"""
        self.moved(self.bench.step(Queue.previous), "This is the first claim.")

    def action_next_unjudged(self) -> None:
        """`N`"""
        went = self.bench.step_among(unjudged(self.bench.session.state))
        self.moved(went, "No other claim is without a verdict.")

    def action_previous_unjudged(self) -> None:
        """`P`"""
        went = self.bench.step_among(unjudged(self.bench.session.state), back=True)
        self.moved(went, "No other claim is without a verdict.")

    def action_next_disputed(self) -> None:
        """`]`"""
        went = self.bench.step_among(disputed(self.bench.session.state))
        self.moved(went, "No other claim is disputed.")

    def action_previous_disputed(self) -> None:
        """`[`"""
        went = self.bench.step_among(disputed(self.bench.session.state), back=True)
        self.moved(went, "No other claim is disputed.")

    def action_list_claims(self) -> None:
        """`c`"""
        claims = self.bench.table.shown
        at = next((n for n, c in enumerate(claims) if c.id == self.bench.claim_id), 0)
        dialog = Choose(self.look, "Claims", claim_items(self.bench.scene()), at=at, typing=True)
        self.choose(dialog, lambda chosen: self._go(claims[chosen[0]].id))

    def _go(self, claim_id: str) -> None:
        self.bench.go_to(claim_id)
        self.draw()

    def action_filter(self) -> None:
        """`f`"""
        from workbench.tui.filtering import filter_items

        filters, items, marked = filter_items(self.bench.scene(), self.bench.table.filter)

        def take(chosen: tuple[int, ...]) -> None:
            if filters[chosen[0]] is None:
                self._ask_words()
            else:
                self._sift(filters[chosen[0]] or Filter())

        self.choose(Choose(self.look, "Show", items, at=marked, typing=True), take)

    def _ask_words(self) -> None:
        self.ask(
            "Show claims: words, kind:place, agreement:disputed, unjudged ...",
            [("All of", str(self.bench.table.filter))],
            lambda answer: self._sift(parse_filter(answer[0])),
        )

    def _sift(self, wanted: Filter) -> None:
        self.bench.sift(wanted, self.bench.table.order)
        count = len(self.bench.table.shown)
        self.say(f"{count} {'claim' if count == 1 else 'claims'} shown.")

    def action_clear_filter(self) -> None:
        """`F`"""
        self._sift(Filter())

    def action_order(self) -> None:
        """`O`"""
        orders = list(_ORDERS)
        dialog = Choose(
            self.look,
            "Order of the claims",
            [item(_ORDERS[order]) for order in orders],
            at=orders.index(self.bench.table.order),
        )
        self.choose(dialog, lambda chosen: self._reorder(orders[chosen[0]]))

    def _reorder(self, order: Order) -> None:
        self.bench.sift(self.bench.table.filter, order)
        self.say(f"Claims stand {_ORDERS[order]}.")

    def action_focus_article(self, number: int) -> None:
        """`1` to `9`"""
        self.moved(self.bench.focus_article(number - 1), f"There is no article {number}.")

    def action_next_article(self) -> None:
        """Right"""
        self.moved(self.bench.focus_article(self.bench.focus + 1), "This is the last article.")

    def action_previous_article(self) -> None:
        """Left"""
        self.moved(self.bench.focus_article(self.bench.focus - 1), "This is the first article.")

    def action_next_statement(self) -> None:
        """`Tab`"""
        self.moved(self.bench.next_statement(), "Nothing else says this.")

    def _scrolled(self, scroll: Callable[[], None]) -> None:
        scroll()
        self.draw()

    def action_scroll_down(self) -> None:
        """`j`"""
        self._scrolled(lambda: self.bench.scroll(1))

    def action_scroll_up(self) -> None:
        """`k`"""
        self._scrolled(lambda: self.bench.scroll(-1))

    def action_page_down(self) -> None:
        """`PgDn`"""
        self._scrolled(lambda: self.bench.scroll(self.bench.page))

    def action_page_up(self) -> None:
        """`PgUp`"""
        self._scrolled(lambda: self.bench.scroll(-self.bench.page))

    def action_scroll_top(self) -> None:
        """`g`"""
        self._scrolled(lambda: self.bench.scroll_to_end(top=True))

    def action_scroll_bottom(self) -> None:
        """`G`"""
        self._scrolled(lambda: self.bench.scroll_to_end(top=False))

    def action_realign(self) -> None:
        """`=`"""
        self._scrolled(self.bench.align)

    def action_pin(self) -> None:
        """`.`"""
        number = self.bench.focus + 1
        kept = self.bench.pin()
        self.say(f"Article {number} stays in sight." if kept else f"Article {number} let go.")

    def action_view(self) -> None:
        """`v`"""
        self.bench.turn_view()
        self.draw()

    def action_open(self) -> None:
        """`Enter`"""
        self.moved(self.bench.open_passage(), "This is the passage.")

    def action_search(self) -> None:
        """`/`"""
        hint = "Enter searches all articles, Esc goes back"
        self.ask(
            "Search all articles", [("Words", "")], lambda answer: self._show_hits(answer[0]), hint
        )

    def _show_hits(self, words: str) -> None:
        hits = search(self.bench.articles, words)
        if not hits:
            self.say("No article has these words.")
            return
        title = f"{len(hits)} {'place' if len(hits) == 1 else 'places'}"
        dialog = Choose(self.look, title, hit_items(self.bench.articles, hits), typing=True)
        self.choose(dialog, lambda chosen: self._show_hit(hits, hits[chosen[0]]))

    def _show_hit(self, hits: list[Hit], hit: Hit) -> None:
        number = self.numbered(hit.article)
        self.bench.find(found_by_article(hits), number - 1, hit.span)
        self.draw()

    def on_desk_clicked(self, event: Desk.Clicked) -> None:
        """Focus the article that was clicked on, and go to the claim there."""
        click(self.bench, event.x, event.y)
        self.draw()

    def on_desk_scrolled(self, event: Desk.Scrolled) -> None:
        """Scroll the article under the mouse."""
        wheel(self.bench, event.x, event.y, event.rows)
        self.draw()
