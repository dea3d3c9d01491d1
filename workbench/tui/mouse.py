"""The mouse, for those who have one: nothing needs it."""

from workbench.tui.bench import Bench
from workbench.tui.desk import widths_shown
from workbench.tui.grid import claims_in_sight


def click(bench: Bench, x: int, y: int) -> None:
    """Focus the column that was clicked on, and go to the claim in that row if it has one."""
    parts = bench.parts
    if parts is None or not parts.main.holds(x, y):
        return
    row = y - parts.main.y - 1
    if not parts.columns:
        claims = claims_in_sight(bench.scene(), parts.main.height - 1)
        bench.go_to(claims[row].id if 0 <= row < len(claims) else None)
        return
    index = _column_at(bench, x, y)
    if index is not None:
        _go_to_claim_in(bench, index, row)
        bench.focus_article(index)


def _go_to_claim_in(bench: Bench, index: int, row: int) -> None:
    """The first claim of the row, unless the current one is in it."""
    parts = bench.parts
    stretch = bench.pages.offset_at(bench.scene(), parts, index, row) if parts else None
    marks = bench.table.marks.get(bench.articles[index].id)
    if marks is None or stretch is None or stretch[0] == stretch[1]:
        return
    here = [m.claim.id for m in marks.over(*stretch)]
    if here and bench.claim_id not in here:
        bench.focus = index
        bench.go_to(here[0])


def wheel(bench: Bench, x: int, y: int, rows: int) -> None:
    """Scroll the column under the mouse, or the grid."""
    index = _column_at(bench, x, y)
    if index is not None:
        bench.pages.scroll(bench.scene(), bench.parts, index, rows)
    elif bench.parts is not None and not bench.parts.columns:
        bench.scroll(rows)


def _column_at(bench: Bench, x: int, y: int) -> int | None:
    """The index of the article whose column the cell lies in."""
    parts = bench.parts
    if parts is None or not parts.columns or not parts.main.holds(x, y):
        return None
    right = 0
    for index, cells in widths_shown(bench.scene(), parts).items():
        right += cells + 1
        if x < right:
            return index
    return None
