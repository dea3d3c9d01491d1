"""What can go wrong in a way that the user can mend, and how the process ends.

Every expected failure is a `WorkbenchError`: one line that says what is wrong, one that says what
to do. The door prints both on stderr and exits with the code; nothing else catches them all.
"""

from enum import IntEnum


class ExitCode(IntEnum):
    """How a command ended; scripts rely on these numbers."""

    DONE = 0
    OUR_FAULT = 1
    USAGE = 2
    BAD_INPUT = 3
    LOG_IN_USE = 4


class WorkbenchError(Exception):
    """An expected failure, in words for the person at the keyboard.

    `message` says what is wrong, `hint` what to do about it. Both may hold text of an article or a
    file name: whoever shows them passes them through `workbench.text.safe.safe_text` first.
    """

    exit_code = ExitCode.OUR_FAULT

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class UsageError(WorkbenchError):
    """The words of the command do not fit together."""

    exit_code = ExitCode.USAGE


class BadInputError(WorkbenchError):
    """An article, a folder or a file that cannot be used as what it was given for."""

    exit_code = ExitCode.BAD_INPUT


class LogError(WorkbenchError):
    """The log cannot be read or written; nothing in it was changed."""

    exit_code = ExitCode.BAD_INPUT


class LogInUseError(LogError):
    """Another process holds this session."""

    exit_code = ExitCode.LOG_IN_USE
