"""What the log promises: what was appended is there, once, in order, and nothing changes it."""

import sqlite3
import stat
import subprocess
import sys
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings

from tests.builders import make_article
from tests.log.conftest import Kept, start
from tests.review.stories import START, Step, flood, review, session_on, steps
from workbench.articles.model import Article
from workbench.comparison.document import to_document
from workbench.errors import LogError
from workbench.log.migrations import APPEND_ONLY, SCHEMA_VERSION, guard_names
from workbench.log.reading import LogReader
from workbench.log.store import Log
from workbench.log.verifying import verify
from workbench.review.model import Cursor, DecisionKind, Progress
from workbench.review.session import ReviewSession, progress, replay


def resumed(kept: Kept) -> ReviewSession:
    stored = kept.log.load(kept.session.info.id)
    return ReviewSession(stored.info, stored.comparison, stored.decisions)


def test_a_session_comes_back_as_it_was_left(kept: Kept) -> None:
    kept.judge("c0", "refuted")
    kept.decide(DecisionKind.NOTE, "c0", text="naïve “quote” \ud800 \x00 end")
    kept.decide(DecisionKind.SPLIT, "c1", groups=[["gull.1"], ["heron.1"]])
    kept.keep(kept.session.undo())
    again = resumed(kept)
    assert again.claims == kept.session.claims
    assert again.state.standings == kept.session.state.standings
    assert again.state.done == kept.session.state.done
    assert again.state.undone == kept.session.state.undone


def test_undo_and_redo_go_on_after_a_restart(kept: Kept) -> None:
    kept.judge("c0")
    kept.judge("c1")
    kept.keep(kept.session.undo())
    later = Kept(kept.log, resumed(kept))
    later.keep(later.session.redo())
    assert later.session.progress().judged == 2
    later.keep(later.session.undo())
    later.keep(later.session.undo())
    assert resumed(later).progress().judged == 0


def test_the_comparison_comes_back_as_its_document(kept: Kept) -> None:
    stored = kept.log.load("flood").comparison
    assert to_document(stored) == to_document(flood())


def test_articles_are_kept_as_they_came(kept: Kept) -> None:
    for article in flood().articles:
        assert kept.log.article_bytes(article.sha256) == article.raw


def test_appending_twice_changes_nothing(kept: Kept, path: Path) -> None:
    decision = kept.judge("c0")
    kept.log.append("flood", decision)
    later = kept.judge("c1")
    assert kept.log.load("flood").decisions == (decision, later)
    assert verify(path).findings == ()


def test_of_several_decisions_all_or_none_are_kept(kept: Kept) -> None:
    first = kept.session.decide(DecisionKind.FLAG, "c0", on=True)
    with pytest.raises(LogError, match="no session"):
        kept.log.append("unknown", first)
    assert kept.log.load("flood").decisions == ()
    kept.judge("c1")


def test_a_bookmark_comes_back(kept: Kept) -> None:
    cursor = Cursor("c2", "grid", "unjudged", 1, (3, 0, 9))
    kept.log.save_cursor("flood", cursor)
    assert kept.log.load("flood").cursor == cursor


def test_a_decision_brings_its_bookmark(kept: Kept) -> None:
    decision = kept.session.decide(DecisionKind.FLAG, "c0", on=True)
    kept.log.append("flood", decision, cursor=Cursor("c1"))
    assert kept.log.load("flood").cursor == Cursor("c1")


@pytest.mark.parametrize("table", APPEND_ONLY)
@pytest.mark.parametrize("change", ["DELETE FROM {}", "UPDATE {} SET rowid = rowid"])
def test_no_row_of_the_past_can_be_changed(kept: Kept, path: Path, table: str, change: str) -> None:
    kept.judge("c0")
    connection = sqlite3.connect(path)
    with pytest.raises(sqlite3.IntegrityError, match="append-only"):
        connection.execute(change.format(table))
    connection.close()


def test_every_guard_is_in_place(log: Log, path: Path) -> None:
    connection = sqlite3.connect(path)
    rows = connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")
    assert {name for (name,) in rows} == guard_names()
    connection.close()


def test_the_file_is_for_its_owner_alone(log: Log, path: Path) -> None:
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_commits_are_forced_to_the_disk(log: Log) -> None:
    connection = log._connection
    assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    assert connection.execute("PRAGMA synchronous").fetchone() == (2,)
    assert connection.execute("PRAGMA foreign_keys").fetchone() == (1,)
    assert connection.execute("PRAGMA user_version").fetchone() == (SCHEMA_VERSION,)


def test_a_clean_end_leaves_one_file(path: Path) -> None:
    with Log.open(path) as log:
        start(log)
    with LogReader.open(path) as reader:
        assert reader.session_ids() == ("flood",)
    assert [file.name for file in path.parent.iterdir()] == ["log.db"]


def test_sessions_with_one_title_get_names_of_their_own(log: Log) -> None:
    assert [start(log, title="Ébb & Flood!").session.info.id for _ in range(3)] == [
        "ebb-flood",
        "ebb-flood-2",
        "ebb-flood-3",
    ]


def test_a_session_is_found_by_its_articles_in_any_order(kept: Kept) -> None:
    shas = [a.sha256 for a in flood().articles]
    assert kept.log.find_session(reversed(shas), "Ana") == "flood"
    assert kept.log.find_session(shas[:2], "Ana") is None
    assert kept.log.find_session(shas, "Ben") is None


def edited(folder: str = "", more: str = " And more.") -> list[Article]:
    """The articles of the event, each with words added, perhaps in another folder."""
    return [
        replace(made, source=f"{folder}{a.source}")
        for a in flood().articles
        for made in [make_article(a.id, a.text + more)]
    ]


def test_a_session_is_found_by_later_versions_of_its_articles(kept: Kept) -> None:
    assert kept.log.find_earlier(edited(), "Ana") == "flood"
    assert kept.log.find_earlier(edited("moved/"), "Ana") == "flood"
    assert kept.log.find_earlier(edited(), "Ben") is None


def test_a_session_goes_on_when_an_article_is_added_and_not_when_one_is_gone(kept: Kept) -> None:
    sixth = make_article("plover", "The bridge fell, the plover says.")
    assert kept.log.find_earlier([*edited(), sixth], "Ana") == "flood"
    assert kept.log.find_earlier(edited()[:2], "Ana") is None


def test_another_event_under_the_same_file_names_is_no_later_version(kept: Kept) -> None:
    others = [make_article(a.id, f"Council elects {a.id}.") for a in flood().articles]
    assert kept.log.find_earlier(others, "Ana") is None


def test_the_list_of_sessions_tells_how_far_each_is(log: Log) -> None:
    start(log, title="One").judge("c0")
    corrected = start(log, title="Two")
    corrected.decide(DecisionKind.TAKE_OUT, "c1", statement="gull.1")
    corrected.judge("c1")
    two, one = log.sessions()
    assert (one.info.title, one.progress) == ("One", Progress(1, 4, 0))
    assert (two.info.title, two.progress) == ("Two", Progress(1, 5, 1))
    assert one.articles == ("gull", "heron", "tern")
    assert two.decisions == 2


def test_an_unknown_session_is_an_error_in_words(log: Log) -> None:
    with pytest.raises(LogError, match="no session nowhere"):
        log.load("nowhere")


@settings(max_examples=25)
@given(steps)
def test_the_views_tell_what_replaying_tells(
    tmp_path_factory: pytest.TempPathFactory, taken: list[Step]
) -> None:
    session = session_on(flood())
    path = tmp_path_factory.mktemp("view") / "log.db"
    with Log.open(path) as log:
        log.start_session(flood(), "Ana", "default", "Flood")
        log.append("flood", *review(session, taken))
        stored = log.load("flood")
        state = replay(stored.comparison, stored.decisions)
        assert replace(state, base=session.state.base) == session.state
        assert log.summary("flood").progress == progress(state)
        rows = log._connection.execute("SELECT claim, label FROM current_verdict").fetchall()
        assert dict(rows) == {
            c: s.verdict.label for c, s in state.standings.items() if s.verdict is not None
        }


def test_reading_does_not_import_the_writing_half() -> None:
    code = (
        "import sys, workbench.log.reading; "
        "print([m for m in ('sqlite_utils', 'rapidfuzz', 'textual') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_two_reviews_write_to_one_log_at_once(path: Path) -> None:
    with Log.open(path) as first, Log.open(path) as second:
        ana, ben = start(first, "Ana", "One"), start(second, "Ben", "Two")
        for number in range(20):
            for kept in (ana, ben):
                kept.judge(f"c{number % 4}")
    assert verify(path).findings == ()
    with LogReader.open(path) as reader:
        assert [s.decisions for s in reader.sessions()] == [20, 20]


def test_names_that_are_no_utf8_can_be_kept(log: Log) -> None:
    article = make_article("tern\udcff", "The bridge fell.", label="tern\udcff")
    comparison = replace(flood(), articles=(*flood().articles, article))
    info = log.start_session(comparison, "Ana\udcff", "default", "Fl\udcffood")
    assert log.info(info.id) == info
    kept = Kept(log, ReviewSession(replace(info, reviewer="Ana\udcff"), comparison))
    kept.judge("c0")
    (decision,) = log.load(info.id).decisions
    assert decision.reviewer == "Ana\\udcff"
    assert log.find_earlier(comparison.articles, info.reviewer) == info.id


def test_the_session_opened_last_is_the_last_whatever_the_clock_says(path: Path) -> None:
    times = [START + timedelta(days=days) for days in (5, 4, 3)]
    with Log.open(path, clock=lambda: times.pop() if len(times) > 1 else times[0]) as log:
        first, second = start(log, title="One"), start(log, title="Two")
        log.save_cursor(first.session.info.id, Cursor("c1"))
        assert log.last_session() == "one"
        log.save_cursor(second.session.info.id, Cursor("c1"))
        assert log.session_ids() == ("two", "one")
