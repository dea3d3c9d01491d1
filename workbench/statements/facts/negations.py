"""Where a statement says that something is not so, and which words that governs."""

from collections.abc import Sequence

from workbench.statements.lexicon import listed, table, words
from workbench.statements.model import Negation, NegationKind, Token
from workbench.text.spans import Span

_NOT = listed("not never no none nobody nothing neither nor nowhere hardly barely cannot")
_REFUSE = listed("refuse fail declin decline reject abstain")
_BREAKS = frozenset(',;:.!?()"—–') | listed(
    "but and or because although though while when if which who that"
)
_SKIP = listed("be been being have had has do did does will would can could may might to")
_MOST_HEADS = 4
_FALSE_CUES = {("not", "only"), ("no", "longer"), ("no", "doubt"), ("no", "1"), ("not", "just")}


def read_negations(tokens: Sequence[Token]) -> tuple[Negation, ...]:
    """The negations and denials of one sentence, in reading order."""
    found = []
    for at, token in enumerate(tokens):
        kind = _kind(tokens, at) if token.word else None
        if kind is not None:
            found.append(_negation(tokens, at, kind))
    return tuple(found)


def _kind(tokens: Sequence[Token], at: int) -> NegationKind | None:
    token = tokens[at]
    after = tokens[at + 1].key if at + 1 < len(tokens) else ""
    if (token.key, after) in _FALSE_CUES:
        return None
    if token.key in _NOT:
        return NegationKind.NOT
    if token.key == "without":
        return NegationKind.WITHOUT
    if token.stem in _REFUSE:
        return NegationKind.REFUSE
    if token.key in table("denials"):
        return NegationKind.DENY
    return None


def _negation(tokens: Sequence[Token], at: int, kind: NegationKind) -> Negation:
    end = at + 1
    heads: list[str] = []
    while end < len(tokens) and len(heads) < _MOST_HEADS:
        token = tokens[end]
        if not token.word and token.text in _BREAKS:
            break
        if heads and token.key in _BREAKS:
            break
        if token.word and token.key not in words("function_words") and token.key not in _SKIP:
            heads.append(token.stem)
        end += 1
    scope = Span(tokens[at].span.end, tokens[end - 1].span.end)
    return Negation(token_span(tokens, at), kind, scope, tuple(heads))


def token_span(tokens: Sequence[Token], at: int) -> Span:
    """The span of one token."""
    return tokens[at].span
