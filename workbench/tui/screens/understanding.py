"""Looking behind a claim: why it is one, where two statements differ, what was decided on it.

What a key opens is imported when the key is pressed: a start does not pay for it.
"""

from workbench.tui.screens.base import ReviewBase
from workbench.tui.screens.read import Read


class Understanding(ReviewBase):
    """The keys that open a page to read."""

    def action_why(self) -> None:
        """`w`"""
        from workbench.tui.why import why_lines

        scene = self.bench.scene()
        title = "Why this is one claim"
        self.app.push_screen(Read(self.look, title, lambda cells: why_lines(scene, cells), "w"))

    def action_diff(self) -> None:
        """`d`"""
        from workbench.tui.difference import counterpart, difference_lines

        scene, left = self.bench.scene(), self.bench.statement
        right = counterpart(scene, left) if left else None
        if left is None or right is None:
            self.say("Nothing else says this: there is nothing to lay it against.")
            return
        title = "Word by word"
        self.app.push_screen(
            Read(self.look, title, lambda cells: difference_lines(scene, left, right, cells), "d")
        )

    def action_history(self) -> None:
        """`H`"""
        from workbench.tui.story import story_lines

        claim_id = self.bench.claim_id or ""
        lines = story_lines(self.bench.session.state, claim_id)
        self.app.push_screen(Read(self.look, "Decided on this claim", lambda _cells: lines, "H"))

    def action_figures(self) -> None:
        """`#`"""
        from workbench.tui.figures import figure_lines

        lines = figure_lines(self.bench.session.state, self.bench.scale)
        self.app.push_screen(Read(self.look, "Figures", lambda _cells: lines, "#"))
