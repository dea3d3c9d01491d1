"""The door: exit codes, one clear line for what went wrong, and data alone on standard output."""

import hashlib
import json
import os
from pathlib import Path

import pytest

from workbench import __version__
from workbench.__main__ import run
from workbench.errors import ExitCode

SAMPLE = Path(__file__).parents[2] / "data" / "sample"


@pytest.fixture(autouse=True)
def _own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name.lower()))
    monkeypatch.delenv("WORKBENCH_LOG", raising=False)


def _told(captured: pytest.CaptureFixture[str]) -> list[str]:
    """The lines of stderr; nothing may have been written as data."""
    output = captured.readouterr()
    assert output.out == ""
    assert "Traceback" not in output.err
    return output.err.splitlines()


def test_the_version_is_said_on_standard_output(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--version"]) == ExitCode.DONE
    assert capsys.readouterr().out == f"workbench {__version__}\n"


@pytest.mark.parametrize(
    "command",
    [
        "review",
        "resume",
        "sessions",
        "compare",
        "read",
        "why",
        "export",
        "import",
        "check",
        "agreement",
        "differences",
        "merge",
        "adjudicate",
        "sign",
        "stats",
        "verify",
        "backup",
        "recover",
        "forget",
        "locate",
    ],
)
def test_every_command_explains_itself(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run([command, "--help"]) == ExitCode.DONE
    assert capsys.readouterr().out.startswith(f"Usage: workbench {command}")


@pytest.mark.parametrize(
    "arguments",
    [
        ["compare"],
        ["sessions", "--no-such-option"],
        ["no-such-command"],
        ["compare", str(SAMPLE), "--format", "poem"],
        ["locate", "nowhere"],
        ["compare", str(SAMPLE), "--lang", "English"],
        ["review", str(SAMPLE), "--scale", "no-such-scale"],
    ],
)
def test_words_that_do_not_fit_together_are_a_usage_error(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(arguments) == ExitCode.USAGE
    assert _told(capsys)


def test_a_missing_path_is_named_in_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["compare", str(tmp_path / "gone.txt")]) == ExitCode.BAD_INPUT
    (line,) = _told(capsys)
    assert "gone.txt" in line


def test_an_empty_folder_is_named_in_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "nothing").mkdir()
    assert run(["compare", str(tmp_path / "nothing")]) == ExitCode.BAD_INPUT
    (line,) = _told(capsys)
    assert "nothing" in line


def test_a_binary_file_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    picture = tmp_path / "picture.txt"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + os.urandom(4000))
    assert run(["compare", str(picture)]) == ExitCode.BAD_INPUT
    (line,) = _told(capsys)
    assert "picture.txt" in line


@pytest.mark.parametrize(
    "command", [["sessions"], ["export"], ["verify"], ["stats"], ["backup"], ["agreement"]]
)
def test_a_file_that_is_no_log_is_refused_and_left_as_it_is(
    command: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    diary = tmp_path / "diary.db"
    diary.write_text("Dear diary, this is not a database. " * 100, encoding="utf-8")
    before = hashlib.sha256(diary.read_bytes()).digest()
    assert run([*command, "--log", str(diary)]) == ExitCode.BAD_INPUT
    (line,) = _told(capsys)
    assert "diary.db" in line
    assert hashlib.sha256(diary.read_bytes()).digest() == before
    assert [file.name for file in tmp_path.glob("diary*")] == ["diary.db"]


def test_a_mistake_in_the_settings_is_told_with_file_and_key(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "xdg_config_home" / "workbench"
    folder.mkdir(parents=True)
    (folder / "config.toml").write_text("revewer = 'Mira'\n", encoding="utf-8")
    assert run(["review", str(SAMPLE)]) == ExitCode.BAD_INPUT
    assert "unknown key revewer (did you mean reviewer?)" in _told(capsys)[0]


def test_a_hostile_file_name_reaches_the_terminal_as_visible_marks(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["compare", str(tmp_path / "a\x1b]0;owned\x07b.txt")]) == ExitCode.BAD_INPUT
    assert "\x1b" not in "".join(_told(capsys))


def test_the_comparison_is_the_only_thing_on_standard_output(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(["compare", str(SAMPLE), "--format", "json"]) == ExitCode.DONE
    document = json.loads(capsys.readouterr().out)
    assert document["schema"] == "workbench.comparison/1"
    for article in document["articles"]:
        for statement in article["statements"]:
            start, end = statement["start"], statement["end"]
            assert article["text"][start:end] == statement["text"]


def test_places_are_told_for_scripts(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["locate", "log"]) == ExitCode.DONE
    assert capsys.readouterr().out.startswith(str(tmp_path))


def test_a_common_option_may_stand_before_the_command(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    here = str(tmp_path / "here.db")
    assert run(["--log", here, "locate", "log"]) == ExitCode.DONE
    assert capsys.readouterr().out == here + "\n"
