"""Sessions read from the log as records, with those that stand on the same articles."""

from workbench.errors import LogError, UsageError
from workbench.log.reading import LogReader
from workbench.review.model import ReviewState
from workbench.review.record import SessionRecord, record_of
from workbench.review.second import article_hashes, name_key


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


def colleagues_of(reader: LogReader, session: str) -> tuple[ReviewState, ...]:
    """Other people's reviews of the articles of a session, the one begun first first."""
    record = read_record(reader, session)
    others = related_records(reader, record)
    own = name_key(record.info.reviewer)
    return tuple(o.state for o in others if name_key(o.info.reviewer) != own)


def check_blind(reader: LogReader, session: str, viewer: str) -> None:
    """Raises UsageError for somebody else's session on articles that the viewer reviews too.

    It would show the other's verdicts, and take the viewer's for theirs.
    """
    info = reader.info(session)
    if name_key(info.reviewer) == name_key(viewer):
        return
    related = reader.sessions_on(a.sha256 for a in reader.comparison(session).articles)
    own = [s for s in related if name_key(reader.info(s).reviewer) == name_key(viewer)]
    if own:
        raise UsageError(
            f"session {session} is {info.reviewer}'s; yours on the same articles is {own[0]}",
            f"Go on with `workbench resume {own[0]}`; `workbench differences` compares the two.",
        )


def related_records(reader: LogReader, record: SessionRecord) -> tuple[SessionRecord, ...]:
    """The other sessions on exactly the same articles, the one begun first first."""
    ids = reader.sessions_on(article_hashes(record))
    found = [read_record(reader, one) for one in ids if one != record.info.id]
    return tuple(sorted(found, key=lambda r: r.info.created_at))
