"""Finding names and roles in the tokens of a sentence, before it is known who is who.

A mention is a run of capitalised words taken as one unit; a role is a description such as "the
prime minister of X". What belongs to whom is learnt later, from all articles (`names.py`).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from workbench.statements.lexicon import listed, phrases, table, usually_small, words
from workbench.statements.model import Place, Token

Small = Callable[[str], bool]
"""Is the word of that key an ordinary one, written small inside a sentence?"""

HEADLINE_SHARE = 0.6
"""Above this share of capitalised words, capitals say nothing."""

_DAYS = listed(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june"
    " july august september october november december mon tue tues wed thu thur thurs fri sat sun"
    " jan feb mar apr jun jul aug sep sept oct nov dec am pm gmt est edt utc"
)
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


@dataclass(frozen=True, slots=True)
class Mentions:
    """What one sentence mentions, in reading order."""

    names: tuple[Mention, ...] = ()
    roles: tuple[Role, ...] = ()
    """Roles that stand alone, without a name beside them."""


def headline_case(tokens: Sequence[Token]) -> bool:
    """Are so many words capitalised that a capital does not mark a name?"""
    if not tokens or tokens[-1].text == ".":
        return False
    counted = [t for t in tokens if t.word and t.text[0].isalpha()]
    capitals = sum(t.capital for t in counted)
    return len(counted) > 4 and capitals > HEADLINE_SHARE * len(counted)


def adjacent(tokens: Sequence[Token], at: int) -> bool:
    """Does only one space stand between a token and the one before it?"""
    return at > 0 and tokens[at].span.start - tokens[at - 1].span.end == 1


def opens(tokens: Sequence[Token], at: int) -> bool:
    """Is the token the first word of the sentence, of a quotation or after a colon?"""
    return at == 0 or (not tokens[at - 1].word and tokens[at - 1].key in _OPENING)


_OPENING = frozenset({'"', "'", ":", "(", "*", "-", ".", "!", "?", "[", ";", "•"})


def title_length(tokens: Sequence[Token], at: int) -> int:
    """How many tokens the title at this place takes, its full stop and hyphens included; or 0."""
    for phrase in phrases("titles").get(tokens[at].key, ()):
        place = at + 1
        for word in phrase[1:]:
            if place < len(tokens) and tokens[place].text == "-":
                place += 1
            if place >= len(tokens) or tokens[place].key != word:
                break
            place += 1
        else:
            dotted = place < len(tokens) and tokens[place].text == "." and _touching(tokens, place)
            return place - at + (dotted and len(tokens[place - 1].text) < 5)
    return 0


def _touching(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at - 1].span.end == tokens[at].span.start


class _Scan:
    """One pass over the tokens of one sentence."""

    def __init__(self, tokens: Sequence[Token], places: Sequence[Place], small: Small) -> None:
        self.tokens = tokens
        self.small = small
        self.headline = headline_case(tokens)
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
                end = self._name_end(role.end)
                if end and self._head(end) and self.tokens[at].capital:
                    names.append(self._mention(at, end, None))
                    at = end
                elif end and role.title != "leader":
                    names.append(self._mention(role.end, end, role))
                    at = end
                else:
                    roles.append(role)
                    at = role.end
                continue
            end = self._name_end(at)
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
        title = " ".join(t.key for t in self.tokens[at:end] if t.word)
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

    def _starts_name(self, at: int) -> bool:
        token = self.tokens[at]
        if not (token.word and token.capital) or at in self.covered or token.key in _DAYS:
            return False
        if token.key in words("function_words") or token.text[0].isdigit():
            return token.key not in {"i", "a"} and _acronym(token) and not self.headline
        if self.headline or opens(self.tokens, at):
            return not self.small(token.key) or self._known_pair(at)
        return True

    def _known_pair(self, at: int) -> bool:
        """Does an ordinary word open a name nevertheless ("White House")?"""
        after = at + 1
        return (
            not self.headline
            and after < len(self.tokens)
            and adjacent(self.tokens, after)
            and self.tokens[after].capital
            and self.tokens[after].key in words("name_heads")
        )

    def _continues(self, at: int) -> bool:
        token = self.tokens[at]
        if not token.word or not token.capital or at in self.covered or token.key in _DAYS:
            return False
        if self.headline and self.small(token.key):
            return False
        return not (token.key in words("function_words") and not _acronym(token))

    def _name_end(self, at: int) -> int:
        """Where a name that begins at `at` ends; 0 if none begins there."""
        tokens = self.tokens
        if at >= len(tokens) or not self._starts_name(at):
            return 0
        end = at + 1
        while end < len(tokens):
            step = self._step(at, end)
            if not step:
                break
            end += step
        return end

    def _step(self, start: int, at: int) -> int:
        """By how many tokens the name goes on at this place."""
        tokens = self.tokens
        left = tokens[at - 1]
        mark = tokens[at].text
        if mark == "-" and _touching(tokens, at) and self._follows(at + 1, touching=True):
            return 2
        if mark == "." and _touching(tokens, at) and len(left.text) <= 2 and left.word:
            return 2 if self._follows(at + 1) else 0
        if mark == "&" and self._follows(at + 1):
            return 2
        if not adjacent(tokens, at):
            return 0
        if self._continues(at):
            return 0 if title_length(tokens, at) and not self._head(at + 1) else 1
        return self._join(start, at)

    def _join(self, start: int, at: int) -> int:
        """Small words inside a name: "Department of Justice", "Ursula von der Leyen"."""
        tokens = self.tokens
        key = tokens[at].key
        if key == "of" and tokens[start].key in words("name_joins"):
            after = at + 1 + (at + 1 < len(tokens) and tokens[at + 1].key == "the")
            return after - at + 1 if self._follows(after) else 0
        after = at
        while after < len(tokens) and tokens[after].key in words("name_particles"):
            after += 1
        if after > at and after < len(tokens) and tokens[after].text == "-":
            return after - at + 2 if self._follows(after + 1, touching=True) else 0
        return after - at + 1 if after > at and self._follows(after) else 0

    def _follows(self, at: int, touching: bool = False) -> bool:
        return (
            at < len(self.tokens)
            and self._continues(at)
            and (_touching(self.tokens, at) if touching else adjacent(self.tokens, at))
        )

    def _head(self, end: int) -> bool:
        return end <= len(self.tokens) and self.tokens[end - 1].key in words("name_heads")

    def _mention(self, start: int, end: int, role: Role | None) -> Mention:
        keys = tuple(t.key for t in self.tokens[start:end] if t.word)
        definite = start > 0 and self.tokens[start - 1].key == "the"
        return Mention(start, end, keys, role, definite)

    def _with_appositions(self, names: list[Mention], roles: list[Role]) -> Mentions:
        """Ties "Name, the X prime minister" and "the X prime minister, Name" together."""
        by_end = {m.end: i for i, m in enumerate(names)}
        by_start = {m.start: i for i, m in enumerate(names)}
        free: list[Role] = []
        for role in roles:
            before = role.start - 1
            while before >= 0 and self.tokens[before].key in {"the", "a", "an", "current", "new"}:
                before -= 1
            index = by_end.get(before) if before >= 0 and self.tokens[before].text == "," else None
            if index is None and role.end < len(self.tokens) and self.tokens[role.end].text == ",":
                index = by_start.get(role.end + 1)
            if index is not None and names[index].role is None:
                old = names[index]
                names[index] = Mention(old.start, old.end, old.keys, role, old.definite)
            else:
                free.append(role)
        return Mentions(tuple(names), tuple(free))


def _acronym(token: Token) -> bool:
    letters = token.text.replace(".", "")
    return len(letters) > 1 and letters.isupper()


def find_mentions(
    tokens: Sequence[Token], places: Sequence[Place], small: Small = usually_small
) -> Mentions:
    """Names and roles of one sentence; `places` are those already read in it."""
    return _Scan(tokens, places, small).run()


def printed(tokens: Sequence[Token]) -> str:
    """The words of a name as printed, possessive endings left out."""
    parts = [tokens[0].text]
    for before, token in pairwise(tokens):
        parts.append("" if before.span.end == token.span.start else " ")
        parts.append(token.text)
    return "".join(parts)


def is_office(title: str) -> bool:
    """Does one person at a time hold it?"""
    return table("titles").get(title) == "office"
