"""The list of sessions, for people and for scripts."""

import json
from collections.abc import Sequence
from pathlib import Path

from workbench.errors import UsageError
from workbench.log.reading import LogReader
from workbench.log.rows import SessionSummary
from workbench.text.safe import safe_line

FORMATS = ("table", "json")
_HEADINGS = ("SESSION", "JUDGED", "DISPUTES LEFT", "LAST OPENED (UTC)", "REVIEWER", "ARTICLES")


def list_sessions(log: Path, form: str = "table") -> str:
    """All sessions, the one opened last first, as a table or as JSON.

    Raises UsageError for another form, LogError for a log that cannot be read.
    """
    if form not in FORMATS:
        raise UsageError(f"there is no format {form}", f"choose from {', '.join(FORMATS)}")
    with LogReader.open(log) as reader:
        summaries = reader.sessions()
    return _json(summaries) if form == "json" else _table(summaries)


def _json(summaries: Sequence[SessionSummary]) -> str:
    return json.dumps([_fields(one) for one in summaries], ensure_ascii=False, indent=2) + "\n"


def _fields(summary: SessionSummary) -> dict[str, object]:
    return {
        "session": summary.info.id,
        "title": summary.info.title,
        "reviewer": summary.info.reviewer,
        "scale": summary.info.scale,
        "created_at": summary.info.created_at.isoformat(),
        "last_opened": summary.last_opened.isoformat(),
        "judged": summary.progress.judged,
        "claims": summary.progress.total,
        "disputes_left": summary.progress.disputes_left,
        "decisions": summary.decisions,
        "articles": list(summary.articles),
    }


def _table(summaries: Sequence[SessionSummary]) -> str:
    if not summaries:
        return "No sessions yet. Start one: workbench review PATHS...\n"
    rows = [_HEADINGS, *(_cells(one) for one in summaries)]
    widths = [max(len(row[n]) for row in rows) for n in range(len(_HEADINGS))]
    lines = (
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    )
    return "\n".join(lines) + "\n"


def _cells(summary: SessionSummary) -> tuple[str, ...]:
    progress = summary.progress
    return (
        safe_line(summary.info.id),
        f"{progress.judged} of {progress.total}",
        str(progress.disputes_left),
        f"{summary.last_opened:%Y-%m-%d %H:%M}",
        safe_line(summary.info.reviewer),
        safe_line(", ".join(summary.articles)),
    )
