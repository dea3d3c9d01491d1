"""A backup holds all that was committed, and five days of them are kept."""

from datetime import timedelta
from pathlib import Path

import pytest

from tests.log.conftest import start
from tests.review.stories import START
from workbench.errors import LogError
from workbench.log.backups import KEPT, backup, backup_daily, daily_backups
from workbench.log.reading import LogReader
from workbench.log.store import Log
from workbench.log.verifying import verify


def test_a_backup_of_a_log_in_use_holds_everything_committed(path: Path, tmp_path: Path) -> None:
    with Log.open(path) as log:
        kept = start(log)
        kept.judge("c0")
        made = backup(path, tmp_path / "copy.db")
        kept.judge("c1")
    with LogReader.open(made) as reader:
        assert len(reader.load("flood").decisions) == 1
    assert verify(made).findings == ()


def test_a_backup_is_for_its_owner_alone(path: Path, tmp_path: Path) -> None:
    with Log.open(path) as log:
        start(log)
    assert backup(path, tmp_path / "copy.db").stat().st_mode & 0o777 == 0o600


def test_a_backup_never_overwrites(path: Path, tmp_path: Path) -> None:
    Log.open(path).close()
    (tmp_path / "copy.db").write_text("mine")
    with pytest.raises(LogError, match="already"):
        backup(path, tmp_path / "copy.db")
    assert (tmp_path / "copy.db").read_text() == "mine"


def test_a_backup_to_nowhere_is_an_error_in_words(path: Path, tmp_path: Path) -> None:
    Log.open(path).close()
    with pytest.raises(LogError, match="no backup can be written"):
        backup(path, tmp_path / "missing" / "copy.db")


def test_one_backup_a_day_and_the_last_five_are_kept(path: Path) -> None:
    Log.open(path).close()
    for day in range(KEPT + 2):
        assert backup_daily(path, START + timedelta(days=day)) is not None
        assert backup_daily(path, START + timedelta(days=day, hours=3)) is None
    names = [file.name for file in daily_backups(path)]
    assert len(names) == KEPT
    assert names[-1] == "log.db.daily-20310510T093000Z"


def test_the_first_opening_of_a_day_makes_the_backup(path: Path) -> None:
    with Log.open(path, clock=lambda: START) as log:
        start(log)
    assert daily_backups(path) == ()
    Log.open(path, clock=lambda: START).close()
    Log.open(path, clock=lambda: START + timedelta(hours=1)).close()
    assert len(daily_backups(path)) == 1


def test_a_backup_that_cannot_be_made_is_told_and_stops_nobody(path: Path) -> None:
    Log.open(path, clock=lambda: START).close()
    name = "n" * 240  # a name that leaves no room for the backup's
    long = path.rename(path.with_name(name))
    with Log.open(long, clock=lambda: START) as log:
        assert "backup" in log.warning
        assert start(log).judge("c0")
