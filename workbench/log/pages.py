"""Reading rows straight from the pages of an SQLite file, when SQLite itself no longer can.

After "Database File Format" (sqlite.org/fileformat2.html): leaf pages of tables hold whole rows, so
a row can be read though the tree above it, or the page beside it, is lost. What is read this way is
only as good as its own checks: every row that matters to us carries a hash.
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

Value = int | float | str | bytes | None
Record = tuple[Value, ...]

_LEAF = 0x0D
_OTHER_KINDS = frozenset({0x00, 0x02, 0x05, 0x0A})
"""The first byte of pages that hold no rows of tables: overflow, indexes, branches of a tree."""
_MAGIC = b"SQLite format 3\x00"
_USUAL_PAGE = 4096
_FIXED_SIZES = (0, 1, 2, 3, 4, 6, 8, 8, 0, 0)
_FRAME_HEADER = 24
_WAL_HEADER = 32
_MOST_COLUMNS = 32


class UnreadableError(ValueError):
    """These bytes are no row."""


@dataclass(frozen=True, slots=True)
class PageFile:
    """The pages of a database, those still in its write-ahead log included."""

    size: int
    """Bytes a page."""
    usable: int
    pages: dict[int, bytes]
    """By number, counted from 1."""


def read_pages(path: Path) -> PageFile:
    """The pages as they are on disk. Raises OSError if the file cannot be read."""
    data = path.read_bytes()
    size = _page_size(data)
    pages = {n + 1: data[start : start + size] for n, start in enumerate(range(0, len(data), size))}
    beside = path.with_name(path.name + "-wal")
    if beside.exists():
        pages |= _committed_frames(beside.read_bytes(), size)
    reserved = data[20] if data[:16] == _MAGIC and len(data) > 20 else 0
    return PageFile(size, size - reserved if reserved < size - 480 else size, pages)


def _page_size(data: bytes) -> int:
    """As the header says, if that can be: a power of two from 512 to 65536."""
    said = int.from_bytes(data[16:18])
    size = 65536 if said == 1 else said
    return size if 512 <= size <= 65536 and size & (size - 1) == 0 else _USUAL_PAGE


def _committed_frames(wal: bytes, size: int) -> dict[int, bytes]:
    """The newest version of each page up to the last commit in the write-ahead log."""
    salts = wal[16:24]
    committed: dict[int, bytes] = {}
    open_frames: dict[int, bytes] = {}
    for start in range(_WAL_HEADER, len(wal) - size - _FRAME_HEADER + 1, size + _FRAME_HEADER):
        number, commit = struct.unpack(">II", wal[start : start + 8])
        if wal[start + 8 : start + 16] != salts:
            break
        open_frames[number] = wal[start + _FRAME_HEADER : start + _FRAME_HEADER + size]
        if commit:
            committed |= open_frames
            open_frames = {}
    return committed


def rows(file: PageFile) -> Iterator[Record]:
    """Every row that can be read on any page, in no certain order, some perhaps twice.

    A page whose own header is damaged is searched byte by byte; whatever looks like a row there is
    given too, so the caller must know a true row from a chance one.
    """
    for number, page in file.pages.items():
        found, whole = _listed_rows(file, number, page)
        yield from found
        if not whole:
            yield from _searched_rows(file, page)


def _listed_rows(file: PageFile, number: int, page: bytes) -> tuple[list[Record], bool]:
    """The rows that the page lists, and whether the list can be trusted.

    Pages that say to be of another kind are read as leaves too: one byte makes the difference.
    """
    head = 100 if number == 1 else 0
    kind = page[head] if len(page) > head else None
    count = min(int.from_bytes(page[head + 3 : head + 5]), file.size // 4)
    found: list[Record] = []
    for place in range(head + 8, head + 8 + 2 * count, 2):
        try:
            found.append(_cell(file, page, int.from_bytes(page[place : place + 2])))
        except (UnreadableError, IndexError):
            continue
    return found, kind in _OTHER_KINDS or (kind == _LEAF and len(found) == count)


def _searched_rows(file: PageFile, page: bytes) -> Iterator[Record]:
    for start in range(len(page)):
        try:
            yield _cell(file, page, start)
        except (UnreadableError, IndexError):
            continue


def _cell(file: PageFile, page: bytes, start: int) -> Record:
    length, start = _varint(page, start)
    _rowid, start = _varint(page, start)
    return _record(_payload(file, page, start, length))


def _payload(file: PageFile, page: bytes, start: int, length: int) -> bytes:
    """A row's bytes: what its page holds, then what the overflow pages hold."""
    if length < 2 or length > file.size * len(file.pages):
        raise UnreadableError
    local = _local_length(file.usable, length)
    payload = bytearray(page[start : start + local])
    following = int.from_bytes(page[start + local : start + local + 4]) if local < length else 0
    while len(payload) < length:
        overflow = file.pages.get(following, b"")
        if len(overflow) < file.usable:
            raise UnreadableError
        payload += overflow[4 : 4 + min(file.usable - 4, length - len(payload))]
        following = int.from_bytes(overflow[:4])
    return bytes(payload)


def _local_length(usable: int, length: int) -> int:
    """How much of a row stands on its leaf page (section 1.6 of the file format)."""
    most = usable - 35
    if length <= most:
        return length
    least = (usable - 12) * 32 // 255 - 23
    local = least + (length - least) % (usable - 4)
    return local if local <= most else least


def _record(payload: bytes) -> Record:
    end, place = _varint(payload, 0)
    kinds: list[int] = []
    while place < end:
        kind, place = _varint(payload, place)
        kinds.append(kind)
    if place != end or not 0 < len(kinds) <= _MOST_COLUMNS:
        raise UnreadableError
    values: list[Value] = []
    for kind in kinds:
        size = _value_size(kind)
        if place + size > len(payload):
            raise UnreadableError
        values.append(_value(kind, payload[place : place + size]))
        place += size
    if place != len(payload):
        raise UnreadableError
    return tuple(values)


def _value_size(kind: int) -> int:
    if kind < len(_FIXED_SIZES):
        return _FIXED_SIZES[kind]
    if kind < 12:
        raise UnreadableError
    return (kind - 12) // 2


def _value(kind: int, data: bytes) -> Value:
    if kind == 0:
        return None
    if kind in {8, 9}:
        return kind - 8
    if kind == 7:
        return float(struct.unpack(">d", data)[0])
    if kind < 7:
        return int.from_bytes(data, signed=True)
    if kind % 2 == 0:
        return data
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        raise UnreadableError from error


def _varint(data: bytes, start: int) -> tuple[int, int]:
    """A number of one to nine bytes, and where the next thing starts."""
    value = 0
    for index in range(8):
        byte = data[start + index]
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, start + index + 1
    return value << 8 | data[start + 8], start + 9
