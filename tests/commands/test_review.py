"""A review from its articles to its log, in a real terminal, with keys alone."""

import os
import signal
import sys
from pathlib import Path

import pytest

from tests.terminal import Terminal
from workbench.log.locking import SessionLock, this_process
from workbench.log.reading import LogReader
from workbench.log.rows import StoredSession

pytestmark = pytest.mark.terminal

_START = """
import sys
from pathlib import Path
from workbench.__main__ import _say
from workbench.commands.review import pick, resume, review
from workbench.errors import WorkbenchError
from workbench.review.scales import DEFAULT

log, what, *paths = sys.argv[1:]
try:
    if what == "review":
        code = review(paths, Path(log), "ana", DEFAULT)
    elif what == "resume":
        code = resume(paths[0] if paths else None, Path(log), "ana", {})
    else:
        code = pick(Path(log), "ana", DEFAULT, {})
except WorkbenchError as error:
    _say(error.message, error.hint)
    code = error.exit_code
sys.exit(code)
"""

_ONE = """\
Bridge over the Lenne closed after crack is found

Engineers closed the bridge over the Lenne on Friday after a crack was found in a girder.

The mayor of Altena, Petra Holm, said that the bridge would stay closed for six weeks.

About 9,000 cars cross it every day.
"""
_TWO = """\
Lenne bridge shut

The bridge over the Lenne was closed on Friday because engineers found a crack in a girder.

Mayor Petra Holm said the bridge would stay closed for ten weeks.

A bus will carry schoolchildren across the valley.
"""


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    """A folder with two articles."""
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "one.txt").write_text(_ONE)
    (folder / "two.txt").write_text(_TWO)
    return folder


def _terminal(
    tmp_path: Path, *what: str, columns: int = 100, rows: int = 30, **environment: str
) -> Terminal:
    variables = {
        **os.environ,
        "TERM": "xterm-256color",
        "XDG_STATE_HOME": str(tmp_path / "state"),
        **environment,
    }
    command = [sys.executable, "-c", _START, str(tmp_path / "log.db"), *what]
    return Terminal(command, columns=columns, rows=rows, environment=variables)


def _stored(tmp_path: Path) -> StoredSession:
    with LogReader.open(tmp_path / "log.db") as log:
        (session,) = log.session_ids()
        return log.load(session)


def test_verdicts_survive_a_kill_and_the_review_comes_back_to_the_next_claim(
    tmp_path: Path, articles: Path
) -> None:
    with _terminal(tmp_path, "review", str(articles)) as terminal:
        terminal.wait_for("claim 1 of")
        terminal.press("s")
        terminal.wait_for("1/")
        terminal.press("r")
        terminal.wait_for("saved ✓")
        terminal.wait_for("claim 3 of")
        terminal.kill(signal.SIGKILL)
        assert terminal.wait() == -signal.SIGKILL
    stored = _stored(tmp_path)
    assert [d.data["label"] for d in stored.decisions] == ["supported", "refuted"]
    with _terminal(tmp_path, "resume") as terminal:
        terminal.wait_for("claim 3 of")
        assert "2/" in terminal.text().split("\n")[0]
        terminal.press("q")
        assert terminal.wait() == 0


def test_reviewing_the_same_articles_again_resumes(tmp_path: Path, articles: Path) -> None:
    for _ in range(2):
        with _terminal(tmp_path, "review", str(articles)) as terminal:
            terminal.wait_for("claim ")
            terminal.press("nq")
            assert terminal.wait() == 0
    with LogReader.open(tmp_path / "log.db") as log:
        assert len(log.session_ids()) == 1


def test_an_article_that_changed_is_told_and_its_verdict_waits(
    tmp_path: Path, articles: Path
) -> None:
    with _terminal(tmp_path, "review", str(articles)) as terminal:
        terminal.wait_for("claim 1 of")
        terminal.press("s")
        terminal.wait_for("saved ✓")
        terminal.press("q")
        assert terminal.wait() == 0
    judged = _stored(tmp_path).decisions[0].claim_id
    for name in ("one.txt", "two.txt"):
        text = (articles / name).read_text()
        for before, after in (("six", "eight"), ("ten", "nine"), ("crack", "gap"), ("shut", "up")):
            text = text.replace(before, after)
        (articles / name).write_text(text)
    with _terminal(tmp_path, "review", str(articles)) as terminal:
        terminal.wait_for("Articles changed")
        terminal.press("q")
        assert terminal.wait() == 0
    stored = _stored(tmp_path)
    assert judged in {c.id for c in stored.comparison.claims}


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_a_signal_leaves_the_terminal_right_and_its_number_in_the_exit_code(
    tmp_path: Path, articles: Path, number: signal.Signals
) -> None:
    with _terminal(tmp_path, "review", str(articles)) as terminal:
        terminal.wait_for("claim 1 of")
        terminal.kill(number)
        assert terminal.wait() == 128 + number
        assert b"\x1b[?1049l" in terminal.output
        assert b"\x1b[?25h" in terminal.output


def test_after_a_stop_and_a_continue_the_screen_is_drawn_again(
    tmp_path: Path, articles: Path
) -> None:
    with _terminal(tmp_path, "review", str(articles)) as terminal:
        terminal.wait_for("claim 1 of")
        terminal.kill(signal.SIGTSTP)
        os.waitpid(terminal.pid, os.WUNTRACED)
        terminal.screen.reset()
        terminal.kill(signal.SIGCONT)
        terminal.wait_for("claim 1 of")
        terminal.press("n")
        terminal.wait_for("claim 2 of")
        terminal.press("q")
        assert terminal.wait() == 0


def test_a_dumb_terminal_is_refused_with_the_way_out(tmp_path: Path, articles: Path) -> None:
    with _terminal(tmp_path, "review", str(articles), TERM="dumb") as terminal:
        assert terminal.wait() == 2
        assert "--plain" in terminal.text()
        assert b"\x1b[?1049h" not in terminal.output


def test_a_missing_path_is_one_line_before_any_screen(tmp_path: Path) -> None:
    with _terminal(tmp_path, "review", str(tmp_path / "nowhere")) as terminal:
        assert terminal.wait() == 3
        assert b"\x1b[?1049h" not in terminal.output
        assert "Traceback" not in terminal.text()


def test_resuming_an_empty_log_says_how_to_start(tmp_path: Path) -> None:
    with _terminal(tmp_path, "resume") as terminal:
        assert terminal.wait() == 3
        assert "workbench review" in terminal.text()


def test_a_session_that_is_open_elsewhere_can_be_read_and_not_changed(
    tmp_path: Path, articles: Path
) -> None:
    with _terminal(tmp_path, "review", str(articles)) as terminal:
        terminal.wait_for("claim 1 of")
        terminal.press("q")
        assert terminal.wait() == 0
    session = _stored(tmp_path).info.id
    held = SessionLock.acquire(tmp_path / "log.db", session, this_process("ben"))
    with held, _terminal(tmp_path, "resume") as terminal:
        terminal.wait_for("READ ONLY")
        terminal.wait_for("ben on")
        terminal.press("n")
        terminal.wait_for("claim 2 of")
        terminal.press("*")
        terminal.wait_for("Read only: ben")
        terminal.press("n")
        terminal.wait_for(lambda shown: "Read only" not in shown)
        terminal.press("s")
        terminal.wait_for("Read only: ben")
        terminal.press("q")
        assert terminal.wait() == 0
    assert _stored(tmp_path).decisions == ()


def test_without_a_session_the_sample_opens(tmp_path: Path) -> None:
    with _terminal(tmp_path, "pick", columns=120, rows=40) as terminal:
        terminal.wait_for("claim 1 of", 40)
        terminal.press("q")
        assert terminal.wait() == 0


def test_with_a_session_the_picker_opens_it(tmp_path: Path, articles: Path) -> None:
    with _terminal(tmp_path, "review", str(articles)) as terminal:
        terminal.wait_for("claim 1 of")
        terminal.press("sq")
        assert terminal.wait() == 0
    with _terminal(tmp_path, "pick") as terminal:
        terminal.wait_for("Open files or a folder")
        terminal.press("\r")
        terminal.wait_for("claim 2 of")
        terminal.press("q")
        assert terminal.wait() == 0
