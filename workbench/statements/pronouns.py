"""Which persons "he" and which "she" can mean, learnt from the event's own articles.

No list of given names knows the people of an event, but its articles address them ("Mrs Costa",
"the spokesman") and put pronouns right beside the only person whom they can mean.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from workbench.statements.lexicon import listed
from workbench.statements.model import Facts, Name, Token
from workbench.statements.phrases import subject_of

Pronouns = Mapping[str, str]
"""Name key to "he" or "she", of those persons for whom the articles leave little doubt."""

_FORMS = {
    **dict.fromkeys(listed("he him his himself"), "he"),
    **dict.fromkeys(listed("she her hers herself"), "she"),
}
_ADDRESSED = {
    **dict.fromkeys(
        listed("mr sir lord king prince spokesman chairman businessman policeman fireman"), "he"
    ),
    **dict.fromkeys(
        listed("mrs ms miss dame lady queen princess spokeswoman chairwoman businesswoman"), "she"
    ),
}
_BY_ADDRESS = 3
"""Votes of a form of address; a pronoun that stands near has one, for it may mean another."""
_FEWEST_VOTES = 2
_MAJORITY = 0.75

Read = tuple[str, Sequence[Token], Facts]
"""An article's id, with the tokens and the facts of one of its sentences."""


def learn_pronouns(sentences: Iterable[Read]) -> Pronouns:
    """The pronoun of each person, by the votes of all articles; sentences in reading order."""
    votes: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for key, pronoun, weight in _votes(sentences):
        votes[key][pronoun] += weight
    return {
        key: pronoun
        for key, counted in votes.items()
        for pronoun, count in counted.items()
        if count >= max(_FEWEST_VOTES, _MAJORITY * counted.total())
    }


def may_mean(pronoun: str, key: str, known: Pronouns) -> bool:
    """May "he" or "she" mean the person of this key?"""
    return known.get(key, pronoun) == pronoun


def _votes(sentences: Iterable[Read]) -> Iterator[tuple[str, str, int]]:
    """Name key, pronoun and weight of all that speaks for one."""
    last, about = "", ""
    for article, tokens, facts in sentences:
        people = [n for n in (*facts.names, *facts.references) if n.person]
        for name in people:
            if address := _address(tokens, name):
                yield name.key, address, _BY_ADDRESS
        before, last = (about if article == last else ""), article
        about = _about(tokens, facts, people)
        found = {p for t in tokens if (p := _FORMS.get(t.key)) and not facts.is_quoted(t.span)}
        goes_on = not people and _opens(tokens)
        if len(found) == 1 and (meant := before if goes_on else about):
            yield meant, found.pop(), 1
            about = meant


def _about(tokens: Sequence[Token], facts: Facts, people: Sequence[Name]) -> str:
    """The only person of a sentence, if also its subject, of whom its pronouns mostly speak."""
    keys = {n.key for n in people}
    if len(keys) != 1:
        return ""
    subject = subject_of(tokens, facts, 0, len(tokens))
    return subject.key if isinstance(subject, Name) and subject.key in keys else ""


def _address(tokens: Sequence[Token], name: Name) -> str:
    """The pronoun that goes with the title of a name or the word right before it."""
    before = [t.key for t in tokens if t.span.end <= name.span.start and t.word][-1:]
    said = {*name.title.replace("-", " ").split(), *before}
    return next((_ADDRESSED[word] for word in sorted(said) if word in _ADDRESSED), "")


def _opens(tokens: Sequence[Token]) -> bool:
    """Does the sentence begin with "he" or "she"?"""
    return next((t.key for t in tokens if t.word), "") in {"he", "she"}
