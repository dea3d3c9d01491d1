"""Verdicts whose words changed: what was judged, what stands there now."""

from collections.abc import Iterable

from workbench.review.model import Anchor, AnchorState, Standing
from workbench.text.safe import safe_line
from workbench.tui.diff import word_diff
from workbench.tui.paint import Line, Role
from workbench.tui.why import wrapped_runs

_TOLD = {
    AnchorState.CARRIED: "unchanged",
    AnchorState.CHANGED: "the words changed",
    AnchorState.AMBIGUOUS: "the words stand in several places now",
    AnchorState.ORPHAN: "the words are gone",
}


def unsettled(standing: Standing) -> list[Anchor]:
    """The anchors that wait for the reviewer."""
    return [a for a in standing.anchors if a.state is not AnchorState.CARRIED]


def change_lines(anchors: Iterable[Anchor], cells: int) -> list[Line]:
    """Each change: the words that were judged above those that stand there now."""
    lines: list[Line] = []
    for anchor in anchors:
        judged, now = word_diff(safe_line(anchor.quote), safe_line(anchor.now))
        lines.append(((f"{safe_line(anchor.article)}: {_TOLD[anchor.state]}", Role.TITLE),))
        lines += wrapped_runs(judged, cells - 8, "  then  ")
        if anchor.now:
            lines += wrapped_runs(now, cells - 8, "  now   ")
        lines.append(())
    return lines
