"""Where the log and the configuration live when the user does not say."""

import os
from collections.abc import Mapping
from pathlib import Path

APPLICATION = "workbench"


def data_folder(environment: Mapping[str, str] = os.environ) -> Path:
    """The folder of the log: XDG where it is set, on every system, else the system's own."""
    return _folder("XDG_DATA_HOME", environment, ".local/share")


def config_folder(environment: Mapping[str, str] = os.environ) -> Path:
    """The folder of `config.toml`."""
    return _folder("XDG_CONFIG_HOME", environment, ".config")


def state_folder(environment: Mapping[str, str] = os.environ) -> Path:
    """The folder of crash reports and of what could not be saved."""
    return _folder("XDG_STATE_HOME", environment, ".local/state")


def _folder(variable: str, environment: Mapping[str, str], usual: str) -> Path:
    named = environment.get(variable, "")
    if named and Path(named).is_absolute():
        return Path(named) / APPLICATION
    usual_folder = Path.home() / usual / APPLICATION
    if usual_folder.exists():
        return usual_folder
    return _platform_folder(variable)


def _platform_folder(variable: str) -> Path:
    from platformdirs import (
        PlatformDirs,
    )  # only when nothing else says: most starts do not pay for it

    folders = PlatformDirs(APPLICATION, appauthor=False)
    return {
        "XDG_DATA_HOME": folders.user_data_path,
        "XDG_CONFIG_HOME": folders.user_config_path,
        "XDG_STATE_HOME": folders.user_state_path,
    }[variable]


def log_path(given: Path | None = None, environment: Mapping[str, str] = os.environ) -> Path:
    """The log file: `given`, else `WORKBENCH_LOG`, else `log.db` in the data folder."""
    if given is not None:
        return given
    named = environment.get("WORKBENCH_LOG", "")
    return Path(named).expanduser() if named else data_folder(environment) / "log.db"
