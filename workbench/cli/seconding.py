"""The commands for more than one reviewer: differences, a third decision, signing off, figures."""

from pathlib import Path
from typing import Annotated

import typer

from workbench.cli.options import (
    LogOption,
    ReviewerOption,
    ScaleOption,
    SessionArgument,
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


def add_commands(app: typer.Typer) -> None:
    """Add these commands to the application."""
    for command in (agreement, differences, merge, adjudicate, sign, stats):
        app.command()(command)


def agreement(
    session: SessionArgument = None,
    form: Annotated[str, format_option("table", "json")] = "table",
    log: LogOption = None,
    reviewer: ReviewerOption = None,
    show_others: ShowOthersOption = False,
) -> None:
    """Print how far reviewers agree: percent, kappa, alpha."""
    from workbench.commands import agreement as command

    chosen = settings()
    write(
        command.agreement(
            session,
            log=log_of(log),
            viewer=reviewer_of(reviewer, chosen),
            form=form,
            blind=not show_others,
            own_scales=own_scales(chosen),
        )
    )


def differences(
    session: SessionArgument = None,
    form: Annotated[str, format_option("table", "json")] = "table",
    log: LogOption = None,
    reviewer: ReviewerOption = None,
    show_others: ShowOthersOption = False,
) -> None:
    """Print where reviewers of the same articles differ."""
    from workbench.commands import second

    who = reviewer_of(reviewer, settings())
    write(
        second.show_differences(
            session, log=log_of(log), viewer=who, form=form, blind=not show_others
        )
    )


def merge(
    files: Annotated[list[Path], typer.Argument(metavar="FILES...", help="Session files.")],
    log: LogOption = None,
    reviewer: ReviewerOption = None,
) -> None:
    """Bring in colleagues' sessions and print where you differ."""
    from workbench.commands import second

    who = reviewer_of(reviewer, settings())
    write(second.merge(files, log=log_of(log), viewer=who, tell=tell))


def adjudicate(
    claim: Annotated[str, typer.Argument(help="The claim's id, as `differences` prints it.")],
    verdict: Annotated[str, typer.Argument(help="The verdict that is to stand.")],
    comment: Annotated[str, typer.Option("--comment", "-m", help="Why; it is kept.")] = "",
    session: SessionOption = None,
    scale: ScaleOption = None,
    log: LogOption = None,
    reviewer: ReviewerOption = None,
) -> None:
    """Decide between reviewers who differ on a claim."""
    from workbench.commands import second

    chosen = settings()
    write(
        second.adjudicate(
            claim,
            verdict,
            comment,
            log=log_of(log),
            viewer=reviewer_of(reviewer, chosen),
            session=session,
            scale=scale or "",
            own_scales=own_scales(chosen),
        )
    )


def sign(
    claims: Annotated[
        list[str] | None, typer.Argument(metavar="[CLAIM...]", help="Ids of claims.")
    ] = None,
    every: Annotated[bool, typer.Option("--all", help="All that you may sign.")] = False,
    comment: Annotated[str, typer.Option("--comment", "-m", help="Kept with it.")] = "",
    session: SessionOption = None,
    log: LogOption = None,
    reviewer: ReviewerOption = None,
) -> None:
    """Sign claims off, as somebody else than who judged."""
    from workbench.commands import second

    who = reviewer_of(reviewer, settings())
    write(
        second.sign(
            claims or (),
            log=log_of(log),
            viewer=who,
            session=session,
            every=every,
            comment=comment,
        )
    )


def stats(
    session: SessionArgument = None,
    all_sessions: Annotated[bool, typer.Option("--all", help="All sessions together.")] = False,
    form: Annotated[str, format_option("table", "json")] = "table",
    log: LogOption = None,
    reviewer: ReviewerOption = None,
    show_others: ShowOthersOption = False,
) -> None:
    """Print what is judged and left, how fast, and by kind."""
    from workbench.commands import stats as command

    who = reviewer_of(reviewer, settings())
    write(
        command.stats(
            session,
            log=log_of(log),
            viewer=who,
            all_sessions=all_sessions,
            form=form,
            blind=not show_others,
        )
    )
