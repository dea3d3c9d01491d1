"""Why, word by word, history, changes: the pages that open over the review."""

from dataclasses import replace
from datetime import timedelta

from tests.tui.reviewing import NOON, make_bench, make_session
from workbench.comparison.model import Link
from workbench.review.model import Anchor, AnchorState, Decision, DecisionKind, Standing
from workbench.tui.bench import Bench
from workbench.tui.changes import change_lines, unsettled
from workbench.tui.diff import word_diff
from workbench.tui.difference import counterpart, difference_lines
from workbench.tui.paint import Line, Role, line_width, plain
from workbench.tui.story import story_lines, told
from workbench.tui.why import shared_words, why_lines


def _text(lines: list[Line]) -> str:
    return "\n".join(map(plain, lines))


def _linked() -> Bench:
    compared = make_session().comparison
    first, *rest = compared.claims
    link = Link("one.0", "five.0", 0.71, ("share: aground, ferry",))
    return make_bench(replace(compared, claims=(replace(first, links=(link,)), *rest)))


def test_why_names_the_conflict_its_values_and_who_holds_them() -> None:
    text = _text(why_lines(make_bench().scene(), 80))
    assert "≠ place  firm: the claim counts as disputed" in text
    assert "Sorra  5  printed: Sorra" in text
    assert "Porto Alto  1 2 3 4  printed: Porto Alto" in text


def test_why_tells_a_possible_conflict_from_a_firm_one() -> None:
    bench = make_bench()
    bench.go_to("c5")
    assert "~ negation  possible: shown, not counted" in _text(why_lines(bench.scene(), 80))


def test_why_shows_the_score_of_a_link_its_words_and_its_reasons() -> None:
    text = _text(why_lines(_linked().scene(), 80))
    assert "1 with 5  score 0.71 ███████░░░" in text
    assert "in both: ferry, aground" in text
    assert "· share: aground, ferry" in text


def test_why_says_that_a_single_statement_has_no_link() -> None:
    bench = make_bench()
    bench.go_to("c4")
    assert "No other article says it" in _text(why_lines(bench.scene(), 80))


def test_why_fits_narrow_boxes() -> None:
    for cells in (30, 56, 92):
        assert max(map(line_width, why_lines(_linked().scene(), cells))) <= cells


def test_short_words_that_are_no_names_and_no_numbers_tell_nothing() -> None:
    compared = make_session().comparison
    left, right = compared.statement("one.2"), compared.statement("two.2")
    shared, only_left, only_right = shared_words(left, right)
    assert not {"the", "had", "in"} & {*shared, *only_left, *only_right}
    assert "steering" in shared


def test_a_diff_marks_what_one_side_says_alone() -> None:
    left, right = word_diff("Three passengers were hurt.", "Five people were hurt, he said.")
    assert "".join(t for t, r in left if r is Role.ONLY_LEFT) == "Three passengers"
    assert "".join(t for t, r in right if r is Role.ONLY_RIGHT) == "Five peoplehe said."


def test_case_accents_and_marks_do_not_make_a_difference() -> None:
    left, right = word_diff("Zoë left, “early”.", "zoe LEFT early")
    assert {role for _text, role in (*left, *right)} == {Role.TEXT}


def test_a_diff_keeps_every_character() -> None:
    left, right = word_diff("a  b c", "b d")
    assert "".join(t for t, _r in left) == "a  b c"
    assert "".join(t for t, _r in right) == "b d"


def test_the_counterpart_of_a_statement_holds_another_value() -> None:
    scene = make_bench().scene()
    statement = scene.state.base.statement("one.0")
    other = counterpart(scene, statement)
    assert other is not None
    assert other.id == "five.0"


def test_a_statement_alone_has_no_counterpart() -> None:
    bench = make_bench()
    bench.go_to("c4")
    scene = bench.scene()
    assert counterpart(scene, scene.statements[0]) is None


def test_two_statements_stand_side_by_side_where_there_is_room() -> None:
    scene = make_bench().scene()
    left, right = (scene.state.base.statement(s) for s in ("one.0", "five.0"))
    wide = difference_lines(scene, left, right, 92)
    assert "1 Porto Herald" in plain(wide[0])
    assert "5 Sorra Post" in plain(wide[0])
    narrow = difference_lines(scene, left, right, 50)
    assert "5 Sorra Post" not in plain(narrow[0])


def _decision(kind: DecisionKind, **data: object) -> Decision:
    return Decision("d", kind, "c0", data, "ana", NOON)


def test_every_kind_of_decision_is_told_in_words() -> None:
    assert told(_decision(DecisionKind.VERDICT, label="refuted")) == "verdict: refuted"
    assert told(_decision(DecisionKind.VERDICT, label="")) == "verdict withdrawn"
    assert told(_decision(DecisionKind.SETTLE, value="Lund")) == "holds: Lund"
    assert told(_decision(DecisionKind.EVIDENCE, links=[{}])) == "evidence: 1 link"
    assert told(_decision(DecisionKind.MERGE, claims=["a", "b"])) == "merged with 2 claims"
    assert told(_decision(DecisionKind.SIGN)) == "signed off"


def test_a_history_is_told_oldest_first_with_what_was_undone() -> None:
    session = make_session()
    for label in ("mixed", "refuted"):
        session.apply(
            session.decide(
                DecisionKind.VERDICT, "c0", label=label, scale="default", scale_version=1
            )
        )
    undo = session.undo()
    assert undo is not None
    session.apply(undo)
    lines = [plain(line) for line in story_lines(session.state, "c0")]
    assert [line.split("ana  ")[1] for line in lines] == [
        "verdict: mixed",
        "verdict: refuted (undone)",
    ]


def test_a_claim_without_decisions_says_so() -> None:
    assert "Nothing was decided" in _text(story_lines(make_session().state, "c0"))


def test_a_change_shows_both_wordings_and_an_orphan_the_old_one_only() -> None:
    changed = Anchor(AnchorState.CHANGED, "one", "x", "six were hurt", "two were hurt")
    gone = Anchor(AnchorState.ORPHAN, "two", "x", "nobody was hurt")
    carried = Anchor(AnchorState.CARRIED, "two", "x", "it rained", "it rained")
    standing = Standing(anchors=(changed, gone, carried))
    text = _text(change_lines(unsettled(standing), 60))
    assert "one: the words changed" in text
    assert "then  six were hurt" in text
    assert "now   two were hurt" in text
    assert "two: the words are gone" in text
    assert "it rained" not in text


def test_times_are_those_of_the_decisions() -> None:
    late = replace(_decision(DecisionKind.NOTE, text="x"), at=NOON + timedelta(hours=1))
    state = replace(make_session().state, done=(late,))
    assert plain(story_lines(state, "c0")[0]).startswith(f"{late.at.astimezone():%Y-%m-%d %H:%M}")
