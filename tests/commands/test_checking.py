"""The checker as a command: valid files pass with their warnings told, others are refused."""

import json
from pathlib import Path

import pytest

from tests.commands.test_export import keep, run
from tests.export.examples import ANA
from workbench.commands.checking import check_claimreviews
from workbench.errors import BadInputError


@pytest.fixture
def exported(tmp_path: Path) -> Path:
    """A file of ClaimReviews as it was exported."""
    keep(tmp_path / "log.db", "Ana", ANA)
    data, _ = run(
        tmp_path / "log.db", form="claimreview", publisher="The Desk", base_url="https://d.example"
    )
    path = tmp_path / "reviews.json"
    path.write_bytes(data)
    return path


def test_an_exported_file_is_valid(exported: Path) -> None:
    told: list[str] = []
    assert check_claimreviews(exported, tell=told.append) == f"{exported}: valid, 0 warnings"
    assert not told


def test_a_warning_is_told_and_the_file_still_valid(exported: Path) -> None:
    document = json.loads(exported.read_bytes())
    del document["@graph"][0]["datePublished"]
    exported.write_text(json.dumps(document))
    told: list[str] = []
    assert check_claimreviews(exported, tell=told.append).endswith("valid, 1 warning")
    assert told == ["warning: claim 1: datePublished: missing"]


def test_an_invalid_file_is_refused_with_the_field_named(exported: Path) -> None:
    document = json.loads(exported.read_bytes())
    document["@graph"][1]["reviewRating"]["ratingValue"] = 9
    exported.write_text(json.dumps(document))
    told: list[str] = []
    with pytest.raises(BadInputError, match="1 fault"):
        check_claimreviews(exported, tell=told.append)
    assert told == ["refused: claim 2: reviewRating.ratingValue: outside worstRating to bestRating"]


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(BadInputError, match="cannot be read"):
        check_claimreviews(tmp_path / "none.json", tell=print)
