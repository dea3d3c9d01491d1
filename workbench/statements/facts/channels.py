"""Where something was said: a network, a news conference, an interview, a statement."""

from collections.abc import Sequence
from dataclasses import dataclass

from workbench.statements.lexicon import phrases, table
from workbench.statements.model import Token
from workbench.text.spans import Span


@dataclass(frozen=True, slots=True)
class Channel:
    """A channel by its one name ("x" for Twitter too) and the words that name it."""

    name: str
    span: Span


def read_channel(tokens: Sequence[Token]) -> Channel | None:
    """The first channel of a sentence that something is said through."""
    listed = phrases("channels")
    for at, token in enumerate(tokens):
        for phrase in listed.get(token.key, ()):
            keys = tuple(t.key for t in tokens[at : at + len(phrase)])
            if keys == phrase and _fits(tokens, at):
                end = tokens[at + len(phrase) - 1].span.end
                return Channel(table("channels")[" ".join(phrase)], Span(token.span.start, end))
    return None


def _fits(tokens: Sequence[Token], at: int) -> bool:
    """Does a preposition lead to it, or is it a verb ("tweeted")?"""
    if tokens[at].key.startswith("tweet") and tokens[at].key.endswith("ed"):
        return True
    before = [t.key for t in tokens[max(0, at - 4) : at]]
    return bool({"on", "in", "at", "during", "via", "through", "to", "told"} & set(before))
