"""The page that lays two statements side by side, word by word."""

from workbench.statements.model import Statement
from workbench.text.safe import safe_line
from workbench.tui.diff import word_diff
from workbench.tui.paint import Line, Role, fit
from workbench.tui.quote import channel_name
from workbench.tui.scene import Scene
from workbench.tui.why import wrapped_runs

_SIDE_BY_SIDE = 70


def counterpart(scene: Scene, statement: Statement) -> Statement | None:
    """What to lay a statement against: one with another value, else of another article."""
    own = next((s.value for s in scene.stances if statement.id in s.statements), "")
    others = [s for s in scene.statements if s.id != statement.id]
    against = [
        s for s in others if any(s.id in t.statements and t.value != own for t in scene.stances)
    ]
    elsewhere = [s for s in others if s.article != statement.article]
    return next(iter((*against, *elsewhere, *others)), None)


def difference_lines(scene: Scene, left: Statement, right: Statement, cells: int) -> list[Line]:
    """Two statements, words of one alone marked; one above the other where there is no room."""
    runs = word_diff(safe_line(left.text), safe_line(right.text))
    heads = [_head(scene, statement) for statement in (left, right)]
    if cells < _SIDE_BY_SIDE:
        return [
            heads[0],
            *wrapped_runs(runs[0], cells),
            (),
            heads[1],
            *wrapped_runs(runs[1], cells),
        ]
    half = (cells - 3) // 2
    columns = [[head, *wrapped_runs(one, half)] for head, one in zip(heads, runs, strict=True)]
    tall = max(map(len, columns))
    bar = (f" {scene.glyphs.column} ", Role.RULE)
    blank: Line = ()
    padded = [[*column, *[blank] * (tall - len(column))] for column in columns]
    sign = scene.glyphs.ellipsis
    return [(*fit(a, half, Role.TEXT, sign), bar, *b) for a, b in zip(*padded, strict=True)]


def _head(scene: Scene, statement: Statement) -> Line:
    number = scene.numbers[statement.article]
    label = safe_line(scene.articles[number - 1].label)
    value = next((s.value for s in scene.stances if statement.id in s.statements), "")
    said = (safe_line(statement.speaker or ""), channel_name(statement.channel or ""))
    who = ", ".join(filter(None, said))
    return (
        (f"{number} {label}", Role.TITLE),
        (f"  {safe_line(value)}" if value else "", Role.DISPUTED),
        (f"  {who}" if who else "", Role.DIM),
    )
