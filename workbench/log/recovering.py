"""Bringing what is sound out of a damaged log into a new one; the damaged file is not touched."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from workbench.comparison.model import Comparison
from workbench.errors import LogError
from workbench.log.salvage import Salvage, salvage
from workbench.log.store import Log
from workbench.review.model import Decision, SessionInfo


@dataclass(frozen=True, slots=True)
class Recovered:
    """What came out of one session."""

    info: SessionInfo
    decisions: int
    lost: tuple[int, ...]
    """Numbers of the decisions that could not be read, as far as later ones tell of them."""
    notes: tuple[str, ...]
    """What else was lost, in words."""


def recover(damaged: Path, to: Path) -> tuple[Recovered, ...]:
    """Write every sound decision of the damaged log into a new log at `to`.

    Ids, times and order are kept; numbers and hashes are made anew. Raises `LogError` if there is a
    file at `to`, or nothing to recover.
    """
    if to.exists():
        raise LogError(f"there is a file at {to} already", "name a new file to recover into")
    try:
        found = salvage(damaged)
    except OSError as error:
        raise LogError(f"{damaged} cannot be read: {error.strerror}") from error
    if not found.sessions:
        raise LogError(f"there is nothing of a workbench log in {damaged}")
    with Log.open(to) as log:
        for sha256, raw in found.articles.items():
            log.add_article(sha256, raw)
        return tuple(_bring_in(log, found, session) for session in found.sessions)


def _bring_in(log: Log, found: Salvage, session: str) -> Recovered:
    rows = found.decisions.get(session, {})
    decisions = [rows[number].decision() for number in sorted(rows)]
    notes: list[str] = []
    info = found.infos.get(session)
    if info is None:
        info = _guessed(session, decisions)
        notes.append("its title, reviewer and scale are guesses")
    comparisons = [c for _, c in sorted(found.comparisons.get(session, {}).items())]
    if not comparisons:
        comparisons = [Comparison((), (), ())]
        notes.append("its comparison is lost: its articles must be compared anew")
    notes += [
        f"the article {a.label} is kept as text alone"
        for a in comparisons[-1].articles
        if a.sha256 not in found.articles
    ]
    kept = log.keep_session(
        info,
        comparisons[-1],
        decisions,
        earlier=comparisons[:-1],
        cursor=found.cursors.get(session),
    )
    lost = tuple(n for n in range(1, max(rows, default=0)) if n not in rows)
    return Recovered(kept, len(decisions), lost, tuple(notes))


def _guessed(session: str, decisions: list[Decision]) -> SessionInfo:
    """A session whose own row is lost, from what its decisions say."""
    nobody = SessionInfo(session, session, "unknown", "default", datetime.fromtimestamp(0, UTC))
    for decision in decisions:
        scale = str(decision.data.get("scale", nobody.scale))
        nobody = replace(
            nobody, reviewer=decision.reviewer, scale=scale, created_at=decisions[0].at
        )
    return nobody
