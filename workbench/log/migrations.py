"""The tables of the log and how they came to be: numbered steps, each applied once, never edited.

A step runs in one transaction together with its number, so a log is always of one version. The
append-only tables are never `transform`ed: that would drop their triggers.
"""

from collections.abc import Callable
from sqlite3 import Connection
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database

APPLICATION_ID = 0x57424C47
"""In the file's header ("WBLG"): tells a workbench log from other SQLite files."""

APPEND_ONLY = ("article", "session", "comparison", "comparison_article", "claim", "decision")
"""Tables that only grow; `forget` alone may take a whole session out of them."""

_TABLES = """
CREATE TABLE article (
    sha256 TEXT PRIMARY KEY,
    bytes BLOB NOT NULL
) STRICT;

CREATE TABLE session (
    id TEXT PRIMARY KEY,
    title TEXT NOT NULL,
    reviewer TEXT NOT NULL,
    scale TEXT NOT NULL,
    created_at TEXT NOT NULL,
    hash TEXT NOT NULL
) STRICT;

CREATE TABLE comparison (
    id INTEGER PRIMARY KEY,
    session TEXT NOT NULL REFERENCES session (id),
    engine TEXT NOT NULL,
    made_at TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    document BLOB NOT NULL
) STRICT;
CREATE INDEX comparison_session ON comparison (session);

CREATE TABLE comparison_article (
    comparison INTEGER NOT NULL REFERENCES comparison (id),
    article TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    label TEXT NOT NULL,
    source TEXT NOT NULL,
    PRIMARY KEY (comparison, article)
) STRICT;
CREATE INDEX comparison_article_sha256 ON comparison_article (sha256);

CREATE TABLE claim (
    comparison INTEGER NOT NULL REFERENCES comparison (id),
    id TEXT NOT NULL,
    text TEXT NOT NULL,
    agreement TEXT NOT NULL,
    PRIMARY KEY (comparison, id)
) STRICT;

CREATE TABLE decision (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    session TEXT NOT NULL REFERENCES session (id),
    number INTEGER NOT NULL,
    id TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    claim TEXT,
    data TEXT NOT NULL CHECK (json_valid(data)),
    reviewer TEXT NOT NULL,
    at TEXT NOT NULL,
    previous TEXT NOT NULL,
    hash TEXT NOT NULL,
    UNIQUE (session, number)
) STRICT;

CREATE TABLE bookmark (
    session TEXT PRIMARY KEY REFERENCES session (id),
    cursor TEXT NOT NULL,
    opened_at TEXT NOT NULL,
    turn INTEGER NOT NULL
) STRICT;

CREATE TABLE forgotten (
    seq INTEGER PRIMARY KEY
) STRICT;
"""

_LAST_VERDICTS = """
SELECT d.session, d.claim, d.reviewer, d.at, max(coalesce(last.number, d.number)) AS since,
    json_extract(d.data, '$.label') AS label, json_extract(d.data, '$.scale') AS scale
FROM decision AS d
LEFT JOIN (
    SELECT session, json_extract(data, '$.decision') AS id, kind, max(number) AS number
    FROM decision WHERE kind IN ('undo', 'redo') GROUP BY 1, 2
) AS last ON last.session = d.session AND last.id = d.id
WHERE d.kind = 'verdict' AND coalesce(last.kind, 'redo') = 'redo'
GROUP BY d.session, d.claim
"""
"""The newest verdict in force of each claim, withdrawn ones (an empty label) among them."""

_VIEWS = f"""
CREATE VIEW latest_comparison AS
SELECT session, max(id) AS comparison FROM comparison GROUP BY session;

CREATE VIEW session_article AS
SELECT l.session, a.article, a.label, a.source, a.sha256
FROM comparison_article AS a JOIN latest_comparison AS l ON l.comparison = a.comparison;

CREATE VIEW judged_claim AS
SELECT session, claim FROM ({_LAST_VERDICTS}) WHERE label <> '';

CREATE VIEW session_progress AS
SELECT s.id AS session, s.title, s.reviewer, s.scale, count(c.id) AS claims,
    count(j.claim) AS judged, count(c.id) - count(j.claim) AS left
FROM session AS s
LEFT JOIN latest_comparison AS l ON l.session = s.id
LEFT JOIN claim AS c ON c.comparison = l.comparison
LEFT JOIN judged_claim AS j ON j.session = s.id AND j.claim = c.id
GROUP BY s.id;

CREATE VIEW same_articles AS
WITH of AS (
    SELECT session, group_concat(sha256, ' ') AS articles
    FROM (SELECT DISTINCT session, sha256 FROM session_article ORDER BY session, sha256)
    GROUP BY session
)
SELECT one.session, other.session AS other
FROM of AS one JOIN of AS other ON other.articles = one.articles AND other.session <> one.session;

CREATE VIEW current_verdict AS
SELECT v.session, v.claim, c.text, c.agreement, v.label, v.scale, v.reviewer, v.at
FROM ({_LAST_VERDICTS}) AS v
JOIN latest_comparison AS l ON l.session = v.session
LEFT JOIN claim AS c ON c.comparison = l.comparison AND c.id = v.claim
WHERE v.label <> '' AND NOT EXISTS (
    SELECT 1 FROM same_articles AS s JOIN session AS o ON o.id = s.other
    WHERE s.session = v.session AND lower(trim(o.reviewer)) <> lower(trim(v.reviewer))
    AND NOT EXISTS (
        SELECT 1 FROM judged_claim AS j WHERE j.session = s.other AND j.claim = v.claim
    )
);
"""
"""What the log shows to those who read it with SQL. A view cannot know who looks, so a verdict
is in `current_verdict` only once everybody who reviews the same articles has judged the claim."""


def guards() -> list[str]:
    """The statements that make the append-only tables refuse every change."""
    return [
        f"CREATE TRIGGER {table}_refuses_{verb} BEFORE {verb.upper()} ON {table} "
        f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
        for table in APPEND_ONLY
        for verb in ("update", "delete")
    ]


def guard_names() -> frozenset[str]:
    """The names of the triggers that `guards` makes."""
    return frozenset(f"{t}_refuses_{verb}" for t in APPEND_ONLY for verb in ("update", "delete"))


def _m001_first_tables(connection: Connection) -> None:
    for statement in (*_statements(_TABLES), *_statements(_VIEWS), *guards()):
        connection.execute(statement)


def _statements(script: str) -> list[str]:
    return [s for s in script.split(";\n") if s.strip()]


Step = Callable[[Connection], None]

STEPS: tuple[Step, ...] = (_m001_first_tables,)
"""In order; a new one is added at the end, and none is ever changed."""

SCHEMA_VERSION = len(STEPS)
"""Stands in `user_version` of the file's header."""


def migrate(connection: Connection, steps: tuple[Step, ...] = STEPS) -> None:
    """Apply the steps that the log lacks. One that fails leaves the log at the one before."""
    # Only a new log or an old one pays for the import: it costs more than opening does.
    from sqlite_utils import Database, Migrations

    migrations = Migrations("workbench")
    for version, step in enumerate(steps, 1):
        migrations(name=step.__name__.lstrip("_"))(_numbered(step, version))
    database = Database(connection, execute_plugins=False)
    database.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    migrations.apply(database)


def _numbered(step: Step, version: int) -> Callable[["Database"], None]:
    def apply(database: "Database") -> None:
        step(database.conn)
        database.execute(f"PRAGMA user_version = {version}")

    return apply
