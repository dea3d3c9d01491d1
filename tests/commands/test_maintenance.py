"""Looking after the log, as the commands do it."""

from pathlib import Path

import pytest

from tests.log.conftest import start
from tests.review.stories import START
from workbench.commands.maintenance import backup_log, forget_session, recover_log, verify_log
from workbench.errors import UsageError
from workbench.log.opening import DamagedLogError
from workbench.log.reading import LogReader
from workbench.log.store import Log


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "log.db"
    with Log.open(path) as log:
        start(log).judge("c0", "refuted")
    return path


def damage(path: Path) -> None:
    path.write_bytes(path.read_bytes().replace(b'"refuted"', b'"Refuted"'))


def test_a_whole_log_is_called_whole(path: Path) -> None:
    written: list[str] = []
    verify_log(path, written.append)
    assert written == [f"{path} is whole: 1 session, 1 decision, 3 articles.\n"]


def test_a_damaged_log_is_told_row_by_row_with_what_to_do(path: Path) -> None:
    damage(path)
    written: list[str] = []
    with pytest.raises(DamagedLogError) as caught:
        verify_log(path, written.append)
    assert any("number 1 of session flood" in line for line in written)
    assert "recover" in caught.value.hint


def test_a_backup_goes_beside_the_log_and_says_where(path: Path) -> None:
    made = Path(backup_log(path, clock=lambda: START).strip())
    assert made.name == "log.db.backup-20310504T093000Z"
    with LogReader.open(made) as reader:
        assert reader.session_ids() == ("flood",)


def test_recovery_tells_what_came_out_and_what_did_not(path: Path) -> None:
    with Log.open(path) as log:
        start(log, title="Storm").judge("c1")
    damage(path)
    told: list[str] = []
    made = Path(recover_log(path, None, told.append, lambda: START).strip())
    assert made.exists()
    assert told == ["session flood: 0 decisions", "session storm: 1 decision"]


def test_a_session_is_forgotten_once_its_name_is_typed(path: Path) -> None:
    told: list[str] = []
    forget_session(path, "flood", lambda _: "flood\n", told.append, lambda: START)
    with LogReader.open(path) as reader:
        assert reader.session_ids() == ()
    with LogReader.open(path.with_name("log.db.backup-20310504T093000Z")) as reader:
        assert reader.session_ids() == ("flood",)
    assert "backup still holds it" in told[1]


def test_nothing_is_forgotten_when_another_word_is_typed(path: Path) -> None:
    with pytest.raises(UsageError, match="nothing was forgotten"):
        forget_session(path, "flood", lambda _: "yes", lambda _: None, lambda: START)
    with LogReader.open(path) as reader:
        assert reader.session_ids() == ("flood",)
