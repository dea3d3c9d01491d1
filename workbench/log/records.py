"""Sessions read from the log as records, with those that stand on the same articles."""

from workbench.errors import LogError
from workbench.log.reading import LogReader
from workbench.review.record import SessionRecord, record_of
from workbench.review.second import article_hashes


def chosen_session(reader: LogReader, session: str | None, reviewer: str) -> str:
    """The session named, or the one that the reviewer opened last, or anybody did.

    Raises LogError if the log has none.
    """
    chosen = session or reader.last_session(reviewer) or reader.last_session()
    if chosen is None:
        raise LogError(f"there is no session in {reader.path} yet", "start one: workbench review")
    return chosen


def read_record(reader: LogReader, session: str) -> SessionRecord:
    """One session. Raises LogError for an unknown or a damaged one."""
    stored = reader.load(session)
    return record_of(stored.info, stored.comparison, stored.decisions)


def related_records(reader: LogReader, record: SessionRecord) -> tuple[SessionRecord, ...]:
    """The other sessions on exactly the same articles, the one begun first first."""
    ids = reader.sessions_on(article_hashes(record))
    found = [read_record(reader, one) for one in ids if one != record.info.id]
    return tuple(sorted(found, key=lambda r: r.info.created_at))
