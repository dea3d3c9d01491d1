"""The commands that take a session out of the log, and bring one in."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from workbench.cli.options import (
    ForceOption,
    LogOption,
    OutputOption,
    ReviewerOption,
    SessionOption,
    ShowOthersOption,
    format_option,
    log_of,
    own_scales,
    reviewer_of,
    settings,
    write,
)
from workbench.commands.telling import tell

_FORMS = ("csv", "json", "markdown", "html", "claimreview", "annotations", "session")


def add_commands(app: typer.Typer) -> None:
    """Add these commands to the application."""
    app.command()(export)
    app.command("import")(import_)
    app.command()(check)


SessionsArgument = Annotated[
    list[str] | None, typer.Argument(metavar="[SESSION...]", help="Your last one if not named.")
]
RowsOption = Annotated[
    str, typer.Option(metavar="claims|statements|history", help="For CSV: a row a what.")
]
EverythingOption = Annotated[bool, typer.Option("--all", help="Claims without a verdict too.")]
AllSessionsOption = Annotated[
    bool, typer.Option("--all-sessions", help="Every session of the log.")
]
ByOption = Annotated[str, typer.Option(metavar="NAME", help="Only this reviewer's verdicts.")]
VerdictOption = Annotated[str, typer.Option(metavar="LABEL", help="Only this verdict.")]
AgreementOption = Annotated[
    str, typer.Option(metavar="disputed|shared|single", help="Only such claims.")
]
SinceOption = Annotated[
    str, typer.Option(metavar="DATE", help="Only decisions from this day or moment on.")
]
RawOption = Annotated[
    bool, typer.Option("--raw", help="For CSV: without the guard against formulas.")
]
BomOption = Annotated[
    bool, typer.Option("--bom", help="For CSV: begin with a byte order mark, for Excel.")
]
PublisherOption = Annotated[
    str, typer.Option(metavar="NAME", help="For ClaimReview: who publishes the checks.")
]
PageOption = Annotated[
    str, typer.Option(metavar="URL", help="For ClaimReview: the page they stand on.")
]


def export(
    sessions: SessionsArgument = None,
    form: Annotated[str, format_option(*_FORMS)] = "csv",
    output: OutputOption = "-",
    force: ForceOption = False,
    rows: RowsOption = "claims",
    all_claims: EverythingOption = False,
    all_sessions: AllSessionsOption = False,
    by: ByOption = "",
    verdict: VerdictOption = "",
    agreement: AgreementOption = "",
    since: SinceOption = "",
    raw: RawOption = False,
    bom: BomOption = False,
    publisher: PublisherOption = "",
    base_url: PageOption = "",
    log: LogOption = None,
    reviewer: ReviewerOption = None,
    show_others: ShowOthersOption = False,
) -> None:
    """Write verdicts to a file or to standard output."""
    from workbench.commands import export as command

    chosen = settings()
    request = command.ExportRequest(
        log=log_of(log),
        viewer=reviewer_of(reviewer, chosen),
        sessions=sessions or (),
        all_sessions=all_sessions,
        form=form,
        output=output,
        force=force,
        rows=rows,
        raw=raw,
        bom=bom,
        all_claims=all_claims,
        by=by,
        verdict=verdict,
        agreement=agreement,
        since=since,
        blind=not show_others,
        publisher=publisher,
        base_url=base_url,
        own_scales=own_scales(chosen),
    )
    command.export(request, stdout=sys.stdout.buffer, tell=tell)


def import_(
    files: Annotated[
        list[Path], typer.Argument(metavar="FILES...", help="Session files, or one CSV table.")
    ],
    session: SessionOption = None,
    raw: Annotated[
        bool, typer.Option("--raw", help="For CSV: it was exported with --raw.")
    ] = False,
    log: LogOption = None,
    reviewer: ReviewerOption = None,
) -> None:
    """Bring in colleagues' sessions, or verdicts from CSV."""
    from workbench.commands import importing
    from workbench.errors import UsageError

    tables = [file for file in files if file.suffix.lower() == ".csv"]
    if not tables:
        importing.import_sessions(files, log=log_of(log), tell=tell)
        return
    if len(files) > 1:
        raise UsageError("a CSV table is imported alone", "Import the other files separately.")
    chosen = settings()
    importing.import_verdicts(
        tables[0],
        log=log_of(log),
        viewer=reviewer_of(reviewer, chosen),
        tell=tell,
        session=session,
        raw=raw,
        own_scales=own_scales(chosen),
    )


def check(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="Exported as claimreview.")],
) -> None:
    """Check a file of ClaimReviews; name what is missing or invalid."""
    from workbench.commands.checking import check_claimreviews

    write(check_claimreviews(file, tell=tell))
