"""Every command, answered as a reviewer would."""

from dataclasses import replace

from tests.plain.reading import NOON, read
from tests.tui.event import comparison
from workbench.plain.commands import COMMANDS
from workbench.review.model import Decision, DecisionKind
from workbench.review.scales import PRESETS
from workbench.review.session import replay


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


def test_a_line_that_the_reviewer_unfolded_is_read_as_text() -> None:
    one = comparison().article("one")
    start = one.text.index("Sign in")
    data = {"article": "one", "start": start, "end": start + len("Sign in"), "folded": False}
    unfolded = Decision("f0", DecisionKind.FOLD, None, data, "ana", NOON)
    told = read("1 all", decisions=[unfolded]).text
    assert "  Folded line: Skip to content" in told
    assert "  Sign in" in told


def test_why_tells_each_conflict_with_its_very_words() -> None:
    told = read("w").one_line
    assert "Conflict, place (firm, so the claim counts as disputed)" in told
    assert "Value: Sorra, in article 5, printed as: Sorra" in told


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
