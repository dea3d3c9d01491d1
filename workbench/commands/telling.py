"""Words for the person at the keyboard: on stderr, made safe, never mixed with data."""

import sys

from workbench.text.safe import safe_line


def tell(words: str) -> None:
    """Say something, each line marked as ours."""
    for line in words.splitlines():
        print(f"workbench: {safe_line(line)}", file=sys.stderr)  # noqa: T201
