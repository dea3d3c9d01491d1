"""`workbench agreement` and `workbench stats`: figures in words, JSON without NaN, blind."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.commands.test_export import keep
from tests.export.examples import ANA, verdict
from workbench.commands.agreement import agreement
from workbench.commands.stats import stats
from workbench.errors import UsageError


@pytest.fixture
def log(tmp_path: Path) -> Path:
    """Ana judged c0 and c1, Ben c1 and c2; they agree on what both judged."""
    path = tmp_path / "log.db"
    keep(path, "Ana", ANA)
    keep(path, "Ben", (verdict("c1", "supported"), verdict("c2", "mixed")))
    return path


def _json(text: str) -> Any:
    def refuse(name: str) -> None:
        raise AssertionError(f"{name} is no JSON")

    return json.loads(text, parse_constant=refuse)


def test_the_table_explains_what_has_no_figure(log: Path) -> None:
    text = agreement(log=log, viewer="Editor")
    assert "Ana and Ben, default scale 1, all claims: 1 judged by at least two" in text
    assert "percent agreement               1.000  (no interval: fewer than 5" in text
    assert "Cohen's kappa                   undefined: every claim got the same label" in text
    assert "nan" not in text.lower()


def test_json_has_null_and_a_reason_where_there_is_no_figure(log: Path) -> None:
    document = _json(agreement(log=log, viewer="Editor", form="json"))
    assert document["schema"] == "workbench.agreement/1"
    whole = document["groups"][0]
    assert (whole["reviewers"], whole["agreement"], whole["claims"]) == (["Ana", "Ben"], None, 1)
    kappa = whole["measures"]["kappa"]
    assert kappa["value"] is None
    assert "same label" in kappa["undefined"]
    assert whole["measures"]["percent"]["value"] == 1.0


def test_nobody_has_judged_anything_is_said(tmp_path: Path) -> None:
    path = tmp_path / "log.db"
    keep(path, "Ana", ())
    assert "No claim of these articles is judged yet" in agreement(log=path, viewer="Ana")


def test_a_second_reviewers_figures_tell_nothing_of_what_is_hidden(log: Path) -> None:
    assert "refuted" not in agreement("bridge-ana", log=log, viewer="Ben", form="json")
    hidden = _json(stats("bridge-ana", log=log, viewer="Ben", form="json"))
    assert (hidden["judged"], hidden["verdicts"]) == (1, {"supported": 1})
    shown = _json(stats("bridge-ana", log=log, viewer="Ben", form="json", blind=False))
    assert shown["verdicts"] == {"refuted": 1, "supported": 1}


def test_stats_are_of_one_session_or_of_all(log: Path) -> None:
    one = _json(stats("bridge-ana", log=log, viewer="Editor", form="json"))
    every = _json(stats(log=log, viewer="Editor", all_sessions=True, form="json"))
    assert (one["judged"], one["left"], one["sessions"]) == (2, 1, 1)
    assert (every["judged"], every["total"], every["sessions"]) == (4, 6, 2)
    assert every["reviewers"] == ["Ben", "Ana"]


def test_the_table_of_figures_says_what_is_left(log: Path) -> None:
    text = stats("bridge-ana", log=log, viewer="Ana")
    assert "judged              2 of 3, 1 left" in text
    assert "agreement disputed  1 of 1, 0 left" in text
    assert "judged per hour     30" in text


@pytest.mark.parametrize("command", [agreement, stats])
def test_an_unknown_form_is_a_usage_error(log: Path, command: Any) -> None:
    with pytest.raises(UsageError, match="--format xml is not known"):
        command(log=log, viewer="Ana", form="xml")
