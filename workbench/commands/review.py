"""Starting and resuming a review on the screen, from the articles, from the log, or by choice."""

import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.commands.opening import session_named
from workbench.commands.sitting import ScreenOptions, Sitting, read, sample_articles
from workbench.commands.telling import tell
from workbench.review.scales import Scale, scale_named
from workbench.tui.starting import check_terminal

if TYPE_CHECKING:
    from workbench.articles.sources import ReadOptions

__all__ = ["ScreenOptions", "pick", "resume", "review"]

_AS_USUAL = ScreenOptions()


def review(
    sources: Sequence[str],
    log_path: Path,
    reviewer: str,
    scale: Scale,
    screen: ScreenOptions = _AS_USUAL,
    reading: "ReadOptions | None" = None,
    *,
    again: bool = False,
) -> int:
    """Review these articles: start, or go on if the reviewer has a session on them.

    With `again` a session is compared anew by the engine as it is now.

    Returns the exit code. Raises WorkbenchError for what the user can mend, and whatever made the
    screen fail.
    """
    _check_terminal()
    found = read(sources, reading)
    for note in found.notes:
        tell(note)
    with Sitting(log_path, reviewer, scale, screen) as sitting:
        return sitting.run(sitting.for_articles(found.articles, again=again))


def resume(
    session: str | None,
    log_path: Path,
    reviewer: str,
    scales: Mapping[str, Scale],
    screen: ScreenOptions = _AS_USUAL,
) -> int:
    """Go on with the session named, or with the reviewer's last one. Returns the exit code."""
    _check_terminal()
    with Sitting(log_path, reviewer, scale_named("default"), screen, scales) as sitting:
        wanted = session_named(sitting.log, session, reviewer)
        return sitting.run(sitting.for_session(wanted))


def pick(
    log_path: Path,
    reviewer: str,
    scale: Scale,
    scales: Mapping[str, Scale],
    screen: ScreenOptions = _AS_USUAL,
) -> int:
    """Let the user choose a session or articles; the sample when there is no session yet."""
    _check_terminal()
    with Sitting(log_path, reviewer, scale, screen, scales) as sitting:
        return sitting.run(
            sitting.picker if sitting.log.session_ids() else sitting.for_articles(sample_articles())
        )


def _check_terminal() -> None:
    check_terminal(
        os.environ,
        input_is_terminal=sys.stdin.isatty(),
        output_is_terminal=sys.stdout.isatty(),
    )
