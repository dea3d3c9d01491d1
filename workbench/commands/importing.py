"""`workbench import`: sessions that colleagues send, and verdicts that were given elsewhere."""

import csv
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from workbench.errors import BadInputError, LogError
from workbench.export.returned import Returned, returned_verdicts
from workbench.export.session_file import read_session
from workbench.export.table import read_csv
from workbench.log.locking import SessionLock, this_process
from workbench.log.records import chosen_session, read_record
from workbench.log.store import Log
from workbench.review.joining import Arrival, arrival, news
from workbench.review.model import Decision, SessionInfo
from workbench.review.record import SessionRecord
from workbench.review.scales import PRESETS, Scale
from workbench.review.session import Clock, IdSource, random_id, utc_now
from workbench.text.counting import counted


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of one session file."""

    info: SessionInfo
    """As it is in the log."""
    arrival: Arrival
    new_decisions: int

    def in_words(self) -> str:
        """One line for the person."""
        who = f"session {self.info.id} of {self.info.reviewer}"
        new = counted(self.new_decisions, "decision")
        return {
            Arrival.OTHER: f"{who}: imported with {new}",
            Arrival.LATER: f"{who}: {new} added",
            Arrival.SAME: f"{who}: nothing new",
            Arrival.EARLIER: f"{who}: the log is further on; nothing added",
        }[self.arrival]


def read_file(path: Path) -> bytes:
    """The bytes of a file. Raises BadInputError that names it."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise BadInputError(
            f"{path} cannot be read: {error.strerror}", "Give a file that is there."
        ) from error


def import_sessions(
    paths: Sequence[Path], *, log: Path, tell: Callable[[str], None]
) -> tuple[Imported, ...]:
    """Bring session files into the log; every file is checked before anything is kept.

    A session that the log has already gets the decisions that are new. Raises BadInputError for a
    file that is no session, or damaged; LogError if it and the log's went on in different ways;
    LogInUseError if it has news for a session that is open.
    """
    records = [read_session(read_file(path), str(path)) for path in paths]
    with closing(Log.open(log)) as opened:
        done = tuple(_keep(opened, record) for record in records)
    for one in done:
        tell(one.in_words())
    return done


def import_verdicts(
    path: Path,
    *,
    log: Path,
    viewer: str,
    tell: Callable[[str], None],
    session: str | None = None,
    raw: bool = False,
    own_scales: Mapping[str, Scale] | None = None,
    clock: Clock = utc_now,
    new_id: IdSource = random_id,
) -> Returned:
    """Read verdicts from a CSV file into a session (the last one when none is named).

    What does not match a claim is told with the reason and left out. `raw` says that the file was
    written without the guard against formulas. Raises BadInputError for a file that is no such
    table, LogInUseError while somebody has the session open.
    """
    rows = _rows(path, raw=raw)
    with closing(Log.open(log)) as opened:
        chosen = chosen_session(opened, session, viewer)
        with SessionLock.acquire(log, chosen, this_process(viewer, clock)):
            record = read_record(opened, chosen)
            found = returned_verdicts(rows, record, {**PRESETS, **(own_scales or {})})
            made = [
                Decision(new_id(), kind, claim_id, data, record.info.reviewer, clock())
                for kind, claim_id, data in found.said
            ]
            opened.append(chosen, *made)
    for one in found.unmatched:
        tell(f"row {one.line} ({one.claim}): not taken: {one.reason}")
    tell(
        f"session {chosen}: {counted(len(made), 'decision')} added, "
        f"{counted(found.unchanged, 'row')} without news, "
        f"{counted(len(found.unmatched), 'row')} not taken"
    )
    return found


def _rows(path: Path, *, raw: bool) -> list[dict[str, str]]:
    try:
        rows = read_csv(read_file(path), guarded=not raw)
    except (ValueError, csv.Error) as error:
        raise BadInputError(
            f"{path} is no table of verdicts: {error}", "Export one to see its columns."
        ) from error
    if rows and "in_force" in rows[0]:
        raise BadInputError(
            f"{path} is a history, not a table of verdicts", "Export it with --rows claims."
        )
    if rows and not {"verdict"} < set(rows[0]):
        raise BadInputError(
            f"{path} has no column verdict beside others",
            "It needs verdict, and claim_id or claim.",
        )
    return rows


def _keep(log: Log, record: SessionRecord) -> Imported:
    for kept in _kept(log, record):
        match found := arrival(record, kept):
            case Arrival.PARTED:
                raise LogError(
                    f"session {kept.info.id} of {kept.info.reviewer} went on in two ways, here and "
                    "in the file",
                    "Import the file into another log (--log), and compare the two.",
                )
            case Arrival.LATER:
                new = news(record, kept)
                holder = this_process(record.info.reviewer)
                with SessionLock.acquire(log.path, kept.info.id, holder):
                    log.append(kept.info.id, *new)
                return Imported(kept.info, found, len(new))
            case Arrival.SAME | Arrival.EARLIER:
                return Imported(kept.info, found, 0)
    info = log.keep_session(record.info, record.comparison, record.decisions)
    return Imported(info, Arrival.OTHER, len(record.decisions))


def _kept(log: Log, record: SessionRecord) -> Iterator[SessionRecord]:
    """The session of the log that this is a copy of, if there is one."""
    for session in log.session_ids():
        info = log.info(session)
        if (info.reviewer, info.created_at) == (record.info.reviewer, record.info.created_at):
            kept = read_record(log, session)
            if arrival(record, kept) is not Arrival.OTHER:
                yield kept
