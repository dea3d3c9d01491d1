"""Which words an event writes with a capital: the only way to know a name at a sentence's head."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from workbench.statements.layout import headline_case
from workbench.statements.lexicon import usually_small
from workbench.statements.mentions import Mentions, find_mentions
from workbench.statements.model import Place, Token


@dataclass(frozen=True, slots=True)
class Case:
    """How the articles of one event write their words inside sentences."""

    small: frozenset[str] = frozenset()
    """Words written more often without a capital."""
    capital: frozenset[str] = frozenset()
    """Words written more often with one."""

    def is_small(self, key: str) -> bool:
        """Is the word an ordinary one, in these articles or in general?"""
        return key in self.small or (key not in self.capital and usually_small(key))

    def is_unknown(self, key: str) -> bool:
        """Does no running text of the articles write the word as a name?"""
        return key not in self.capital


def learn_case(sentences: Iterable[Sequence[Token]]) -> Case:
    """What running sentences show of the case of words; first words show nothing."""
    small: Counter[str] = Counter()
    capital: Counter[str] = Counter()
    for tokens in sentences:
        if headline_case(tokens):
            continue
        for index, token in enumerate(tokens):
            if not token.word or not token.text[0].isalpha():
                continue
            if not token.capital:
                small[token.key] += 1
            elif index and tokens[index - 1].word:
                capital[token.key] += 1
    return Case(
        frozenset(k for k, n in small.items() if n >= capital[k]),
        frozenset(k for k, n in capital.items() if n > small[k]),
    )


def mentions_of(tokens: Sequence[Token], places: Sequence[Place], case: Case) -> Mentions:
    """Names and roles of one sentence, given how its event writes words.

    In a headline every word may have a capital, so there only names that running text knows count.
    """
    if case.capital and headline_case(tokens):
        return find_mentions(tokens, places, case.is_unknown)
    return find_mentions(tokens, places, case.is_small)
