"""May the review screen start here at all?"""

from collections.abc import Mapping

from workbench.errors import UsageError

_WAY_OUT = "`workbench review --plain` works on any terminal, and in pipes."


def check_terminal(
    environment: Mapping[str, str], *, input_is_terminal: bool, output_is_terminal: bool
) -> None:
    """Raises UsageError, with the way out, where a full screen cannot be shown."""
    if not input_is_terminal or not output_is_terminal:
        raise UsageError("The review screen needs a terminal.", _WAY_OUT)
    if environment.get("TERM", "") in {"", "dumb"}:
        raise UsageError("This terminal cannot show the review screen (TERM=dumb).", _WAY_OUT)
