"""Reads the scraped pages and what each of their lines is."""

import json
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

PAGES = Path(__file__).parent


class Label(StrEnum):
    """What a line of a page is."""

    FURNITURE = "furniture"
    HEADLINE = "headline"
    MASTHEAD = "masthead"
    BODY = "body"


@dataclass(frozen=True, slots=True)
class Page:
    """A page as a scraper left it, with the label of every line that is not empty."""

    name: str
    path: Path
    text: str
    labels: tuple[tuple[int, str, Label], ...]
    """Number of the line in the file, counted from 0; the line; its label."""

    def lines(self, label: Label) -> tuple[str, ...]:
        """The lines of that label."""
        return tuple(line for _, line, found in self.labels if found is label)


def read_page(path: Path) -> Page:
    """The page at `path` (NAME.txt) with its gold (NAME.gold.json beside it)."""
    text = path.read_text(encoding="utf-8")
    gold = json.loads(path.with_suffix(".gold.json").read_text(encoding="utf-8"))
    lines = [(number, line) for number, line in enumerate(text.split("\n")) if line.strip()]
    labels = tuple(
        (number, line, Label(label)) for (number, line), label in zip(lines, gold, strict=True)
    )
    return Page(path.stem, path, text, labels)


def read_pages() -> tuple[Page, ...]:
    """All pages, in name order."""
    return tuple(map(read_page, sorted(PAGES.glob("*.txt"))))
