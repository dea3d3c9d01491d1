"""What an export is made of: a session as its reader may see it, and which of it is wanted."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from workbench.export.rows import Filters
from workbench.review.blind import blinded, seen_statuses
from workbench.review.record import SessionRecord
from workbench.review.second import ClaimStatus


@dataclass(frozen=True, slots=True)
class ExportView:
    """One session, ready to be written in any form."""

    record: SessionRecord
    """Without what must stay hidden from the person who asked."""
    others: tuple[SessionRecord, ...]
    """Other people's sessions on the same articles, likewise."""
    found: Mapping[str, ClaimStatus]
    wanted: Filters
    hidden: tuple[str, ...] = ()
    """Ids of the claims whose verdict was kept back."""


def export_view(
    record: SessionRecord,
    related: Sequence[SessionRecord],
    viewer: str,
    wanted: Filters,
    *,
    blind: bool = True,
) -> ExportView:
    """The session as `viewer` may see it.

    `related` are the other sessions on the same articles. With `blind` off nothing is hidden.
    """
    everyone = (record, *related)
    if blind:
        seen = [blinded(one, viewer, everyone) for one in everyone]
        shown, hidden = tuple(s.record for s in seen), seen[0].hidden
    else:
        shown, hidden = everyone, ()
    return ExportView(shown[0], shown[1:], seen_statuses(everyone, shown), wanted, hidden)
