"""`workbench check`: is a file of ClaimReviews what its readers can use?"""

from collections.abc import Callable
from pathlib import Path

from workbench.commands.importing import read_file
from workbench.errors import BadInputError
from workbench.export.claimreview_check import check_file
from workbench.text.counting import counted


def check_claimreviews(path: Path, *, tell: Callable[[str], None]) -> str:
    """One line that says the file is valid; each warning and fault is told before.

    Raises BadInputError for a file that cannot be read or that holds an invalid ClaimReview.
    """
    problems = check_file(read_file(path))
    for problem in problems:
        tell(str(problem))
    refused = sum(p.refused for p in problems)
    if refused:
        raise BadInputError(
            f"{path} is no valid ClaimReview file: {counted(refused, 'fault')}",
            "The lines above name each claim and field.",
        )
    return f"{path}: valid, {counted(len(problems), 'warning')}"
