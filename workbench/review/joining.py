"""How a session that arrives relates to the one that is there already, and what is new in it.

The session's own reviewer decides in one order, so two copies fit if one goes on where the other
ends. What other people decided in it (adjudications, sign-offs) names what it is for and stands in
no order with the rest, so copies that differ in these alone are joined.
"""

from enum import StrEnum

from workbench.review.model import Decision
from workbench.review.record import SessionRecord
from workbench.review.second import name_key


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
    """The same one, but its reviewer went on in both in different ways."""


def arrival(arriving: SessionRecord, kept: SessionRecord) -> Arrival:
    """Compare by who began the session when, and then by its reviewer's decisions in order."""
    if _identity(arriving) != _identity(kept):
        return Arrival.OTHER
    here, there = _own(arriving), _own(kept)
    shorter = min(len(here), len(there))
    if here[:shorter] != there[:shorter]:
        return Arrival.PARTED
    if news(arriving, kept):
        return Arrival.LATER
    return Arrival.EARLIER if news(kept, arriving) else Arrival.SAME


def news(arriving: SessionRecord, kept: SessionRecord) -> tuple[Decision, ...]:
    """The decisions that the kept session does not have, in order."""
    known = {d.id for d in kept.decisions}
    return tuple(d for d in arriving.decisions if d.id not in known)


def _own(record: SessionRecord) -> list[str]:
    reviewer = name_key(record.info.reviewer)
    return [d.id for d in record.decisions if name_key(d.reviewer) == reviewer]


def _identity(record: SessionRecord) -> tuple[object, ...]:
    """A session may have another id in another log."""
    info = record.info
    return info.reviewer, info.created_at, info.title, info.scale
