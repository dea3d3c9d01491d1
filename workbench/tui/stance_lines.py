"""The body of the strip: each value, who holds it, and in which words."""

from collections.abc import Iterable, Sequence

from workbench.text.safe import safe_line
from workbench.tui.cells import clipped, padded, width
from workbench.tui.paint import Line, Role, Run, fit, joined, line_width
from workbench.tui.quote import quote_lines
from workbench.tui.scene import Scene
from workbench.tui.stances import Stance

NAMED_WIDTH = 100
"""From here on articles stand with their names, not with their numbers alone."""
_LABEL_CELLS = 16
_VALUE_CELLS = 26
_TALLEST = 4
"""More rows than this for one statement would push others out of sight."""


def stance_lines(scene: Scene, cells: int, height: int, *, table: bool) -> list[Line]:
    """Each value with its holders and their words, in at most so many lines, dissent first.

    In a table the value stands before its statements, else above them. Values for which there is
    no line are named in the last one.
    """
    stances = [s for s in scene.stances if s.statements]
    if len(stances) > height:
        shown = max(0, height - 1)
        told = _lines(scene, stances[:shown], cells, shown, heads=0)
        return [*told, _left_over(scene, stances[shown:])]
    heads = 0 if table or not _valued(stances) or 2 * len(stances) > height else len(stances)
    return _lines(scene, stances, cells, height, heads=heads)


def _lines(
    scene: Scene, stances: Sequence[Stance], cells: int, height: int, *, heads: int
) -> list[Line]:
    """The stances, each with one line at least; `heads` of the lines are values above them."""
    counts = _kept(stances, height - heads)
    kept = max(1, sum(counts))
    tall = max(1, min(_TALLEST, (height - heads) // kept))
    spare = height - heads - tall * kept
    lines: list[Line] = []
    for stance, count in zip(stances, counts, strict=True):
        if heads:
            lines.append(_stance_head(scene, stance, cells))
        for number, statement_id in enumerate(_first(scene, stance, count)):
            rows = tall + (1 if spare > 0 and tall < _TALLEST else 0)
            lead = _lead(scene, stance, statement_id, cells, number == 0, table=not heads)
            made = _statement_lines(scene, statement_id, lead, cells, rows)
            spare += tall - len(made)
            lines += made
        if count < len(stance.statements):
            lines[-1] = _more(scene, stance, count, lines[-1], cells)
    return lines


def _left_over(scene: Scene, stances: Sequence[Stance]) -> Line:
    """The values that have no line of their own, with their articles."""
    told = []
    for stance in stances:
        articles = dict.fromkeys(scene.state.statement(s).article for s in stance.statements)
        told.append(f"{stance.shown} {' '.join(str(scene.numbers[a]) for a in articles)}")
    return ((f" and {'; '.join(told)}", Role.DIM),)


def _valued(stances: Iterable[Stance]) -> bool:
    return any(s.value for s in stances)


def _kept(stances: Sequence[Stance], room: int) -> list[int]:
    """How many statements of each stance are shown: one of each, then dissent first."""
    counts = [1] * len(stances)
    left = room - len(stances)
    for number, stance in enumerate(stances):
        more = min(max(0, left), len(stance.statements) - 1)
        counts[number] += more
        left -= more
    return counts


def _first(scene: Scene, stance: Stance, count: int) -> list[str]:
    """The statements shown of a stance; the chosen one is always among them."""
    shown = list(stance.statements[:count])
    if scene.chosen in stance.statements and scene.chosen not in shown:
        shown[-1] = scene.chosen
    return shown


def _more(scene: Scene, stance: Stance, count: int, line: Line, cells: int) -> Line:
    shown = _first(scene, stance, count)
    rest = (scene.state.statement(s).article for s in stance.statements if s not in shown)
    numbers = " ".join(str(scene.numbers[a]) for a in dict.fromkeys(rest))
    tail = f" also {clipped(numbers, max(8, cells // 3))}"
    return (*fit(line, cells - width(tail), Role.TEXT, scene.glyphs.ellipsis), (tail, Role.DIM))


def _value_role(stance: Stance) -> Role:
    if not stance.value:
        return Role.DIM
    return Role.MARK_DISPUTED if stance.minority else Role.MARK_SHARED


def _sign(scene: Scene, stance: Stance) -> str:
    if stance.value:
        return scene.glyphs.disputed if stance.minority else scene.glyphs.shared
    return scene.glyphs.agreement(scene.agreement) if len(scene.stances) == 1 else " "


def _stance_head(scene: Scene, stance: Stance, cells: int) -> Line:
    held = len({scene.state.statement(s).article for s in stance.statements})
    value = stance.shown
    said = f" {_sign(scene, stance)} {clipped(value, cells - 12)}"
    return ((said, _value_role(stance)), (f"  {held} of {len(scene.articles)}", Role.DIM))


def _statement_lines(
    scene: Scene, statement_id: str, lead: Line, cells: int, rows: int
) -> list[Line]:
    statement = scene.state.statement(statement_id)
    indent = line_width(lead)
    shown = quote_lines(scene, statement, cells - indent - 1, rows)
    blank: Line = ((" " * indent, Role.TEXT),)
    return [(*(lead if n == 0 else blank), *line) for n, line in enumerate(shown)]


def _lead(
    scene: Scene, stance: Stance, statement_id: str, cells: int, first: bool, *, table: bool
) -> Line:
    """What stands before the words: sign and value (in a table), pointer, number, name."""
    number = scene.numbers[scene.state.statement(statement_id).article]
    runs: list[Run] = []
    if table:
        runs += _value_cell(scene, stance, cells, first)
    pointer = scene.glyphs.current if statement_id == scene.chosen else " "
    runs.append((pointer, Role.MARK_CURRENT))
    runs.append((f"{number:>2} ", Role.KEY if number - 1 == scene.focus else Role.HINT))
    if cells >= NAMED_WIDTH:
        label = safe_line(scene.articles[number - 1].label)
        runs.append((padded(label, min(_LABEL_CELLS, scene.voices.label_cells)) + " ", Role.DIM))
    return joined(runs)


def _value_cell(scene: Scene, stance: Stance, cells: int, first: bool) -> list[Run]:
    """Sign and value before the first statement that holds it, as much space before the others."""
    role = _value_role(stance)
    runs: list[Run] = [(f" {_sign(scene, stance) if first else ' '} ", role)]
    if _valued(scene.stances):
        room = min(_VALUE_CELLS, cells // 5, scene.voices.value_cells)
        runs.append((padded(stance.shown if first else "", room) + " ", role))
    return runs
