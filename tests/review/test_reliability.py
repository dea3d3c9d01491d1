"""Agreement of reviewers in sessions: grouped by scale and kind, adjudications left out."""

from typing import Any

from tests.builders import ClaimSketch, make_article, make_comparison
from tests.export.examples import record, verdict
from workbench.comparison.model import Agreement, Comparison
from workbench.review.agreement import NO_OVERLAP
from workbench.review.model import DecisionKind
from workbench.review.record import SessionRecord
from workbench.review.reliability import Group, reliability
from workbench.review.scales import Label, Scale

_LABELS = ("supported", "refuted", "mixed")


def many_claims(count: int = 12) -> Comparison:
    """As many claims as asked for, each in one article alone."""
    words = [f"Line {n} is new." for n in range(count)]
    article = make_article("001", " ".join(words))
    return make_comparison([article], [ClaimSketch(w, {"001": w}) for w in words])


def judged(reviewer: str, labels: str, scale: str = "default") -> SessionRecord:
    """A session in which claim n got the label that digit n names; "." for none."""
    said: list[tuple[DecisionKind, str | None, dict[str, Any]]] = [
        (
            DecisionKind.VERDICT,
            f"c{n}",
            {"label": _LABELS[int(one)], "scale": scale, "scale_version": 1},
        )
        for n, one in enumerate(labels)
        if one != "."
    ]
    return record(reviewer, said, comparison=many_claims())


def whole(groups: tuple[Group, ...]) -> list[Group]:
    return [g for g in groups if g.agreement is None]


def test_two_reviewers_have_all_four_figures_with_their_intervals() -> None:
    groups = reliability([judged("Ben", "012012012012"), judged("Ana", "012012012000")])
    (group,) = whole(groups)
    assert (group.reviewers, group.claims, group.scale) == (("Ana", "Ben"), 12, "default")
    assert group.measures["percent"].figure.value == 10 / 12
    for estimate in group.measures.values():
        value, interval = estimate.figure.value, estimate.interval
        assert value is not None
        assert interval.low is not None
        assert interval.high is not None
        assert interval.low <= value <= interval.high


def test_claims_of_one_agreement_have_a_group_where_two_judged_them() -> None:
    groups = reliability([judged("Ana", "0120"), judged("Ben", "0120")])
    assert [g.agreement for g in groups] == [None, Agreement.SINGLE]


def test_three_reviewers_have_a_group_for_each_pair_with_its_kappa() -> None:
    records = [judged("Ana", "0120"), judged("Ben", "0121"), judged("Cem", "0110")]
    groups = whole(reliability(records))
    assert [g.reviewers for g in groups] == [
        ("Ana", "Ben", "Cem"),
        ("Ana", "Ben"),
        ("Ana", "Cem"),
        ("Ben", "Cem"),
    ]
    assert groups[0].measures["kappa"].figure.value is None
    assert "two reviewers" in groups[0].measures["kappa"].figure.reason
    assert all(g.measures["kappa"].figure.value is not None for g in groups[1:])


def test_verdicts_on_two_scales_are_never_compared() -> None:
    groups = whole(reliability([judged("Ana", "0120"), judged("Ben", "0120", "desk")]))
    assert [(g.scale, g.claims) for g in groups] == [("default", 0), ("desk", 0)]
    assert {e.figure.reason for e in groups[0].measures.values()} >= {NO_OVERLAP}


def test_ordinal_figures_need_the_order_of_the_labels() -> None:
    records = [judged("Ana", "0120", "desk"), judged("Ben", "0110", "desk")]
    (unknown,) = whole(reliability(records))
    assert "not known here" in unknown.measures["alpha_ordinal"].figure.reason
    desk = Scale("desk", 1, tuple(Label(str(n), name, n) for n, name in enumerate(_LABELS)))
    (known,) = whole(reliability(records, {"desk": desk}))
    assert known.measures["alpha_ordinal"].figure.value is not None


def test_one_reviewer_alone_is_told_why_there_is_no_figure() -> None:
    (group,) = whole(reliability([judged("Ana", "0120")]))
    assert group.claims == 0
    assert group.measures["percent"].figure.reason == NO_OVERLAP


def test_an_adjudication_does_not_count_as_a_verdict() -> None:
    ana, ben = judged("Ana", "0120"), judged("Ben", "0110")
    data = {"label": "mixed", "scale": "default", "scale_version": 1, "comment": "Why."}
    said = [(d.kind, d.claim_id, dict(d.data)) for d in ben.decisions]
    settled = (DecisionKind.ADJUDICATE, "c2", {**data, "verdicts": ["ana-3", "ben-3"]})
    after = record("Ben", [*said, settled], comparison=many_claims())
    assert reliability([ana, after]) == reliability([ana, ben])


def test_nobody_has_judged_anything_gives_no_group() -> None:
    assert reliability([record("Ana"), record("Ben")]) == ()
    assert reliability([record("Ana", [verdict("c0", "")])]) == ()
