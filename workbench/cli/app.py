"""The door: every command of `workbench`, gathered. What a command does stands in `commands`."""

import sys
from collections.abc import Mapping, Sequence
from typing import Annotated

import typer

from workbench import __version__
from workbench.cli import comparing, exporting, keeping, reviewing, seconding
from workbench.cli.options import LogOption, ReviewerOption, ScaleOption, leave
from workbench.cli.quick import Command, bound

app = typer.Typer(
    name="workbench",
    help="Lay articles about one event side by side, see what they share and dispute, judge it.",
    epilog="Without a command: your sessions to choose from, or the sample when there are none.",
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
for part in (reviewing, comparing, exporting, seconding, keeping):
    part.add_commands(app)

_QUICK: Mapping[str, Command] = {
    "export": exporting.export,
    "review": reviewing.review,
    "resume": reviewing.resume,
    "sessions": reviewing.sessions,
}
"""Commands that scripts call or reviewers wait for; the types of their options are plain."""


def run(words: Sequence[str]) -> None:
    """Carry out a command line. Leaves by SystemExit where typer does."""
    command = _QUICK.get(words[0]) if words else None
    quickly = bound(command, words[1:]) if command else None
    if quickly is None:
        app(list(words), prog_name="workbench")
        return
    try:
        quickly()
    except typer.Exit as end:
        sys.exit(end.exit_code)


def _version(asked: bool) -> None:
    if asked:
        typer.echo(f"workbench {__version__}")
        raise typer.Exit


@app.callback(invoke_without_command=True)
def start(
    context: typer.Context,
    log: LogOption = None,
    reviewer: ReviewerOption = None,
    scale: ScaleOption = None,
    _version: Annotated[
        bool,
        typer.Option("--version", callback=_version, is_eager=True, help="Say the version."),
    ] = False,
) -> None:
    """Lay articles about one event side by side, see what they share and dispute, judge it."""
    said = {"log": log and str(log), "reviewer": reviewer, "scale": scale}
    given = {name: value for name, value in said.items() if value is not None}
    if context.invoked_subcommand is not None:
        context.default_map = {context.invoked_subcommand: given}
    else:
        leave(reviewing.pick_session(log, reviewer, scale))
