"""Which claims a reviewer wants to see, as written in the filter line.

The line is made of words: `agreement:disputed kind:place article:004 verdict:refuted state:second
unjudged flagged changed`, in any order; every other word must stand in the claim or in its
statements. A line in which a word is not understood still filters, by taking that word as text.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from workbench.comparison.model import Agreement, Claim, ConflictKind
from workbench.review.model import ReviewState
from workbench.review.regroup import articles_of
from workbench.review.second import ClaimState, stages
from workbench.text.normalize import ascii_key

_WORD = re.compile(r'(?:\w+:)?"[^"]*"|\S+')
Stages = Mapping[str, ClaimState]
"""Claim id to how far it has come."""
_MARKS = ("unjudged", "flagged", "changed")


@dataclass(frozen=True, slots=True)
class Filter:
    """What a claim must be to be shown; an empty field asks for nothing."""

    agreement: Agreement | None = None
    kind: ConflictKind | None = None
    article: str = ""
    """An article that must speak to the claim, by id."""
    verdict: str = ""
    """The label it must have."""
    stage: ClaimState | None = None
    """How far it must have come; written `state:`."""
    unjudged: bool = False
    flagged: bool = False
    changed: bool = False
    """Does it wait for the reviewer because an article changed?"""
    text: tuple[str, ...] = ()
    """Words that must all stand in the claim or its statements; case and accents are folded."""

    def __str__(self) -> str:
        named = {
            "agreement": self.agreement,
            "kind": self.kind,
            "article": self.article,
            "verdict": self.verdict,
            "state": self.stage,
        }
        words = [f"{name}:{_quoted(value)}" for name, value in named.items() if value]
        words += [mark for mark in _MARKS if getattr(self, mark)]
        return " ".join((*words, *map(_quoted, self.text)))

    def shows(self, state: ReviewState, claim: Claim, found: Stages | None = None) -> bool:
        """Does the claim pass? `found` are the stages of all claims, where they are known."""
        if self.stage and (stages(state) if found is None else found)[claim.id] is not self.stage:
            return False
        return all(test(self, state, claim) for test in _TESTS)

    def stages(self, state: ReviewState) -> Stages | None:
        """What `shows` needs to be told about many claims, if it needs anything."""
        return stages(state) if self.stage else None


def parse_filter(line: str) -> Filter:
    """The filter that the line asks for. The opposite of `str(filter)`."""
    fields: dict[str, object] = {}
    text: list[str] = []
    for word in _WORD.findall(line):
        name, _, value = word.partition(":")
        if word in _MARKS:
            fields[word] = True
        elif (read := _READ.get(name)) and (found := read(value.strip('"'))):
            fields["stage" if name == "state" else name] = found
        else:
            text.append(word.strip('"'))
    return Filter(**fields, text=tuple(t for t in text if t))  # type: ignore[arg-type]


def _quoted(value: str) -> str:
    return f'"{value}"' if " " in value else value


def _agreement(value: str) -> Agreement | None:
    return Agreement(value) if value in set(Agreement) else None


def _kind(value: str) -> ConflictKind | None:
    return ConflictKind(value) if value in set(ConflictKind) else None


def _stage(value: str) -> ClaimState | None:
    return ClaimState(value) if value in set(ClaimState) else None


_READ: dict[str, Callable[[str], str | None]] = {
    "agreement": _agreement,
    "kind": _kind,
    "article": str,
    "verdict": str,
    "state": _stage,
}


def _has_agreement(wanted: Filter, state: ReviewState, claim: Claim) -> bool:
    return wanted.agreement in {None, state.agreement(claim)}


def _has_kind(wanted: Filter, _state: ReviewState, claim: Claim) -> bool:
    return wanted.kind is None or any(c.kind is wanted.kind for c in claim.conflicts)


def _has_article(wanted: Filter, state: ReviewState, claim: Claim) -> bool:
    return not wanted.article or wanted.article in articles_of(state, claim.statements)


def _has_verdict(wanted: Filter, state: ReviewState, claim: Claim) -> bool:
    verdict = state.standing(claim.id).verdict
    return not wanted.verdict or (verdict is not None and verdict.label == wanted.verdict)


def _is_marked(wanted: Filter, state: ReviewState, claim: Claim) -> bool:
    standing = state.standing(claim.id)
    return (
        not (wanted.unjudged and standing.judged)
        and not (wanted.flagged and not standing.flagged)
        and not (wanted.changed and standing.settled_anchor)
    )


def _has_text(wanted: Filter, state: ReviewState, claim: Claim) -> bool:
    if not wanted.text:
        return True
    said = (state.statement(s).text for s in claim.statements)
    everything = ascii_key("\n".join((claim.text, *said)))
    return all(ascii_key(word) in everything for word in wanted.text)


_TESTS = (_has_agreement, _has_kind, _has_article, _has_verdict, _is_marked, _has_text)
