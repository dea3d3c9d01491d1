"""Verdicts that come back in a CSV file: which claim each row is about, and what it says of it.

A row is taken only if its claim id and its words fit one claim, or its words alone fit exactly
one. Anything else is listed with the reason: a verdict on the wrong claim is worse than none.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from workbench.comparison.model import Claim
from workbench.export.cells import encodable, visible_controls
from workbench.export.evidence import evidence_links
from workbench.review.model import DecisionKind
from workbench.review.record import SessionRecord
from workbench.review.scales import Scale
from workbench.review.second import name_key
from workbench.text.normalize import same_but_for_typography

Said = tuple[DecisionKind, str, dict[str, object]]
"""What a row decides: kind, claim id, data."""


@dataclass(frozen=True, slots=True)
class Unmatched:
    """A row that was not taken."""

    line: int
    """Counted from 1 for the first row under the header."""
    claim: str
    reason: str


@dataclass(frozen=True, slots=True)
class Returned:
    """What the rows of a file decide in one session."""

    said: tuple[Said, ...]
    unmatched: tuple[Unmatched, ...]
    unchanged: int
    """Rows that say what the session says already."""


def returned_verdicts(
    rows: Sequence[Mapping[str, str]], record: SessionRecord, scales: Mapping[str, Scale]
) -> Returned:
    """Lay the rows beside the session; `scales` are those that verdicts may be on.

    A row needs `claim_id` or the words of a claim (`claim`, or `statement`), and `verdict`; it may
    have `scale`, `settled`, `note`, `evidence`, `reviewer`. Rows without a verdict are passed over.
    """
    said: dict[tuple[DecisionKind, str], Said] = {}
    unmatched: list[Unmatched] = []
    unchanged = 0
    for line, row in enumerate(rows, 1):
        if not _cell(row, "verdict"):
            continue
        claim = _claim_of(row, record)
        if isinstance(claim, str) or (problem := _problem(row, record, scales)):
            reason = claim if isinstance(claim, str) else problem
            unmatched.append(Unmatched(line, _cell(row, "claim"), reason))
            continue
        found = _decided(row, claim, record, scales)
        unchanged += not found
        said.update({one[:2]: one for one in found})
    return Returned(tuple(said.values()), tuple(unmatched), unchanged)


def _cell(row: Mapping[str, str], column: str) -> str:
    return row.get(column, "").strip()


def _claim_of(row: Mapping[str, str], record: SessionRecord) -> Claim | str:
    """The claim that the row is about, or why there is none."""
    claim_id, words = _cell(row, "claim_id"), _cell(row, "statement") or _cell(row, "claim")
    by_id = next((c for c in record.state.claims if c.id == claim_id), None)
    if by_id is not None:
        fits = not words or _says(record, by_id, row)
        return by_id if fits else "the words are not those of the claim with this id"
    if not words:
        return f"no claim has the id {claim_id}" if claim_id else "neither claim_id nor words"
    by_words = [c for c in record.state.claims if _says(record, c, row)]
    if len(by_words) == 1:
        return by_words[0]
    return f"{len(by_words) or 'no'} claims have these words"


def _says(record: SessionRecord, claim: Claim, row: Mapping[str, str]) -> bool:
    """Do the words of the row, each that it has, stand in the claim?"""
    words, quote = _cell(row, "claim"), _cell(row, "statement")
    quotes = [s.text for s in record.statements_of(claim)]
    return (not words or any(_same(words, own) for own in (claim.text, *quotes))) and (
        not quote or any(_same(quote, own) for own in quotes)
    )


def _same(left: str, right: str) -> bool:
    return same_but_for_typography(left, right)


def _problem(row: Mapping[str, str], record: SessionRecord, scales: Mapping[str, Scale]) -> str:
    """Why the row's verdict cannot be taken; "" if it can."""
    reviewer, label = _cell(row, "reviewer"), _cell(row, "verdict")
    if reviewer and name_key(reviewer) != name_key(record.info.reviewer):
        return f"given by {reviewer}, and this session is {record.info.reviewer}'s"
    name = _cell(row, "scale") or record.info.scale
    if name not in scales:
        return f"no scale is named {name}"
    if scales[name].label(label) is None:
        return f"the scale {name} has no verdict {label}"
    return ""


def _differs(cell: str, held: str) -> bool:
    """Is it another text, and not the same one as a spreadsheet has it?"""
    return cell not in {held, encodable(held), visible_controls(encodable(held))}


def _decided(
    row: Mapping[str, str], claim: Claim, record: SessionRecord, scales: Mapping[str, Scale]
) -> list[Said]:
    """What the row says that the session does not say yet."""
    standing = record.standing(claim)
    label, name = _cell(row, "verdict"), _cell(row, "scale") or record.info.scale
    held = standing.verdict
    found: list[Said] = []
    if held is None or (held.label, held.scale) != (label, name):
        data = {"label": label, "scale": name, "scale_version": scales[name].version}
        found.append((DecisionKind.VERDICT, claim.id, data))
    if (note := row.get("note", "")) and _differs(note, standing.note):
        found.append((DecisionKind.NOTE, claim.id, {"text": note}))
    if (settled := row.get("settled", "")) and _differs(settled, standing.settled):
        found.append((DecisionKind.SETTLE, claim.id, {"value": settled}))
    links = evidence_links(row.get("evidence", ""))
    if links and links != standing.evidence:
        listed = [{"url": k.url, "kind": k.kind, "archived": k.archived} for k in links]
        found.append((DecisionKind.EVIDENCE, claim.id, {"links": listed}))
    return found
