"""Every command, answered as a reviewer would."""

from dataclasses import replace

import pytest

from tests.plain.reading import NOON, read
from tests.tui.event import comparison
from workbench.comparison.model import Agreement
from workbench.plain.commands import COMMANDS
from workbench.review.model import Decision, DecisionKind
from workbench.review.scales import PRESETS
from workbench.review.session import replay
from workbench.settings import Settings


def test_next_and_previous_stop_at_the_ends() -> None:
    assert "This is the first claim." in read("p").text
    assert "Claim 2 of 12\nText: 212 people" in read("n").text
    assert "This is the last claim." in read("g 12", "n").text


def test_disputes_are_stepped_through_in_both_directions() -> None:
    assert "Claim 3 of 12\nText: The captain" in read("]").text
    assert "Claim 7 of 12\nText: The minister" in read("[").text


def test_claims_without_a_verdict_are_stepped_through() -> None:
    assert "Claim 4 of 12\nText: Three" in read("g 3", "s", "g 2", "s", "g 1", "s").text
    assert "Claim 3 of 12\nText" in read("g 2", "s", "g 1", "N").text.split("g 1\n")[1]
    assert "Claim 12 of 12\nText" in read("P").text


def test_a_claim_is_gone_to_by_its_number() -> None:
    assert "Claim 9 of 12\nText" in read("g9").text
    assert "Claim 9 of 12\nText" in read("g", "9").text
    assert "There is no claim 13." in read("g 13").text
    assert "There is no claim without a number." in read("g", "").text


def test_claims_are_listed_with_agreement_and_verdict() -> None:
    told = read("s", "c 1").one_line
    assert "1: disputed, supported: Where the ferry ran aground 2: shared, no verdict: 212" in told


def test_a_filter_shows_some_claims_only_until_it_is_lifted() -> None:
    told = read("f agreement:single", "n", "F")
    assert "5 claims shown by the filter agreement:single." in told.text
    assert "Claim 2 of 5" in told.text
    assert "12 claims shown." in told.text


def test_a_filter_that_shows_nothing_says_so_and_the_review_goes_on() -> None:
    told = read("f walrus", "s", "e hm", "n", "w", "H", "*", "h", "l https://x", "y", "D y", "F")
    assert "No claim passes the filter. F shows all claims again." in told.text
    assert told.shelf.decisions == []
    assert "12 claims shown." in told.text


def test_filter_words_are_explained_and_asked_for() -> None:
    told = read("f", "unjudged", "f", "").one_line
    assert "agreement:disputed" in told
    assert "Filter now: unjudged" in told


def test_the_order_can_be_chosen() -> None:
    told = read("O agreement", "n").text
    assert "Claim 2 of 12\nText: The captain" in told
    assert "No order of that name." in read("O", "sideways").text


def test_words_are_found_in_all_articles_folded_lines_included() -> None:
    told = read("/newsletter", "/ RUDDER", "/").one_line
    assert "1 place. Article 1, Porto Herald:" in told
    assert "“We lost the rudder" in told
    assert "0 places." in read("/xyzzy").text


def test_an_article_is_read_where_it_speaks_to_the_claim_or_whole() -> None:
    assert "Divers will look" not in read("1").text
    whole = read("1 all").text
    assert "Divers will look" in whole
    assert "Folded line: Subscribe to our newsletter" in whole
    assert "Silent on this claim." in read("g 4", "5").text
    assert "There is no article 7." in read("7").text


def test_why_tells_each_conflict_with_its_very_words() -> None:
    told = read("w").one_line
    assert "Conflict, place (firm, so the claim counts as disputed)" in told
    assert "Value: Sorra, in article 5, printed as: Sorra" in told


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


def test_a_dispute_is_denied_or_declared() -> None:
    assert read("D n").session.agreement("c0") is Agreement.SHARED
    assert read("n", "D", "y").session.agreement("c1") is Agreement.DISPUTED
    assert read("D n", "D m").session.agreement("c0") is Agreement.DISPUTED
    assert "Nothing was changed" in read("D maybe").text


def test_origins_are_set_by_number() -> None:
    assert read("o 2 4").session.state.origins == (("two", "four"),)
    assert read("o", "").shelf.decisions == []


def test_an_unknown_word_changes_nothing_and_points_to_the_help() -> None:
    told = read("supportive", "s s", "Z")
    assert told.shelf.decisions == []
    assert told.text.count("A question mark lists the commands.") == 3


def test_the_help_lists_every_command_and_every_verdict() -> None:
    told = read("?").text
    for command in COMMANDS:
        assert command.help.split()[0] in told
        assert f"\n  {command.letter}" in told
    for label in PRESETS["default"].labels:
        assert f"  {label.key}: {label.name}" in told


def test_no_letter_does_two_things() -> None:
    letters = [command.letter for command in COMMANDS]
    assert len(letters) == len(set(letters))


def changed_words(state: str = "changed") -> Decision:
    """An article of the first claim changed since."""
    anchor = {
        "state": state,
        "article": "one",
        "article_sha256": "",
        "statement": "one.0",
        "quote": "212 were on board",
        "now": "213 were on board",
    }
    return Decision("a0", DecisionKind.ANCHOR, "c0", anchor, "ana", NOON)


def test_words_that_changed_are_told_until_the_claim_is_judged_anew() -> None:
    told = read("s", decisions=[changed_words()])
    assert "Changed: 1 claim to judge again" in told.text
    assert "The article one changed since: changed" in told.text
    assert "Words now: 213 were on board" in told.text
    assert told.session.standing("c0").judged


def test_a_verdict_is_said_to_hold_for_changed_words_or_left_open() -> None:
    before = [*read("s").shelf.decisions, changed_words()]
    assert not read(decisions=before).session.standing("c0").judged
    assert read("g 1", "K", "y", decisions=before).session.standing("c0").judged
    left = read("g 1", "K", "n", decisions=before)
    assert not left.session.standing("c0").judged
    assert "The claim stays open." in left.text
    assert "No article of this claim changed" in read("K").text


def test_what_a_colleague_judged_is_told_only_once_one_has_judged_oneself() -> None:
    told = read("s")
    ben = replace(told.shelf.decisions[0], id="b0", reviewer="ben", data=refuted())
    colleague = replay(comparison(), [ben])
    blind = read("w", "H", "c 1", colleagues=[colleague]).text
    assert "ben" not in blind
    assert "refuted" not in blind.replace("r refuted", "")
    assert "Colleague ben: refuted" in read("s", "p", colleagues=[colleague]).text


def refuted() -> dict[str, object]:
    return {"label": "refuted", "scale": "default", "scale_version": 1}
