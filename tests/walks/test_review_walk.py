"""From a folder of articles to a CSV, through the installed command in a real terminal."""

import re
import signal
import unicodedata

import pytest

from tests.terminal import Terminal
from tests.walks.walking import PLENTY, Walk, verdicts
from workbench.review.record import SessionRecord
from workbench.review.scales import DEFAULT

pytestmark = pytest.mark.terminal

_TEN = "srmixsrmix"
_LABELS = {label.key: label.name for label in DEFAULT.labels}


def claim_shown(terminal: Terminal, number: int, total: int) -> None:
    terminal.wait_for(f"claim {number} of {total} ", PLENTY)


def judge(terminal: Terminal, keys: str, total: int, already: int = 0) -> None:
    """Give one verdict after the other, each once the one before is on the screen as saved."""
    for given, key in enumerate(keys, already + 1):
        terminal.press(key)
        terminal.wait_for(f"{given}/{total} judged", PLENTY)
        terminal.wait_for("saved", PLENTY)


def judge_in_handfuls(terminal: Terminal, keys: str, total: int) -> None:
    """Give ten verdicts as fast as keys can be sent, and again once these are counted."""
    for start in range(0, total, 10):
        terminal.press(keys[start : start + 10])
        terminal.wait_for(f"{min(start + 10, total)}/{total} judged", PLENTY)
    terminal.wait_for("saved", PLENTY)


def total_claims(walk: Walk) -> int:
    return len(walk.record().state.claims)


def test_ten_verdicts_survive_a_kill_and_the_review_goes_on_at_the_eleventh(walk: Walk) -> None:
    with walk.review() as terminal:
        terminal.wait_for("claim 1 of ", PLENTY)
        total = total_claims(walk)
        judge(terminal, _TEN, total)
        terminal.kill(signal.SIGKILL)
        assert terminal.wait() == -signal.SIGKILL
    record = walk.record()
    order = [c.id for c in record.state.claims]
    assert list(verdicts(record).items()) == [
        (claim_id, _LABELS[key]) for claim_id, key in zip(order, _TEN, strict=False)
    ]
    with walk.open("resume") as terminal:
        claim_shown(terminal, 11, total)
        assert f"10/{total} judged" in terminal.text()
        terminal.press("q")
        assert terminal.wait() == 0
    assert walk.cursor().claim_id == order[10]
    assert_exported(walk, record)


def assert_exported(walk: Walk, record: SessionRecord) -> None:
    """The CSV says what the log says, row by row."""
    rows = walk.rows()
    given = verdicts(record)
    assert {row["claim_id"]: row["verdict"] for row in rows} == given
    assert len(rows) == len(given)
    for row in rows:
        claim = next(c for c in record.state.claims if c.id == row["claim_id"])
        verdict = record.verdict(claim)
        assert verdict is not None
        assert row["claim"] == claim.text
        assert row["agreement"] == record.state.agreement(claim).value
        assert row["reviewer"] == verdict.reviewer
        assert row["decided_at"] == verdict.at.isoformat()


@pytest.mark.parametrize(
    ("options", "environment"),
    [((), {}), (("--ascii",), {"NO_COLOR": "1"})],
    ids=["default", "ascii"],
)
def test_the_whole_sample_is_judged_by_keys_alone(
    walk: Walk, options: tuple[str, ...], environment: dict[str, str]
) -> None:
    with walk.review(*options, columns=80, rows=24, **environment) as terminal:
        terminal.wait_for("claim 1 of ", PLENTY)
        total = total_claims(walk)
        keys = "".join(_LABELS)
        judge_in_handfuls(terminal, (keys * total)[:total], total)
        terminal.wait_for("Every claim shown has a verdict", PLENTY)
        shown = terminal.text()
        terminal.press("q")
        assert terminal.wait() == 0
    record = walk.record()
    assert len(verdicts(record)) == total
    assert_exported(walk, record)
    if environment:
        assert shown.isascii() or all(
            c.isalpha() or c in "“”‘’–—£" for c in set(shown) if ord(c) > 127
        )
        assert not coloured(bytes(terminal.output))


def coloured(output: bytes) -> bool:
    """Does an SGR sequence (ECMA-48) set any colour but the terminal's own?"""
    set_by = [
        int(code)
        for codes in re.findall(rb"\x1b\[([0-9;]*)m", output)
        for code in codes.split(b";")
        if code
    ]
    return any(30 <= c <= 38 or 40 <= c <= 48 or 90 <= c <= 107 for c in set_by)


def drawn(shown: str) -> set[str]:
    """The signs and lines on a screen that are no letters or marks of an article's text."""
    return {c for c in shown if not c.isascii() and unicodedata.category(c) in {"Sm", "So", "Sk"}}


def test_the_whole_sample_is_judged_in_plain_lines(walk: Walk) -> None:
    with walk.review("--plain") as terminal:
        terminal.wait_for("your answer:", PLENTY)
        total = total_claims(walk)
        keys = "".join(_LABELS)
        for start in range(0, total, 10):
            terminal.press("".join(f"{key}\n" for key in (keys * total)[start:total][:10]))
            hear(terminal, f"{min(start + 10, total)} of {total} judged")
        terminal.press("q\n")
        assert terminal.wait() == 0
    output = bytes(terminal.output).decode()
    assert "Everything is saved" in output
    assert "\x1b" not in output
    record = walk.record()
    assert len(verdicts(record)) == total
    assert_exported(walk, record)


def hear(terminal: Terminal, words: str) -> None:
    """Wait until the words were told; they may have left the screen already."""
    terminal.wait_for(lambda _: words.encode() in terminal.output, PLENTY)
