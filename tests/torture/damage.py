"""Damaged log files: no traceback, the file as it was, the damage named, the rest brought out."""

import hashlib
import random
import shutil
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from tests.review.stories import flood
from tests.torture.outcome import Outcome
from workbench.errors import WorkbenchError
from workbench.log.reading import LogReader
from workbench.log.recovering import recover
from workbench.log.rows import DecisionRow
from workbench.log.store import Log
from workbench.log.verifying import verify
from workbench.review.model import DecisionKind
from workbench.review.session import ReviewSession

_DECISIONS = 120
_PAGE = 4096
_OTHER_FORMATS = (b"", b"PK\x03\x04", b"%PDF-1.7\n", b"\x7fELF", b"\xef\xbb\xbfclaim,verdict\r\n")


@dataclass
class Whole:
    """A sound log as bytes, and the rows in it."""

    data: bytes
    rows: list[tuple[int, DecisionRow]]
    """Place in the log, and row."""


@dataclass
class Tally:
    """What went wrong, over all files."""

    tracebacks: list[str] = field(default_factory=list)
    changed: int = 0
    unnamed: int = 0
    flips: int = 0
    owed: int = 0
    withheld: int = 0


def damage_files(folder: Path, seed: int, count: int) -> Outcome:
    """Damage a log in `count` ways; half of them flip one bit inside one decision."""
    chance = random.Random(seed)
    whole = _whole_log(folder, chance)
    tally = Tally()
    for number in range(count):
        if number % 2:
            place, row, data = _flipped(whole, chance)
            tally.flips += 1
            tally.unnamed += not _is_named(_written(folder, data), place, row)
        else:
            data = chance.choice(_MANGLERS)(whole.data, chance)
        _stand(folder, data, whole, tally)
    figures = (
        f"{count} damaged files, {len(tally.tracebacks)} tracebacks, "
        f"{tally.changed} files changed, "
        f"{tally.unnamed} of {tally.flips} flips inside decisions not named, "
        f"{tally.withheld} of {tally.owed} undamaged decisions not recovered"
    )
    bad = tally.tracebacks or tally.changed or tally.unnamed or tally.withheld
    first = f"; first: {tally.tracebacks[0]}" if tally.tracebacks else ""
    return Outcome("damaged files", figures + first, not bad)


def _whole_log(folder: Path, chance: random.Random) -> Whole:
    path = folder / "whole.db"
    with Log.open(path) as log:
        comparison = flood()
        infos = [log.start_session(comparison, "Ana", "default", t) for t in ("One", "Two")]
        sessions = [ReviewSession(info, comparison) for info in infos]
        for number in range(_DECISIONS):
            session = sessions[number % 2]
            text = chance.randbytes(chance.choice([4, 40, 400, 400, 6000])).hex()
            decision = session.decide(DecisionKind.NOTE, f"c{number % 4}", text=text)
            log.append(session.info.id, decision)
    with LogReader.open(path) as reader:
        rows = [row for info in infos for row in reader.rows(info.id)]
    ids = [f"{2 * row.number - (row.session == 'one')}" for row in rows]
    return Whole(path.read_bytes(), [(int(n), row) for n, row in zip(ids, rows, strict=True)])


def _body(row: DecisionRow) -> bytes:
    """The columns of the row as they stand one after the other in the file."""
    number = bytes([row.number]) if row.number > 1 else b""  # SQLite keeps 0 and 1 in the type
    text = "".join(
        (row.id, row.kind, row.claim or "", row.data, row.reviewer, row.at, row.previous, row.hash)
    )
    return row.session.encode() + number + text.encode()


def _head(place: int, row: DecisionRow) -> int:
    """How many bytes stand before the columns: lengths and types, as varints."""
    texts = (row.id, row.kind, row.claim, row.data, row.reviewer, row.at, row.previous, row.hash)
    sizes = [_varint_size(13 + 2 * len(t.encode())) for t in (row.session, *texts) if t is not None]
    types = 1 + 1 + 1 + sum(sizes)  # its own size, the empty place, the number
    return _varint_size(types + len(_body(row))) + _varint_size(place) + types


def _varint_size(value: int) -> int:
    return max(1, -(-value.bit_length() // 7))


def _pieces(row: DecisionRow, data: bytes) -> list[tuple[int, int]]:
    """Where the parts of a row's body stand in the file: one, or several on overflow pages."""
    body = _body(row)
    pieces: list[tuple[int, int]] = []
    done = 0
    while done < len(body):
        start = data.find(body[done : done + 24])
        if start < 0:
            break
        length = 24
        while done + length < len(body) and data[start + length] == body[done + length]:
            length += 1
        pieces.append((start, length))
        done += length
    return pieces


def _flipped(whole: Whole, chance: random.Random) -> tuple[int, DecisionRow, bytes]:
    """One bit of one decision changed: in its columns, or in what says how long they are."""
    place, row = chance.choice(whole.rows)
    pieces = _pieces(row, whole.data)
    start, length = chance.choice(pieces)
    header = _head(place, row) if (start, length) == pieces[0] else 0
    at = chance.randrange(start - header, start + length)
    data = bytearray(whole.data)
    data[at] ^= 1 << chance.randrange(8)
    return place, row, bytes(data)


def _is_named(path: Path, place: int, row: DecisionRow) -> bool:
    try:
        findings = verify(path).findings
    except WorkbenchError:
        return False
    names = (f"place {place} ", f"decision {row.number} of session {row.session} ")
    return any(name in finding for finding in findings for name in names)


def _written(folder: Path, data: bytes) -> Path:
    path = folder / "damaged.db"
    path.write_bytes(data)
    return path


def _stand(folder: Path, data: bytes, whole: Whole, tally: Tally) -> None:
    """Do everything that a user may do with the file."""
    room = folder / "room"
    shutil.rmtree(room, ignore_errors=True)
    room.mkdir()
    path = _written(room, data)
    before = hashlib.sha256(data).hexdigest()
    for use in (_read, _verify, _open):
        try:
            use(path)
        except WorkbenchError:
            pass
        except Exception as error:  # noqa: BLE001  (that is what is counted)
            tally.tracebacks.append(f"{use.__name__}: {error!r}")
        tally.changed += hashlib.sha256(path.read_bytes()).hexdigest() != before
    _recover(path, data, whole, tally)
    tally.changed += hashlib.sha256(path.read_bytes()).hexdigest() != before


def _read(path: Path) -> None:
    with LogReader.open(path) as reader:
        for summary in reader.sessions():
            reader.load(summary.info.id)


def _verify(path: Path) -> None:
    verify(path)


def _open(path: Path) -> None:
    with Log.open(path) as log:
        for session in log.session_ids():
            log.load(session)


def _recover(path: Path, data: bytes, whole: Whole, tally: Tally) -> None:
    """Every decision whose bytes all stand in the file must come out."""
    owed = {row.id for place, row in whole.rows if _stands(place, row, whole, data)}
    out = path.with_name("recovered.db")
    recovered: set[str] = set()
    try:
        kept = recover(path, out)
        with LogReader.open(out) as reader:
            for one in kept:
                recovered |= {row.id for row in reader.rows(one.info.id)}
    except WorkbenchError:
        pass
    except Exception as error:  # noqa: BLE001  (that is what is counted)
        tally.tracebacks.append(f"recover: {error!r}")
    tally.owed += len(owed)
    tally.withheld += len(owed - recovered)


def _stands(place: int, row: DecisionRow, whole: Whole, data: bytes) -> bool:
    """Is the row on one page, and all of it there, what says how long it is included?"""
    body = _body(row)
    start = whole.data.find(body)
    return start >= 0 and whole.data[start - _head(place, row) : start + len(body)] in data


def _random_bytes(data: bytes, chance: random.Random) -> bytes:
    changed = bytearray(data)
    for _ in range(chance.randrange(1, 40)):
        changed[chance.randrange(len(changed))] = chance.randrange(256)
    return bytes(changed)


def _cut(data: bytes, chance: random.Random) -> bytes:
    return data[: chance.randrange(len(data))]


def _page_overwritten(data: bytes, chance: random.Random) -> bytes:
    page = chance.randrange(len(data) // _PAGE)
    filler = chance.choice([bytes(_PAGE), b"\xff" * _PAGE, chance.randbytes(_PAGE)])
    return data[: page * _PAGE] + filler + data[(page + 1) * _PAGE :]


def _pages_swapped(data: bytes, chance: random.Random) -> bytes:
    pages = [data[n : n + _PAGE] for n in range(0, len(data), _PAGE)]
    first, second = chance.randrange(len(pages)), chance.randrange(len(pages))
    pages[first], pages[second] = pages[second], pages[first]
    return b"".join(pages)


def _header_changed(data: bytes, chance: random.Random) -> bytes:
    changed = bytearray(data)
    changed[chance.randrange(100)] = chance.randrange(256)
    return bytes(changed)


def _something_else(data: bytes, chance: random.Random) -> bytes:
    return chance.choice(_OTHER_FORMATS) + chance.randbytes(chance.randrange(3000))


def _longer(data: bytes, chance: random.Random) -> bytes:
    return data + chance.randbytes(chance.randrange(1, 9000))


Mangler = Callable[[bytes, random.Random], bytes]
_MANGLERS: tuple[Mangler, ...] = (
    _random_bytes,
    _cut,
    _page_overwritten,
    _pages_swapped,
    _header_changed,
    _something_else,
    _longer,
)
