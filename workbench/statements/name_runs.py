"""Which capitalised words run together into one name, and where such a run begins and ends."""

from collections.abc import Callable, Collection, Sequence

from workbench.statements.layout import adjacent, headline_case, is_acronym, opens, touching
from workbench.statements.lexicon import listed, table, usually_small, words
from workbench.statements.model import Token
from workbench.statements.titles import title_length

Small = Callable[[str], bool]
"""Is the word of that key an ordinary one, written small inside a sentence?"""

_DAYS = listed(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june"
    " july august september october november december mon tue tues wed thu thur thurs fri sat sun"
    " jan feb mar apr jun jul aug sep sept oct nov dec am pm gmt est edt utc"
)


class NameRuns:
    """Finds the ends of names in the tokens of one sentence, outside the places already read."""

    def __init__(self, tokens: Sequence[Token], covered: Collection[int], small: Small) -> None:
        self.tokens = tokens
        self.covered = covered
        self.small = small
        self.headline = headline_case(tokens)

    def _starts(self, at: int) -> bool:
        token = self.tokens[at]
        if not (token.word and token.capital) or at in self.covered or token.key in _DAYS:
            return False
        if self._no_name(at) or self._shouted(at):
            return False
        if token.key in words("function_words") or token.text[0].isdigit():
            return token.key not in {"i", "a"} and is_acronym(token) and not self.headline
        if self.headline or opens(self.tokens, at):
            return not self.small(token.key) or self._known_pair(at)
        return True

    def _no_name(self, at: int) -> bool:
        """Is it a letter, a contraction ("I'm"), or the short form of a state ("Va.")?"""
        tokens, key = self.tokens, self.tokens[at].key
        if len(key) == 1 and not self._initial(at):
            return True
        if "'" in key and key.split("'")[0] in words("function_words") | {"let"}:
            return True
        if key not in words("state_abbreviations"):
            return False
        before = tokens[at - 1].text if at else ""
        dotted = at + 1 < len(tokens) and tokens[at + 1].text == "." and touching(tokens, at + 1)
        return before in {"-", "(", ","} or (dotted and len(tokens[at].text) > 1)

    def _shouted(self, at: int) -> bool:
        """Is it an ordinary word in capitals, for emphasis?"""
        token = self.tokens[at]
        shouted = len(token.key) > 2 and is_acronym(token) and "." not in token.text
        return shouted and usually_small(token.key) and token.key not in table("acronyms")

    def _initial(self, at: int) -> bool:
        """Is the letter the initial of a name that follows ("J. Berg")?"""
        tokens = self.tokens
        dotted = at + 2 < len(tokens) and tokens[at + 1].text == "." and touching(tokens, at + 1)
        return dotted and tokens[at + 2].capital and adjacent(tokens, at + 2)

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
        return not (token.key in words("function_words") and not is_acronym(token))

    def end(self, at: int) -> int:
        """Where a name that begins at `at` ends; 0 if none begins there."""
        tokens = self.tokens
        if at >= len(tokens) or not self._starts(at):
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
        if mark == "-" and touching(tokens, at) and self._follows(at + 1, glued=True):
            return 2 if len(left.text) > 1 else 0
        if mark == "." and touching(tokens, at) and len(left.text) <= 2 and left.word:
            return 2 if self._follows(at + 1) else 0
        if mark == "&" and self._follows(at + 1):
            return 2
        if not adjacent(tokens, at):
            return 0
        if self._continues(at):
            given = left.key in words("name_heads") and tokens[at].key in words("given_names")
            return 0 if given or self._title_breaks(at) else 1
        return self._join(start, at)

    def _title_breaks(self, at: int) -> bool:
        """Does a title begin here, rather than the last word of an organisation's name?"""
        length = title_length(self.tokens, at)
        return length > 1 or (length == 1 and not self.has_head(at + 1))

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
            return after - at + 2 if self._follows(after + 1, glued=True) else 0
        return after - at + 1 if after > at and self._follows(after) else 0

    def _follows(self, at: int, *, glued: bool = False) -> bool:
        return (
            at < len(self.tokens)
            and self._continues(at)
            and (touching(self.tokens, at) if glued else adjacent(self.tokens, at))
        )

    def has_head(self, end: int) -> bool:
        return end <= len(self.tokens) and self.tokens[end - 1].key in words("name_heads")
