"""What the walks share: the installed command in a terminal on the sample, and its log."""

import csv
import io
import os
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.terminal import WORKBENCH, Terminal
from workbench.log.reading import LogReader
from workbench.resources import data_path
from workbench.review.model import Cursor
from workbench.review.record import SessionRecord, record_of

PLENTY = 60.0
"""Seconds to wait for what takes a moment: a deadline, not a measure."""


@dataclass(frozen=True)
class Walk:
    """One reviewer's machine: a home folder of its own, and the log in it."""

    home: Path

    @property
    def log(self) -> Path:
        """The log of the walk."""
        return self.home / "log.db"

    def environment(self, **more: str) -> dict[str, str]:
        """Nothing of the person who runs the tests but the path."""
        return {
            "PATH": os.environ["PATH"],
            "HOME": str(self.home),
            "LC_ALL": "C.UTF-8",
            "TERM": "xterm-256color",
            **more,
        }

    def open(
        self, *arguments: str, columns: int = 120, rows: int = 40, **environment: str
    ) -> Terminal:
        """The command in a terminal."""
        return Terminal(
            [*WORKBENCH, *arguments, "--log", str(self.log)],
            columns=columns,
            rows=rows,
            environment=self.environment(**environment),
        )

    def review(
        self, *arguments: str, columns: int = 120, rows: int = 40, **environment: str
    ) -> Terminal:
        """A review of the sample."""
        named = ("review", str(data_path("sample")), *arguments)
        return self.open(*named, columns=columns, rows=rows, **environment)

    def run(self, *arguments: str) -> subprocess.CompletedProcess[bytes]:
        """The command without a terminal."""
        return subprocess.run(
            [*WORKBENCH, *arguments, "--log", str(self.log)],
            capture_output=True,
            env=self.environment(),
            check=False,
            timeout=PLENTY,
        )

    def record(self) -> SessionRecord:
        """The one session in the log, as it is on disk."""
        with LogReader.open(self.log) as log:
            [session] = log.session_ids()
            stored = log.load(session)
            return record_of(stored.info, stored.comparison, stored.decisions)

    def cursor(self) -> Cursor:
        """Where the log says that the reviewer is."""
        with LogReader.open(self.log) as log:
            [session] = log.session_ids()
            return log.cursor(session)

    def rows(self) -> Sequence[dict[str, str]]:
        """The exported CSV, read back."""
        done = self.run("export")
        assert done.returncode == 0, done.stderr
        return list(csv.DictReader(io.StringIO(done.stdout.decode("utf-8"), newline="")))


def verdicts(record: SessionRecord) -> dict[str, str]:
    """Claim id to the label that it has, in the order of review."""
    given = ((c.id, record.verdict(c)) for c in record.state.claims)
    return {claim_id: verdict.label for claim_id, verdict in given if verdict is not None}
