"""What becomes of a claim when the reviewer merges, splits, adds, or takes a statement out."""

from tests.review.stories import flood, session_on
from workbench.comparison.model import Agreement
from workbench.review.model import DecisionKind
from workbench.review.session import ReviewSession


def do(kind: DecisionKind, claim: str, **data: object) -> ReviewSession:
    session = session_on(flood())
    session.apply(session.decide(kind, claim, **data))
    return session


def test_a_merged_claim_holds_the_statements_of_both() -> None:
    session = do(DecisionKind.MERGE, "c3", claims=["c1"])
    assert [c.id for c in session.claims] == ["c0", "c2", "c3"]
    merged = session.claim("c3")
    assert set(merged.statements) == {*flood().claims[1].statements, *flood().claims[3].statements}
    assert merged.agreement is Agreement.SHARED


def test_a_merged_claim_is_disputed_if_one_of_them_was() -> None:
    session = do(DecisionKind.MERGE, "c3", claims=["c0"])
    assert session.claim("c3").agreement is Agreement.DISPUTED


def test_notes_come_along_into_a_merged_claim_and_verdicts_do_not() -> None:
    session = session_on(flood())
    for claim in ("c1", "c3"):
        session.apply(session.decide(DecisionKind.NOTE, claim, text=f"on {claim}"))
    session.apply(session.decide(DecisionKind.VERDICT, "c1", label="mixed"))
    session.apply(session.decide(DecisionKind.MERGE, "c3", claims=["c1"]))
    standing = session.standing("c3")
    assert (standing.note, standing.verdict) == ("on c3\non c1", None)


def test_a_split_claim_loses_the_dispute_that_it_no_longer_has() -> None:
    session = do(DecisionKind.SPLIT, "c0", groups=[["gull.0"], ["heron.0", "tern.0"]])
    first, second = session.claims[:2]
    assert (first.id, first.statements, first.agreement) == ("c0", ("gull.0",), Agreement.SINGLE)
    assert (second.statements, second.agreement) == (("heron.0", "tern.0"), Agreement.SHARED)
    assert not first.conflicts
    assert not second.conflicts


def test_a_split_claim_names_whom_it_still_divides() -> None:
    session = do(DecisionKind.SPLIT, "c0", groups=[["gull.0", "heron.0"], ["tern.0"]])
    (conflict,) = session.claim("c0").conflicts
    assert conflict.explanation == "Monday (gull) against Tuesday (heron)"
    assert conflict.lone is None


def test_a_statement_in_no_group_stays_with_the_first() -> None:
    session = do(DecisionKind.SPLIT, "c0", groups=[["gull.0"], ["tern.0"]])
    assert session.claim("c0").statements == ("gull.0", "heron.0")


def test_what_is_taken_out_becomes_a_claim_of_its_own() -> None:
    session = do(DecisionKind.TAKE_OUT, "c1", statement="heron.1")
    assert session.claim("c1").statements == ("gull.1",)
    alone = session.claims[2]
    assert (alone.text, alone.agreement) == ("Nine boats were lost.", Agreement.SINGLE)


def test_the_only_statement_of_a_claim_cannot_be_taken_out() -> None:
    session = do(DecisionKind.TAKE_OUT, "c3", statement="gull.3")
    assert session.claims == flood().claims


def test_an_added_claim_quotes_its_passage_and_stands_in_reading_order() -> None:
    text = flood().article("heron").text
    start = text.index("A train was late.")
    session = do(DecisionKind.ADD_CLAIM, "mine", article="heron", start=start, end=start + 17)
    added = session.claim("mine")
    assert added.text == "A train was late."
    assert session.comparison.statement(added.statements[0]).article == "heron"
    assert [c.id for c in session.claims] == ["c0", "c1", "c2", "c3", "mine"]


def test_origins_set_by_the_reviewer_hold_for_every_claim() -> None:
    session = session_on(flood())
    session.apply(session.decide(DecisionKind.ORIGINS, groups=[["heron", "tern"]]))
    assert session.claim("c0").origins == (("gull",), ("heron", "tern"))
    session.apply(
        session.decide(DecisionKind.SPLIT, "c0", groups=[["gull.0"], ["heron.0", "tern.0"]])
    )
    assert session.claims[1].origins == (("heron", "tern"),)


def test_a_fold_overrules_the_machine_until_undone() -> None:
    session = session_on(flood())
    session.apply(session.decide(DecisionKind.FOLD, article="gull", start=0, end=9, folded=True))
    assert session.state.folds == {("gull", 0, 9): True}
    undo = session.undo()
    assert undo is not None
    session.apply(undo)
    assert session.state.folds == {}
