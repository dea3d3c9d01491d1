"""A stretch of a text, by its offsets: whatever is said of an article points at one."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Python string indices into one article's text, half open: `text[start:end]`."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: {self.start}:{self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The words that the span covers."""
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        """Do the two share at least one character?"""
        return self.start < other.end and other.start < self.end

    def contains(self, other: "Span") -> bool:
        """Does the other lie wholly inside this one?"""
        return self.start <= other.start and other.end <= self.end

    def shifted(self, by: int) -> "Span":
        """The same stretch, `by` characters further on."""
        return Span(self.start + by, self.end + by)


def trimmed(text: str, span: Span) -> Span:
    """The span without the white space at its ends; empty if it holds nothing else."""
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, max(start, span.start + len(words.rstrip())))
