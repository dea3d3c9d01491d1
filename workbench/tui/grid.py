"""The grid: every claim by every article, so that one look shows who stands where."""

from workbench.comparison.model import Agreement, Claim
from workbench.text.safe import safe_line
from workbench.tui.arrange import shown_articles
from workbench.tui.cells import clipped, padded
from workbench.tui.paint import Line, Role, Run, fit
from workbench.tui.scene import Scene
from workbench.tui.stances import stances_of

_LEAST_CELL, _MOST_CELL = 5, 16
_LEAST_CLAIM = 30

_ROLE = {
    Agreement.DISPUTED: Role.MARK_DISPUTED,
    Agreement.SHARED: Role.MARK_SHARED,
    Agreement.SINGLE: Role.MARK_SINGLE,
}


def grid_lines(scene: Scene, cells: int, height: int) -> list[Line]:
    """The grid around the current claim: so many lines of so many cells."""
    wide, shown = _columns(scene, cells)
    claim_cells = cells - 1 - (wide + 1) * len(shown)
    lines = [_head(scene, shown, wide, claim_cells)]
    for claim in claims_in_sight(scene, height - 1):
        lines.append(_row(scene, claim, shown, wide, claim_cells))
    blank: Line = ((" " * cells, Role.TEXT),)
    return [fit(line, cells) for line in lines] + [blank] * (height - len(lines))


def _columns(scene: Scene, cells: int) -> tuple[int, tuple[int, ...]]:
    """The width of a cell and the articles that have one."""
    room = cells - _LEAST_CLAIM
    fitting = max(1, room // (_LEAST_CELL + 1))
    numbers = scene.numbers
    shown = shown_articles(
        len(scene.articles),
        fitting,
        focus=scene.focus,
        pinned=sorted(scene.pinned),
        dissenting=[numbers[a] - 1 for a in scene.dissenters],
        speaking=[numbers[a] - 1 for a in scene.values],
    )
    each = (cells * 3 // 5) // max(1, len(shown)) - 1
    return min(_MOST_CELL, max(_LEAST_CELL, each)), shown


def claims_in_sight(scene: Scene, height: int) -> tuple[Claim, ...]:
    """The claims that so many rows of the grid show, the current one among them."""
    current = max(0, scene.position - 1)
    first = max(0, min(current - height // 2, len(scene.queue) - height))
    return scene.queue[first : first + height]


def _head(scene: Scene, shown: tuple[int, ...], wide: int, claim_cells: int) -> Line:
    runs: list[Run] = [(padded(" Claim", claim_cells), Role.HEAD)]
    for index in shown:
        label = f"{index + 1} {safe_line(scene.articles[index].label)}"
        focus = index == scene.focus
        runs.append((scene.glyphs.column, Role.RULE))
        runs.append((padded(label, wide), Role.HEAD_FOCUS if focus else Role.HEAD))
    return tuple(runs)


def _row(scene: Scene, claim: Claim, shown: tuple[int, ...], wide: int, claim_cells: int) -> Line:
    current = scene.claim is not None and claim.id == scene.claim.id
    agreement = scene.state.agreement(claim)
    judged = scene.state.standing(claim.id).judged
    pointer = scene.glyphs.current if current else " "
    text = padded(safe_line(claim.text), claim_cells - 5)
    base = Role.CURRENT if current else (Role.JUDGED if judged else Role.TEXT)
    runs: list[Run] = [
        (pointer, Role.MARK_CURRENT),
        (scene.glyphs.agreement(agreement), _ROLE[agreement]),
        (scene.glyphs.judged if judged else " ", Role.MARK_JUDGED),
        (" ", Role.TEXT),
        (text + " ", base),
    ]
    said = _cells(scene, claim, agreement)
    for index in shown:
        text, role = said.get(scene.articles[index].id, (scene.glyphs.silent, Role.MARK_SILENT))
        runs.append((scene.glyphs.column, Role.RULE))
        here = current and index == scene.focus
        runs.append((padded(clipped(text, wide), wide), Role.CHOSEN if here else role))
    return tuple(runs)


def _cells(scene: Scene, claim: Claim, agreement: Agreement) -> dict[str, Run]:
    """Article id to what its cell says: its value, or the sign of the claim."""
    found: dict[str, Run] = {}
    for stance in stances_of(claim, scene.state.statement):
        role = Role.MARK_DISPUTED if stance.minority else Role.MARK_SHARED
        for statement in map(scene.state.statement, stance.statements):
            text = safe_line(stance.value) or scene.glyphs.agreement(agreement)
            own = role if stance.value else _ROLE[agreement]
            before = found.get(statement.article)
            if before and stance.value and stance.value not in before[0]:
                text, own = f"{before[0]} / {text}", Role.MARK_DISPUTED
            elif before:
                continue
            found[statement.article] = (text, own)
    return found
