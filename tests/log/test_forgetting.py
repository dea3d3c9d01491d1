"""A forgotten session is gone from the file, and nothing else is."""

from pathlib import Path

import pytest

from tests.log.conftest import start
from workbench.errors import LogError, LogInUseError
from workbench.log.forgetting import forget
from workbench.log.locking import SessionLock, this_process
from workbench.log.reading import LogReader
from workbench.log.store import Log
from workbench.log.verifying import verify
from workbench.review.model import DecisionKind


def two_sessions(path: Path) -> None:
    with Log.open(path) as log:
        one, two = (start(log, title=title) for title in ("One", "Two"))
        for kept in (one, two, one, two):
            kept.decide(DecisionKind.NOTE, "c0", text=f"secret of {kept.session.info.id}")


def test_nothing_of_a_forgotten_session_is_left_in_the_file(path: Path) -> None:
    two_sessions(path)
    forget(path, "one")
    content = path.read_bytes()
    assert b"secret of one" not in content
    assert b"secret of two" in content


def test_what_is_left_is_whole_and_guarded(path: Path) -> None:
    two_sessions(path)
    forget(path, "one")
    assert verify(path).findings == ()
    with LogReader.open(path) as reader:
        assert reader.session_ids() == ("two",)
        assert len(reader.load("two").decisions) == 2


def test_articles_go_with_the_last_session_that_has_them(path: Path) -> None:
    two_sessions(path)
    forget(path, "one")
    assert verify(path).articles == 3
    forget(path, "two")
    assert verify(path).articles == 0
    assert b"boats" not in path.read_bytes()


def test_a_session_that_is_open_is_not_forgotten(path: Path) -> None:
    two_sessions(path)
    with SessionLock.acquire(path, "one", this_process("Ana")), pytest.raises(LogInUseError):
        forget(path, "one")
    assert verify(path).sessions == 2


def test_an_unknown_session_is_an_error_in_words(path: Path) -> None:
    two_sessions(path)
    with pytest.raises(LogError, match="no session three"):
        forget(path, "three")
