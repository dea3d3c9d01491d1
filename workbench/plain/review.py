"""The review as numbered prompts: for screen readers, scripts, pipes and poor terminals.

The same session, the same log and the same decisions as on the screen, without one control
character: what is told is plain lines, what is answered is one line each.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import TextIO

from workbench.log.saving import Appends, Saver
from workbench.plain.commands import obey
from workbench.plain.console import Console
from workbench.plain.judging import tell_left
from workbench.plain.reader import Reader
from workbench.review.model import Cursor
from workbench.review.scales import Scale, scale_named, scales_from
from workbench.review.session import Clock, ReviewSession
from workbench.settings import Settings
from workbench.text.counting import counted
from workbench.tui.glyphs import ASCII, UNICODE


def local_time() -> datetime:
    """The time on the wall."""
    return datetime.now().astimezone()


def plain_review(
    session: ReviewSession,
    log: Appends,
    settings: Settings,
    stdin: TextIO,
    stdout: TextIO,
    width: int = 80,
    *,
    scales: Mapping[str, Scale] | None = None,
    cursor: Cursor | None = None,
    clock: Clock = local_time,
    folders: Sequence[Path] = (),
) -> None:
    """Review until `q` or the end of the input; every decision is in the log before `saved` shows.

    `scales` are the user's own (those of the settings if not given); `cursor` is the place to begin
    at. What the log does not take goes into a file beside it or in
    one of `folders`; raises LogError if there is no place for it at all.
    """
    own = scales_from(settings.scales) if scales is None else scales
    scale = scale_named(session.info.scale, own)
    console = Console(stdin, stdout, width)
    saver = Saver(log, session.info.id)
    signs = ASCII if settings.ascii else UNICODE
    reader = Reader(session, saver, scale, console, signs, clock, cursor or Cursor())
    reader.auto_advance = settings.auto_advance
    try:
        _greet(reader)
        _converse(reader)
    finally:
        saver.bookmark(reader.cursor)
        unsaved, reason = saver.status.unsaved, saver.status.reason
        file = saver.leave(*folders)
    _part(reader, unsaved, reason, file)


def _greet(reader: Reader) -> None:
    """What is reviewed, by whom, how far it is, and how to answer."""
    info, state = reader.session.info, reader.session.state
    verdicts = ", ".join(f"{label.key} {label.name}" for label in reader.scale.labels)
    waiting = sum(not state.standing(c.id).settled_anchor for c in state.claims)
    reader.console.tell(
        f"Review: {info.title}",
        f"Reviewer: {info.reviewer}",
        *(
            f"Article {n}: {article.label}, {article.source}"
            for n, article in enumerate(reader.session.comparison.articles, 1)
        ),
        *(f"Remark: {note}" for note in reader.session.comparison.notes),
        f"Progress: {reader.progress()}",
        *([f"Changed: {counted(waiting, 'claim')} to judge again (f changed)"] if waiting else []),
        f"Verdicts: {verdicts}",
        "Commands: n next, p previous, ? help, q quit",
    )
    reader.read_out()


def _converse(reader: Reader) -> None:
    while not reader.leaving:
        line = reader.console.ask(f"{reader.heading}, your answer:")
        if line is None:
            return
        reader.retry()
        obey(reader, line)
        if reader.console.ended:
            return


def _part(reader: Reader, unsaved: int, reason: str, file: Path | None) -> None:
    """How far it came; where to find what is not in the log."""
    if file is not None:
        reader.console.tell(
            f"{counted(unsaved, 'decision')} could not be saved in the log: {reason}.",
            f"Kept in: {file}. The next start takes them in.",
        )
        return
    reader.console.tell(f"Everything is saved: {tell_left(reader)}.")
