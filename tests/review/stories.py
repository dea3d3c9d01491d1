"""A small event and random reviews of it, for tests of everything that a review goes through."""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta
from itertools import count

from hypothesis import strategies as st

from tests.builders import ClaimSketch, make_article, make_comparison
from workbench.comparison.model import Comparison
from workbench.review.model import Decision, DecisionKind, SessionInfo
from workbench.review.session import ReviewSession

START = datetime(2031, 5, 4, 9, 30, tzinfo=UTC)

_TEXTS = {
    "gull": "The bridge at Oskar fell on Monday. Nine boats sank. No train was due. Paint peeled.",
    "heron": "On Tuesday the bridge at Oskar fell. Nine boats were lost. A train was late.",
    "tern": "The bridge fell on Tuesday. Eight boats sank. No train was due, said Mira Lund.",
}


def flood() -> Comparison:
    """Three articles, four claims, one of them disputed and one in a single article."""
    articles = [make_article(name, text) for name, text in _TEXTS.items()]
    return make_comparison(
        articles,
        [
            ClaimSketch(
                "The bridge fell",
                {
                    "gull": "The bridge at Oskar fell on Monday.",
                    "heron": "On Tuesday the bridge at Oskar fell.",
                    "tern": "The bridge fell on Tuesday.",
                },
                {"Monday": {"gull": "Monday"}, "Tuesday": {"heron": "Tuesday", "tern": "Tuesday"}},
            ),
            ClaimSketch(
                "Boats sank",
                {"gull": "Nine boats sank.", "heron": "Nine boats were lost."},
            ),
            ClaimSketch(
                "No train was due",
                {"gull": "No train was due.", "tern": "No train was due, said Mira Lund."},
            ),
            ClaimSketch("Paint peeled", {"gull": "Paint peeled."}),
        ],
    )


def session_on(comparison: Comparison, reviewer: str = "Ana") -> ReviewSession:
    """A review that nobody has begun, with a clock and ids that are the same in every run."""
    info = SessionInfo("flood", "Flood", reviewer, "default", START)
    return ReviewSession(info, comparison, clock=ticking().__next__, new_id=numbered().__next__)


def ticking() -> Iterator[datetime]:
    """A clock that goes on by a minute each time it is read."""
    return (START + timedelta(minutes=n) for n in count(1))


def numbered() -> Iterator[str]:
    """Ids "d1", "d2" ..."""
    return (f"d{n}" for n in count(1))


Step = tuple[str, int, int]
"""What to do, and two numbers that choose what to do it to."""

steps: st.SearchStrategy[list[Step]] = st.lists(
    st.tuples(
        st.sampled_from([*(kind.value for kind in DecisionKind), "undo", "redo", "undo", "redo"]),
        st.integers(0, 9),
        st.integers(0, 9),
    ),
    max_size=25,
)


def review(session: ReviewSession, taken: Iterable[Step]) -> list[Decision]:
    """Go through a random review; what was decided in it."""
    return [decision for step in taken if (decision := take(session, step)) is not None]


def take(session: ReviewSession, step: Step) -> Decision | None:
    """Do one step of a random review, if there is anything to do it to."""
    kind, first, second = step
    if kind == "undo":
        decision = session.undo()
    elif kind == "redo":
        decision = session.redo()
    else:
        claim = session.claims[first % len(session.claims)]
        data = _data(session, DecisionKind(kind), first, second)
        decision = session.decide(DecisionKind(kind), claim.id, **data)
    if decision is not None:
        session.apply(decision)
    return decision


def _data(session: ReviewSession, kind: DecisionKind, first: int, second: int) -> dict[str, object]:
    claim = session.claims[first % len(session.claims)]
    other = session.claims[second % len(session.claims)]
    article = session.comparison.articles[second % len(session.comparison.articles)]
    passage = {"article": article.id, "start": first, "end": first + 1 + second}
    chosen: dict[DecisionKind, dict[str, object]] = {
        DecisionKind.VERDICT: {"label": ("supported", "refuted", "")[second % 3]},
        DecisionKind.SETTLE: {"value": "Monday" if second % 2 else ""},
        DecisionKind.NOTE: {"text": f"note {second}"},
        DecisionKind.EVIDENCE: {"links": [{"url": f"https://example.org/{second}"}]},
        DecisionKind.FLAG: {"on": bool(second % 2)},
        DecisionKind.AGREEMENT: {"agreement": ("single", "shared", "disputed", "")[second % 4]},
        DecisionKind.MERGE: {"claims": [other.id]},
        DecisionKind.SPLIT: {"groups": [claim.statements[:1], claim.statements[1:]]},
        DecisionKind.TAKE_OUT: {"statement": claim.statements[second % len(claim.statements)]},
        DecisionKind.ADD_CLAIM: passage,
        DecisionKind.ORIGINS: {"groups": [["gull", "tern"]] if second % 2 else []},
        DecisionKind.FOLD: {**passage, "folded": bool(second % 2)},
        DecisionKind.ANCHOR: {
            "state": ("carried", "changed", "ambiguous", "orphan")[second % 4],
            "article": article.id,
            "article_sha256": article.sha256,
            "quote": claim.text,
            "by": "machine" if first % 2 else "reviewer",
        },
        DecisionKind.RECOMPARE: {"engine": "2"},
        DecisionKind.SIGN: {"verdict_id": "d1", "on": bool(second % 2)},
        DecisionKind.ADJUDICATE: {"label": "mixed", "verdicts": ["d1"], "comment": "seen"},
    }
    return chosen[kind]
