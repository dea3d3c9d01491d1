"""Looking after the log: verify it, copy it, bring out what is sound, forget a session."""

from collections.abc import Callable
from pathlib import Path

from workbench.errors import UsageError
from workbench.log.backups import backup, backup_beside, daily_backups
from workbench.log.forgetting import forget
from workbench.log.opening import DamagedLogError
from workbench.log.reading import LogReader
from workbench.log.recovering import Recovered, recover
from workbench.log.verifying import verify
from workbench.review.session import Clock, utc_now
from workbench.text.safe import safe_line

Tell = Callable[[str], None]
"""Takes a line: words for the person, or data."""


def verify_log(log: Path, write: Tell) -> None:
    """Write that the log is whole, or what is not, a line each.

    Raises DamagedLogError after the last line for a log that is not whole.
    """
    found = verify(log)
    for finding in found.findings:
        write(f"{safe_line(finding)}\n")
    if found.findings:
        raise DamagedLogError(
            f"the log {log} is damaged: {_counted(len(found.findings), 'finding')}",
            "`workbench recover` brings what is sound into a new file; this one was not touched",
        )
    write(
        f"{log} is whole: {_counted(found.sessions, 'session')}, "
        f"{_counted(found.decisions, 'decision')}, {_counted(found.articles, 'article')}.\n"
    )


def _counted(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"


def backup_log(log: Path, to: Path | None = None, clock: Clock = utc_now) -> str:
    """Copy the log, to a file beside it unless told where; the path of the copy, as one line."""
    made = backup(log, to) if to is not None else backup_beside(log, "backup", clock())
    return f"{made}\n"


def recover_log(damaged: Path, to: Path | None, tell: Tell, clock: Clock = utc_now) -> str:
    """Bring what is sound into a new log; the path of the new log, as one line."""
    stamp = clock().strftime("%Y%m%dT%H%M%SZ")
    target = to or damaged.with_name(f"{damaged.name}.recovered-{stamp}")
    for one in recover(damaged, target):
        tell(_recovered(one))
    return f"{target}\n"


def _recovered(one: Recovered) -> str:
    lost = f"; lost: decisions {', '.join(map(str, one.lost))}" if one.lost else ""
    notes = "".join(f"; {note}" for note in one.notes)
    return f"session {one.info.id}: {_counted(one.decisions, 'decision')}{lost}{notes}"


def forget_session(
    log: Path, session: str, ask: Callable[[str], str], tell: Tell, clock: Clock = utc_now
) -> None:
    """Take a session out of the log for good, once its name was typed, after a backup.

    Raises UsageError if anything else was typed, LogError for an unknown session.
    """
    with LogReader.open(log) as reader:
        summary = reader.summary(session)
    tell(
        f"session {session}: {summary.progress.judged} of {summary.progress.total} claims judged, "
        f"{summary.decisions} decisions by {summary.info.reviewer}"
    )
    if ask(f"Type {session} to forget it for good: ").strip() != session:
        raise UsageError("nothing was forgotten", "the name of the session was not typed")
    made = backup_beside(log, "backup", clock())
    forget(log, session)
    tell(f"forgotten. This backup still holds it; remove it when you are sure: {made}")
    for file in daily_backups(log):
        tell(f"so may this one: {file}")
