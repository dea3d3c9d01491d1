"""An article as blocks of rows at one width, wrapped only where somebody looks.

A block is one line of the article or a run of folded lines. Blocks are cheap to find; rows are made
when a row of the block is asked for, so a key costs the same in an article of forty sentences and
of two thousand. Places are offsets into the text: they mean the same at every width.
"""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from workbench.articles.model import Article
from workbench.text.safe import safe_text
from workbench.text.spans import Span, trimmed
from workbench.tui.wrap import wrap

Folds = Mapping[tuple[str, int, int], bool]
"""(article, start, end) to folded or not, where the reviewer overruled the machine."""


@dataclass(frozen=True, slots=True)
class Block:
    """One line of the article, an empty line, or several lines folded into one."""

    start: int
    end: int
    folded: int = 0
    """How many lines of text are folded here; 0 for a block that is shown."""
    reason: str = ""
    dimmed: tuple[Span, ...] = ()
    """Furniture inside a line that is otherwise shown."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the screen: which characters of the article it holds."""

    start: int
    end: int
    block: Block


def furniture_of(article: Article, folds: Folds) -> tuple[tuple[Span, str], ...]:
    """What is folded now: the machine's furniture as corrected by the reviewer, in order."""
    spans = {
        f.span: f.reason
        for f in article.furniture
        if folds.get((article.id, f.span.start, f.span.end), True)
    }
    for (owner, start, end), folded in folds.items():
        if owner == article.id and folded:
            spans.setdefault(Span(start, end), "folded by you")
    return tuple(sorted(spans.items()))


def short_reason(reason: str) -> str:
    """The kind of furniture, without the evidence for it ("caption" of "caption: ends in ...")."""
    return reason.partition(":")[0].strip()


def blocks_of(article: Article, furniture: Sequence[tuple[Span, str]]) -> tuple[Block, ...]:
    """The article cut into blocks; empty lines go into a fold beside them, or become one."""
    blocks: list[Block] = []
    at = 0
    for line in article.text.split("\n"):
        blocks.append(_line_block(line, at, furniture))
        at += len(line) + 1
    return tuple(_joined(blocks))


def _line_block(line: str, at: int, furniture: Sequence[tuple[Span, str]]) -> Block:
    end = at + len(line)
    words = trimmed(line, Span(0, len(line))).shifted(at)
    inside = _overlapping(furniture, at, end) if len(words) else []
    whole = next((r for s, r in inside if s.contains(words)), None)
    if whole is not None:
        return Block(at, end, folded=1, reason=short_reason(whole))
    return Block(at, end, dimmed=tuple(s for s, _r in inside))


def _overlapping(
    furniture: Sequence[tuple[Span, str]], start: int, end: int
) -> list[tuple[Span, str]]:
    last = bisect_right(furniture, end, key=lambda item: item[0].start)
    found = []
    for item in reversed(furniture[:last]):
        if item[0].end > start and item[0].start < end:
            found.append(item)
        elif item[0].end <= start:
            break
    return found[::-1]


def _joined(blocks: Sequence[Block]) -> list[Block]:
    joined: list[Block] = []
    for block in blocks:
        last = joined[-1] if joined else None
        if last and _empty(block) and (last.folded or _empty(last)):
            continue
        if last and block.folded and last.folded:
            joined[-1] = _grown(last, block)
        elif last and block.folded and _empty(last):
            joined[-1] = block
        else:
            joined.append(block)
    return joined


def _empty(block: Block) -> bool:
    return block.start == block.end and not block.folded


def _grown(fold: Block, block: Block) -> Block:
    reasons = fold.reason.split(", ")
    if block.reason not in reasons:
        reasons.append(block.reason)
    return Block(fold.start, block.end, fold.folded + 1, ", ".join(reasons))


@dataclass
class Layout:
    """One article at one width. Rows are wrapped when first looked at and kept."""

    article: Article
    blocks: tuple[Block, ...]
    cells: int
    _rows: dict[int, tuple[Row, ...]] = field(default_factory=dict, repr=False)

    @cached_property
    def text(self) -> str:
        """The article's text, made safe to show; offsets are those of the article."""
        return safe_text(self.article.text)

    @cached_property
    def _starts(self) -> list[int]:
        return [b.start for b in self.blocks]

    def rows(self, number: int) -> tuple[Row, ...]:
        """The rows of the block of that number."""
        if number not in self._rows:
            block = self.blocks[number]
            self._rows[number] = tuple(
                Row(block.start + start, block.start + end, block)
                for start, end in self._wrapped(block)
            )
        return self._rows[number]

    def _wrapped(self, block: Block) -> tuple[tuple[int, int], ...]:
        if block.folded:
            return ((0, block.end - block.start),)
        return wrap(self.text[block.start : block.end], self.cells)

    def find(self, offset: int) -> tuple[int, int]:
        """Block number and row in it of the row that shows the character at `offset`."""
        number = max(0, bisect_right(self._starts, offset) - 1)
        rows = self.rows(number)
        return number, max(0, bisect_right([r.start for r in rows], offset) - 1)

    def moved(self, offset: int, by: int) -> int:
        """The start of the row that stands `by` rows further on, as far as there are rows."""
        number, row = self.find(offset)
        row += by
        while row < 0 and number > 0:
            number -= 1
            row += len(self.rows(number))
        while row >= len(self.rows(number)) and number < len(self.blocks) - 1:
            row -= len(self.rows(number))
            number += 1
        rows = self.rows(number)
        return rows[min(max(row, 0), len(rows) - 1)].start

    def window(self, offset: int, height: int) -> list[Row]:
        """So many rows from the one at `offset` on; fewer at the end of the article."""
        number, first = self.find(offset)
        seen = list(self.rows(number)[first : first + height])
        while len(seen) < height and number < len(self.blocks) - 1:
            number += 1
            seen.extend(self.rows(number)[: height - len(seen)])
        return seen

    def aligned(self, span: Span, height: int, top: int) -> int:
        """Where the window must begin to show `span`: unmoved if it is in sight, else centred."""
        seen = self.window(top, height)
        if seen and seen[0].start <= span.start and span.end <= seen[-1].end:
            return top
        first, last = self.find(span.start), self.find(max(span.start, span.end - 1))
        tall = 1 + sum(len(self.rows(n)) for n in range(first[0], last[0])) + last[1] - first[1]
        above = max(0, (height - tall) // 2) if tall < height else 0
        return self.moved(span.start, -above)

    def last_top(self, height: int) -> int:
        """The furthest a window can be scrolled without showing less than it could."""
        return self.moved(len(self.text), 1 - height)
