"""A list to choose from: a pointer, type-ahead, marks for several; no terminal in it."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from workbench.text.normalize import ascii_key
from workbench.tui.glyphs import UNICODE, Glyphs
from workbench.tui.paint import Line, Role, plain


@dataclass(frozen=True, slots=True)
class Item:
    """One line of the list."""

    line: Line
    words: str = ""
    """What type-ahead looks in, where that is more than the line shows."""

    def matches(self, query: str) -> bool:
        """Does every word of the query stand in the item?"""
        text = ascii_key(f"{plain(self.line)} {self.words}")
        return all(word in text for word in ascii_key(query).split())


def item(text: str, role: Role = Role.TEXT) -> Item:
    """An item of one role."""
    return Item(((text, role),))


@dataclass(frozen=True)
class Menu:
    """A list as it is now. Every key gives the next one."""

    items: Sequence[Item]
    at: int = 0
    """Index of the item pointed at, among all items."""
    query: str = ""
    marked: frozenset[int] = frozenset()
    typing: bool = False
    """Do letters narrow the list, or are they keys?"""
    several: bool = False
    glyphs: Glyphs = field(default=UNICODE)

    @property
    def shown(self) -> tuple[int, ...]:
        """Indices of the items that match the query."""
        if not self.query:
            return tuple(range(len(self.items)))
        return tuple(n for n, one in enumerate(self.items) if one.matches(self.query))

    @property
    def chosen(self) -> tuple[int, ...]:
        """What Enter takes: the marked items, else the one pointed at."""
        if self.marked:
            return tuple(sorted(self.marked))
        return (self.at,) if self.at in self.shown else ()

    def moved(self, by: int) -> "Menu":
        """The pointer so many items further on, stopping at the ends."""
        shown = self.shown
        if not shown:
            return self
        place = shown.index(self.at) if self.at in shown else 0
        return replace(self, at=shown[min(max(0, place + by), len(shown) - 1)])

    def typed(self, query: str) -> "Menu":
        """The list narrowed to a query, the pointer on an item that matches."""
        narrowed = replace(self, query=query)
        shown = narrowed.shown
        return narrowed if self.at in shown or not shown else replace(narrowed, at=shown[0])

    def toggled(self) -> "Menu":
        """The item pointed at marked, or unmarked."""
        return replace(self, marked=self.marked ^ {self.at}) if self.several else self

    def lines(self, height: int) -> list[Line]:
        """The list around the pointer, the query above it."""
        lines: list[Line] = []
        if self.typing:
            cursor = "_" if self.glyphs is not UNICODE else "▏"
            lines.append((("Find: ", Role.DIM), (self.query + cursor, Role.TITLE)))
        shown = self.shown
        if not shown:
            return [*lines, (("Nothing matches.", Role.DIM),)]
        room = max(1, height - len(lines))
        place = shown.index(self.at) if self.at in shown else 0
        first = max(0, min(place - room // 2, len(shown) - room))
        return lines + [self._line(n) for n in shown[first : first + room]]

    def _line(self, number: int) -> Line:
        here = number == self.at
        pointer = f"{self.glyphs.current} " if here else "  "
        mark = ""
        if self.several:
            mark = f"[{self.glyphs.judged if number in self.marked else ' '}] "
        runs = self.items[number].line
        if here:
            runs = tuple((text, Role.CURRENT_HERE) for text, _role in runs)
        return ((pointer, Role.MARK_CURRENT), (mark, Role.KEY), *runs)
