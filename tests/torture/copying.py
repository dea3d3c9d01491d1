"""A copy of the log's main file alone, made while a review is open."""

import random
import shutil
from pathlib import Path

from tests.review.stories import flood
from tests.torture.outcome import Outcome
from workbench.errors import WorkbenchError
from workbench.log.reading import LogReader
from workbench.log.saving import Saver
from workbench.log.store import Log
from workbench.review.model import Cursor, DecisionKind
from workbench.review.session import ReviewSession


def copy_open_logs(folder: Path, seed: int, count: int) -> Outcome:
    """Save, stay for a moment as the screen does, copy the one file, open the copy."""
    chance = random.Random(seed)
    path, copy = folder / "open.db", folder / "copy.db"
    lacking = refused = 0
    with Log.open(path) as log:
        comparison = flood()
        info = log.start_session(comparison, "Ana", "default", "Copied")
        session, saver = ReviewSession(info, comparison), Saver(log, info.id)
        made = 0
        for _ in range(count):
            for number in range(chance.randrange(1, 6)):
                text = chance.randbytes(chance.choice([5, 50, 3000])).hex()
                claim = f"c{number % 4}"
                saver.save(session.decide(DecisionKind.NOTE, claim, text=text), Cursor(claim))
                made += 1
            saver.bookmark(Cursor("c0"))
            shutil.copyfile(path, copy)
            try:
                with LogReader.open(copy) as reader:
                    lacking += len(reader.decisions(info.id)) != made
            except WorkbenchError:
                refused += 1
    figures = (
        f"{count} copies, {lacking} with decisions silently missing, {refused} refused in words"
    )
    return Outcome("copy of an open log", figures, not lacking)
