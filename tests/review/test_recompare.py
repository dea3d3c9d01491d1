"""After articles or engine changed, decisions stay with the statements they were made on."""

from dataclasses import replace

from tests.builders import ClaimSketch, make_article, make_comparison
from tests.review.stories import flood, session_on
from workbench.comparison.model import Agreement, Comparison
from workbench.review.anchors import anchor_counts
from workbench.review.model import AnchorState, Decision, DecisionKind
from workbench.review.queue import unsettled
from workbench.review.recompare import kept_by_reviewer, recompare
from workbench.review.session import ReviewSession


def gone_on(session: ReviewSession, decisions: list[Decision], new: Comparison) -> ReviewSession:
    """The session as a later start rebuilds it from what was stored."""
    made = recompare(session, new)
    decisions.extend(made.decisions)
    return ReviewSession(session.info, made.comparison, decisions)


def judged(*claims: str) -> tuple[ReviewSession, list[Decision]]:
    session = session_on(flood())
    decisions = []
    for claim in claims:
        decision = session.decide(DecisionKind.VERDICT, claim, label="mixed")
        session.apply(decision)
        decisions.append(decision)
    return session, decisions


def edited(article: str, old: str, new: str) -> Comparison:
    """The event with one article changed, compared anew: its claims have other ids."""
    before = flood()
    texts = {a.id: a.text for a in before.articles}
    texts[article] = texts[article].replace(old, new)
    articles = [make_article(name, text) for name, text in texts.items()]
    sketches = [
        ClaimSketch(
            claim.text,
            {
                s.article: s.text.replace(old, new) if s.article == article else s.text
                for s in map(before.statement, claim.statements)
            },
        )
        for claim in before.claims
    ]
    made = make_comparison(articles, sketches)
    return replace(made, claims=tuple(replace(c, id=f"n{c.id}") for c in made.claims))


def test_an_edit_elsewhere_leaves_every_verdict_standing() -> None:
    new = edited("gull", "Paint peeled.", "Paint has peeled.")
    session = gone_on(*judged("c0", "c1"), new)
    assert session.progress().judged == 2
    assert anchor_counts(session.state) == {AnchorState.CARRIED: 2}
    assert session.claim("c0").statements == ("gull.0", "heron.0", "tern.0")


def test_a_verdict_on_changed_words_waits_for_the_reviewer() -> None:
    session = gone_on(*judged("c1"), edited("gull", "Nine boats", "Twenty boats"))
    standing = session.standing("c1")
    assert standing.verdict is not None
    assert not standing.judged
    assert unsettled(session.state) == {"c1"}
    anchor = next(a for a in standing.anchors if a.state is AnchorState.CHANGED)
    assert (anchor.quote, anchor.now) == ("Nine boats sank.", "Twenty boats sank.")


def test_the_reviewer_can_let_a_verdict_hold_for_the_words_as_they_are() -> None:
    session = gone_on(*judged("c1"), edited("gull", "Nine boats", "Twenty boats"))
    anchor = next(a for a in session.standing("c1").anchors if a.article == "gull")
    decision = session.decide(DecisionKind.ANCHOR, "c1", **kept_by_reviewer(anchor))
    session.apply(decision)
    assert session.standing("c1").judged
    undo = session.undo()
    assert undo is not None
    session.apply(undo)
    assert not session.standing("c1").judged


def test_a_new_verdict_settles_what_had_changed() -> None:
    session = gone_on(*judged("c1"), edited("gull", "Nine boats", "Twenty boats"))
    session.apply(session.decide(DecisionKind.VERDICT, "c1", label="refuted"))
    assert session.standing("c1").judged


def test_what_changed_once_stays_changed_after_another_edit() -> None:
    session, decisions = judged("c1")
    session = gone_on(session, decisions, edited("gull", "Nine boats", "Twenty boats"))
    again = edited("gull", "Nine boats", "Twenty boats")
    session = gone_on(session, decisions, again)
    (anchor,) = [a for a in session.standing("c1").anchors if a.article == "gull"]
    assert (anchor.state, anchor.quote) == (AnchorState.CHANGED, "Nine boats sank.")


def test_undoing_a_later_verdict_shows_the_earlier_one_as_given_for_other_words() -> None:
    session, decisions = judged("c1")
    session = gone_on(session, decisions, edited("gull", "Nine boats", "Twenty boats"))
    later = session.decide(DecisionKind.VERDICT, "c1", label="refuted")
    session.apply(later)
    decisions.append(later)
    session = gone_on(session, decisions, edited("gull", "Nine boats", "Twenty boats"))
    undo = session.undo()
    assert undo is not None
    assert undo.data["decision"] == later.id
    session.apply(undo)
    assert not session.standing("c1").judged


def test_a_verdict_whose_words_are_gone_is_never_dropped() -> None:
    new = flood()
    left = replace(
        new,
        articles=tuple(a for a in new.articles if a.id != "gull"),
        statements=tuple(s for s in new.statements if s.article != "gull"),
        claims=(),
    )
    session = gone_on(*judged("c3"), left)
    claim = session.claim("c3")
    assert claim.statements == ()
    assert claim.text == "Paint peeled"
    (anchor,) = session.standing("c3").anchors
    assert (anchor.state, anchor.quote) == (AnchorState.ORPHAN, "Paint peeled.")


def test_a_renamed_article_is_known_by_its_bytes() -> None:
    before = flood()
    text = before.article("gull").text
    articles = [make_article("moved", text), *before.articles[1:]]
    sketches = [ClaimSketch("Paint peeled", {"moved": "Paint peeled."})]
    session = gone_on(*judged("c3"), make_comparison(articles, sketches))
    assert session.standing("c3").judged
    assert session.claim("c3").statements == ("moved.0",)


def test_a_judged_claim_keeps_its_statements_when_the_engine_groups_otherwise() -> None:
    articles = list(flood().articles)
    sketches = [
        ClaimSketch(
            "All in one",
            {
                "gull": "Nine boats sank.",
                "heron": "Nine boats were lost.",
                "tern": "Eight boats sank.",
            },
        )
    ]
    session, decisions = judged("c1")
    new = make_comparison(articles, sketches)
    made = recompare(session, new, engine="2")
    (told,) = made.regrouped
    assert (told.claim, told.added, told.dropped) == ("c1", ("Eight boats sank.",), ())
    session = ReviewSession(session.info, made.comparison, [*decisions, *made.decisions])
    kept, rest = session.claims
    assert {session.comparison.statement(s).text for s in kept.statements} == {
        "Nine boats sank.",
        "Nine boats were lost.",
    }
    assert (rest.text, rest.agreement) == ("Eight boats sank.", Agreement.SINGLE)
    assert session.standing("c1").judged
    assert session.standing("c1").anchors == ()


def test_claims_that_nobody_touched_are_the_new_comparisons() -> None:
    session, decisions = judged("c0")
    session = gone_on(session, decisions, edited("gull", "Paint peeled.", "Paint has peeled."))
    assert [c.id for c in session.claims] == ["c0", "nc1", "nc2", "nc3"]


def test_what_the_reviewer_regrouped_stays_so() -> None:
    session, decisions = judged()
    for decision in (
        session.decide(DecisionKind.SPLIT, "c0", groups=[["gull.0"], ["heron.0", "tern.0"]]),
        session.decide(DecisionKind.MERGE, "c2", claims=["c3"]),
        session.decide(DecisionKind.ORIGINS, groups=[["heron", "tern"]]),
        session.decide(DecisionKind.FOLD, article="tern", start=0, end=9, folded=True),
    ):
        session.apply(decision)
        decisions.append(decision)
    before = {c.id: c.statements for c in session.claims}
    later = gone_on(session, decisions, edited("gull", "Nine boats", "Twenty boats"))
    kept = {c.id: c.statements for c in later.claims if c.id in before}
    assert kept == {claim: before[claim] for claim in kept}
    assert set(before) - set(kept) == {"c1"}
    assert later.state.origins == (("heron", "tern"),)
    assert later.state.folds == {("tern", 0, 9): True}


def test_the_values_of_a_conflict_are_pointed_at_where_they_stand_now() -> None:
    longer = edited("tern", "The bridge fell on Tuesday.", "The bridge fell on Tuesday.")
    session, decisions = judged("c0")
    moved = replace(longer, claims=longer.claims[1:])
    session = gone_on(session, decisions, moved)
    (conflict,) = session.claim("c0").conflicts
    for value in conflict.values:
        for passage in value.at:
            assert session.comparison.article(passage.article).quote(passage.span) == value.value


def test_nothing_the_machine_did_is_undone_by_the_reviewers_undo() -> None:
    session, decisions = judged("c1")
    session = gone_on(session, decisions, edited("gull", "Nine boats", "Twenty boats"))
    undo = session.undo()
    assert undo is not None
    assert undo.data["decision"] == decisions[0].id
