"""Where something was said: a network, a news conference, an interview, a statement."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from workbench.statements.lexicon import listed, phrases, table
from workbench.statements.model import Token
from workbench.text.spans import Span

_LEADING = listed("on in at during via through to using")
_VERBS = listed("tweeted tweeting told tells")
_OVER = 4
"""So many words may stand between the preposition and the channel ("in a brief joint ...")."""


@dataclass(frozen=True, slots=True)
class Channel:
    """A channel by its one name ("x" for Twitter too) and the words that name it."""

    name: str
    span: Span


def read_channel(tokens: Sequence[Token]) -> Channel | None:
    """The first channel that the words of a sentence outside its quotations name.

    Of "a video posted on Facebook" that is the network, for anything may be a video.
    """
    found = list(_channels(tokens))
    first = found[0] if found else None
    if first is None or first.name not in _SHOWN_ON:
        return first
    return next((c for c in found if c.name in _NETWORKS), first)


def _channels(tokens: Sequence[Token]) -> Iterator[Channel]:
    known = phrases("channels")
    for at, token in enumerate(tokens):
        for phrase in known.get(token.key, ()):
            last = at + len(phrase)
            if tuple(t.key for t in tokens[at:last]) == phrase and _fits(tokens, at):
                name = table("channels")[" ".join(phrase)]
                yield Channel(name, Span(token.span.start, tokens[last - 1].span.end))
                break


_SHOWN_ON = listed("video message statement")
_NETWORKS = listed("x telegram facebook instagram tiktok youtube linkedin whatsapp weibo bluesky")


def _fits(tokens: Sequence[Token], at: int) -> bool:
    """Does a preposition lead to it over words that describe it, or is it a verb?"""
    token = tokens[at]
    if token.key in _VERBS:
        return True
    if token.key == "x" and token.text != "X":
        return False
    for before in range(at - 1, max(-1, at - 1 - _OVER), -1):
        earlier = tokens[before]
        if earlier.key in _LEADING:
            return True
        if earlier.key in {"told", "tell", "tells"}:
            return table("channels")[token.key] != "x" if token.key in table("channels") else True
        if not earlier.word or earlier.key in _STOPS:
            return False
    return False


_STOPS = listed("of by with from about after before for and or that which who")
