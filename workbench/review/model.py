"""What a reviewer does, and where that leaves a claim.

Decisions are facts of the past: never changed, only added to.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from workbench.comparison.model import Agreement, Claim, Comparison
from workbench.statements.model import Statement
from workbench.text.spans import Span


class DecisionKind(StrEnum):
    """Everything that a reviewer can do to a session. `data` holds the keys named here."""

    VERDICT = "verdict"
    """label, scale, scale_version, confidence where the scale has it; an empty label withdraws"""
    SETTLE = "settle"
    """value: the one of a conflict's values that the evidence supports; "" for none."""
    NOTE = "note"
    """text"""
    EVIDENCE = "evidence"
    """links: a list of {url, kind ("primary" or "secondary"), archived}"""
    FLAG = "flag"
    """on: true or false, for a second look"""
    AGREEMENT = "agreement"
    """agreement: what the reviewer holds it to be, against the machine"""
    MERGE = "merge"
    """claims: ids of the claims merged into `claim_id`"""
    SPLIT = "split"
    """groups: lists of statement ids; the first group keeps the claim's id"""
    TAKE_OUT = "take_out"
    """statement: the id of the statement that does not belong to the claim"""
    ADD_CLAIM = "add_claim"
    """article, start, end, text: the passage that makes a claim of its own, with `claim_id`"""
    ORIGINS = "origins"
    """groups: lists of article ids thought to share one origin"""
    FOLD = "fold"
    """article, start, end, folded: whether the reviewer holds these lines to be furniture"""
    ANCHOR = "anchor"
    """state, article, article_sha256, start, end, statement, quote, now, rung, by ("machine" or
    "reviewer"): where a statement that was decided on stands in a changed article"""
    RECOMPARE = "recompare"
    """engine, regrouped (lists of claim id, words added, words dropped): the articles were compared
    anew; claims that were touched kept their ids and statements"""
    SIGN = "sign"
    """verdict_id: the decision that is signed off; comment; on: false takes it back"""
    ADJUDICATE = "adjudicate"
    """label, scale, scale_version, verdicts (ids of the verdict decisions it settles), comment"""
    UNDO = "undo"
    """decision: the id of the decision taken back"""
    REDO = "redo"
    """decision: the id of the decision brought back"""


@dataclass(frozen=True, slots=True)
class Decision:
    """One thing that a reviewer did."""

    id: str
    """Given before it is saved, so that saving it twice is harmless."""
    kind: DecisionKind
    claim_id: str | None
    data: Mapping[str, Any]
    reviewer: str
    at: datetime
    """UTC, for show: the order is that of the log."""


@dataclass(frozen=True, slots=True)
class EvidenceLink:
    """Where a verdict can be checked."""

    url: str
    kind: str = "secondary"
    archived: str = ""


@dataclass(frozen=True, slots=True)
class Verdict:
    """A reviewer's label on a claim, with the scale that it was given on."""

    label: str
    scale: str
    scale_version: int
    reviewer: str
    at: datetime
    decision: str
    confidence: str = ""


class AnchorState(StrEnum):
    """What became of words that were decided on when their article changed."""

    CARRIED = "carried"
    CHANGED = "changed"
    AMBIGUOUS = "ambiguous"
    ORPHAN = "orphan"


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where a statement that was decided on stands in a changed article."""

    state: AnchorState
    article: str
    article_sha256: str
    """Of the version that it was looked for in."""
    quote: str
    """The words that were judged."""
    now: str = ""
    """The words that stand there now, or the likeliest ones; empty for an orphan."""
    span: Span | None = None
    statement: str = ""
    """Its id in the comparison as it is now; empty for an orphan."""
    rung: str = ""
    """Which rule of `workbench.review.anchoring` decided ("R1")."""
    by: str = "machine"
    """ "machine" or "reviewer"."""


@dataclass(frozen=True, slots=True)
class Signature:
    """A second reviewer's sign-off on one verdict."""

    reviewer: str
    at: datetime
    verdict_id: str
    comment: str = ""


@dataclass(frozen=True, slots=True)
class Standing:
    """Where the decisions so far leave one claim."""

    verdict: Verdict | None = None
    settled: str = ""
    note: str = ""
    evidence: tuple[EvidenceLink, ...] = ()
    flagged: bool = False
    agreement: Agreement | None = None
    """The reviewer's, where it differs from the machine's."""
    anchors: tuple[Anchor, ...] = ()
    """One a statement whose article changed since the claim was decided on."""
    signature: Signature | None = None

    @property
    def anchor(self) -> AnchorState | None:
        """The worst of the anchors; None when no article of the claim changed."""
        return max((a.state for a in self.anchors), key=list(AnchorState).index, default=None)

    @property
    def settled_anchor(self) -> bool:
        """Do the words that were decided on still stand, as far as anyone can tell?"""
        return self.anchor in {None, AnchorState.CARRIED}

    @property
    def judged(self) -> bool:
        """Is there a verdict that holds for the words as they are now?"""
        return self.verdict is not None and self.settled_anchor


@dataclass(frozen=True, slots=True)
class ReviewState:
    """A session after a number of decisions. Made by `initial_state` and `apply` alone."""

    claims: tuple[Claim, ...]
    """As corrected by the reviewer, in the order of review."""
    standings: Mapping[str, Standing] = field(default_factory=dict)
    origins: tuple[tuple[str, ...], ...] | None = None
    """Article ids by origin as the reviewer set them; None while the proposals stand."""
    folds: Mapping[tuple[str, int, int], bool] = field(default_factory=dict)
    """(article, start, end) to folded or not, where the reviewer overruled the machine."""
    done: tuple[Decision, ...] = ()
    """Decisions in force, oldest first."""
    undone: tuple[Decision, ...] = ()
    """Decisions taken back that `redo` can bring back, the next one last."""
    base: Comparison = field(default_factory=lambda: Comparison((), (), ()))
    """As the machine made it: what undo starts from."""
    added: tuple[Statement, ...] = ()
    """Passages that the reviewer made claims of."""
    colleagues: tuple["ReviewState", ...] = ()
    """Other people's reviews of the same articles, as they were when this one was opened. What
    they judged is shown through `workbench.review.second.seen_verdicts` alone."""

    def standing(self, claim_id: str) -> Standing:
        """Where a claim stands; one that nobody touched stands open."""
        return self.standings.get(claim_id, Standing())

    def agreement(self, claim: Claim) -> Agreement:
        """How the articles stand to a claim: the reviewer's word, else the machine's."""
        return self.standing(claim.id).agreement or claim.agreement

    def statement(self, statement_id: str) -> Statement:
        """The machine's statement or the reviewer's passage of that id; KeyError if neither."""
        for statement in self.added:
            if statement.id == statement_id:
                return statement
        return self.base.statement(statement_id)


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a review has come."""

    judged: int
    total: int
    disputes_left: int


@dataclass(frozen=True, slots=True)
class SessionInfo:
    """One reviewer's work on one set of articles."""

    id: str
    """Short, readable, unique in its log."""
    title: str
    reviewer: str
    scale: str
    created_at: datetime


@dataclass(frozen=True, slots=True)
class Cursor:
    """Where the reviewer is, so that the next start comes back to it."""

    claim_id: str | None = None
    view: str = "columns"
    filter: str = ""
    focus: int = 0
    scroll: tuple[int, ...] = ()
