"""How far a session is, without loading it where SQL can tell.

Loading takes milliseconds a session, and a log may hold hundreds. Where the reviewer corrected
claims, what is left can only be told by replaying, so these are loaded.
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
SELECT count(v.claim), count(*), coalesce(sum(c.agreement = 'disputed' AND v.claim IS NULL), 0)
FROM claim AS c
JOIN latest_comparison AS l ON l.comparison = c.comparison
LEFT JOIN judged_claim AS v ON v.session = l.session AND v.claim = c.id
WHERE l.session = ?
"""


def summary_of(
    connection: sqlite3.Connection, session: str, load: Callable[[], StoredSession]
) -> Progress:
    """How far the session is; `load` is called only when it has to be replayed."""
    marks = ", ".join("?" * len(_CORRECTING))
    query = f"SELECT EXISTS (SELECT 1 FROM decision WHERE session = ? AND kind IN ({marks}))"
    (corrected,) = connection.execute(query, (session, *_CORRECTING)).fetchone()
    if not corrected:
        return Progress(*connection.execute(_COUNT, (session,)).fetchone())
    stored = load()
    return progress(replay(stored.comparison, stored.decisions))
