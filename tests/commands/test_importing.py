"""`workbench import`: sessions of colleagues, verdicts from elsewhere, nothing lost of either."""

from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from tests.commands.test_export import keep
from tests.export.examples import ANA, decisions_of, verdict
from workbench.commands.importing import import_sessions, import_verdicts
from workbench.errors import BadInputError, LogError, LogInUseError
from workbench.export.session_file import session_bytes
from workbench.log.locking import SessionLock, this_process
from workbench.log.reading import LogReader
from workbench.log.records import read_record
from workbench.log.store import Log
from workbench.review.model import DecisionKind
from workbench.review.record import SessionRecord

MORE = (*ANA, verdict("c2", "mixed"))


def sent(log: Path, session: str, folder: Path, name: str = "sent.json") -> Path:
    """A session of the log as the file that a colleague sends."""
    with LogReader.open(log) as reader:
        data = session_bytes(read_record(reader, session), reader.article_bytes)
    path = folder / name
    path.write_bytes(data)
    return path


def records(log: Path) -> dict[str, SessionRecord]:
    with LogReader.open(log) as reader:
        return {one: read_record(reader, one) for one in reader.session_ids()}


def take(log: Path, *paths: Path) -> list[str]:
    told: list[str] = []
    import_sessions(paths, log=log, tell=told.append)
    return told


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with Ana's log, and Ben's."""
    keep(tmp_path / "ana.db", "Ana", ANA)
    keep(tmp_path / "ben.db", "Ben", (verdict("c0", "mixed"),))
    return tmp_path


def test_a_colleagues_session_stands_beside_ones_own(folder: Path) -> None:
    told = take(folder / "ana.db", sent(folder / "ben.db", "bridge-ben", folder))
    assert told == ["session bridge-ben of Ben: imported with 1 decision"]
    found, bens = records(folder / "ana.db"), records(folder / "ben.db")["bridge-ben"]
    assert set(found) == {"bridge-ana", "bridge-ben"}
    assert len(found["bridge-ana"].decisions) == len(ANA)
    assert found["bridge-ben"].info == bens.info
    assert found["bridge-ben"].decisions == bens.decisions
    assert found["bridge-ben"].state.standings == bens.state.standings


def test_the_bytes_of_the_articles_travel_along(folder: Path) -> None:
    fresh = folder / "fresh.db"
    take(fresh, sent(folder / "ben.db", "bridge-ben", folder))
    with LogReader.open(fresh) as reader, LogReader.open(folder / "ben.db") as old:
        for article in reader.comparison("bridge-ben").articles:
            assert reader.article_bytes(article.sha256) == old.article_bytes(article.sha256)


def test_what_the_user_opened_last_stays_the_last(folder: Path) -> None:
    take(folder / "ana.db", sent(folder / "ben.db", "bridge-ben", folder))
    with LogReader.open(folder / "ana.db") as reader:
        assert reader.last_session() == "bridge-ana"


def test_the_same_file_twice_adds_nothing(folder: Path) -> None:
    file = sent(folder / "ben.db", "bridge-ben", folder)
    take(folder / "ana.db", file)
    assert take(folder / "ana.db", file) == ["session bridge-ben of Ben: nothing new"]
    assert len(records(folder / "ana.db")) == 2


def test_a_later_state_of_a_session_adds_what_is_new(folder: Path) -> None:
    first = sent(folder / "ben.db", "bridge-ben", folder, "first.json")
    take(folder / "ana.db", first)
    log = Log.open(folder / "ben.db")
    log.append("bridge-ben", *decisions_of("Ben", (verdict("c1", "refuted"),), "later"))
    log.close()
    second = sent(folder / "ben.db", "bridge-ben", folder, "second.json")
    assert take(folder / "ana.db", second) == ["session bridge-ben of Ben: 1 decision added"]
    assert take(folder / "ana.db", first) == [
        "session bridge-ben of Ben: the log is further on; nothing added"
    ]
    assert len(records(folder / "ana.db")["bridge-ben"].decisions) == 2


def test_a_session_that_went_on_in_two_ways_is_refused_and_both_stay(folder: Path) -> None:
    take(folder / "ana.db", sent(folder / "ben.db", "bridge-ben", folder))
    for name, label in (("ana.db", "refuted"), ("ben.db", "supported")):
        log = Log.open(folder / name)
        log.append("bridge-ben", *decisions_of("Ben", (verdict("c1", label),), name))
        log.close()
    with pytest.raises(LogError, match="went on in two ways"):
        take(folder / "ana.db", sent(folder / "ben.db", "bridge-ben", folder))
    assert len(records(folder / "ana.db")["bridge-ben"].decisions) == 2


def test_news_for_a_session_that_is_open_waits(folder: Path) -> None:
    take(folder / "ana.db", sent(folder / "ben.db", "bridge-ben", folder))
    with closing(Log.open(folder / "ben.db")) as log:
        log.append("bridge-ben", *decisions_of("Ben", (verdict("c1", "refuted"),), "later"))
    file = sent(folder / "ben.db", "bridge-ben", folder)
    with (
        SessionLock.acquire(folder / "ana.db", "bridge-ben", this_process("Ben")),
        pytest.raises(LogInUseError),
    ):
        take(folder / "ana.db", file)
    assert take(folder / "ana.db", file) == ["session bridge-ben of Ben: 1 decision added"]


def test_one_bad_file_among_several_keeps_all_of_them_out(folder: Path) -> None:
    bad = folder / "bad.json"
    bad.write_text("{}")
    with pytest.raises(BadInputError):
        take(folder / "ana.db", sent(folder / "ben.db", "bridge-ben", folder), bad)
    assert set(records(folder / "ana.db")) == {"bridge-ana"}


def test_a_file_that_is_not_there_is_named(folder: Path) -> None:
    with pytest.raises(BadInputError, match=r"missing\.json cannot be read"):
        take(folder / "ana.db", folder / "missing.json")


def read_back(log: Path, text: str, **options: Any) -> list[str]:
    path = log.with_suffix(".csv")
    path.write_text(text)
    told: list[str] = []
    import_verdicts(path, log=log, viewer="Ana", tell=told.append, **options)
    return told


def test_verdicts_from_elsewhere_join_the_session_and_the_rest_is_listed(folder: Path) -> None:
    log = folder / "ana.db"
    told = read_back(
        log,
        "claim_id,claim,verdict,note\nc2,It cost 4 million,mixed,'=1+1\nc7,Nobody,mixed,\n",
    )
    assert told == [
        "row 2 (Nobody): not taken: no claims have these words",
        "session bridge-ana: 2 decisions added, 0 rows without news, 1 row not taken",
    ]
    standing = records(log)["bridge-ana"].state.standing("c2")
    assert standing.verdict is not None
    assert (standing.verdict.label, standing.verdict.reviewer) == ("mixed", "Ana")
    assert standing.note == "=1+1"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("claim_id,claim\nc2,x\n", "no column verdict"),
        ("verdict,verdict\na,b\n", "two columns"),
        ("claim_id,verdict,in_force\nc2,mixed,yes\n", "is a history"),
    ],
)
def test_a_table_of_another_kind_is_refused(folder: Path, text: str, words: str) -> None:
    with pytest.raises(BadInputError, match=words):
        read_back(folder / "ana.db", text)


def test_verdicts_are_not_read_into_a_session_that_somebody_has_open(folder: Path) -> None:
    log = folder / "ana.db"
    with (
        SessionLock.acquire(log, "bridge-ana", this_process("Ana")),
        pytest.raises(LogInUseError),
    ):
        read_back(log, "claim_id,verdict\nc2,mixed\n")
    kinds = [d.kind for d in records(log)["bridge-ana"].decisions]
    assert kinds.count(DecisionKind.VERDICT) == 2
