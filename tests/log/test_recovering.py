"""Damage is named row by row, and everything else comes out of the file."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.log.conftest import Kept, start
from workbench.errors import LogError
from workbench.log.reading import LogReader
from workbench.log.recovering import recover
from workbench.log.store import Log
from workbench.log.verifying import verify
from workbench.review.model import Cursor, Decision, DecisionKind

NOTES = 30


@pytest.fixture
def whole(path: Path) -> Path:
    """A closed log with two sessions; some notes are longer than a page."""
    with Log.open(path) as log:
        sessions = [start(log, title=title) for title in ("One", "Two")]
        for number in range(2 * NOTES):
            _note(sessions[number % 2], number)
        log.save_cursor("one", Cursor("c2"))
    return path


def _note(kept: Kept, number: int) -> None:
    text = f"<note {number}> " + "long " * (2000 if number % 7 == 0 else number % 9)
    kept.decide(DecisionKind.NOTE, f"c{number % 4}", text=text)


def flip(path: Path, words: bytes) -> None:
    """Change one letter where the words stand in the file."""
    content = bytearray(path.read_bytes())
    content[content.index(words) + 1] ^= 0x20
    path.write_bytes(content)


def decisions(path: Path, session: str) -> tuple[Decision, ...]:
    with LogReader.open(path) as reader:
        return reader.decisions(session)


def test_a_whole_log_has_no_findings(whole: Path) -> None:
    found = verify(whole)
    assert found.findings == ()
    assert (found.sessions, found.decisions, found.articles) == (2, 2 * NOTES, 3)


def test_a_changed_letter_is_named_by_its_decision(whole: Path) -> None:
    flip(whole, b"<note 12>")
    findings = verify(whole).findings
    assert any("place 13 of the log is damaged" in f for f in findings)
    assert any("decision 7 of session one" in f for f in findings)


def test_a_changed_letter_in_a_long_note_is_named_too(whole: Path) -> None:
    content = bytearray(whole.read_bytes())
    middle = content.index(b"long long long", content.index(b"<note 14>") + 6000)
    content[middle] ^= 0x20
    whole.write_bytes(content)
    assert any("is damaged" in f for f in verify(whole).findings)


def test_a_change_behind_the_guards_is_seen(whole: Path) -> None:
    with closing(sqlite3.connect(whole)) as connection:
        connection.execute("DROP TRIGGER decision_refuses_update")
        connection.execute("DROP TRIGGER decision_refuses_delete")
        connection.execute("UPDATE decision SET reviewer = 'Ben' WHERE seq = 4")
        connection.execute("DELETE FROM decision WHERE seq = 60")
        connection.commit()
    findings = verify(whole).findings
    assert any("place 4 of the log is damaged" in f for f in findings)
    assert any("place 60 of the log is missing" in f for f in findings)
    assert sum("guard" in f for f in findings) == 2


def test_a_changed_article_and_a_changed_session_are_named(whole: Path) -> None:
    flip(whole, b"Nine boats were lost")
    with closing(sqlite3.connect(whole)) as connection:
        connection.execute("DROP TRIGGER session_refuses_update")
        connection.execute("UPDATE session SET reviewer = 'Ben' WHERE id = 'two'")
        connection.commit()
    findings = verify(whole).findings
    assert any(f.startswith("the article") for f in findings)
    assert "session two is damaged" in findings


def test_recovery_of_a_whole_log_loses_nothing(whole: Path, tmp_path: Path) -> None:
    new = tmp_path / "new.db"
    for one in recover(whole, new):
        assert (one.decisions, one.lost, one.notes) == (NOTES, (), ())
    for session in ("one", "two"):
        assert decisions(new, session) == decisions(whole, session)
    with LogReader.open(new) as reader:
        assert reader.load("one").cursor == Cursor("c2")
    assert verify(new).findings == ()


def test_recovery_leaves_out_the_damaged_decision_alone(whole: Path, tmp_path: Path) -> None:
    before = decisions(whole, "one")
    flip(whole, b"<note 12>")
    damaged = whole.read_bytes()
    recovered = {r.info.id: r for r in recover(whole, tmp_path / "new.db")}
    assert recovered["one"].lost == (7,)
    assert recovered["two"].lost == ()
    assert decisions(tmp_path / "new.db", "one") == (*before[:6], *before[7:])
    assert whole.read_bytes() == damaged
    assert verify(tmp_path / "new.db").findings == ()


def test_decisions_come_out_though_the_tree_above_them_is_gone(whole: Path, tmp_path: Path) -> None:
    before = {s: decisions(whole, s) for s in ("one", "two")}
    with closing(sqlite3.connect(whole)) as connection:
        (root,) = connection.execute(
            "SELECT rootpage FROM sqlite_master WHERE name = 'decision'"
        ).fetchone()
    content = bytearray(whole.read_bytes())
    assert content[(root - 1) * 4096] == 5, "the table is too small to have a tree"
    content[(root - 1) * 4096 : root * 4096] = bytes(4096)
    whole.write_bytes(content)
    recover(whole, tmp_path / "new.db")
    assert {s: decisions(tmp_path / "new.db", s) for s in before} == before


def test_decisions_still_in_the_write_ahead_log_come_out_too(path: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    with Log.open(path) as log:
        kept = start(log)
        kept.judge("c0")
        for ending in ("", "-wal"):
            source = path.with_name(path.name + ending)
            copy.with_name(copy.name + ending).write_bytes(source.read_bytes())
    (one,) = recover(copy, tmp_path / "new.db")
    assert one.decisions == 1


def test_a_session_whose_own_row_is_lost_keeps_its_decisions(whole: Path, tmp_path: Path) -> None:
    with closing(sqlite3.connect(whole)) as connection:
        connection.execute("DROP TRIGGER session_refuses_update")
        connection.execute("UPDATE session SET title = 'Other' WHERE id = 'two'")
        connection.commit()
    recovered = {r.info.id: r for r in recover(whole, tmp_path / "new.db")}
    assert recovered["two"].decisions == NOTES
    assert recovered["two"].info.reviewer == "Ana"
    assert "guesses" in recovered["two"].notes[0]


def test_recovery_never_overwrites(whole: Path, tmp_path: Path) -> None:
    (tmp_path / "new.db").write_text("mine")
    with pytest.raises(LogError, match="already"):
        recover(whole, tmp_path / "new.db")


def test_there_is_nothing_to_recover_from_another_file(tmp_path: Path) -> None:
    (tmp_path / "text").write_bytes(b"Rain is due.\n" * 999)
    with pytest.raises(LogError, match="nothing of a workbench log"):
        recover(tmp_path / "text", tmp_path / "new.db")
    assert not (tmp_path / "new.db").exists()
