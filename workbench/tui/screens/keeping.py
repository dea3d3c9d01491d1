"""The session itself: undo and redo, copying, colours, help, leaving.

What a key opens is imported when the key is pressed: a start does not pay for it.
"""

from workbench.text.safe import safe_line
from workbench.tui.keys import KEYS, MORE_DIGITS
from workbench.tui.look import look_of
from workbench.tui.menu import item
from workbench.tui.palette import THEMES
from workbench.tui.screens.base import ReviewBase
from workbench.tui.screens.choose import Choose
from workbench.tui.screens.read import Read
from workbench.tui.story import told


class Keeping(ReviewBase):
    """The keys that are about the session as a whole."""

    def action_undo(self) -> None:
        """`u`"""
        done = {d.id: d for d in self.bench.session.state.done}
        decision = self.bench.session.undo()
        if decision is None:
            self.say("There is nothing to undo.")
            return
        self.take(decision, decision.claim_id)
        self.say(f"Undone: {told(done[decision.data['decision']])}.")

    def action_redo(self) -> None:
        """`U`"""
        undone = {d.id: d for d in self.bench.session.state.undone}
        decision = self.bench.session.redo()
        if decision is None:
            self.say("There is nothing to redo.")
            return
        self.take(decision, decision.claim_id)
        self.say(f"Done again: {told(undone[decision.data['decision']])}.")

    def action_copy(self) -> None:
        """`y`"""
        from workbench.tui.copying import quotation

        statement = self.bench.statement
        if statement is None:
            self.say("There is nothing to copy.")
            return
        text = quotation(statement, self.bench.session.comparison.article(statement.article))
        self.app.copy_to_clipboard(text)
        self.say(f"Copied {len(text)} characters, if your terminal allows it; Y writes.")

    def action_write(self) -> None:
        """`Y`"""
        from workbench.tui.copying import quotation, write_quotation

        statement = self.bench.statement
        if statement is None:
            self.say("There is nothing to write.")
            return
        text = quotation(statement, self.bench.session.comparison.article(statement.article))
        try:
            path = write_quotation(text)
        except OSError as error:
            self.say(f"It could not be written: {error.strerror}.")
            return
        self.say(f"Added to {safe_line(str(path))}.")

    def action_theme(self) -> None:
        """`T`"""
        dialog = Choose(
            self.look, "Colours", list(map(item, THEMES)), at=THEMES.index(self.look.theme)
        )
        self.choose(dialog, lambda chosen: self.wear(THEMES[chosen[0]]))

    def wear(self, theme: str) -> None:
        """Change to another theme."""
        self.look = look_of(theme, ascii_only=self.look.ascii_only)
        self.app.theme = theme
        self.desk.restyle(self.look.styles)
        self.say(f'These are the colours "{theme}". In config.toml, theme = "{theme}" keeps them.')

    def action_help(self) -> None:
        """`?`"""
        from workbench.tui.help import help_lines

        verdicts = self.bench.scene().verdict_keys
        glyphs, keys = self.look.glyphs, self.bench.keys
        self.app.push_screen(
            Read(self.look, "Keys", lambda _cells: help_lines(verdicts, glyphs, keys), "?")
        )

    def action_commands(self) -> None:
        """`:`"""
        from workbench.tui.help import command_items

        keys = [*KEYS, *MORE_DIGITS]
        dialog = Choose(self.look, "Commands", command_items(keys, self.bench.keys), typing=True)

        def take(chosen: tuple[int, ...]) -> None:
            self.call_later(self.run_action, keys[chosen[0]].action)

        self.choose(dialog, take)

    def action_quit(self) -> None:
        """`q`"""
        self.keep_place()
        self.app.exit()
