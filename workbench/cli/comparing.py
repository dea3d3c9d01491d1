"""The commands that need no screen and no log: what was read, what was found, and why."""

import sys
from shutil import get_terminal_size
from typing import Annotated

import typer

from workbench.cli.options import (
    AsciiOption,
    LanguageOption,
    LocalOption,
    MaxBytesOption,
    MaxLinesOption,
    PathsArgument,
    RecursiveOption,
    format_option,
    progress,
    read_options,
    write,
)
from workbench.commands.telling import tell


def add_commands(app: typer.Typer) -> None:
    """Add these commands to the application."""
    app.command()(compare)
    app.command()(read)
    app.command()(why)


def compare(
    paths: PathsArgument,
    form: Annotated[str, format_option("table", "json", "markdown")] = "table",
    few: Annotated[bool, typer.Option("--few", help="Only count what one article says alone.")] = (
        False
    ),
    ascii_only: AsciiOption = False,
    recursive: RecursiveOption = False,
    lang: LanguageOption = None,
    allow_local: LocalOption = False,
    max_bytes: MaxBytesOption = None,
    max_lines: MaxLinesOption = None,
) -> None:
    """Print what the articles share, dispute and say alone."""
    from workbench.articles.reader import read_sources
    from workbench.commands.compare import Look, checked_format, rendered
    from workbench.pipeline import compare_reading

    checked_format(form)
    options = read_options(
        recursive=recursive,
        lang=lang,
        allow_local=allow_local,
        max_bytes=max_bytes,
        max_lines=max_lines,
    )
    with progress() as report:
        reading = read_sources(paths, options, sys.stdin.buffer, report)
        comparison = compare_reading(reading, report)
    for note in comparison.notes:
        tell(note)
    look = Look(get_terminal_size().columns, ascii_only, singles=not few)
    write(rendered(comparison, form, look))


def read(
    paths: PathsArgument,
    form: Annotated[str, format_option("text", "json")] = "text",
    recursive: RecursiveOption = False,
    lang: LanguageOption = None,
    allow_local: LocalOption = False,
    max_bytes: MaxBytesOption = None,
    max_lines: MaxLinesOption = None,
) -> None:
    """Print what was read as article and what was set aside."""
    from workbench.commands import read as command

    options = read_options(
        recursive=recursive,
        lang=lang,
        allow_local=allow_local,
        max_bytes=max_bytes,
        max_lines=max_lines,
    )
    with progress() as report:
        found = command.read(paths, form, options, sys.stdin.buffer, report)
    write(found)


def why(
    left: Annotated[str, typer.Argument(help="A statement, in quotes.")],
    right: Annotated[str, typer.Argument(help="Another one.")],
) -> None:
    """Print what the engine sees in two statements."""
    from workbench.commands import why as command

    write(command.why(left, right))
