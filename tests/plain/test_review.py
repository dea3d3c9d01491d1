"""A plain review from start to end: what is saved when, and where it comes back to."""

import io
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.plain.reading import Shelf, Told, read
from tests.tui.event import comparison
from workbench.log.saving import read_side_file, side_files
from workbench.plain.commands import COMMANDS
from workbench.review.filters import parse_filter
from workbench.review.model import Cursor, ReviewState
from workbench.review.session import replay


def test_it_begins_by_telling_what_is_reviewed_and_how_to_answer() -> None:
    told = read().one_line
    assert "Review: Ferry aground Reviewer: ana Article 1: Porto Herald, one.txt" in told
    assert "Progress: 0 of 12 judged, 4 disputes left to judge" in told
    assert "Verdicts: s supported, r refuted" in told


def test_the_end_of_the_input_is_the_end_of_the_review() -> None:
    assert read("s").text.endswith(
        "Everything is saved: 1 of 12 judged, 3 disputes left to judge in 5 articles.\n"
    )


def test_nothing_after_quitting_is_heard() -> None:
    assert read("s", "q", "r").verdicts == {"c0": "supported"}


def test_the_input_may_end_in_the_middle_of_a_question() -> None:
    for question in ("e", "l", "h", "f", "g", "/", "O", "M", "S", "X", "D", "o"):
        assert read(question).shelf.decisions == []


def test_saved_is_told_only_after_the_log_has_it() -> None:
    told = read("s", "*")
    before_first, before_second = told.shelf.told_before
    assert "Saved" not in before_first
    assert before_second.count("Saved at") == 1
    assert told.text.count("Saved at") == 2


def test_a_refused_decision_is_told_kept_and_saved_with_the_next_command() -> None:
    told = read("s", "", shelf=Shelf(refuses=1))
    assert "NOT SAVED yet: Claim 1 of 12, verdict supported." in told.text
    assert "Reason: the disk is full." in told.one_line
    assert "Saved at 12:00:00: 1 decision." in told.text
    assert [d.claim_id for d in told.shelf.decisions] == ["c0"]


def test_what_the_log_never_took_is_put_beside_it(tmp_path: Path) -> None:
    shelf = Shelf(path=tmp_path / "log.db", refuses=10_000)
    told = read("s", "r", shelf=shelf)
    [file] = side_files(shelf.path, "ferry")
    assert [d.claim_id for d in read_side_file(file)] == ["c0", "c1"]
    assert "2 decisions could not be saved in the log: the disk is full." in told.one_line
    assert str(file) in told.text.replace("\n", "")


def test_the_place_is_written_down_at_every_step() -> None:
    assert _place(read("n", "n")) == "c2"
    assert _place(read("s")) == "c1"
    assert _place(read("g 5", "s", "u")) == "c4"


def test_it_comes_back_to_the_claim_and_the_filter_it_left() -> None:
    left = read("f agreement:single", "n").shelf.cursor
    assert left == Cursor("c7", filter="agreement:single")
    again = read(cursor=left).text
    assert "Claim 2 of 5\nText: “We lost the rudder" in again


def test_what_only_the_screen_knows_of_the_place_stays() -> None:
    left = read("n", cursor=Cursor("c0", "grid", "", 3, (1, 2))).shelf.cursor
    assert left == Cursor("c1", "grid", "", 3, (1, 2))


def test_a_place_that_is_gone_leads_to_the_first_claim() -> None:
    assert "Claim 1 of 12\nText" in read(cursor=Cursor("gone")).text


def test_a_filter_from_the_log_that_hides_the_place_leads_to_the_next_claim() -> None:
    assert str(parse_filter("agreement:single")) == "agreement:single"
    assert "Claim 1 of 5\nText: Nobody" in read(cursor=Cursor("c1", filter="agreement:single")).text


class Interrupted(io.StringIO):
    """A reviewer who presses Ctrl-C where the lines end."""

    def readline(self, _size: int = -1) -> str:  # type: ignore[override]
        if line := super().readline():
            return line
        raise KeyboardInterrupt


def test_an_interrupt_loses_nothing_and_keeps_the_place() -> None:
    shelf = Shelf(refuses=1)
    with pytest.raises(KeyboardInterrupt):
        read(shelf=shelf, typed=Interrupted("s\n"))
    assert [d.claim_id for d in shelf.decisions] == ["c0"]
    assert shelf.cursor == Cursor("c1")


_ANSWERS = st.one_of(
    st.text(max_size=12),
    st.sampled_from([command.letter for command in COMMANDS if command.letter != "q"]),
    st.sampled_from(list("srmix123")),
    st.builds(
        "{} {}".format,
        st.sampled_from([command.letter for command in COMMANDS]),
        st.one_of(st.integers(-1, 14).map(str), st.text(max_size=6), st.just("9" * 5000)),
    ),
)


@given(st.lists(_ANSWERS, max_size=25))
@settings(max_examples=60, deadline=None)
def test_no_answer_whatever_breaks_it_and_all_that_is_decided_is_saved(answers: list[str]) -> None:
    lines = [answer.replace("\n", " ").replace("\r", " ") for answer in answers]
    told = read(*lines)
    assert told.session.state.done == replayed(told).done
    assert told.text.endswith("in 5 articles.\n")


def replayed(told: Told) -> ReviewState:
    return replay(comparison(), told.shelf.decisions)


def _place(told: Told) -> str | None:
    return told.shelf.cursor.claim_id if told.shelf.cursor else None
