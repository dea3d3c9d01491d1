"""What is kept of a failure of our own: where in the code it was, and nothing of anybody's text.

Values of variables and the exception's words may hold article text, so the report leaves both out.
"""

import os
import platform
import time
import traceback
from pathlib import Path

from workbench import __version__
from workbench.paths import state_folder


def write_crash_report(error: BaseException, folder: Path | None = None) -> Path | None:
    """Write where `error` came from to a new file (mode 0600) and return its path.

    None when it cannot be written: a failure is never made worse by its report.
    """
    place = folder or state_folder()
    path = place / f"crash-{time.strftime('%Y%m%dT%H%M%SZ', time.gmtime())}-{os.getpid()}.txt"
    try:
        place.mkdir(parents=True, exist_ok=True)
        with open(os.open(path, os.O_WRONLY | os.O_CREAT, 0o600), "w", encoding="utf-8") as file:  # noqa: PTH123
            file.write(_report(error))
    except OSError:
        return None
    return path


def _report(error: BaseException) -> str:
    lines = [f"workbench {__version__}, Python {platform.python_version()}, {platform.system()}"]
    seen: BaseException | None = error
    while seen is not None:
        lines.append(f"{type(seen).__name__} raised at")
        for frame in traceback.extract_tb(seen.__traceback__):
            lines.append(f"  {_from_package(frame.filename)}:{frame.lineno} in {frame.name}")
        seen = seen.__cause__ or seen.__context__
    return "\n".join(lines) + "\n"


def _from_package(filename: str) -> str:
    """The file's place from its package on: the rest of the path is the user's business."""
    parts = Path(filename).parts
    for root in ("site-packages", "workbench"):
        if root in parts:
            return "/".join(parts[len(parts) - 1 - parts[::-1].index(root) :])
    return Path(filename).name
