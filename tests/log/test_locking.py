"""One writer a session, told by name, and no lock outlives its process."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.review.stories import START
from workbench.errors import ExitCode, LogError, LogInUseError
from workbench.log.locking import Holder, SessionLock, this_process

ANA = Holder("Ana", 41, "desk", START.isoformat())
BEN = Holder("Ben", 42, "desk", START.isoformat())

_HOLD = """
import sys
from pathlib import Path
from workbench.log.locking import SessionLock, this_process
lock = SessionLock.acquire(Path(sys.argv[1]), "flood", this_process("Ana"))
print("held", flush=True)
sys.stdin.read()
"""


def test_the_second_to_come_is_told_who_was_first(path: Path) -> None:
    with SessionLock.acquire(path, "flood", ANA), pytest.raises(LogInUseError) as caught:
        SessionLock.acquire(path, "flood", BEN)
    assert caught.value.message == (
        "Ana on desk (process 41) since 2031-05-04 09:30 UTC has session flood open"
    )
    assert caught.value.exit_code is ExitCode.LOG_IN_USE


def test_two_sessions_of_one_log_can_be_open_at_once(path: Path) -> None:
    with SessionLock.acquire(path, "flood", ANA), SessionLock.acquire(path, "storm", BEN):
        pass


def test_a_released_lock_leaves_nothing_behind(path: Path) -> None:
    SessionLock.acquire(path, "flood", ANA).release()
    assert list(path.parent.iterdir()) == []
    SessionLock.acquire(path, "flood", BEN).release()


def test_a_lock_is_gone_with_its_process_however_it_died(path: Path) -> None:
    child = subprocess.Popen(
        [sys.executable, "-c", _HOLD, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert child.stdout is not None
        assert child.stdout.readline() == "held\n"
        with pytest.raises(LogInUseError, match=f"process {child.pid}"):
            SessionLock.acquire(path, "flood", BEN)
    finally:
        child.kill()
        child.communicate()
    SessionLock.acquire(path, "flood", BEN).release()


def test_a_place_that_takes_no_lock_is_an_error_in_words(tmp_path: Path) -> None:
    with pytest.raises(LogError, match="cannot be locked"):
        SessionLock.acquire(tmp_path / "missing" / "log.db", "flood", ANA)


def test_this_process_names_itself() -> None:
    assert "Ana on" in str(this_process("Ana", lambda: START))
