"""How far each session is, without loading those where SQL can tell.

Loading takes milliseconds a session, and a log may hold hundreds. Where the reviewer corrected
claims, what is left can only be told by replaying, so these are loaded. All others are counted
together, in one pass over the log.
"""

import sqlite3
from collections.abc import Callable

from workbench.log.rows import StoredSession
from workbench.review.model import DecisionKind, Progress
from workbench.review.session import progress, replay

_CORRECTING = tuple(
    kind.value
    for kind in (
        DecisionKind.AGREEMENT,
        DecisionKind.MERGE,
        DecisionKind.SPLIT,
        DecisionKind.TAKE_OUT,
        DecisionKind.ADD_CLAIM,
        DecisionKind.ANCHOR,
        DecisionKind.RECOMPARE,
    )
)

_COUNT = """
SELECT l.session, count(v.claim), count(c.id),
    coalesce(sum(c.agreement = 'disputed' AND v.claim IS NULL), 0)
FROM latest_comparison AS l
LEFT JOIN claim AS c ON c.comparison = l.comparison
LEFT JOIN judged_claim AS v ON v.session = l.session AND v.claim = c.id
GROUP BY l.session
"""


def progress_of_all(
    connection: sqlite3.Connection, load: Callable[[str], StoredSession]
) -> dict[str, Progress]:
    """Session id to how far it is; `load` is called for those that have to be replayed."""
    counted = {row[0]: Progress(*row[1:]) for row in connection.execute(_COUNT).fetchall()}
    marks = ", ".join("?" * len(_CORRECTING))
    query = f"SELECT DISTINCT session FROM decision WHERE kind IN ({marks})"
    corrected = [row[0] for row in connection.execute(query, _CORRECTING).fetchall()]
    return counted | {session: _replayed(load(session)) for session in corrected}


def _replayed(stored: StoredSession) -> Progress:
    return progress(replay(stored.comparison, stored.decisions))
