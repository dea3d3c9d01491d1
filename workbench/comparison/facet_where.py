"""Where the event took place, answered by each article, its headline apart from its text."""

from collections.abc import Iterator, Mapping, Sequence

from workbench.comparison.conflicts.lexicon import words
from workbench.comparison.conflicts.pair import firm_if
from workbench.comparison.facets import Facet, FacetKind, FacetValue
from workbench.comparison.model import ConflictKind, PairConflict, Passage, Side
from workbench.comparison.occasion_mentions import Mention
from workbench.comparison.occasion_places import Located, located
from workbench.comparison.occasion_ties import Occasion, closely_tied, tied

_HELD = words("meeting rally ceremony festival match exercise trial vote")


def where(occasions: Sequence[Occasion], noun: str, kind: str) -> Facet | None:
    """The question where the occasion was; None unless two articles answer it."""
    answers = {o.article: _answers(o) for o in occasions}
    answers = {article: found for article, found in answers.items() if found}
    if len(answers) < 2:
        return None
    held = kind in _HELD
    question = f"Where was the {noun} held?" if held else f"Where did the {noun} happen?"
    topic = f"where the {noun} was held" if held else f"where the {noun} happened"
    by_article = {o.article: o for o in occasions}
    conflicts = (*_between(answers, by_article, topic), *_within(answers, topic))
    members = tuple(_member(a) for found in answers.values() for a in found)
    return Facet(FacetKind.WHERE, question, members, conflicts)


def _answers(one: Occasion) -> list[Located]:
    """The places that an article gives; none when its own text gives several."""
    found = [place for m in one.mentions if (place := located(m)) is not None]
    body = [p for p in found if not p.mention.statement.headline]
    if any(not a.agrees(b) for a in body for b in body):
        return []
    return found


def _stance(found: Sequence[Located]) -> list[Located]:
    """What an article holds: its text, or its headline when the text is silent."""
    return [p for p in found if not p.mention.statement.headline] or list(found)


def _between(
    answers: Mapping[str, Sequence[Located]], occasions: Mapping[str, Occasion], topic: str
) -> Iterator[PairConflict]:
    articles = list(answers)
    for number, left in enumerate(articles):
        for right in articles[number + 1 :]:
            mine, theirs = _stance(answers[left]), _stance(answers[right])
            if not tied(occasions[left], occasions[right]):
                continue
            if any(a.agrees(b) for a in mine for b in theirs):
                continue
            firm = closely_tied(occasions[left], occasions[right])
            for a in mine:
                for b in theirs:
                    yield _conflict(a, b, topic, firm=firm)


def _within(answers: Mapping[str, Sequence[Located]], topic: str) -> Iterator[PairConflict]:
    """An article whose headline and text give two places."""
    for found in answers.values():
        body = [p for p in found if not p.mention.statement.headline]
        for headline in (p for p in found if p.mention.statement.headline):
            same = [p for p in body if p.mention.head.match == headline.mention.head.match]
            if same and not any(p.agrees(headline) for p in body):
                for place in same:
                    yield _conflict(headline, place, topic, firm=True)


def _conflict(left: Located, right: Located, topic: str, *, firm: bool) -> PairConflict:
    return PairConflict(ConflictKind.PLACE, firm_if(firm), _side(left), _side(right), topic)


def _side(found: Located) -> Side:
    return Side(found.mention.statement.id, found.value, _passages(found.mention, found))


def _member(found: Located) -> FacetValue:
    return FacetValue(found.mention.statement.id, found.value, _passages(found.mention, found))


def _passages(mention: Mention, found: Located) -> tuple[Passage, ...]:
    return tuple(Passage(mention.statement.article, span) for span in found.spans)
