"""Files of an export: whole or not at all, and over nothing unasked."""

import errno
import io
import os
import stat
import threading
from pathlib import Path

import pytest

from workbench.errors import BadInputError, UsageError
from workbench.export.writing import write_export


def _write(data: bytes, output: Path | str, *, force: bool = False) -> bytes:
    stdout = io.BytesIO()
    write_export(data, str(output), force=force, stdout=stdout)
    return stdout.getvalue()


def test_a_dash_writes_to_standard_output_and_nowhere_else(tmp_path: Path) -> None:
    assert _write(b"data", "-") == b"data"
    assert not list(tmp_path.iterdir())


def test_a_new_file_holds_the_data_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    assert _write(b"data", tmp_path / "out.csv") == b""
    assert [p.name for p in tmp_path.iterdir()] == ["out.csv"]
    assert (tmp_path / "out.csv").read_bytes() == b"data"


def test_an_existing_file_is_left_alone_without_force(tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    out.write_bytes(b"old")
    with pytest.raises(UsageError, match="exists already") as caught:
        _write(b"new", out)
    assert "--force" in caught.value.hint
    assert out.read_bytes() == b"old"
    assert [p.name for p in tmp_path.iterdir()] == ["out.csv"]


def test_force_replaces_the_file_and_keeps_who_may_read_it(tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    out.write_bytes(b"old")
    out.chmod(0o600)
    _write(b"new", out, force=True)
    assert out.read_bytes() == b"new"
    assert stat.S_IMODE(out.stat().st_mode) == 0o600


def test_force_writes_through_a_link_to_the_file_it_names(tmp_path: Path) -> None:
    real, link = tmp_path / "real.csv", tmp_path / "link.csv"
    real.write_bytes(b"old")
    link.symlink_to(real)
    _write(b"new", link, force=True)
    assert link.is_symlink()
    assert real.read_bytes() == b"new"


@pytest.mark.parametrize("name", ["missing/out.csv", "."])
def test_a_place_that_cannot_be_written_is_named(tmp_path: Path, name: str) -> None:
    with pytest.raises((BadInputError, UsageError)) as caught:
        _write(b"new", tmp_path / name)
    assert str(tmp_path) in caught.value.message


def test_a_folder_is_not_replaced_even_with_force(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    with pytest.raises(BadInputError, match="cannot be written"):
        _write(b"new", folder, force=True)
    assert folder.is_dir()
    assert [p.name for p in tmp_path.iterdir()] == ["folder"]


def test_a_named_pipe_is_written_to_and_not_replaced(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    read: list[bytes] = []
    reader = threading.Thread(target=lambda: read.append(pipe.read_bytes()))
    reader.start()
    _write(b"data", pipe)
    reader.join()
    assert read == [b"data"]
    assert stat.S_ISFIFO(pipe.stat().st_mode)


class _Full(io.BytesIO):
    def write(self, _data: object) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")


class _Gone(io.BytesIO):
    def write(self, _data: object) -> int:
        raise BrokenPipeError


def test_a_full_disk_under_standard_output_is_told_in_one_line() -> None:
    with pytest.raises(BadInputError, match="standard output cannot be written: No space left"):
        write_export(b"data", "-", force=False, stdout=_Full())


def test_a_reader_that_has_gone_is_left_to_the_door() -> None:
    with pytest.raises(BrokenPipeError):
        write_export(b"data", "-", force=False, stdout=_Gone())
