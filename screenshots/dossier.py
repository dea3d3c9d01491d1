"""Making the picture of the dossier: `make screenshots`, where a Chromium browser is installed.

Two reviewers judge the sample, a third decides where they differ and signs, all by the real
commands; the dossier that comes of it is rendered by a real browser.
"""

import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).parent
SAMPLE = HERE.parent / "data" / "sample"
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
WIDTH, HEIGHT = 1000, 1400
ANA = "s\nr\ns\nm\ne\nThe harbour authority's own list counts the survivors.\ns\nr\nq\n"
BEN = "s\ns\ns\nm\ns\nr\nq\n"


def workbench(log: Path, who: str, *words: str, answers: str = "") -> str:
    """What a command prints, run by one reviewer on the log."""
    command = [sys.executable, "-m", "workbench", "--log", str(log), "--reviewer", who, *words]
    return subprocess.run(command, input=answers, capture_output=True, text=True, check=True).stdout


def make_dossier(folder: Path) -> Path:
    """The dossier of a sample that was judged twice, adjudicated and signed."""
    log, page = folder / "log.db", folder / "dossier.html"
    workbench(log, "Ana", "review", str(SAMPLE), "--plain", answers=ANA)
    workbench(log, "Ben", "review", str(SAMPLE), "--plain", answers=BEN)
    for claim in differing(workbench(log, "Cleo", "differences", "--format", "json")):
        workbench(log, "Cleo", "adjudicate", claim, "refuted", "-m", "The ship's log decides it.")
    workbench(log, "Cleo", "sign", "--all")
    workbench(log, "Cleo", "export", "--format", "html", "-o", str(page))
    return page


def differing(printed: str) -> list[str]:
    """Ids of the claims on which the reviewers differ."""
    return [one["claim_id"] for one in json.loads(printed)["differences"]]


def main() -> None:
    """Render the dossier, or say why not."""
    browser = next(filter(None, map(shutil.which, BROWSERS)), None)
    if browser is None:
        print("No picture of the dossier: that needs Chromium.", file=sys.stderr)
        return
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        subprocess.run(
            [
                *(browser, "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic"),
                *("--no-first-run", "--disable-background-networking", "--disable-sync"),
                *("--disable-component-update", "--hide-scrollbars"),
                f"--user-data-dir={folder / 'profile'}",
                f"--window-size={WIDTH},{HEIGHT}",
                f"--screenshot={HERE / 'dossier.png'}",
                make_dossier(folder).as_uri(),
            ],
            check=True,
            capture_output=True,
            timeout=120,
        )
    print("dossier")


if __name__ == "__main__":
    main()
