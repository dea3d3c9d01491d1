"""Reading text pays for text alone: neither HTML nor network modules are loaded for it."""

import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = ("trafilatura", "lxml", "http.client", "ssl", "email", "textual", "sqlite3")
READ = (
    "import sys; from pathlib import Path; from workbench.articles.reader import read_articles;"
    " read_articles([Path(sys.argv[1])]); print(*(m for m in sys.argv[2:] if m in sys.modules))"
)


@pytest.mark.parametrize("name", ["story.txt", "story.md"])
def test_reading_text_loads_no_heavy_module(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("The harbour bridge was closed on Wednesday.")

    done = subprocess.run(
        [sys.executable, "-c", READ, str(tmp_path), *HEAVY],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[2],
    )

    assert done.stdout.split() == []
