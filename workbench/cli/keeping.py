"""The commands that look after the log."""

from pathlib import Path
from typing import Annotated

import typer

from workbench.cli.options import LogOption, log_of, write
from workbench.commands.telling import tell


def add_commands(app: typer.Typer) -> None:
    """Add these commands to the application."""
    for command in (verify, backup, recover, forget, locate):
        app.command()(command)


def verify(log: LogOption = None) -> None:
    """Check that the log is whole; name every damaged decision."""
    from workbench.commands.maintenance import verify_log

    verify_log(log_of(log), write)


def backup(
    to: Annotated[
        Path | None, typer.Argument(metavar="[FILE]", help="Where to; beside the log if not said.")
    ] = None,
    log: LogOption = None,
) -> None:
    """Copy the log, also while a review is open."""
    from workbench.commands.maintenance import backup_log

    write(backup_log(log_of(log), to))


def recover(
    damaged: Annotated[Path, typer.Argument(metavar="FILE", help="A damaged log.")],
    to: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="The new log.")
    ] = None,
) -> None:
    """Bring what is sound of a damaged log into a new one."""
    from workbench.commands.maintenance import recover_log

    write(recover_log(damaged, to, tell))


def forget(
    session: Annotated[str, typer.Argument(help="The session to take out for good.")],
    log: LogOption = None,
) -> None:
    """Take a session out of the log for good, after a backup."""
    from workbench.commands.maintenance import forget_session

    forget_session(log_of(log), session, _ask, tell)


def _ask(question: str) -> str:
    try:
        typer.echo(question, nl=False, err=True)
        return input()
    except EOFError:
        return ""


def locate(
    what: Annotated[
        str | None, typer.Argument(metavar="[log|config|state]", help="One place; all if not said.")
    ] = None,
    log: LogOption = None,
) -> None:
    """Print where log, configuration and reports are kept."""
    from workbench.commands.locate import locate as found

    write(found(what, log))
