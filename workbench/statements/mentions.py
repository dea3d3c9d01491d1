"""Finding names and roles in the tokens of a sentence, before it is known who is who.

A mention is a run of capitalised words taken as one unit; a role is a description such as "the
prime minister of X". What belongs to whom is learnt later, from all articles (`names.py`).
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from workbench.statements.layout import adjacent, is_acronym
from workbench.statements.lexicon import usually_small
from workbench.statements.model import Place, Token
from workbench.statements.name_runs import NameRuns, Small
from workbench.statements.titles import full_title, title_length

_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
_FORMER = frozenset({"former", "ex", "late", "then", "onetime", "outgoing"})


@dataclass(frozen=True, slots=True)
class Role:
    """A description of a person by office: token indices, the title, the place if it names one."""

    start: int
    end: int
    title: str
    place: str = ""
    former: bool = False


@dataclass(frozen=True, slots=True)
class Mention:
    """A run of capitalised words: token indices, the keys of its words, the role tied to it."""

    start: int
    end: int
    keys: tuple[str, ...]
    role: Role | None = None
    definite: bool = False
    """Does "the" stand right before it, as before organisations?"""
    acronym: bool = False
    """Is it one word in capitals?"""


@dataclass(frozen=True, slots=True)
class Mentions:
    """What one sentence mentions, in reading order."""

    names: tuple[Mention, ...] = ()
    roles: tuple[Role, ...] = ()
    """Roles that stand alone, without a name beside them."""


class _Scan:
    """One pass over the tokens of one sentence."""

    def __init__(self, tokens: Sequence[Token], places: Sequence[Place], small: Small) -> None:
        self.tokens = tokens
        self.place_at: dict[int, Place] = {}
        self.covered: set[int] = set()
        starts = {t.span.start: i for i, t in enumerate(tokens)}
        for place in places:
            first = starts[place.span.start]
            self.place_at[first] = place
            index = first
            while index < len(tokens) and tokens[index].span.start < place.span.end:
                self.covered.add(index)
                index += 1
        self.runs = NameRuns(tokens, self.covered, small)

    def run(self) -> Mentions:
        names: list[Mention] = []
        roles: list[Role] = []
        at = 0
        while at < len(self.tokens):
            if at in self.covered or not self.tokens[at].word:
                at += 1
                continue
            role = self._role(at)
            if role is not None:
                end = self.runs.end(role.end)
                if end and self.runs.has_head(end) and self.tokens[at].capital:
                    names.append(self._mention(at, end, None))
                    at = end
                elif end and role.title != "leader":
                    names.append(self._mention(role.end, end, role))
                    at = end
                else:
                    roles.append(role)
                    at = role.end
                continue
            end = self.runs.end(at)
            if end:
                names.append(self._mention(at, end, None))
                at = end
            else:
                at += 1
        return self._with_appositions(names, roles)

    def _role(self, at: int) -> Role | None:
        length = title_length(self.tokens, at)
        if not length:
            return None
        end = at + length
        while end < len(self.tokens) and adjacent(self.tokens, end):
            more = title_length(self.tokens, end)
            if not more:
                break
            end += more
        title = full_title(" ".join(t.key for t in self.tokens[at:end] if t.word))
        start, place, former = self._before_title(at)
        if not place:
            end, place = self._after_title(end)
        return Role(start, end, title, place, former)

    def _before_title(self, at: int) -> tuple[int, str, bool]:
        """Where the description begins, the place before the title, and whether it is past."""
        start, place, former = at, "", False
        for _ in range(2):
            before = start - 1
            if before >= 0 and self.tokens[before].text == "-":
                before -= 1
            if before in self.covered:
                while before in self.covered and before not in self.place_at:
                    before -= 1
                place = self.place_at[before].key
                start = before
            elif before >= 0 and self.tokens[before].key in _FORMER:
                former = True
                start = before
        return start, place, former

    def _after_title(self, end: int) -> tuple[int, str]:
        """The place of "president of X", and where that ends."""
        if end + 1 < len(self.tokens) and self.tokens[end].key == "of":
            at = end + 1 + (self.tokens[end + 1].key == "the")
            place = self.place_at.get(at)
            if place is not None and not place.demonym:
                while at in self.covered and self.tokens[at].span.start < place.span.end:
                    at += 1
                return at, place.key
        return end, ""

    def _mention(self, start: int, end: int, role: Role | None) -> Mention:
        keys = [t.key for t in self.tokens[start:end] if t.word]
        while len(keys) > 1 and keys[-1] in _SUFFIXES:
            keys.pop()
        definite = start > 0 and self.tokens[start - 1].key == "the"
        acronym = end == start + 1 and is_acronym(self.tokens[start])
        return Mention(start, end, tuple(keys), role, definite, acronym)

    def _owner_left_out(self, before: int) -> int:
        """Where a description goes on before its owner ("Ana Costa, Nordvik's chief executive")."""
        if before < 0 or self.tokens[before + 1].span.start - self.tokens[before].span.end <= 1:
            return before
        while before >= 0 and self.tokens[before].capital:
            before -= 1
        return before

    def _with_appositions(self, names: list[Mention], roles: list[Role]) -> Mentions:
        """Ties "Name, the X prime minister" and "the X prime minister, Name" together."""
        by_end = {m.end: i for i, m in enumerate(names)}
        by_start = {m.start: i for i, m in enumerate(names)}
        free: list[Role] = []
        for role in roles:
            before = self._owner_left_out(role.start - 1)
            while before >= 0 and self.tokens[before].key in {"the", "a", "an", "current", "new"}:
                before -= 1
            index = by_end.get(before) if before >= 0 and self.tokens[before].text == "," else None
            if index is None and role.end < len(self.tokens) and self.tokens[role.end].text == ",":
                index = by_start.get(role.end + 1)
            if index is not None and names[index].role is None:
                old = names[index]
                names[index] = replace(old, role=role)
            else:
                free.append(role)
        return Mentions(tuple(names), tuple(free))


def find_mentions(
    tokens: Sequence[Token], places: Sequence[Place], small: Small = usually_small
) -> Mentions:
    """Names and roles of one sentence; `places` are those already read in it."""
    return _Scan(tokens, places, small).run()
