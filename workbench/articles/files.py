"""Getting the bytes of articles off the disk without being held up or flooded by what lies there.

A named pipe would block for ever and a device never ends, so only regular files are opened, and
never more than the cap is read.
"""

import os
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from workbench.errors import BadInputError

TEXT_SUFFIXES = frozenset({".txt", ".text"})
MARKDOWN_SUFFIXES = frozenset({".md", ".markdown"})
HTML_SUFFIXES = frozenset({".html", ".htm", ".xhtml"})
MHTML_SUFFIXES = frozenset({".mhtml", ".mht"})
ARTICLE_SUFFIXES = TEXT_SUFFIXES | MARKDOWN_SUFFIXES | HTML_SUFFIXES | MHTML_SUFFIXES
_ARCHIVES = frozenset({".zip", ".gz", ".bz2", ".xz", ".zst", ".tar", ".tgz", ".7z", ".rar"})
_ARCHIVE_MARKS = (b"PK\x03\x04", b"\x1f\x8b", b"BZh", b"\xfd7zXZ", b"7z\xbc\xaf", b"Rar!")


@dataclass(frozen=True, slots=True)
class Caps:
    """How much of one article is read before it is refused."""

    bytes: int = 1024 * 1024
    """Of a text."""
    page_bytes: int = 16 * 1024 * 1024
    """Of a web page, most of which is not the article."""
    lines: int = 20_000

    def check_bytes(self, size: int, name: str, *, page: bool = False) -> None:
        """Raise BadInputError for more bytes than allowed."""
        most = self.page_bytes if page else self.bytes
        if size > most:
            raise BadInputError(
                f"{name} is larger than {most:,} bytes",
                "an article is rarely that long; raise the cap with --max-bytes if this one is",
            )


DEFAULT_CAPS = Caps()


def find_files(paths: Sequence[Path], *, recursive: bool = False) -> tuple[Path, ...]:
    """The article files that `paths` name: a file stands for itself, a folder for its articles.

    Folders are read in name order, hidden files left out; the order of `paths` is kept. Raises
    BadInputError for a path that is not there and for a folder without an article.
    """
    found: list[Path] = []
    for path in paths:
        found.extend(_files_of(path, recursive))
    return tuple(dict.fromkeys(found))


def _files_of(path: Path, recursive: bool) -> Sequence[Path]:
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError) as error:
        raise _unreachable(path, error) from error
    if not stat.S_ISDIR(mode):
        return [path]
    try:
        inside = sorted(_walk(path, recursive), key=lambda p: p.parts)
    except OSError as error:
        raise _unreachable(path, error) from error
    if not inside:
        raise BadInputError(
            f"no articles in the folder {path}",
            "it should hold .txt, .md or .html files; use --recursive for those in folders below",
        )
    return inside


def _walk(folder: Path, recursive: bool) -> Iterator[Path]:
    """Article files of a folder. Links to folders are not followed, so that no loop can form."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith("."):
                continue
            if entry.is_dir(follow_symlinks=False):
                if recursive:
                    yield from _walk(Path(entry.path), recursive)
            elif Path(entry.name).suffix.lower() in ARTICLE_SUFFIXES and entry.is_file():
                yield Path(entry.path)


def _unreachable(path: Path, error: Exception) -> BadInputError:
    if isinstance(error, FileNotFoundError):
        return BadInputError(f"there is no file or folder {path}", "check the spelling of the path")
    reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return BadInputError(f"cannot read {path}: {reason}", "check the path and its permissions")


def read_bytes(path: Path, caps: Caps = DEFAULT_CAPS, *, page: bool = False) -> bytes:
    """All bytes of a regular file, read up to the cap for texts or for web pages.

    Raises BadInputError for anything that is not a regular file, for archives and for files larger
    than the cap.
    """
    if path.suffix.lower() in _ARCHIVES:
        raise _archive(path)
    try:
        raw = _read_regular(path, (caps.page_bytes if page else caps.bytes) + 1)
    except (OSError, ValueError) as error:
        raise _unreachable(path, error) from error
    if raw.startswith(_ARCHIVE_MARKS):
        raise _archive(path)
    caps.check_bytes(len(raw), str(path), page=page)
    return raw


def _read_regular(path: Path, most: int) -> bytes:
    # Without O_NONBLOCK the open itself waits for the other end of a named pipe.
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
    with os.fdopen(descriptor, "rb") as file:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise BadInputError(
                f"{path} is not a regular file", "give a file that holds the text of an article"
            )
        return file.read(most)


def _archive(path: Path) -> BadInputError:
    return BadInputError(
        f"{path} is an archive", "unpack it first, then give the folder that it leaves"
    )


def check_lines(text: str, name: str, caps: Caps) -> None:
    """Raise BadInputError for a text of more lines than the cap allows."""
    count = text.count("\n") + 1
    if count > caps.lines:
        raise BadInputError(
            f"{name} has {count:,} lines, more than {caps.lines:,}",
            "an article is rarely that long; raise the cap with --max-lines if this one is",
        )
