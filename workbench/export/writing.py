"""Putting an export where the user wants it: all of it or nothing, and over nothing unasked."""

import os
import stat
from pathlib import Path
from typing import BinaryIO

from workbench.errors import BadInputError, UsageError

STDOUT = "-"


def write_export(data: bytes, output: str, *, force: bool, stdout: BinaryIO) -> None:
    """Write `data` to the file named `output`, or to `stdout` for "-".

    A file appears whole or not at all: it is written beside its place, flushed to the disk and
    moved there. Raises UsageError for a file that exists without `force`, BadInputError for a
    place that cannot be written.
    """
    try:
        if output == STDOUT:
            stdout.write(data)
            stdout.flush()
        else:
            _write_file(Path(output), data, force=force)
    except BrokenPipeError:
        raise  # whoever read has seen enough: no failure to be told
    except FileExistsError:
        raise UsageError(f"{output} exists already.", "Give --force to overwrite it.") from None
    except OSError as error:
        reason = error.strerror or str(error)
        place = "standard output" if output == STDOUT else output
        raise BadInputError(
            f"{place} cannot be written: {reason}.", "Give another file with -o."
        ) from error


def _write_file(path: Path, data: bytes, *, force: bool) -> None:
    mode = _mode(path)
    if mode is not None and not stat.S_ISREG(mode) and not stat.S_ISDIR(mode):
        path.write_bytes(data)  # a pipe or a device: there is nothing to replace
        return
    if mode is not None and not force:
        raise FileExistsError
    target = path.resolve()
    beside = target.with_name(f".{target.name[:200]}.{os.getpid()}.part")
    try:
        _write_through(beside, data)
        if mode is not None:
            beside.chmod(stat.S_IMODE(mode))
        _move(beside, target, force=force)
    finally:
        beside.unlink(missing_ok=True)


def _mode(path: Path) -> int | None:
    try:
        return path.stat().st_mode
    except FileNotFoundError:
        return None


def _write_through(path: Path, data: bytes) -> None:
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
    with os.fdopen(handle, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _move(beside: Path, target: Path, *, force: bool) -> None:
    """Without `force` a hard link is made, since that fails where a file has appeared meanwhile."""
    if force:
        beside.replace(target)
        return
    try:
        target.hardlink_to(beside)
    except FileExistsError:
        raise
    except OSError:  # a file system without hard links
        if target.exists():
            raise FileExistsError from None
        beside.replace(target)
