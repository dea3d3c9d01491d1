"""Selecting a passage of an article word by word; no terminal in it."""

from bisect import bisect_left
from dataclasses import dataclass, replace

from workbench.text.safe import safe_text
from workbench.tui.paint import Line, Role
from workbench.tui.wrap import words_of, wrap


@dataclass(frozen=True)
class Passage:
    """A text, the word pointed at, and the word where the selection began."""

    text: str
    words: tuple[tuple[int, int], ...]
    at: int = 0
    anchor: int | None = None

    @classmethod
    def at_offset(cls, text: str, offset: int) -> "Passage":
        """Nothing selected yet, the pointer on the first word from `offset` on."""
        words = tuple(words_of(text))
        first = bisect_left([start for start, _end in words], offset)
        return cls(text, words, min(first, max(0, len(words) - 1)))

    @property
    def span(self) -> tuple[int, int]:
        """From the first to the last word selected, as offsets into the text."""
        start, end = sorted((self.at, self.at if self.anchor is None else self.anchor))
        return self.words[start][0], self.words[end][1]

    def moved(self, by: int) -> "Passage":
        """The pointer so many words further on. A selection stays in one line of the text."""
        to = min(max(0, self.at + by), len(self.words) - 1)
        if self.anchor is not None and self._line(to) != self._line(self.anchor):
            return self
        return replace(self, at=to)

    def anchored(self) -> "Passage":
        """The selection begun here, or given up."""
        return replace(self, anchor=self.at if self.anchor is None else None)

    def _line(self, word: int) -> int:
        return self.text.count("\n", 0, self.words[word][0])

    def lines(self, cells: int, height: int) -> list[Line]:
        """The text around the pointer, the selection marked."""
        shown = safe_text(self.text)
        start, end = self.span
        lines: list[Line] = []
        here = at = 0
        for line in shown.split("\n"):
            for a, b in wrap(line, cells):
                if at + a <= self.words[self.at][0] <= at + b:
                    here = len(lines)
                lines.append(_marked(shown, at + a, at + b, start, end))
            at += len(line) + 1
        first = max(0, min(here - height // 2, len(lines) - height))
        return lines[first : first + height]


def _marked(text: str, start: int, end: int, marked_from: int, marked_to: int) -> Line:
    left = min(max(marked_from, start), end)
    right = max(min(marked_to, end), left)
    return (
        (text[start:left], Role.TEXT),
        (text[left:right], Role.MAJORITY),
        (text[right:end], Role.TEXT),
    )
