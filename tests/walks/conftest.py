"""Every walk begins on a machine where nothing was reviewed yet."""

from pathlib import Path

import pytest

from tests.walks.walking import Walk


@pytest.fixture
def walk(tmp_path: Path) -> Walk:
    return Walk(tmp_path)
