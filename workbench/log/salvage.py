"""Which rows of a damaged log are sound, each proven by its own hash.

Nothing here trusts the tree of the file: rows are taken from its pages one by one, so that damage
to one page costs what stands on it and no more.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from workbench.comparison.model import Comparison
from workbench.log.pages import Record, read_pages, rows
from workbench.log.rows import DecisionRow, read_cursor, session_hash, unpack_comparison
from workbench.review.model import Cursor, SessionInfo


@dataclass(slots=True)
class Salvage:
    """Everything sound that a file holds."""

    infos: dict[str, SessionInfo] = field(default_factory=dict)
    comparisons: dict[str, dict[str, Comparison]] = field(default_factory=dict)
    """By session and when they were made, ISO 8601."""
    decisions: dict[str, dict[int, DecisionRow]] = field(default_factory=dict)
    """By session and number."""
    cursors: dict[str, Cursor] = field(default_factory=dict)
    articles: dict[str, bytes] = field(default_factory=dict)

    @property
    def sessions(self) -> tuple[str, ...]:
        """Every session of which anything was found."""
        return tuple(dict.fromkeys((*self.infos, *self.comparisons, *self.decisions)))


def salvage(path: Path) -> Salvage:
    """Read what can be proven sound. Raises OSError if the file cannot be read at all."""
    found = Salvage()
    for record in rows(read_pages(path)):
        for take in (_decision, _session, _comparison, _article, _bookmark):
            if take(found, record):
                break
    return found


def _texts(values: Iterable[object]) -> bool:
    return all(isinstance(v, str) for v in values)


def _decision(found: Salvage, record: Record) -> bool:
    match record:
        case (None, str(session), int(number), *rest) if len(rest) == 8:
            row = DecisionRow(session, number, *rest)  # type: ignore[arg-type]
            if row.sound:
                found.decisions.setdefault(session, {}).setdefault(number, row)
                return True
    return False


def _session(found: Salvage, record: Record) -> bool:
    if len(record) != 6 or not _texts(record):
        return False
    name, title, reviewer, scale, created_at, stored = map(str, record)
    try:
        info = SessionInfo(name, title, reviewer, scale, datetime.fromisoformat(created_at))
    except ValueError:
        return False
    if session_hash(info) != stored:
        return False
    found.infos[name] = info
    return True


def _comparison(found: Salvage, record: Record) -> bool:
    match record:
        case (None, str(session), str(), str(made_at), str(sha256), bytes(document)):
            try:
                comparison = unpack_comparison(sha256, document)
            except (ValueError, KeyError):
                return False
            found.comparisons.setdefault(session, {})[made_at] = comparison
            return True
    return False


def _article(found: Salvage, record: Record) -> bool:
    match record:
        case (str(sha256), bytes(raw)) if hashlib.sha256(raw).hexdigest() == sha256:
            found.articles[sha256] = raw
            return True
    return False


def _bookmark(found: Salvage, record: Record) -> bool:
    """A cursor proves nothing, but the worst that a wrong one does is to open another claim."""
    match record:
        case (str(session), str(text), str(opened_at), int()):
            try:
                datetime.fromisoformat(opened_at)
                found.cursors[session] = read_cursor(text)
            except (ValueError, TypeError, AttributeError):
                return False
            return True
    return False
