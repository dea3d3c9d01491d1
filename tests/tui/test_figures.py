"""The page of figures: the review's own, and agreement over claims that the reviewer has judged."""

from tests.export.examples import ANA, record, verdict
from workbench.review.scales import DEFAULT
from workbench.review.session import ReviewSession
from workbench.tui.figures import figure_lines
from workbench.tui.paint import plain


def page(*labels: tuple[str, str]) -> str:
    """Ben's page while Ana's session is there."""
    ben = record("Ben", [verdict(claim, label) for claim, label in labels])
    ana = record("Ana", ANA)
    review = ReviewSession(ben.info, ben.comparison, ben.decisions, colleagues=[ana.state])
    return "\n".join(plain(line) for line in figure_lines(review.state, DEFAULT))


def test_nothing_judged_tells_nothing_of_what_a_colleague_judged() -> None:
    shown = page()
    assert "0 of 3, 1 disputes left" in shown
    assert "Judged by one reviewer" in shown
    assert "No claim that you judged is judged by somebody else too" in shown
    assert "refuted" not in shown
    assert "supported" not in shown


def test_agreement_is_of_the_claims_that_both_judged() -> None:
    shown = page(("c0", "mixed"), ("c1", "supported"), ("c2", "mixed"))
    assert "2 claims judged by two" in shown
    assert "percent                        0.500" in shown
    assert "Krippendorff's alpha, ordinal" in shown


def test_a_figure_that_is_undefined_says_why() -> None:
    shown = page(("c1", "supported"))
    assert "undefined: every claim got the same label (supported)" in shown
    assert "nan" not in shown.lower()
