"""`workbench stats`: how a review went, for one session or all."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from workbench.errors import UsageError
from workbench.export.json_text import json_text
from workbench.log.reading import LogReader
from workbench.log.records import chosen_session, read_record, related_records
from workbench.review.blind import blinded
from workbench.review.record import SessionRecord
from workbench.review.statistics import Part, Statistics, statistics
from workbench.text.safe import safe_line

FORMATS = ("table", "json")


def stats(
    session: str | None = None,
    *,
    log: Path,
    viewer: str,
    all_sessions: bool = False,
    form: str = "table",
    blind: bool = True,
) -> str:
    """Judged and left, verdicts in an hour of work, by agreement and kind of conflict.

    One session (the viewer's last one when none is named) or all. How others judged claims that
    the viewer has yet to judge is left out. Raises UsageError for an unknown form, LogError for
    the log.
    """
    if form not in FORMATS:
        raise UsageError(f"--format {form} is not known", f"Known: {', '.join(FORMATS)}.")
    with LogReader.open(log) as reader:
        last = chosen_session(reader, session, viewer)
        ids = reader.session_ids() if all_sessions else (last,)
        records = [_seen(reader, read_record(reader, one), viewer, blind=blind) for one in ids]
    found = statistics(records)
    return json_text(_document(found), indent=1) if form == "json" else _table(found)


def _seen(reader: LogReader, record: SessionRecord, viewer: str, *, blind: bool) -> SessionRecord:
    if not blind:
        return record
    return blinded(record, viewer, (record, *related_records(reader, record))).record


def _document(found: Statistics) -> dict[str, Any]:
    return {
        "schema": "workbench.stats/1",
        "sessions": found.sessions,
        "reviewers": list(found.reviewers),
        "judged": found.judged,
        "total": found.total,
        "left": found.total - found.judged,
        "disputes_left": found.disputes_left,
        "decisions": found.decisions,
        "undone": found.undone,
        "working_seconds": found.working_time.total_seconds(),
        "judged_per_hour": found.per_hour,
        "verdicts": dict(found.verdicts),
        "by_agreement": {kind: _part(part) for kind, part in found.by_agreement.items()},
        "by_conflict": {kind: _part(part) for kind, part in found.by_conflict.items()},
        "with_note": found.notes,
        "with_evidence": found.evidence,
        "flagged": found.flagged,
    }


def _part(part: Part) -> dict[str, int]:
    return {"judged": part.judged, "left": part.left, "total": part.total}


def _table(found: Statistics) -> str:
    minutes = found.working_time.total_seconds() / 60
    pace = "too short to tell" if found.per_hour is None else f"{found.per_hour:.0f}"
    lines = [
        ("sessions", f"{found.sessions} ({safe_line(', '.join(found.reviewers))})"),
        ("judged", f"{found.judged} of {found.total}, {found.total - found.judged} left"),
        ("disputes left", str(found.disputes_left)),
        ("time at work", f"{minutes:.0f} minutes (breaks over 15 minutes left out)"),
        ("judged per hour", pace),
        ("decisions", f"{found.decisions}, {found.undone} undone"),
        ("with a note", str(found.notes)),
        ("with evidence", str(found.evidence)),
        ("flagged", str(found.flagged)),
        *_counted("verdict", found.verdicts),
        *_parts("agreement", found.by_agreement),
        *_parts("conflict", found.by_conflict),
    ]
    width = max(len(name) for name, _ in lines)
    return "\n".join(f"{name:<{width}}  {value}" for name, value in lines)


def _counted(what: str, counts: Mapping[str, int]) -> list[tuple[str, str]]:
    return [(f"{what} {safe_line(name)}", str(count)) for name, count in counts.items()]


def _parts(what: str, parts: Mapping[str, Part]) -> list[tuple[str, str]]:
    return [
        (f"{what} {name}", f"{part.judged} of {part.total}, {part.left} left")
        for name, part in parts.items()
    ]
