"""Telling where the workbench keeps things, for backups, bug reports and scripts."""

from pathlib import Path

from workbench.errors import UsageError
from workbench.paths import config_folder, log_path, state_folder
from workbench.settings import nearest


def places(log: Path | None = None) -> dict[str, Path]:
    """What can be located, by name, whether or not it exists yet."""
    return {
        "log": log_path(log),
        "config": config_folder() / "config.toml",
        "state": state_folder(),
    }


def locate(what: str | None = None, log: Path | None = None) -> str:
    """The path of one place, or a line for each. Raises UsageError for an unknown one."""
    known = places(log)
    if what is None:
        return "\n".join(f"{name}\t{path}" for name, path in known.items())
    if what not in known:
        raise UsageError(
            f"nothing called {what}{nearest(what, known)}", f"Known: {', '.join(known)}."
        )
    return str(known[what])
