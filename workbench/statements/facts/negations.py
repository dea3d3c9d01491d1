"""Where a statement says that something is not so, and which words that governs."""

from collections.abc import Sequence

from workbench.statements.lexicon import listed, table, words
from workbench.statements.model import Negation, NegationKind, Token
from workbench.text.spans import Span

_NOT = listed("not never no none nobody nothing neither nor nowhere cannot")
_REFUSE = listed("refus reject")
_REFUSE_TO = listed("fail declin abstain")
"""These refuse something only with "to" or "from" after them."""
_BREAKS = frozenset(',;:.!?()"—–') | listed(
    "but and or because although though while when if which who that"
)
_SKIP = listed("be been being have had has do did does will would can could may might to")
_QUOTES = frozenset('"“')
_MOST_HEADS = 4
_FALSE_CUES = {
    ("not", "only"),
    ("no", "longer"),
    ("no", "doubt"),
    ("no", "1"),
    ("not", "just"),
    ("nowhere", "near"),
}


def read_negations(tokens: Sequence[Token], named: Sequence[Span] = ()) -> tuple[Negation, ...]:
    """The negations and denials of one sentence, in reading order.

    Words inside the `named` spans (names and places) are never heads: nobody negates a person.
    """
    found = []
    for at, token in enumerate(tokens):
        kind = _kind(tokens, at) if token.word else None
        if kind is not None:
            found.append(_negation(tokens, at, kind, named))
    return tuple(found)


def _kind(tokens: Sequence[Token], at: int) -> NegationKind | None:
    token = tokens[at]
    after = tokens[at + 1].key if at + 1 < len(tokens) else ""
    if (token.key, after) in _FALSE_CUES or (token.text == "No" and after == "."):
        return None
    if at and tokens[at - 1].key == "or":
        return None
    if token.key in _NOT:
        return NegationKind.NOT
    if token.key == "without":
        return NegationKind.WITHOUT
    if after == "by":
        return None
    if token.stem in _REFUSE or (token.stem in _REFUSE_TO and after in {"to", "from"}):
        return NegationKind.REFUSE
    return NegationKind.DENY if _denies(tokens, at) else None


def _denies(tokens: Sequence[Token], at: int) -> bool:
    """Is it a verb of denial, or a predicate such as "is false"?"""
    how = table("denials").get(tokens[at].key)
    if how == "predicate":
        return any(t.stem == "be" for t in tokens[max(0, at - 3) : at])
    return how == "verb"


def _negation(
    tokens: Sequence[Token], at: int, kind: NegationKind, named: Sequence[Span]
) -> Negation:
    end = at + 1
    heads: list[str] = []
    while end < len(tokens) and len(heads) < _MOST_HEADS:
        token = tokens[end]
        quoting = token.text in _QUOTES and not heads
        if token.key in _BREAKS and (heads or not token.word) and not quoting:
            break
        if _is_head(token, named):
            heads.append(token.stem)
        end += 1
    scope = Span(tokens[at].span.end, tokens[end - 1].span.end)
    return Negation(tokens[at].span, kind, scope, tuple(heads))


def _is_head(token: Token, named: Sequence[Span]) -> bool:
    if not token.word or token.key in words("function_words") or token.key in _SKIP:
        return False
    if table("titles").get(token.key) == "address":
        return False
    return not any(span.contains(token.span) for span in named)
