"""The signs that carry meaning before any colour does, and their plain twins for poor terminals."""

from dataclasses import dataclass

from workbench.comparison.model import Agreement


@dataclass(frozen=True, slots=True)
class Glyphs:
    """One set of signs, each one cell wide."""

    shared: str = "="
    disputed: str = "≠"
    single: str = "1"
    current: str = "▶"
    within: str = "▎"
    silent: str = "·"
    judged: str = "✓"
    flagged: str = "⚑"
    pinned: str = "◆"
    possible: str = "~"
    column: str = "│"
    rule: str = "─"
    fold: str = "⋯"
    ellipsis: str = "…"
    quote_open: str = "“"
    quote_close: str = "”"
    full: str = "█"
    empty: str = "░"

    def agreement(self, agreement: Agreement) -> str:
        """The sign of how the articles stand to a claim."""
        return {
            Agreement.SHARED: self.shared,
            Agreement.DISPUTED: self.disputed,
            Agreement.SINGLE: self.single,
        }[agreement]


UNICODE = Glyphs()
ASCII = Glyphs(
    disputed="!",
    current=">",
    within="|",
    silent=".",
    judged="v",
    flagged="*",
    pinned="+",
    column="|",
    rule="-",
    fold="~",
    ellipsis="~",
    quote_open='"',
    quote_close='"',
    full="#",
    empty="-",
)
