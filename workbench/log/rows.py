"""What the log stores, between typed objects and the columns of its tables.

Each decision's row carries a hash over everything in it and the hash of the decision before, so
that a damaged or edited row can be named. The hash proves damage and casual edits; it has no key,
so it does not stop somebody who computes it anew.
"""

import hashlib
import json
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from workbench.comparison.document import from_document, to_document
from workbench.comparison.model import Comparison
from workbench.review.model import Cursor, Decision, DecisionKind, Progress, SessionInfo

DECISION_COLUMNS = (
    "session",
    "number",
    "id",
    "kind",
    "claim",
    "data",
    "reviewer",
    "at",
    "previous",
    "hash",
)


@dataclass(frozen=True, slots=True)
class DecisionRow:
    """One row of the table `decision`, without its place in the whole log."""

    session: str
    number: int
    """Counted from 1 in its session."""
    id: str
    kind: str
    claim: str | None
    data: str
    reviewer: str
    at: str
    previous: str
    """The hash of the decision before, or of the session for the first."""
    hash: str

    @property
    def sound(self) -> bool:
        """Does the hash fit what the row holds?"""
        return self.hash == _hash(_hashed(self))

    def decision(self) -> Decision:
        """The decision that the row holds. Raises ValueError for a row that holds none."""
        return Decision(
            self.id,
            DecisionKind(self.kind),
            self.claim,
            json.loads(self.data),
            self.reviewer,
            datetime.fromisoformat(self.at),
        )


@dataclass(frozen=True, slots=True)
class StoredSession:
    """Everything that the log holds of one session: enough to resume it without the engine."""

    info: SessionInfo
    comparison: Comparison
    """The newest one."""
    decisions: tuple[Decision, ...]
    """Oldest first."""
    cursor: Cursor


@dataclass(frozen=True, slots=True)
class SessionSummary:
    """One line of the list of sessions."""

    info: SessionInfo
    articles: tuple[str, ...]
    """Their labels."""
    progress: Progress
    decisions: int
    last_opened: datetime


def storable(text: str) -> str:
    """The text as a column can hold it: a file name may hold bytes that are no UTF-8."""
    return text.encode("utf-8", "backslashreplace").decode()


def decision_row(session: str, number: int, decision: Decision, previous: str) -> DecisionRow:
    """The row of a decision that follows the one whose hash is `previous`."""
    row = DecisionRow(
        session,
        number,
        decision.id,
        decision.kind.value,
        decision.claim_id,
        canonical(dict(decision.data)),
        storable(decision.reviewer),
        decision.at.isoformat(),
        previous,
        hash="",
    )
    values = {name: getattr(row, name) for name in DECISION_COLUMNS}
    return DecisionRow(**{**values, "hash": _hash(_hashed(row))})


def canonical(value: object) -> str:
    """JSON in one fixed form, ASCII alone: any text survives it, lone surrogates too."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"))


def session_hash(info: SessionInfo) -> str:
    """The hash that the first decision of a session follows."""
    return _hash([info.id, info.title, info.reviewer, info.scale, info.created_at.isoformat()])


def _hashed(row: DecisionRow) -> list[str | int | None]:
    return [getattr(row, name) for name in DECISION_COLUMNS if name != "hash"]


def _hash(values: list[Any]) -> str:
    """Of values as they were read: in a damaged row, text may have become something else."""
    text = json.dumps(values, sort_keys=True, separators=(",", ":"), default=repr)
    return hashlib.sha256(text.encode()).hexdigest()


def pack_comparison(comparison: Comparison) -> tuple[str, bytes]:
    """The comparison as its document's SHA-256 and the document, compressed."""
    document = canonical(to_document(comparison)).encode()
    return hashlib.sha256(document).hexdigest(), zlib.compress(document)


def unpack_document(sha256: str, packed: bytes) -> Mapping[str, Any]:
    """The document that was packed. Raises ValueError if it is damaged."""
    try:
        document = zlib.decompress(packed)
    except (zlib.error, TypeError) as error:
        raise ValueError("the stored comparison is damaged") from error
    if hashlib.sha256(document).hexdigest() != sha256:
        raise ValueError("the stored comparison is damaged")
    unpacked: Mapping[str, Any] = json.loads(document)
    return unpacked


def unpack_comparison(sha256: str, packed: bytes) -> Comparison:
    """The comparison that was packed. Raises ValueError if it is damaged."""
    return from_document(unpack_document(sha256, packed))


def cursor_text(cursor: Cursor) -> str:
    """The cursor as JSON."""
    return canonical({name: getattr(cursor, name) for name in Cursor.__slots__})


def read_cursor(text: str) -> Cursor:
    """The cursor from JSON; fields that this version does not know are left out."""
    fields = json.loads(text)
    fields["scroll"] = tuple(fields.get("scroll", ()))
    return Cursor(**{name: fields[name] for name in Cursor.__slots__ if name in fields})
