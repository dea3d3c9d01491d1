"""Two reviewers' sessions on three small invented articles, for tests of what leaves them."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from tests.builders import ClaimSketch, make_article, make_comparison
from workbench.comparison.model import Claim, Comparison
from workbench.review.model import Decision, DecisionKind, SessionInfo
from workbench.review.record import SessionRecord, record_of

BEGUN = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)

HOSTILE = (
    '=HYPERLINK("http://example.org";"click")',
    "+1+1",
    "-2",
    "@SUM(A1)",
    "  =1+1",
    "＝1+1",
    "'=1",
    "\t=1",
    "\r=1",
    "a\ttab",
    "two\nlines",
    "two\r\nlines",
    'a "quoted" word, and a comma',
    "nul\0inside",
    "\0=1",
    "escape \x1b[2J \x07",
    "שלום עולם",
    "left \u202eright\u202c",
    "👩‍🔬 🇵🇱",
    "",
    "'",
    "''",
    "\ufeff=1",
)


def small_comparison() -> Comparison:
    """Three articles, two of them dated; a dispute, a shared claim and one that stands alone."""
    one = make_article("001", "The bridge opened in Brno. Two hundred guests came.")
    two = make_article("002", "Officials opened the bridge in Brno. Some 200 guests came.")
    three = make_article("003", "In Zlin the bridge was opened. It cost 4 million.")
    articles = (
        replace(one, published=date(2026, 3, 1)),
        replace(two, published=date(2026, 2, 28)),
        three,
    )
    opening = {
        "001": "The bridge opened in Brno.",
        "002": "Officials opened the bridge in Brno.",
        "003": "In Zlin the bridge was opened.",
    }
    return make_comparison(
        articles,
        [
            ClaimSketch(
                "Where the bridge was opened",
                opening,
                {"Brno": {"001": "Brno", "002": "Brno"}, "Zlin": {"003": "Zlin"}},
            ),
            ClaimSketch(
                "Two hundred guests came",
                {"001": "Two hundred guests came.", "002": "Some 200 guests came."},
            ),
            ClaimSketch("It cost 4 million", {"003": "It cost 4 million."}),
        ],
    )


def decisions_of(
    reviewer: str,
    said: Sequence[tuple[DecisionKind, str | None, dict[str, Any]]],
    prefix: str = "",
    begun: datetime = BEGUN,
) -> tuple[Decision, ...]:
    """Decisions a minute apart, with ids that tell who made them."""
    return tuple(
        Decision(
            f"{prefix or reviewer.lower()}-{number}",
            kind,
            claim_id,
            data,
            reviewer,
            begun + timedelta(minutes=number),
        )
        for number, (kind, claim_id, data) in enumerate(said, 1)
    )


def verdict(claim_id: str, label: str) -> tuple[DecisionKind, str, dict[str, Any]]:
    """What a reviewer says by pressing a verdict key."""
    data = {"label": label, "scale": "default", "scale_version": 1}
    return (DecisionKind.VERDICT, claim_id, data)


def info(session: str, reviewer: str) -> SessionInfo:
    """A session of that name and reviewer."""
    return SessionInfo(session, f"Bridge ({reviewer})", reviewer, "default", BEGUN)


def record(
    reviewer: str,
    said: Sequence[tuple[DecisionKind, str | None, dict[str, Any]]] = (),
    *,
    session: str = "",
    comparison: Comparison | None = None,
    extra: Iterable[Decision] = (),
) -> SessionRecord:
    """One reviewer's session in which these things were said."""
    made = (*decisions_of(reviewer, said), *extra)
    return record_of(
        info(session or reviewer.lower(), reviewer), comparison or small_comparison(), made
    )


def claim_of(one: SessionRecord, claim_id: str) -> Claim:
    """The claim of that id as it is now."""
    return next(c for c in one.state.claims if c.id == claim_id)


ANA = (
    verdict("c0", "refuted"),
    (DecisionKind.SETTLE, "c0", {"value": "Brno"}),
    (DecisionKind.NOTE, "c0", {"text": "=cmd|' /C calc'!A0"}),
    (
        DecisionKind.EVIDENCE,
        "c0",
        {
            "links": [
                {"url": "https://example.org/a", "kind": "primary", "archived": ""},
                {
                    "url": "https://example.org/b",
                    "kind": "secondary",
                    "archived": "https://archive.example/b",
                },
            ]
        },
    ),
    verdict("c1", "supported"),
)
"""What Ana said: two verdicts, and the reasons for one of them."""
