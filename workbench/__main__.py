"""Where the process starts and ends: every failure becomes one clear line and an exit code."""

import os
import sys
from collections.abc import Sequence

from workbench.errors import ExitCode, WorkbenchError

_BROKEN_PIPE = 128 + 13
_INTERRUPTED = 128 + 2


def main(arguments: Sequence[str] | None = None) -> None:
    """The console script `workbench`. Leaves by SystemExit with a code of `ExitCode` or 128+n."""
    sys.exit(run(sys.argv[1:] if arguments is None else arguments))


def run(arguments: Sequence[str]) -> int:
    """Carry out one command and say how it ended."""
    try:
        from workbench.cli.app import run as carry_out  # here: a failing import is told as well

        carry_out(arguments)
    except SystemExit as end:
        return _flushed(end.code if isinstance(end.code, int) else ExitCode.DONE)
    except WorkbenchError as error:
        _say(error.message, error.hint)
        return error.exit_code
    except BrokenPipeError:
        _drop_output()
        return _BROKEN_PIPE
    except KeyboardInterrupt:
        return _INTERRUPTED
    except Exception as error:  # noqa: BLE001 - the last resort: a line and a report, no traceback
        _say(*_unexpected(error))
        return ExitCode.OUR_FAULT
    return ExitCode.DONE


def _flushed(code: int) -> int:
    """The code, unless the reader of our output left before the last of it was written."""
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        _drop_output()
        return _BROKEN_PIPE
    return code


def _drop_output() -> None:
    """Give the interpreter somewhere to flush to, so that its exit does not complain."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _say(message: str, hint: str) -> None:
    """One line on stderr: what is wrong, and in brackets what to do about it."""
    from workbench.text.safe import safe_line

    line = f"{message.rstrip('.')} ({hint.rstrip('.')})" if hint else message
    print(f"workbench: {safe_line(line)}", file=sys.stderr)  # noqa: T201


def _unexpected(error: Exception) -> tuple[str, str]:
    from workbench.commands.crash import write_crash_report

    report = write_crash_report(error)
    hint = f"Please report it with {report}." if report else ""
    return f"something went wrong on our side ({type(error).__name__}).", hint


if __name__ == "__main__":
    main()
