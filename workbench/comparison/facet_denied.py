"""What one article says was denied and another tells as a fact.

"The firm denied that its director had been dismissed" shares next to nothing with "Director
dismissed after loss", so what is denied is looked up by its own words in every other article. Where
the other article tells of the denial too, or only reports who says so, the two do not dispute.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from workbench.comparison.conflicts.denial import denies
from workbench.comparison.conflicts.diff import shares
from workbench.comparison.conflicts.gates import in_mood, is_hedged
from workbench.comparison.conflicts.lexicon import denial_forms, words
from workbench.comparison.conflicts.pair import firm_if
from workbench.comparison.conflicts.reading import Reading, Word
from workbench.comparison.facets import Facet, FacetKind, FacetValue
from workbench.comparison.model import ConflictKind, PairConflict, Passage
from workbench.statements.model import Statement
from workbench.text.spans import Span

_ENDS = words("and but or while saying calling after before as because")
_LONGEST = 9
_FEWEST = 2
_COVERED = 0.75
_WITHIN = 8
_VAGUE = words(
    "claim claims allegation allegations accusation accusations report reports charge charges"
)
_REPORTED = words(
    """
    said says say told tells testified alleges alleged accuses accused accusing claims claimed
    according insisted insists suggested argued believes accusation accusations allegation
    allegations
    """
)

Sentence = tuple[Statement, Reading]


@dataclass(frozen=True)
class Denial:
    """A verb of denial and the words that say what is denied."""

    statement: Statement
    reading: Reading
    verb: Word
    denied: tuple[Word, ...]

    @property
    def content(self) -> tuple[Word, ...]:
        """The words that another article must have in order to assert it."""
        return tuple(w for w in self.denied if w.content and w.key not in _VAGUE)


def denied(sentences: Sequence[Sentence]) -> Iterator[Facet]:
    """A question for each thing that one article says was denied and another asserts."""
    denials = [d for s, reading in sentences if (d := _denial(s, reading)) is not None]
    if not denials:
        return
    holding = _sentences_by_word(sentences)
    for denial in denials:
        near = _sharing(denial, holding)
        found = [
            (other, run)
            for other in near
            if other[0].article != denial.statement.article and (run := _assertion(denial, other))
            if not _denied_there(near, other[0].article)
        ]
        if found:
            yield _facet(denial, found)


def _sentences_by_word(sentences: Sequence[Sentence]) -> Mapping[str, list[Sentence]]:
    holding: dict[str, list[Sentence]] = {}
    for sentence in sentences:
        for match in sorted(sentence[1].matches):
            holding.setdefault(match, []).append(sentence)
    return holding


def _sharing(denial: Denial, holding: Mapping[str, list[Sentence]]) -> list[Sentence]:
    """The sentences that hold at least two of the denied words, in the order of their ids."""
    matches = sorted({w.match for w in denial.content})
    shared = Counter(s.id for m in matches for s, _ in holding.get(m, ()))
    near = {s.id: (s, r) for m in matches for s, r in holding.get(m, ())}
    return [near[i] for i in sorted(near) if shared[i] >= min(_FEWEST, len(matches))]


def _denial(statement: Statement, reading: Reading) -> Denial | None:
    kinds = denial_forms()
    for word in reading.words:
        if kinds.get(word.key) != "verb" or word.negated:
            continue
        run: list[Word] = []
        for after in reading.words[word.index + 1 : word.index + 1 + _LONGEST]:
            if after.clause != word.clause or (run and after.key in _ENDS):
                break
            run.append(after)
        denial = Denial(statement, reading, word, tuple(run))
        if _is_clause(run) and len(denial.content) >= _FEWEST:
            return denial
    return None


def _is_clause(run: Sequence[Word]) -> bool:
    """Is an act denied ("that it sold", "selling") rather than a role or a charge?"""
    return bool(run) and (run[0].key == "that" or run[0].key.endswith("ing"))


def _assertion(denial: Denial, other: Sentence) -> tuple[Word, ...]:
    """The words by which another sentence asserts what is denied; empty if it does not."""
    _, reading = other
    if denies(reading) or is_hedged(reading) or not _is_told(reading):
        return ()
    wanted = denial.content
    weight = sum(w.weight for w in wanted)
    if sum(w.weight * (shares(w, reading) == 1) for w in wanted) < _COVERED * weight:
        return ()
    matches = {w.match for w in wanted}
    run = tuple(w for w in reading.words if w.match in matches)
    close = bool(run) and run[-1].index - run[0].index <= _WITHIN
    sure = not any(w.negated or in_mood(reading, w) for w in run)
    return run if close and sure else ()


def _denied_there(near: Sequence[Sentence], article: str) -> bool:
    """Does the article that asserts it tell of its denial as well?"""
    return any(s.article == article and denies(reading) for s, reading in near)


def _is_told(reading: Reading) -> bool:
    """Does the article say it in its own voice, rather than report who says so?"""
    return reading.statement.attribution is None and _REPORTED.isdisjoint(reading.forms)


def _facet(denial: Denial, found: Sequence[tuple[Sentence, tuple[Word, ...]]]) -> Facet:
    told = " ".join(w.text for w in denial.denied).removeprefix("that ")
    topic = f"whether {told}"
    mine = _value(denial.statement, "denied", (denial.verb,))
    theirs = [_value(other, "told as a fact", run) for (other, _), run in found]
    conflicts = tuple(
        PairConflict(ConflictKind.NEGATION, firm_if(True), mine.side, one.side, topic)
        for one in theirs
    )
    return Facet(FacetKind.DENIED, f"Is it so that {told}?", (mine, *theirs), conflicts)


def _value(statement: Statement, value: str, run: Sequence[Word]) -> FacetValue:
    spans: tuple[Span, ...] = tuple(w.span for w in run)
    return FacetValue(statement.id, value, tuple(Passage(statement.article, s) for s in spans))
