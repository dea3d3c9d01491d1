"""Two people judge the sample apart, merge, decide between them, sign off and hand over."""

import json
import subprocess
from contextlib import closing
from pathlib import Path

import pytest

from tests.terminal import WORKBENCH, Terminal
from tests.walks.walking import PLENTY, Walk, verdicts
from workbench.export.table import read_csv
from workbench.log.reading import LogReader
from workbench.log.records import read_record
from workbench.log.store import Log
from workbench.resources import data_path
from workbench.review.model import DecisionKind
from workbench.review.record import SessionRecord
from workbench.review.session import ReviewSession

pytestmark = pytest.mark.terminal

SECRET = "xyzzyplugh"


def judge(terminal: Terminal, keys: str) -> None:
    """One verdict after the other, each once the one before is saved; then quit."""
    terminal.wait_for("claim 1 of ", PLENTY)
    for given, key in enumerate(keys, 1):
        terminal.press(key)
        terminal.wait_for(lambda shown, n=given: f"{n}/" in shown and "saved" in shown, PLENTY)  # type: ignore[misc]
    terminal.press("q")
    assert terminal.wait() == 0


def say(walk: Walk, *arguments: str) -> str:
    """What a command prints; it must end well."""
    done = walk.run(*arguments)
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout.decode()


def records(walk: Walk) -> dict[str, SessionRecord]:
    """Reviewer to session."""
    with LogReader.open(walk.log) as log:
        found = [read_record(log, session) for session in log.session_ids()]
    return {record.info.reviewer: record for record in found}


def test_from_two_screens_to_a_signed_dossier(tmp_path: Path) -> None:
    ana, ben = Walk(tmp_path / "ana"), Walk(tmp_path / "ben")
    for walk, who, keys in ((ana, "Ana", "srs"), (ben, "Ben", "sms")):
        walk.home.mkdir()
        with walk.review("--reviewer", who) as terminal:
            judge(terminal, keys)
    before = {"Ana": ana.record(), "Ben": ben.record()}

    file = tmp_path / "ben.json"
    say(ben, "export", "--format", "session", "-o", str(file), "--reviewer", "Ben")
    shown = say(ana, "merge", str(file), "--reviewer", "Ana")
    first, second, third = before["Ana"].state.claims[:3]
    assert "differences: 1" in shown
    assert second.id in shown
    after = records(ana)
    assert {who: one.decisions for who, one in after.items()} == {
        who: one.decisions for who, one in before.items()
    }

    refused = ana.run("sign", second.id, "--reviewer", "Eve")
    assert refused.returncode == 2
    assert b"differ" in refused.stderr
    say(ana, "adjudicate", second.id, "r", "-m", "The list was checked.", "--reviewer", "Eve")
    refused = ana.run("sign", first.id, "--reviewer", "Ana")
    assert refused.returncode == 2
    say(ana, "sign", first.id, second.id, third.id, "--reviewer", "Eve")

    session = after["Ana"].info.id
    rows = read_csv(say(ana, "export", session, "--reviewer", "Eve").encode())
    assert [(r["verdict"], r["final_verdict"], r["state"], r["signed_by"]) for r in rows] == [
        ("supported", "supported", "signed", "Eve"),
        ("refuted", "refuted", "signed", "Eve"),
        ("supported", "supported", "signed", "Eve"),
    ]
    figures = json.loads(say(ana, "agreement", session, "--format", "json", "--reviewer", "Eve"))
    assert figures["groups"][0]["claims"] == 3
    assert figures["groups"][0]["measures"]["percent"]["value"] == pytest.approx(2 / 3)

    page = tmp_path / "dossier.html"
    say(ana, "export", session, "--format", "html", "-o", str(page), "--reviewer", "Eve")
    dossier = page.read_text(encoding="utf-8")
    for words in ("Ana", "Ben", "Adjudicated", "The list was checked.", "Signed off"):
        assert words in dossier


@pytest.fixture
def shared(tmp_path: Path) -> Walk:
    """One log in which Ana has said a word of every claim that Ben must not see yet."""
    walk = Walk(tmp_path)
    with walk.review("--reviewer", "Ana") as terminal:
        judge(terminal, "")
    record = walk.record()
    session = ReviewSession(record.info, record.comparison)
    data = {"label": SECRET, "scale": "default", "scale_version": 1}
    with closing(Log.open(walk.log)) as log:
        for claim in record.state.claims:
            log.append(
                record.info.id,
                session.decide(DecisionKind.VERDICT, claim.id, **data),
                session.decide(DecisionKind.NOTE, claim.id, text=SECRET),
                session.decide(DecisionKind.SETTLE, claim.id, value=SECRET),
            )
    return walk


def test_the_screen_shows_the_second_reviewer_nothing_before_their_verdict(shared: Walk) -> None:
    with shared.review("--reviewer", "Ben") as terminal:
        terminal.wait_for("claim 1 of ", PLENTY)
        terminal.press("n")
        terminal.wait_for("claim 2 of ", PLENTY)
        for key in "wHfc":
            terminal.press(key)
            terminal.wait_for("Esc", PLENTY)
            terminal.press("\x1b")
            terminal.wait_for(lambda shown: "Esc" not in shown, PLENTY)
        terminal.press("vvp")
        terminal.wait_for("claim 1 of ", PLENTY)
        assert SECRET.encode() not in terminal.output
        terminal.press("s")
        terminal.wait_for("1/", PLENTY)
        terminal.press("q")
        assert terminal.wait() == 0
    assert list(verdicts(records(shared)["Ben"]).values()) == ["supported"]


def test_plain_review_and_lists_show_nothing_of_it_either(shared: Walk) -> None:
    typed = b"n\nn\nh\nf state:judged\nn\nq\n"
    done = subprocess.run(
        [
            *(*WORKBENCH, "review", str(data_path("sample")), "--plain"),
            *("--reviewer", "Ben", "--log", str(shared.log)),
        ],
        input=typed,
        capture_output=True,
        env=shared.environment(),
        check=False,
        timeout=PLENTY,
    )
    assert done.returncode == 0, done.stderr.decode()
    assert b"claim" in done.stdout.lower()
    assert SECRET.encode() not in done.stdout + done.stderr
    anas = records(shared)["Ana"].info.id
    assert SECRET not in say(shared, "sessions")
    for command in (
        ("differences", anas),
        ("stats", anas),
        ("agreement", anas),
        ("export", anas, "--all"),
        ("export", anas, "--rows", "history"),
    ):
        assert SECRET not in say(shared, *command, "--reviewer", "Ben"), command
    for opening in (("resume", anas), ("resume", anas, "--plain")):
        refused = shared.run(*opening, "--reviewer", "Ben")
        assert refused.returncode != 0
        assert SECRET.encode() not in refused.stdout + refused.stderr
