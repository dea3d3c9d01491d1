"""The commands that open a review: start one, go on with one, list what there is."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from workbench.cli.options import (
    AgainOption,
    AsciiOption,
    LanguageOption,
    LocalOption,
    LogOption,
    MaxBytesOption,
    MaxLinesOption,
    PathsArgument,
    PlainOption,
    RecursiveOption,
    ReviewerOption,
    ScaleOption,
    SessionArgument,
    ThemeOption,
    format_option,
    leave,
    log_of,
    own_scales,
    read_options,
    reviewer_of,
    settings,
    write,
)
from workbench.settings import Settings

if TYPE_CHECKING:
    from workbench.commands.review import ScreenOptions
    from workbench.review.scales import Scale


def add_commands(app: typer.Typer) -> None:
    """Add these commands to the application."""
    app.command()(review)
    app.command()(resume)
    app.command()(sessions)


def review(
    paths: PathsArgument,
    log: LogOption = None,
    reviewer: ReviewerOption = None,
    scale: ScaleOption = None,
    plain: PlainOption = False,
    ascii_only: AsciiOption = False,
    theme: ThemeOption = None,
    again: AgainOption = False,
    recursive: RecursiveOption = False,
    lang: LanguageOption = None,
    allow_local: LocalOption = False,
    max_bytes: MaxBytesOption = None,
    max_lines: MaxLinesOption = None,
) -> None:
    """Review these articles: start, or go on where you were."""
    from workbench.review.scales import scale_named

    chosen = settings()
    named = scale_named(scale or chosen.scale, own_scales(chosen))
    reading = read_options(
        recursive=recursive,
        lang=lang,
        allow_local=allow_local,
        max_bytes=max_bytes,
        max_lines=max_lines,
    )
    who = reviewer_of(reviewer, chosen)
    if plain:
        import workbench.commands.plain as console

        lines = replace(chosen, ascii=chosen.ascii or ascii_only)
        leave(console.review(paths, log_of(log), who, named, lines, reading, again=again))
    import workbench.commands.review as screen

    options = _screen_options(chosen, named, theme, ascii_only=ascii_only)
    leave(screen.review(paths, log_of(log), who, named, options, reading, again=again))


def resume(
    session: SessionArgument = None,
    log: LogOption = None,
    reviewer: ReviewerOption = None,
    plain: PlainOption = False,
    ascii_only: AsciiOption = False,
    theme: ThemeOption = None,
) -> None:
    """Go on with your last session, or the one named."""
    chosen = settings()
    who = reviewer_of(reviewer, chosen)
    scales = own_scales(chosen)
    if plain:
        import workbench.commands.plain as console

        lines = replace(chosen, ascii=chosen.ascii or ascii_only)
        leave(console.resume(session, log_of(log), who, scales, lines))
    import workbench.commands.review as screen
    from workbench.review.scales import scale_named

    usual = scale_named(chosen.scale, scales)
    options = _screen_options(chosen, usual, theme, ascii_only=ascii_only)
    leave(screen.resume(session, log_of(log), who, scales, options))


def sessions(
    log: LogOption = None, form: Annotated[str, format_option("table", "json")] = "table"
) -> None:
    """List the sessions in the log."""
    from workbench.commands.sessions import list_sessions

    write(list_sessions(log_of(log), form))


def pick_session(log: Path | None, reviewer: str | None, scale: str | None) -> int:
    """What `workbench` does without a command. Returns the exit code."""
    import workbench.commands.review as screen
    from workbench.review.scales import scale_named

    chosen = settings()
    scales = own_scales(chosen)
    named = scale_named(scale or chosen.scale, scales)
    options = _screen_options(chosen, named, None, ascii_only=False)
    return screen.pick(log_of(log), reviewer_of(reviewer, chosen), named, scales, options)


def _screen_options(
    chosen: Settings, scale: "Scale", theme: str | None, *, ascii_only: bool
) -> "ScreenOptions":
    from workbench.commands.review import ScreenOptions
    from workbench.tui.keymap import keymap

    return ScreenOptions(
        theme=theme or chosen.theme or None,
        ascii_only=ascii_only or chosen.ascii,
        auto_advance=chosen.auto_advance,
        keys=keymap(chosen, scale),
    )
