"""Options that several commands share, worded once, and what stands behind them."""

import getpass
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from workbench.paths import config_folder, log_path
from workbench.settings import Settings, read_settings
from workbench.text.safe import safe_line

if TYPE_CHECKING:
    from workbench.articles.sources import ReadOptions
    from workbench.review.scales import Scale

_A_MOMENT = 0.5
"""Seconds."""

LogOption = Annotated[
    Path | None,
    typer.Option("--log", metavar="FILE", help="The log (else WORKBENCH_LOG, else your own)."),
]
ReviewerOption = Annotated[
    str | None,
    typer.Option("--reviewer", metavar="NAME", help="Whose decisions these are (else you)."),
]
ScaleOption = Annotated[
    str | None,
    typer.Option("--scale", metavar="NAME", help="default, politifact, averitec, check, yours."),
]
PathsArgument = Annotated[
    list[str],
    typer.Argument(metavar="PATHS...", help="Articles: files, folders, URLs, or - for stdin."),
]
SessionArgument = Annotated[
    str | None, typer.Argument(metavar="[SESSION]", help="A session; your last one if not named.")
]
SessionOption = Annotated[
    str | None,
    typer.Option("--session", metavar="SESSION", help="A session; your last one if not named."),
]
RecursiveOption = Annotated[
    bool, typer.Option("--recursive", "-r", help="Read the folders below a folder too.")
]
LanguageOption = Annotated[
    str | None,
    typer.Option("--lang", metavar="CODE", help="Language of the articles (en, de ...)."),
]
LocalOption = Annotated[
    bool, typer.Option("--allow-local", help="Let a URL point into a private network.")
]
MaxBytesOption = Annotated[
    int | None, typer.Option("--max-bytes", metavar="N", min=1, help="Longest text; 1 MiB.")
]
MaxLinesOption = Annotated[
    int | None, typer.Option("--max-lines", metavar="N", min=1, help="Most lines; 20,000.")
]
PlainOption = Annotated[
    bool, typer.Option("--plain", help="Numbered prompts instead of a screen; works in a pipe.")
]
AgainOption = Annotated[
    bool,
    typer.Option("--again", help="Compare anew, with what was decided carried over."),
]
AsciiOption = Annotated[bool, typer.Option("--ascii", help="Draw with ASCII characters only.")]
ThemeOption = Annotated[
    str | None, typer.Option("--theme", metavar="NAME", help="Colours of the screen.")
]
OutputOption = Annotated[
    str,
    typer.Option("--output", "-o", metavar="FILE", help="Where to; - is standard output."),
]
ForceOption = Annotated[bool, typer.Option("--force", help="Write over a file that is there.")]
ShowOthersOption = Annotated[
    bool,
    typer.Option("--no-blind", help="Show what others judged before you have judged it yourself."),
]


def format_option(*forms: str) -> Any:
    """The option `--format` for the forms that a command knows; the command refuses others."""
    return typer.Option("--format", metavar="|".join(forms), help="Form of the output.")


def read_options(
    *,
    recursive: bool,
    lang: str | None,
    allow_local: bool,
    max_bytes: int | None,
    max_lines: int | None,
) -> "ReadOptions":
    """How articles are to be read. Raises UsageError for what is no language code."""
    from workbench.articles.files import Caps
    from workbench.articles.languages import is_language_code
    from workbench.articles.sources import ReadOptions
    from workbench.errors import UsageError

    if lang is not None and not is_language_code(lang):
        raise UsageError(f"--lang {lang} is no language code", "Two or three letters, as in en.")
    usual = Caps()
    caps = Caps(
        bytes=max_bytes or usual.bytes,
        page_bytes=max(max_bytes or 0, usual.page_bytes),
        lines=max_lines or usual.lines,
    )
    return ReadOptions(recursive=recursive, language=lang, caps=caps, allow_local=allow_local)


@contextmanager
def progress() -> Iterator[Callable[[str, float], None]]:
    """Say on a terminal's stderr what is going on, once it takes longer than a moment.

    The line is wiped before anything else is written. Nothing is said where nobody watches.
    """
    started = time.monotonic()
    shown = False

    def report(stage: str, _done: float) -> None:
        nonlocal shown
        if sys.stderr.isatty() and time.monotonic() - started > _A_MOMENT:
            shown = True
            sys.stderr.write(f"\r\x1b[K{safe_line(stage)} ...")
            sys.stderr.flush()

    try:
        yield report
    finally:
        if shown:
            sys.stderr.write("\r\x1b[K")


def settings() -> Settings:
    """The user's settings. Raises BadInputError for a mistake in the file."""
    return read_settings(config_folder() / "config.toml")


def log_of(option: Path | None) -> Path:
    """The log that the option, the environment or the system's data folder names."""
    return log_path(option)


def reviewer_of(option: str | None, chosen: Settings) -> str:
    """Whose decisions these are: the option, else the settings, else the system's user."""
    if option or chosen.reviewer:
        return option or chosen.reviewer
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # no name for this user on this system
        return "reviewer"


def own_scales(chosen: Settings) -> Mapping[str, "Scale"]:
    """The scales that the user's settings define. Raises BadInputError for a wrong one."""
    if not chosen.scales:
        return {}
    from workbench.review.scales import scales_from

    return scales_from(chosen.scales)


def write(data: str) -> None:
    """Data for standard output, ending in a line break."""
    sys.stdout.write(data if data.endswith("\n") or not data else data + "\n")


def leave(code: int) -> None:
    """End the command with this exit code."""
    raise typer.Exit(code)
