"""Which marks lie over a stretch of an article."""

from hypothesis import given
from hypothesis import strategies as st

from tests.tui.event import comparison
from workbench.comparison.model import Agreement, Claim
from workbench.review.session import initial_state
from workbench.text.spans import Span
from workbench.tui.marks import Mark, Marks, marks_by_article

_CLAIM = Claim("c", "", Agreement.SINGLE, ())


def test_every_statement_of_every_claim_is_marked_in_its_article() -> None:
    compared = comparison()
    marks = marks_by_article(initial_state(compared))
    marked = {(m.claim.id, m.statement) for each in marks.values() for m in each.marks}
    assert marked == {(c.id, s) for c in compared.claims for s in c.statements}


_SPANS = st.lists(st.tuples(st.integers(0, 50), st.integers(1, 20)), max_size=12)


@given(_SPANS, st.integers(0, 60), st.integers(1, 15))
def test_marks_over_a_stretch_are_those_that_overlap_it(
    spans: list[tuple[int, int]], start: int, length: int
) -> None:
    ordered = sorted(Span(s, s + n) for s, n in spans)
    marks = Marks(tuple(Mark(s, _CLAIM, str(n)) for n, s in enumerate(ordered)))
    stretch = Span(start, start + length)
    assert [m.span for m in marks.over(stretch.start, stretch.end)] == [
        s for s in ordered if s.overlaps(stretch)
    ]
