"""Nothing is called saved before it is in the file, and nothing that was decided is dropped."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.log.conftest import Kept
from workbench.errors import LogError, LogInUseError
from workbench.log.reading import LogReader
from workbench.log.saving import Saver, read_side_file, side_files, take_in
from workbench.review.model import Cursor, Decision, DecisionKind


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Another process's transaction, for as long as the block runs."""
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    try:
        yield
    finally:
        other.execute("ROLLBACK")
        other.close()


def verdict(kept: Kept, claim: str = "c0") -> Decision:
    return kept.session.decide(DecisionKind.VERDICT, claim, label="mixed")


def in_the_file(path: Path) -> tuple[Decision, ...]:
    with LogReader.open(path) as reader:
        return reader.decisions("flood")


def test_a_saved_decision_is_in_the_file(kept: Kept, path: Path) -> None:
    saver = Saver(kept.log, "flood")
    decision = verdict(kept)
    assert saver.save(decision, Cursor("c1")).saved
    assert in_the_file(path) == (decision,)
    assert kept.log.cursor("flood") == Cursor("c1")


def test_a_decision_that_cannot_be_saved_is_kept_and_tried_again(kept: Kept, path: Path) -> None:
    saver = Saver(kept.log, "flood")
    first, second = verdict(kept), verdict(kept, "c1")
    with locked(path):
        status = saver.save(first)
        assert (status.saved, status.unsaved) == (False, 1)
        assert "busy" in status.reason
        assert saver.save(second).unsaved == 2
        assert in_the_file(path) == ()
    assert saver.retry().saved
    assert in_the_file(path) == (first, second)


def test_a_place_that_cannot_be_remembered_is_no_loss(kept: Kept, path: Path) -> None:
    saver = Saver(kept.log, "flood")
    with locked(path):
        assert saver.bookmark(Cursor("c2")).saved
    assert saver.leave() is None
    assert kept.log.cursor("flood") == Cursor("c2")


def test_what_is_unsaved_at_the_end_goes_beside_the_log(kept: Kept, path: Path) -> None:
    saver = Saver(kept.log, "flood")
    decisions = (verdict(kept), kept.session.decide(DecisionKind.NOTE, "c1", text="é \ud800"))
    with locked(path):
        for decision in decisions:
            saver.save(decision)
        left = saver.leave()
    assert left is not None
    assert left.parent == path.parent
    assert read_side_file(left) == decisions


def test_the_next_start_takes_in_what_was_left(kept: Kept, path: Path) -> None:
    saver = Saver(kept.log, "flood")
    decision = verdict(kept)
    with locked(path):
        saver.save(decision)
        saver.leave()
    assert take_in(kept.log, "flood") == 1
    assert take_in(kept.log, "flood") == 0
    assert in_the_file(path) == (decision,)
    assert side_files(path, "flood") == ()


def test_a_side_file_of_another_session_is_left_alone(kept: Kept, path: Path) -> None:
    saver = Saver(kept.log, "flood")
    with locked(path):
        saver.save(verdict(kept))
        saver.leave()
    assert side_files(path, "floo") == ()
    assert take_in(kept.log, "other") == 0


def test_a_damaged_side_file_is_kept_and_told(kept: Kept, path: Path) -> None:
    side = path.parent / "log.db.flood.unsaved-x.jsonl"
    side.write_text("{half a line")
    with pytest.raises(LogError, match="cannot be read"):
        take_in(kept.log, "flood")
    assert side.exists()


def test_a_folder_that_takes_no_file_is_passed_over(kept: Kept, path: Path, tmp_path: Path) -> None:
    no_folder = tmp_path / "file"
    no_folder.write_text("")
    other = tmp_path / "state"

    class Elsewhere:
        """A log whose own folder takes no file."""

        path = no_folder / "log.db"

        def append(self, *_: object, **__: object) -> None:
            raise LogError("the disk is full")

        save_cursor = append

    saver = Saver(Elsewhere(), "flood")
    saver.save(verdict(kept))
    left = saver.leave(other)
    assert left is not None
    assert left.parent == other


def test_nothing_is_written_to_a_session_that_somebody_else_has(kept: Kept, path: Path) -> None:
    saver = Saver(kept.log, "flood", held_by="Ben on desk has session flood open")
    before = kept.log.cursor("flood")
    with pytest.raises(LogInUseError, match="Ben on desk"):
        saver.save(verdict(kept))
    assert saver.bookmark(Cursor("c3")).saved
    assert saver.leave() is None
    assert kept.log.cursor("flood") == before
    assert in_the_file(path) == ()


def test_a_copy_of_the_main_file_alone_lacks_nothing(
    kept: Kept, path: Path, tmp_path: Path
) -> None:
    saver = Saver(kept.log, "flood")
    decision = verdict(kept)
    saver.save(decision)
    saver.bookmark(Cursor("c1"))
    copy = tmp_path / "copy.db"
    copy.write_bytes(path.read_bytes())
    assert in_the_file(copy) == (decision,)
