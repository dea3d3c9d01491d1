"""One claim in words: label before value, dissent first, every article named, no columns.

Made for ears as much as for eyes: a sign never stands without its word, and each line makes sense
on its own.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from workbench.articles.model import Article
from workbench.comparison.model import Agreement, Claim, Conflict, Strength
from workbench.review.model import Anchor, EvidenceLink, ReviewState, Standing
from workbench.review.second import STAGES, seen_verdicts, stages
from workbench.statements.model import Statement
from workbench.text.counting import counted
from workbench.tui.glyphs import Glyphs
from workbench.tui.stances import Stance, stances_of


@dataclass(frozen=True)
class ClaimView:
    """A claim with all that is needed to tell it."""

    state: ReviewState
    claim: Claim
    signs: Glyphs

    @cached_property
    def articles(self) -> tuple[Article, ...]:
        """All articles of the review, in the order they were given."""
        return self.state.base.articles

    @cached_property
    def numbers(self) -> Mapping[str, int]:
        """Article id to the number it is called by, counted from 1."""
        return {a.id: n for n, a in enumerate(self.articles, 1)}

    @cached_property
    def stances(self) -> tuple[Stance, ...]:
        """Who holds which value, fewest first."""
        return tuple(s for s in stances_of(self.claim, self.state.statement) if s.statements)

    @cached_property
    def statements(self) -> tuple[Statement, ...]:
        """The claim's statements as they are numbered and read out: dissent first."""
        return tuple(self.state.statement(s) for one in self.stances for s in one.statements)

    @property
    def values(self) -> tuple[str, ...]:
        """The values that stand against each other, fewest first."""
        return tuple(stance.value for stance in self.stances if stance.value)

    @property
    def standing(self) -> Standing:
        """Where the claim stands."""
        return self.state.standing(self.claim.id)

    def name(self, article: str) -> str:
        """An article by number and label."""
        return f"{self.numbers[article]}, {self.state.base.article(article).label}"


def claim_lines(view: ClaimView) -> list[str]:
    """Everything that there is to know before judging."""
    return [
        f"Text: {view.claim.text}",
        _agreement(view),
        *map(_conflict, _firm_first(view.claim.conflicts)),
        *_sides(view),
        *_silent(view),
        *_origins(view),
        *standing_lines(view.standing),
        *_colleagues(view),
    ]


def _agreement(view: ClaimView) -> str:
    agreement = view.state.agreement(view.claim)
    firm = [c for c in view.claim.conflicts if c.strength is Strength.FIRM]
    kinds = ", ".join(dict.fromkeys(c.kind.value for c in firm))
    on = f", on {kinds}" if kinds and agreement is Agreement.DISPUTED else ""
    by = ", by you" if view.standing.agreement else ""
    return f"Agreement: {agreement.value} ({view.signs.agreement(agreement)}){on}{by}"


def _firm_first(conflicts: Sequence[Conflict]) -> list[Conflict]:
    return sorted(conflicts, key=lambda c: c.strength is not Strength.FIRM)


def _conflict(conflict: Conflict) -> str:
    lead = "Conflict" if conflict.strength is Strength.FIRM else "Perhaps a difference"
    return f"{lead}, {conflict.kind.value}: {conflict.explanation}"


def _sides(view: ClaimView) -> Iterator[str]:
    numbers = {s.id: n for n, s in enumerate(view.statements, 1)}
    for place, stance in enumerate(view.stances, 1):
        yield _side(view, stance, place)
        for statement_id in stance.statements:
            statement = view.state.statement(statement_id)
            yield f"  Statement {numbers[statement_id]}, {_said(view, statement)}"


def _side(view: ClaimView, stance: Stance, place: int) -> str:
    held = len({view.state.statement(s).article for s in stance.statements})
    of_all = f"{held} of {counted(len(view.articles), 'article')}"
    if stance.value:
        return f"Value {place} of {len(view.values)}: {stance.value}, in {of_all}"
    return f"{'None of these values' if view.values else 'Said'} in {of_all}:"


def _said(view: ClaimView, statement: Statement) -> str:
    speaker = f" Speaker: {statement.speaker}." if statement.speaker else ""
    channel = f" Channel: {statement.channel}." if statement.channel else ""
    return f"article {view.name(statement.article)}: {statement.text}{_stop(statement)}" + (
        speaker + channel
    )


def _stop(statement: Statement) -> str:
    """A full stop where something follows that is not the statement's own words."""
    follows = statement.speaker or statement.channel
    return "." if follows and statement.text[-1:] not in {".", "!", "?", "”", '"', "…"} else ""


def _silent(view: ClaimView) -> Iterator[str]:
    speaking = {s.article for s in view.statements}
    silent = [view.name(a.id) for a in view.articles if a.id not in speaking]
    if silent:
        yield f"Silent: {'; '.join(silent)}"


def _origins(view: ClaimView) -> Iterator[str]:
    groups = [group for group in view.claim.origins if group]
    speaking = len({s.article for s in view.statements})
    if speaking < 2 or not groups:
        return
    said = f"Origins: {counted(speaking, 'article')}, {counted(len(groups), 'origin')}"
    shared = [" and ".join(str(view.numbers[a]) for a in g) for g in groups if len(g) > 1]
    yield "; ".join([said, *(f"articles {group} go back to one" for group in shared)])


def standing_lines(standing: Standing) -> list[str]:
    """What the reviewer said of the claim so far."""
    return [
        _verdict(standing),
        *([f"Holds: {standing.settled}"] if standing.settled else []),
        *([f"Note: {standing.note}"] if standing.note else []),
        *(_evidence(n, link) for n, link in enumerate(standing.evidence, 1)),
        *(["Flag: marked for a second look"] if standing.flagged else []),
        *(line for anchor in standing.anchors for line in _changed(anchor, standing)),
    ]


def _colleagues(view: ClaimView) -> Iterator[str]:
    """How far it has come with others; what they judged only once the reviewer has."""
    if view.state.colleagues:
        yield f"Stage: {STAGES[stages(view.state)[view.claim.id]]}"
    for verdict in seen_verdicts(view.state, view.claim.id):
        yield f"Colleague {verdict.reviewer}: {verdict.label}"


def _verdict(standing: Standing) -> str:
    verdict = standing.verdict
    if verdict is None:
        return "Verdict: none yet"
    sure = f", {verdict.confidence}" if verdict.confidence else ""
    by = f"by {verdict.reviewer} on {verdict.at:%Y-%m-%d %H:%M} UTC"
    open_again = "" if standing.judged else ", on words that changed since"
    return f"Verdict: {verdict.label}{sure}, {by}{open_again}"


def _evidence(number: int, link: EvidenceLink) -> str:
    archived = f", archived at {link.archived}" if link.archived else ""
    return f"Evidence {number}: {link.url}, {link.kind} source{archived}"


def _changed(anchor: Anchor, standing: Standing) -> Iterator[str]:
    if standing.settled_anchor:
        return
    yield f"The article {anchor.article} changed since: {anchor.state.value}"
    yield f"  Judged words: {anchor.quote}"
    if anchor.now:
        yield f"  Words now: {anchor.now}"
