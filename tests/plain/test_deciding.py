"""The commands that decide something, answered as a reviewer would."""

import pytest

from tests.plain.reading import read
from workbench.comparison.model import Agreement
from workbench.plain.commands import COMMANDS
from workbench.review.model import DecisionKind
from workbench.review.scales import PRESETS
from workbench.settings import Settings


def test_a_verdict_moves_on_to_the_next_claim_without_one() -> None:
    told = read("s", "r")
    assert told.verdicts == {"c0": "supported", "c1": "refuted"}
    assert told.text.rstrip().endswith("2 of 12 judged, 3 disputes left to judge in 5 articles.")
    assert "Claim 3 of 12, your answer:" in told.text


def test_a_verdict_stays_where_the_reviewer_wants_to_stay() -> None:
    settled = read("s", "r", settings=Settings(auto_advance=False))
    assert settled.verdicts == {"c0": "refuted"}
    assert read("A", "s", "r").verdicts == {"c0": "refuted"}


def test_a_verdict_may_be_written_out() -> None:
    assert read("not enough information").verdicts == {"c0": "not enough information"}


def test_the_last_verdict_says_that_all_is_judged() -> None:
    told = read(*"s" * 12)
    assert len(told.verdicts) == 12
    assert "Every claim shown has a verdict." in told.text


@pytest.mark.parametrize("name", sorted(PRESETS))
def test_every_scale_is_judged_by_its_own_keys(name: str) -> None:
    scale = PRESETS[name]
    told = read(*(label.key for label in scale.labels), scale=name)
    assert list(told.verdicts.values()) == [label.name for label in scale.labels]
    assert told.last(DecisionKind.VERDICT).data["scale"] == name


def test_no_scale_key_means_something_else_here() -> None:
    letters = {command.letter for command in COMMANDS}
    keys = {label.key for scale in PRESETS.values() for label in scale.labels}
    assert not letters & keys


def test_a_verdict_is_withdrawn() -> None:
    assert read("s", "p", "0").verdicts == {}
    assert "no verdict to withdraw" in read("0").text


def test_a_note_is_given_in_one_line_or_asked_for_and_can_be_removed() -> None:
    assert read("e saw the log book").session.standing("c0").note == "saw the log book"
    assert read("e", "saw it").session.standing("c0").note == "saw it"
    assert "Note now: saw it" in read("e saw it", "e", "").text
    assert read("e saw it", "e -").session.standing("c0").note == ""
    assert len(read("e same", "e same").shelf.decisions) == 1


def test_the_value_that_holds_is_chosen_by_number() -> None:
    assert read("h 1").session.standing("c0").settled == "Sorra"
    assert read("h", "2").session.standing("c0").settled == "Porto Alto"
    assert read("h 1", "h 0").session.standing("c0").settled == ""
    assert "Nothing was settled." in read("h 3").text
    assert "No values stand against each other" in read("n", "h 1").text


def test_evidence_is_added_in_one_line_or_asked_for_and_can_be_removed() -> None:
    line = read("l https://a.example primary https://archive.example/a").session.standing("c0")
    asked = read("l", "https://a.example", "https://archive.example/a", "y").session.standing("c0")
    assert line.evidence == asked.evidence
    assert (line.evidence[0].kind, line.evidence[0].archived) == (
        "primary",
        "https://archive.example/a",
    )
    assert read("l https://a.example", "l - 1").session.standing("c0").evidence == ()
    assert "There is no evidence 2." in read("l https://a.example", "l - 2").text
    assert "No link was added." in read("l", "").text


def test_a_flag_goes_on_and_off() -> None:
    assert read("*").session.standing("c0").flagged
    assert not read("*", "*").session.standing("c0").flagged


def test_undo_goes_back_to_the_claim_and_redo_brings_the_verdict_back() -> None:
    undone = read("s", "u")
    assert undone.verdicts == {}
    assert "undone, verdict supported" in undone.text
    assert undone.shelf.cursor is not None
    assert undone.shelf.cursor.claim_id == "c0"
    assert read("s", "u", "U").verdicts == {"c0": "supported"}
    assert "nothing to undo" in read("u").text
    assert "nothing to redo" in read("U").text


def test_what_was_decided_before_a_restart_can_be_undone() -> None:
    before = read("s", "r").shelf.decisions
    assert read("u", decisions=before).verdicts == {"c0": "supported"}


def test_the_history_tells_undone_decisions_as_undone() -> None:
    told = read("e hm", "*", "u", "H").text
    assert "2031-05-14 12:00 UTC, ana: note hm" in told
    assert "flagged for a second look, undone since" in told
    assert "Nothing was decided on this claim yet." in read("H").text


def test_a_quotation_is_told_with_its_source() -> None:
    told = read("y 1").one_line
    assert "Quotation: The ferry, which ran aground off the island of Sorra" in told
    assert "Source: Sorra Post, five.txt, characters" in told
    assert "There is no such statement." in read("y 9").text


def test_claims_are_merged_split_and_cut_by_number() -> None:
    assert len(read("M 2 3").session.claims) == 10
    assert len(read("S 1").session.claims) == 13
    assert len(read("X", "1").session.claims) == 13
    assert len(read("X 1", "u").session.claims) == 12
    for nothing in ("M", "M 1", "M 99", "S 1 2 3 4 5", "X 1 2"):
        assert read(nothing, "").shelf.decisions == []
    assert "one statement only" in read("g 5", "X 1", "S 1").text


def test_a_passage_becomes_a_claim_of_its_own() -> None:
    told = read("+ 1 Captain Luca Ferrand told reporters", "s")
    assert len(told.session.claims) == 13
    assert "Text: Captain Luca Ferrand told reporters" in told.text
    [made] = told.verdicts
    assert told.session.claim(made).text == "Captain Luca Ferrand told reporters"
    assert len(read("+", "1 no more words", "+ 9 captain", "+ captain").shelf.decisions) == 0


def test_two_statements_are_compared_word_by_word() -> None:
    told = read("g 2", "d 1 2").one_line
    assert "In both: were Only in article 1: 212, people, taken, off" in told
    assert "Two statements of this claim are needed" in read("g 5", "d").text
    assert "Two statements of this claim are needed" in read("d 1 99").text


def test_the_progress_is_told_when_asked_for() -> None:
    assert "Progress: 1 of 12 judged" in read("s", "#").text.split("your answer: #")[1]


def test_a_dispute_is_denied_or_declared() -> None:
    assert read("D n").session.agreement("c0") is Agreement.SHARED
    assert read("n", "D", "y").session.agreement("c1") is Agreement.DISPUTED
    assert read("D n", "D m").session.agreement("c0") is Agreement.DISPUTED
    assert "Nothing was changed" in read("D maybe").text


def test_origins_are_set_by_number() -> None:
    assert read("o 2 4").session.state.origins == (("two", "four"),)
    assert read("o", "").shelf.decisions == []
