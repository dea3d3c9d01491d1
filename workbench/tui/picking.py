"""The sessions of a log as a list to choose from."""

from collections.abc import Sequence
from datetime import datetime

from workbench.log.rows import SessionSummary
from workbench.text.safe import safe_line
from workbench.tui.cells import padded
from workbench.tui.menu import Item
from workbench.tui.paint import Role

_TITLE_CELLS = 40


def session_items(sessions: Sequence[SessionSummary], reviewer: str) -> list[Item]:
    """One item a session, the one opened last first, then the ways to begin a new one."""
    return [
        *(_session(one, reviewer) for one in sessions),
        Item((("Open files or a folder ...", Role.TITLE),)),
        Item((("The sample event", Role.TITLE),)),
    ]


def _session(one: SessionSummary, reviewer: str) -> Item:
    progress = one.progress
    left = progress.disputes_left
    disputes = f", {left} {'dispute' if left == 1 else 'disputes'} left" if left else ""
    by = "" if one.info.reviewer == reviewer else f"  {safe_line(one.info.reviewer)}"
    return Item(
        (
            (padded(safe_line(one.info.title), _TITLE_CELLS), Role.TEXT),
            (f"  {progress.judged}/{progress.total} judged", Role.MARK_JUDGED),
            (disputes, Role.MARK_DISPUTED),
            (f"  {_when(one.last_opened)}{by}", Role.DIM),
        ),
        one.info.id,
    )


def _when(at: datetime) -> str:
    return f"{at.astimezone():%Y-%m-%d %H:%M}"
