"""The second pair of eyes: what reviewers differ on, the decision between them, the sign-off."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from workbench.commands.importing import import_sessions
from workbench.comparison.model import Claim
from workbench.errors import UsageError
from workbench.export.document import status_document
from workbench.export.json_text import json_text
from workbench.log.locking import SessionLock, this_process
from workbench.log.reading import LogReader
from workbench.log.records import chosen_session, read_record, related_records
from workbench.log.store import Log
from workbench.review.blind import blinded, seen_statuses
from workbench.review.model import Decision, DecisionKind
from workbench.review.record import SessionRecord
from workbench.review.scales import Label, Scale, scale_named
from workbench.review.second import (
    OPEN,
    ClaimState,
    ClaimStatus,
    adjudication_data,
    differences,
    may_sign,
    name_key,
    signature_data,
)
from workbench.review.session import Clock, IdSource, random_id, utc_now
from workbench.text.counting import counted
from workbench.text.safe import safe_line

FORMATS = ("table", "json")


@dataclass(frozen=True, slots=True)
class Circle:
    """The sessions on one set of articles, as the viewer may see them."""

    records: tuple[SessionRecord, ...]
    """The one begun first first."""
    found: Mapping[str, ClaimStatus]

    def claims(self) -> Mapping[str, Claim]:
        """Every claim by its id, as the first session that has it shows it."""
        return {c.id: c for r in reversed(self.records) for c in r.state.claims}

    def claim(self, named: str) -> Claim:
        """The claim of that id, or whose id alone begins so. Raises UsageError."""
        known = self.claims()
        fitting = (
            [known[named]]
            if named in known
            else [c for c in known.values() if named and c.id.startswith(named)]
        )
        if len(fitting) != 1:
            raise UsageError(
                f"{len(fitting) or 'no'} claims have the id {named}",
                "`workbench differences` and every export list ids.",
            )
        return fitting[0]

    def status(self, claim: Claim) -> ClaimStatus:
        """Where all reviewers leave the claim."""
        return self.found.get(claim.id, OPEN)


def read_circle(reader: LogReader, session: str | None, viewer: str, *, blind: bool) -> Circle:
    """Everybody's sessions on the articles of one session."""
    record = read_record(reader, chosen_session(reader, session, viewer))
    everyone = (record, *related_records(reader, record))
    ordered = tuple(sorted(everyone, key=lambda r: r.info.created_at))
    shown = tuple(blinded(r, viewer, ordered).record for r in ordered) if blind else ordered
    return Circle(shown, seen_statuses(ordered, shown))


def show_differences(
    session: str | None = None,
    *,
    log: Path,
    viewer: str,
    form: str = "table",
    blind: bool = True,
) -> str:
    """Where the reviewers differ and nobody has adjudicated, and how far all claims have come.

    A second reviewer sees only claims that they have judged. Raises UsageError, LogError.
    """
    if form not in FORMATS:
        raise UsageError(f"--format {form} is not known", f"Known: {', '.join(FORMATS)}.")
    with LogReader.open(log) as reader:
        circle = read_circle(reader, session, viewer, blind=blind)
    return _as_json(circle) if form == "json" else _as_table(circle)


def _as_json(circle: Circle) -> str:
    texts = {c.id: c.text for c in circle.claims().values()}
    document = {
        "schema": "workbench.differences/1",
        "sessions": [r.info.id for r in circle.records],
        "states": _counts(circle),
        "differences": [
            {"claim_id": s.claim_id, "claim": texts[s.claim_id]} | status_document(s)
            for s in differences(circle.found.values())
        ],
    }
    return json_text(document, indent=1)


def _counts(circle: Circle) -> dict[str, int]:
    counted = Counter(status.state for status in circle.found.values())
    return {state.value: counted[state] for state in ClaimState}


def _as_table(circle: Circle) -> str:
    texts = {c.id: c.text for c in circle.claims().values()}
    names = ", ".join(dict.fromkeys(r.info.reviewer for r in circle.records))
    lines = [
        f"reviewers: {safe_line(names)}",
        "claims: " + ", ".join(f"{n} {state}" for state, n in _counts(circle).items()),
    ]
    found = differences(circle.found.values())
    lines.append(f"differences: {len(found)}")
    for status in found:
        lines += ["", f"{status.claim_id}  {safe_line(texts[status.claim_id])}"]
        lines += [f"  {safe_line(v.reviewer)}: {safe_line(v.label)}" for v in status.verdicts]
    return "\n".join(lines)


def merge(paths: Sequence[Path], *, log: Path, viewer: str, tell: Callable[[str], None]) -> str:
    """Bring colleagues' session files into the log, then show where the reviewers differ.

    Every session stays whole, beside the others. Raises what `import_sessions` raises.
    """
    done = import_sessions(paths, log=log, tell=tell)
    shown = dict.fromkeys(show_differences(one.info.id, log=log, viewer=viewer) for one in done)
    return "\n\n".join(shown)


def adjudicate(
    claim: str,
    label: str,
    comment: str,
    *,
    log: Path,
    viewer: str,
    session: str | None = None,
    scale: str = "",
    own_scales: Mapping[str, Scale] | None = None,
    clock: Clock = utc_now,
    new_id: IdSource = random_id,
) -> str:
    """Decide between reviewers who differ on a claim; the line that says so.

    `label` is a verdict's name or key on the scale of the first verdict, or on the one named.
    Kept in the viewer's own session on these articles, else in the first reviewer's. Raises
    UsageError where there is nothing to decide or the comment is missing, LogInUseError while
    that session is open.
    """
    with _writing(log, session, viewer, clock) as (circle, append):
        found = circle.claim(claim)
        status = circle.status(found)
        first = status.verdicts[0].scale if status.verdicts else "default"
        chosen = scale_named(scale or first, own_scales)
        given = _label(chosen, label)
        data = adjudication_data(status, given.name, chosen.name, chosen.version, comment)
        append(Decision(new_id(), DecisionKind.ADJUDICATE, found.id, data, viewer, clock()))
    return f"claim {found.id}: adjudicated as {given.name} by {viewer}"


def _label(scale: Scale, named: str) -> Label:
    label = scale.label(named) or scale.by_key(named)
    if label is None:
        names = ", ".join(f"{one.key} {one.name}" for one in scale.labels)
        raise UsageError(f"the scale {scale.name} has no verdict {named}", f"It has: {names}.")
    return label


def sign(
    claims: Sequence[str] = (),
    *,
    log: Path,
    viewer: str,
    session: str | None = None,
    every: bool = False,
    comment: str = "",
    clock: Clock = utc_now,
    new_id: IdSource = random_id,
) -> str:
    """Sign claims off, or with `every` all that the viewer may sign; the line that says so.

    Raises UsageError for a claim that is not judged, on which reviewers still differ, or that
    the viewer judged first; then none is signed. LogInUseError while the session is open.
    """
    with _writing(log, session, viewer, clock) as (circle, append):
        chosen = _signable(circle, viewer) if every else [circle.claim(one) for one in claims]
        if not chosen:
            raise UsageError("there is nothing to sign", "Name claims, or give --all.")
        made = [
            Decision(
                new_id(),
                DecisionKind.SIGN,
                one.id,
                signature_data(circle.status(one), viewer, comment),
                viewer,
                clock(),
            )
            for one in chosen
        ]
        append(*made)
    return f"{counted(len(made), 'claim')} signed off by {viewer}"


def _signable(circle: Circle, viewer: str) -> list[Claim]:
    return [
        claim
        for claim in circle.claims().values()
        if (status := circle.status(claim)).final is not None
        and status.signature is None
        and may_sign(status, viewer)
    ]


@contextmanager
def _writing(
    log: Path, session: str | None, viewer: str, clock: Clock
) -> Iterator[tuple[Circle, Callable[..., None]]]:
    """The sessions on these articles, and a way to add to the one that the viewer writes in."""
    with closing(Log.open(log, clock)) as opened:
        circle = read_circle(opened, session, viewer, blind=True)
        own = [r for r in circle.records if name_key(r.info.reviewer) == name_key(viewer)]
        target = (own or circle.records)[0].info.id
        with SessionLock.acquire(log, target, this_process(viewer, clock)):

            def append(*decisions: Decision) -> None:
                opened.append(target, *decisions)

            yield circle, append
