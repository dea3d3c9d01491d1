"""`workbench export`: a session as a file that other people and programs can use.

Nothing here may import the screen, the engine's matchers or the writing half of the log: a script
that exports must not wait for them.
"""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO

from workbench.commands.records import chosen_session, read_record, related_records
from workbench.comparison.model import Agreement
from workbench.errors import UsageError
from workbench.export.rows import Filters, RowKind
from workbench.export.view import ExportView, export_view
from workbench.export.writing import write_export
from workbench.log.reading import LogReader

FORMATS = ("csv",)


def export(
    sessions: Sequence[str] = (),
    *,
    log: Path,
    viewer: str,
    stdout: BinaryIO,
    tell: Callable[[str], None],
    form: str = "csv",
    output: str = "-",
    rows: str = "claims",
    all_claims: bool = False,
    all_sessions: bool = False,
    by: str = "",
    verdict: str = "",
    agreement: str = "",
    since: str = "",
    raw: bool = False,
    bom: bool = False,
    force: bool = False,
    blind: bool = True,
) -> None:
    """Write sessions (the last one when none is named) in the form asked for.

    `viewer` is who asks: what others said of claims that the viewer has yet to judge stays hidden
    unless `blind` is off. `by`, `verdict`, `agreement` and `since` say which claims are wanted.
    `tell` is given words for the person, never data. Raises UsageError for words that do not fit
    together, LogError for the log, BadInputError for a place that cannot be written.
    """
    wanted = Filters(all_claims, by, verdict, _agreement(agreement), _since(since))
    kind = _one_of(rows, tuple(RowKind), "--rows")
    _one_of(form, FORMATS, "--format")
    views = read_views(log, sessions, viewer, wanted, all_sessions=all_sessions, blind=blind)
    tell_hidden(views, tell)
    data = _written(views, RowKind(kind), raw=raw, bom=bom)
    write_export(data, output, force=force, stdout=stdout)


def read_views(
    log: Path,
    sessions: Sequence[str],
    viewer: str,
    wanted: Filters,
    *,
    all_sessions: bool = False,
    blind: bool = True,
) -> list[ExportView]:
    """The sessions as the viewer may see them, in the order named."""
    with LogReader.open(log) as reader:
        named = sessions or [chosen_session(reader, None, viewer)]
        ids = reader.session_ids() if all_sessions else named
        records = [read_record(reader, one) for one in ids]
        return [
            export_view(one, related_records(reader, one), viewer, wanted, blind=blind)
            for one in records
        ]


def tell_hidden(views: Sequence[ExportView], tell: Callable[[str], None]) -> None:
    """Say what was kept back and how to come to see it."""
    for view in views:
        if view.hidden:
            tell(
                f"{view.record.info.reviewer}'s verdicts on {len(view.hidden)} claims stay hidden "
                "until you have judged these claims (--no-blind shows them)"
            )


def _written(views: Sequence[ExportView], kind: RowKind, *, raw: bool, bom: bool) -> bytes:
    from workbench.export.table import csv_export

    return csv_export(views, kind, raw=raw, bom=bom)


def _one_of(word: str, known: Sequence[str], option: str) -> str:
    if word not in known:
        raise UsageError(f"{option} {word} is not known", f"Known: {', '.join(known)}.")
    return word


def _agreement(word: str) -> Agreement | None:
    return Agreement(_one_of(word, tuple(Agreement), "--agreement")) if word else None


def _since(text: str) -> datetime | None:
    """A day or a moment; without an offset it is UTC, as everything in the log."""
    if not text:
        return None
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise UsageError(
            f"--since {text} is no date", "Write it as 2024-02-28 or 2024-02-28T14:30+00:00."
        ) from None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
