"""Asking and telling line by line: the one place where this review meets a terminal or a pipe.

Everything told is made safe here, so no caller can forget it. A line that came through a pipe is
repeated after its prompt, so that a recorded review reads like one that was typed.
"""

import unicodedata
from collections.abc import Callable
from typing import TextIO

from workbench.text.safe import safe_line

_NARROWEST = 20
_MOST_DIGITS = 9


class Console:
    """Reads answers from `stdin` and tells lines of at most `width` cells to `stdout`."""

    def __init__(self, stdin: TextIO, stdout: TextIO, width: int) -> None:
        self._stdin = stdin
        self._stdout = stdout
        self._width = max(_NARROWEST, width)
        self._repeats = not stdin.isatty()
        self.ended = False
        """Has the input come to its end, or the terminal gone away?"""
        self._deaf = False

    def tell(self, *paragraphs: str) -> None:
        """One paragraph a line, broken where it is longer; the spaces that lead it are kept."""
        for paragraph in paragraphs:
            for line in wrapped(safe_line(paragraph), self._width):
                self._write(line + "\n")
        self._flush()

    def ask(self, prompt: str) -> str | None:
        """The next line of the input without its line break; None when there is none."""
        self._write(safe_line(prompt) + " ")
        self._flush()
        line = self._read()
        if self._repeats or not line:
            self._write(safe_line(line.rstrip("\r\n")) + "\n")
        if not line:
            self.ended = True
            return None
        return line.rstrip("\r\n")

    def _read(self) -> str:
        try:
            return self._stdin.readline()
        except OSError:  # the terminal is gone
            return ""

    def _write(self, text: str) -> None:
        self._out(lambda: self._stdout.write(text))

    def _flush(self) -> None:
        self._out(self._stdout.flush)

    def _out(self, put: Callable[[], object]) -> None:
        """Put something out, unless nobody is there to read it; a broken pipe is the door's."""
        if self._deaf:
            return
        try:
            put()
        except BrokenPipeError:
            raise
        except OSError:  # the terminal is gone
            self._deaf = self.ended = True


def number_in(answer: str) -> int | None:
    """The number that an answer is; None for anything else, numbers beyond all sense included."""
    digits = answer.strip()
    return int(digits) if digits.isdecimal() and len(digits) <= _MOST_DIGITS else None


def wrapped(text: str, width: int) -> list[str]:
    """The text in lines of at most `width` cells, each led by the spaces that lead the text."""
    body = text.lstrip(" ")
    indent = " " * min(len(text) - len(body), width // 2)
    room = width - len(indent)
    lines: list[str] = []
    line, filled = "", 0
    for word in (part for whole in body.split(" ") for part in _fitting(whole, room)):
        wide = cells(word)
        if line and filled + 1 + wide > room:
            lines.append(indent + line)
            line, filled = "", 0
        line, filled = (f"{line} {word}", filled + 1 + wide) if line else (word, wide)
    return [*lines, indent + line] if line or not lines else lines


def _fitting(word: str, room: int) -> list[str]:
    """The word, or its parts where it is wider than a line."""
    parts, part, filled = [], "", 0
    for character in word:
        wide = cells(character)
        if part and filled + wide > room:
            parts.append(part)
            part, filled = "", 0
        part, filled = part + character, filled + wide
    return [*parts, part] if part else parts


def cells(text: str) -> int:
    """How many cells the text fills, by Unicode's East Asian Width (UAX 11)."""
    if text.isascii():
        return len(text)
    return sum(map(_cell, text))


def _cell(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1
