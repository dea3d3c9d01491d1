"""`workbench review --plain` and `workbench resume --plain`: a review without a screen.

Nothing here may import textual: what reads this output is often a script or a screen reader, on a
terminal that can show no screen.
"""

import io
import shutil
import signal
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from types import FrameType
from typing import NoReturn, TextIO

from workbench.articles.reader import read_sources
from workbench.articles.sources import ReadOptions
from workbench.commands.opening import session_for, session_named
from workbench.commands.telling import tell
from workbench.errors import ExitCode, UsageError
from workbench.log.locking import SessionLock, this_process
from workbench.log.records import check_blind, colleagues_of
from workbench.log.saving import take_in
from workbench.log.store import Log
from workbench.paths import state_folder
from workbench.pipeline import compare_articles
from workbench.plain.review import plain_review
from workbench.review.scales import Scale, scales_from
from workbench.review.session import ReviewSession
from workbench.settings import Settings

_STANDARD_INPUT = "-"
_AS_USUAL = ReadOptions()
_USUAL_WIDTH = 80
_SIGNALS = (signal.SIGTERM, signal.SIGHUP)
_BEYOND_ASCII = "≠"


def review(
    sources: Sequence[str],
    log_path: Path,
    reviewer: str,
    scale: Scale,
    settings: Settings,
    reading: ReadOptions = _AS_USUAL,
    *,
    again: bool = False,
) -> int:
    """Review these articles line by line: start, or go on if the reviewer has a session on them.

    Returns the exit code. Raises WorkbenchError for what the user can mend.
    """
    if _STANDARD_INPUT in sources:
        raise UsageError(
            "Standard input cannot give both the articles and the answers.",
            "Save the article to a file and name that.",
        )
    found = read_sources(sources, reading)
    for note in found.notes:
        tell(note)
    with Log.open(log_path) as log:
        session = session_for(
            log, found.articles, reviewer, scale.name, compare_articles, again=again
        )
        scales = {**scales_from(settings.scales), scale.name: scale}
        return _review(log, session, reviewer, scales, settings)


def resume(
    session: str | None,
    log_path: Path,
    reviewer: str,
    scales: Mapping[str, Scale],
    settings: Settings,
) -> int:
    """Go on line by line with the session named, or with the reviewer's last one.

    `scales` are the user's own. Returns the exit code.
    """
    with Log.open(log_path) as log:
        named = session_named(log, session, reviewer)
        return _review(log, named, reviewer, scales, settings)


def _review(
    log: Log, session_id: str, reviewer: str, scales: Mapping[str, Scale], settings: Settings
) -> int:
    check_blind(log, session_id, reviewer)
    lock = SessionLock.acquire(log.path, session_id, this_process(reviewer))
    with lock, _ended_in_order():
        take_in(log, session_id, state_folder())
        stored = log.load(session_id)
        _forgive(sys.stdin)
        _forgive(sys.stdout)
        plain_review(
            ReviewSession(
                stored.info,
                stored.comparison,
                stored.decisions,
                colleagues=colleagues_of(log, session_id),
            ),
            log,
            replace(settings, ascii=settings.ascii or not _has_signs(sys.stdout)),
            sys.stdin,
            sys.stdout,
            shutil.get_terminal_size((_USUAL_WIDTH, 24)).columns,
            scales=scales,
            cursor=stored.cursor,
            folders=[state_folder()],
        )
    return ExitCode.DONE


def _forgive(stream: TextIO) -> None:
    """Let a character that does not fit the encoding of the stream be marked, never fatal."""
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(errors="replace")


def _has_signs(stream: TextIO) -> bool:
    """Can the stream carry signs beyond ASCII?"""
    try:
        _BEYOND_ASCII.encode(stream.encoding or "ascii")
    except UnicodeEncodeError:
        return False
    return True


@contextmanager
def _ended_in_order() -> Iterator[None]:
    """Let a signal that ends the process first leave the review as `q` would; then 128 + n."""
    before = {number: signal.signal(number, _leave) for number in _SIGNALS}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _leave(number: int, _frame: FrameType | None) -> NoReturn:
    sys.exit(128 + number)
