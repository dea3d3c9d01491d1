"""Where an occasion took place, answered by each article, its headline apart from its text.

An article whose headline names one place and whose text another contradicts itself: that is a
question of its own, and against the other articles its text counts.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from workbench.comparison.conflicts.lexicon import words
from workbench.comparison.conflicts.pair import firm_if
from workbench.comparison.facets import Facet, FacetKind, FacetValue
from workbench.comparison.model import ConflictKind, PairConflict, Passage
from workbench.comparison.occasion_mentions import Mention, is_plural
from workbench.comparison.occasion_places import Located, located
from workbench.comparison.occasion_ties import Occasion, closely_tied, tied
from workbench.statements.model import Place

_HELD = words("meeting rally ceremony festival match exercise trial vote debate")


@dataclass(frozen=True)
class Answer:
    """The places that one article gives, in its headline and in its text."""

    occasion: Occasion
    headline: tuple[Located, ...]
    body: tuple[Located, ...]

    @property
    def stance(self) -> tuple[Located, ...]:
        """What the article holds: its text, or its headline when the text is silent."""
        return self.body or self.headline


def where(occasions: Sequence[Occasion], noun: str, kind: str) -> Iterator[Facet]:
    """Where the occasion was; and once more for each article that contradicts itself."""
    answers = [a for o in occasions if (a := _answer(o, noun)) is not None]
    held = kind in _HELD
    was = "were" if is_plural(noun) else "was"
    question = f"Where {was} the {noun} held?" if held else f"Where did the {noun} take place?"
    topic = f"where the {noun} {was} held" if held else f"where the {noun} took place"
    for answer in answers:
        conflicts = tuple(_within(answer, topic))
        if conflicts:
            members = tuple(_member(p, p.value) for p in (*answer.headline, *answer.body))
            label = f"{question[:-1]}, by the headline and by the text of one article?"
            yield Facet(FacetKind.WHERE, label, members, conflicts)
    if len(answers) > 1:
        names = _shown_names([p for a in answers for p in a.stance])
        members = tuple(_member(p, names[p.place.key]) for a in answers for p in a.stance)
        yield Facet(FacetKind.WHERE, question, members, tuple(_between(answers, names, topic)))


def _answer(one: Occasion, noun: str) -> Answer | None:
    """What an article gives; None when its own text gives several places, or none.

    What it says under the name that most articles use comes first: "talks" elsewhere may be others.
    """
    found = [place for m in one.mentions if (place := located(m)) is not None]
    named = [p for p in found if p.mention.head.key.startswith(noun)]
    headline = tuple(p for p in named or found if p.mention.statement.headline)
    text = [p for p in found if not p.mention.statement.headline]
    first = [p for p in named if not p.mention.statement.headline] or text
    if not found or any(not a.agrees(b) for a in first for b in first):
        return None
    return Answer(one, headline, tuple(p for p in text if all(p.agrees(f) for f in first)))


def _shown_names(found: Sequence[Located]) -> Mapping[str, str]:
    """Place key to the name shown: the most exact place named that agrees, if there is but one."""
    names = {}
    for place in found:
        exact = {
            p.place.key: p
            for p in found
            if p.place.key == place.place.key or place.place.key in p.place.within
        }
        closest = [p for k, p in exact.items() if k != place.place.key] or [place]
        names[place.place.key] = closest[0].value if len(closest) == 1 else place.value
    return names


def _between(
    answers: Sequence[Answer], names: Mapping[str, str], topic: str
) -> Iterator[PairConflict]:
    for number, left in enumerate(answers):
        for right in answers[number + 1 :]:
            if not tied(left.occasion, right.occasion):
                continue
            if any(a.agrees(b) for a in left.stance for b in right.stance):
                continue
            firm = closely_tied(left.occasion, right.occasion)
            for a in left.stance:
                for b in right.stance:
                    if _of_two(a, b):
                        continue
                    sides = _member(a, names[a.place.key]).side, _member(b, names[b.place.key]).side
                    yield PairConflict(ConflictKind.PLACE, firm_if(firm), *sides, topic)


def _of_two(left: Located, right: Located) -> bool:
    """Are the places those of two days, or does one sentence name both, and a day for each?"""
    one, other = left.mention, right.mention
    if one.days and other.days and not one.days & other.days:
        return True
    return _holds(one, right.place) or _holds(other, left.place)


def _holds(mention: Mention, place: Place) -> bool:
    return len(mention.days) > 1 and any(p.key == place.key for p in mention.statement.facts.places)


def _within(answer: Answer, topic: str) -> Iterator[PairConflict]:
    """An article whose headline and text put one occasion, under one name, in two places."""
    for headline in answer.headline:
        same = [p for p in answer.body if p.mention.head.match == headline.mention.head.match]
        if any(p.agrees(headline) for p in answer.body):
            continue
        for place in same:
            sides = _member(headline, headline.value).side, _member(place, place.value).side
            yield PairConflict(ConflictKind.PLACE, firm_if(True), *sides, topic)


def _member(found: Located, value: str) -> FacetValue:
    return FacetValue(found.mention.statement.id, value, _passages(found))


def _passages(found: Located) -> tuple[Passage, ...]:
    article = found.mention.statement.article
    return tuple(Passage(article, span) for span in found.spans)
