"""Sessions beside each other: whose they are, and who may open which."""

from pathlib import Path

import pytest

from tests.commands.test_export import keep
from tests.export.examples import ANA, verdict
from workbench.errors import LogError, UsageError
from workbench.log.reading import LogReader
from workbench.log.records import (
    check_blind,
    chosen_session,
    colleagues_of,
    read_record,
    related_records,
)
from workbench.log.store import Log


@pytest.fixture
def log(tmp_path: Path) -> Path:
    """Ana's and Ben's sessions on the same articles, in that order."""
    path = tmp_path / "log.db"
    keep(path, "Ana", ANA)
    keep(path, "Ben", (verdict("c1", "mixed"),))
    return path


def test_the_session_asked_for_is_ones_own_last_one_before_anybodys(log: Path) -> None:
    with LogReader.open(log) as reader:
        assert chosen_session(reader, None, "Ana") == "bridge-ana"
        assert chosen_session(reader, None, "Eve") == "bridge-ben"
        assert chosen_session(reader, "bridge-ana", "Ben") == "bridge-ana"


def test_an_empty_log_has_no_session_to_choose(tmp_path: Path) -> None:
    Log.open(tmp_path / "new.db").close()
    with (
        LogReader.open(tmp_path / "new.db") as reader,
        pytest.raises(LogError, match="no session"),
    ):
        chosen_session(reader, None, "Ana")


def test_related_sessions_are_those_on_the_same_articles(log: Path) -> None:
    with LogReader.open(log) as reader:
        record = read_record(reader, "bridge-ana")
        assert [r.info.id for r in related_records(reader, record)] == ["bridge-ben"]
        (ben,) = colleagues_of(reader, "bridge-ana")
        assert [d.claim_id for d in ben.done] == ["c1"]


def test_nobody_opens_a_colleagues_session_on_articles_that_they_review_too(log: Path) -> None:
    with LogReader.open(log) as reader:
        with pytest.raises(UsageError, match="is Ana's; yours on the same articles is bridge-ben"):
            check_blind(reader, "bridge-ana", "ben")
        check_blind(reader, "bridge-ben", " BEN")
        check_blind(reader, "bridge-ana", "Eve")
