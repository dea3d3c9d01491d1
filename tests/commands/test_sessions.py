"""The list of sessions, as people and scripts read it."""

import json
from pathlib import Path

import pytest

from tests.log.conftest import start
from tests.review.stories import ticking
from workbench.commands.sessions import list_sessions
from workbench.errors import LogError, UsageError
from workbench.log.store import Log


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "log.db"
    with Log.open(path, clock=ticking().__next__) as log:
        start(log, title="Flood").judge("c0")
        start(log, reviewer="Ben \x1b[2J", title="Storm")
    return path


def test_the_table_has_a_line_a_session_the_last_one_first(path: Path) -> None:
    heading, storm, flood = list_sessions(path).splitlines()
    assert heading.split()[0] == "SESSION"
    assert storm.startswith("storm")
    assert "1 of 4" in flood
    assert "gull, heron, tern" in flood


def test_no_control_character_reaches_the_terminal(path: Path) -> None:
    assert "\x1b" not in list_sessions(path)


def test_json_holds_the_same_for_scripts(path: Path) -> None:
    storm, flood = json.loads(list_sessions(path, "json"))
    assert flood["session"] == "flood"
    assert (flood["judged"], flood["claims"], flood["disputes_left"]) == (1, 4, 0)
    assert storm["reviewer"] == "Ben \x1b[2J"


def test_a_log_without_sessions_says_how_to_start(tmp_path: Path) -> None:
    Log.open(tmp_path / "log.db").close()
    assert "workbench review" in list_sessions(tmp_path / "log.db")


def test_an_unknown_format_and_a_missing_log_are_errors_in_words(path: Path) -> None:
    with pytest.raises(UsageError, match="no format"):
        list_sessions(path, "yaml")
    with pytest.raises(LogError, match="there is no log"):
        list_sessions(path.with_name("none.db"))
