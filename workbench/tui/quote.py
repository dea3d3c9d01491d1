"""A statement's own words for the strip: those that carry a value marked, the speaker named."""

from collections.abc import Sequence

from workbench.statements.model import Statement
from workbench.text.safe import safe_line
from workbench.tui.cells import width
from workbench.tui.paint import Line, Role, Run, fit, window
from workbench.tui.scene import Scene
from workbench.tui.wrap import wrap

_NO_NAMES = frozenset(
    {"news conference", "interview", "statement", "speech", "letter", "email", "article", "podcast"}
)
"""Channels that are kinds of occasion or text; all others are names."""


def quote_lines(scene: Scene, statement: Statement, cells: int, rows: int) -> list[Line]:
    """The words in at most so many rows, cut so that those that carry a value are in sight."""
    quote = _quote(scene, statement)
    keep = _telling(scene, statement)
    text = "".join(t for t, _r in quote)
    broken = wrap(text, cells)
    if rows == 1 or len(broken) == 1:
        return [window(quote, cells, width(text[:keep]))]
    first = next((n for n, (a, b) in enumerate(broken) if a <= keep < max(b, a + 1)), 0)
    start = max(0, min(first - rows // 2, len(broken) - rows))
    lines = [_slice(quote, a, b) for a, b in broken[start : start + rows]]
    sign = scene.glyphs.ellipsis
    if start:
        lines[0] = fit(((sign + " ", Role.DIM), *lines[0]), cells, Role.TEXT, sign)
    if start + rows < len(broken):
        lines[-1] = fit((*lines[-1], (" " + sign, Role.DIM)), cells, Role.TEXT, sign)
    return lines


def _telling(scene: Scene, statement: Statement) -> int:
    """Where in the statement the words begin that carry its value; 0 if none do."""
    words = scene.words.get(statement.article, ())
    own = [s.start - statement.span.start for s, _ in words if statement.span.contains(s)]
    return min(own, default=0)


def _quote(scene: Scene, statement: Statement) -> list[Run]:
    """The statement's words, those that carry a value marked, and who said it where."""
    text = safe_line(statement.text)
    runs: list[Run] = []
    at = statement.span.start
    base = Role.CURRENT_HERE if statement.id == scene.chosen else Role.TEXT
    for span, minority in sorted(scene.words.get(statement.article, ())):
        if statement.span.contains(span) and span.start >= at:
            runs.append((_part(text, statement, at, span.start), base))
            role = Role.MINORITY if minority else Role.MAJORITY
            runs.append((_part(text, statement, span.start, span.end), role))
            at = span.end
    runs.append((_part(text, statement, at, statement.span.end), base))
    if said := _attribution(statement):
        runs.append((said, Role.DIM))
    return [run for run in runs if run[0]]


def _part(text: str, statement: Statement, start: int, end: int) -> str:
    return text[start - statement.span.start : end - statement.span.start]


def _attribution(statement: Statement) -> str:
    said = (safe_line(statement.speaker or ""), channel_name(statement.channel or ""))
    told = ", ".join(filter(None, said))
    return f"  ({told})" if told else ""


def channel_name(channel: str) -> str:
    """Where something was said, as one writes it: names of platforms have capitals."""
    return safe_line(channel if channel in _NO_NAMES else channel.title())


def _slice(runs: Sequence[Run], start: int, end: int) -> Line:
    kept: list[Run] = []
    at = 0
    for text, role in runs:
        part = text[max(0, start - at) : max(0, end - at)]
        if part:
            kept.append((part, role))
        at += len(text)
    return tuple(kept)
