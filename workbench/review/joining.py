"""How a session that arrives relates to the one that is there already."""

from enum import StrEnum

from workbench.review.record import SessionRecord


class Arrival(StrEnum):
    """What an arriving session is to one in the log."""

    OTHER = "other"
    """Another session."""
    SAME = "same"
    """The same one, with nothing new."""
    LATER = "later"
    """The same one, with decisions that the log does not have."""
    EARLIER = "earlier"
    """The same one, before decisions that the log has."""
    PARTED = "parted"
    """The same one, but both went on in different ways."""


def arrival(arriving: SessionRecord, kept: SessionRecord) -> Arrival:
    """Compare by who began the session when, and then by its decisions in order."""
    if _identity(arriving) != _identity(kept):
        return Arrival.OTHER
    new, old = ([d.id for d in one.decisions] for one in (arriving, kept))
    if new == old:
        return Arrival.SAME
    if new[: len(old)] == old:
        return Arrival.LATER
    return Arrival.EARLIER if old[: len(new)] == new else Arrival.PARTED


def _identity(record: SessionRecord) -> tuple[object, ...]:
    """A session may have another id in another log."""
    info = record.info
    return info.reviewer, info.created_at, info.title, info.scale
