"""`workbench export`: a session as a file that other people and programs can use.

Nothing here may import the screen, the engine's matchers or the writing half of the log: a script
that exports must not wait for them.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO

from workbench.comparison.model import Agreement
from workbench.errors import BadInputError, UsageError
from workbench.export.rows import Filters, RowKind
from workbench.export.view import ExportView, export_view
from workbench.export.writing import write_export
from workbench.log.reading import LogReader
from workbench.log.records import chosen_session, read_record, related_records
from workbench.review.scales import Scale
from workbench.text.counting import counted

FORMATS = ("csv", "json", "markdown", "html", "claimreview", "annotations", "session")


@dataclass(frozen=True, slots=True)
class ExportRequest:
    """What the user asked for, in the words of the command line."""

    log: Path
    viewer: str
    """Who asks: what others said of claims that the viewer has yet to judge stays hidden."""
    sessions: Sequence[str] = ()
    """The viewer's last one when none is named."""
    all_sessions: bool = False
    form: str = "csv"
    """One of `FORMATS`."""
    output: str = "-"
    force: bool = False
    """Overwrite a file that exists?"""
    rows: str = "claims"
    """For CSV: "claims", "statements" or "history"."""
    raw: bool = False
    """For CSV: leave out the guard against formulas?"""
    bom: bool = False
    """For CSV: begin with a byte order mark, as Excel needs it?"""
    all_claims: bool = False
    """Claims without a verdict too?"""
    by: str = ""
    """Only verdicts of this reviewer."""
    verdict: str = ""
    agreement: str = ""
    since: str = ""
    """Only what was decided from this day or moment on."""
    blind: bool = True
    publisher: str = ""
    """For ClaimReview: who publishes the checks."""
    base_url: str = ""
    """For ClaimReview: the page that they stand on."""
    own_scales: Mapping[str, Scale] = field(default_factory=dict)


def export(request: ExportRequest, *, stdout: BinaryIO, tell: Callable[[str], None]) -> None:
    """Write the sessions in the form asked for, to a file or to `stdout`.

    `tell` is given words for the person, never data. Raises UsageError for words that do not fit
    together, LogError for the log, BadInputError for a place that cannot be written.
    """
    wanted = Filters(
        request.all_claims,
        request.by,
        request.verdict,
        _agreement(request.agreement),
        _since(request.since),
    )
    _one_of(request.rows, tuple(RowKind), "--rows")
    _one_of(request.form, FORMATS, "--format")
    views = read_views(request, wanted)
    tell_hidden(views, tell)
    data = _written(request, views, tell)
    write_export(data, request.output, force=request.force, stdout=stdout)


def read_views(request: ExportRequest, wanted: Filters) -> list[ExportView]:
    """The sessions as the viewer may see them, in the order named."""
    with LogReader.open(request.log) as reader:
        named = request.sessions or [chosen_session(reader, None, request.viewer)]
        ids = reader.session_ids() if request.all_sessions else named
        records = [read_record(reader, one) for one in ids]
        return [
            export_view(
                one, related_records(reader, one), request.viewer, wanted, blind=request.blind
            )
            for one in records
        ]


def tell_hidden(views: Sequence[ExportView], tell: Callable[[str], None]) -> None:
    """Say what was kept back and how to come to see it."""
    for view in views:
        if view.hidden:
            claims = counted(len(view.hidden), "claim")
            tell(
                f"what {view.record.info.reviewer} said of {claims} stays hidden "
                "until you have judged the same (--no-blind shows it)"
            )


def _written(
    request: ExportRequest, views: Sequence[ExportView], tell: Callable[[str], None]
) -> bytes:
    """The bytes of the file. Each form is imported when it is asked for: most are not."""
    match request.form:
        case "csv":
            from workbench.export.table import csv_export

            return csv_export(views, RowKind(request.rows), raw=request.raw, bom=request.bom)
        case "json":
            from workbench.export.document import json_export

            return json_export(views)
        case "markdown":
            from workbench.export.markdown import markdown_export

            return markdown_export(views)
        case "html":
            from workbench.export.page import html_export

            return html_export(views)
        case "annotations":
            from workbench.export.annotations import annotations_export

            return annotations_export(views)
        case "claimreview":
            return _claimreview(request, views, tell)
    return _session_file(views, request.log)


def _claimreview(
    request: ExportRequest, views: Sequence[ExportView], tell: Callable[[str], None]
) -> bytes:
    from workbench.export.claimreview import Publisher, claim_reviews, claimreview_bytes

    if not (request.publisher and request.base_url):
        raise UsageError(
            "a ClaimReview needs author.name and url: who publishes the check, and on which page",
            'Give --publisher "NAME" and --base-url https://...',
        )
    publisher = Publisher(request.publisher, request.base_url)
    reviews = claim_reviews(views, publisher, request.own_scales)
    for problem in reviews.problems:
        tell(str(problem))
    if not reviews.count and reviews.problems:
        raise BadInputError(
            "no ClaimReview can be made of these claims", "The lines above name each field."
        )
    return claimreview_bytes(reviews)


def _session_file(views: Sequence[ExportView], log: Path) -> bytes:
    from workbench.export.session_file import session_bytes

    if len(views) != 1:
        raise UsageError("a session file holds one session", "Export one after the other.")
    (view,) = views
    if view.hidden:
        raise UsageError(
            f"the session file of {view.record.info.reviewer} would show you verdicts on claims "
            "that you have yet to judge",
            "Judge them first, or give --no-blind.",
        )
    with LogReader.open(log) as reader:
        return session_bytes(view.record, reader.article_bytes)


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
