"""Learning the names of one event from its own articles, because no list knows its people."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from workbench.statements.gazetteer import gazetteer
from workbench.statements.lexicon import table, usually_small, words
from workbench.statements.mentions import Mention, Mentions
from workbench.statements.model import Token
from workbench.statements.name_index import NameIndex
from workbench.statements.names import given_name, one_spelling, same_given
from workbench.statements.titles import is_office


@dataclass(frozen=True, slots=True)
class Sighting:
    """The mentions of one sentence and whose article it is."""

    article: str
    mentions: Mentions
    tokens: Sequence[Token]
    headline: bool = False


def learn_names(sightings: Sequence[Sighting]) -> NameIndex:
    """The index of one event from the mentions of all its articles, in whatever order."""
    index = NameIndex()
    people = _people(sightings)
    given = _given_names(sightings, people)
    index.surnames = one_spelling(people, given, _offices_held(sightings))
    index.surnames.update(_second_surnames(sightings, people, given, index.surnames))
    index.people = frozenset(index.surnames.get(p, p) for p in people)
    index.given = _namesakes(given, index.surnames)
    index.bearer = _bearers(sightings, index)
    index.known_as = _known_as(sightings, index)
    index.acronyms = _acronyms(sightings, index)
    index.offices = _offices(sightings, index)
    return index


def _people(sightings: Sequence[Sighting]) -> Counter[str]:
    """Surnames (as spelt) of those who are persons, with how often each is used."""
    votes: Counter[str] = Counter()
    uses: Counter[str] = Counter()
    for seen in sightings:
        for mention in seen.mentions.names:
            uses[mention.keys[-1]] += 1
            votes[mention.keys[-1]] += _vote(seen, mention)
            if len(mention.keys) > 1 and mention.keys[-1] in words("company_heads"):
                votes[mention.keys[0]] -= 2  # "Nordvik" of "Nordvik Bank" is hardly a person
    return Counter({k: uses[k] for k, vote in votes.items() if vote > 0})


def _vote(seen: Sighting, mention: Mention) -> int:
    """How much one mention speaks for a person, or against."""
    several = len(mention.keys) > 1
    if mention.keys[-1] in words("name_heads") or "of" in mention.keys or mention.acronym:
        return -2
    if mention.role is not None:
        return 3
    if mention.keys[0] in words("given_names"):
        return 3 * several
    if mention.definite or usually_small(mention.keys[-1]):
        return -2
    if _speaks(seen.tokens, mention):
        return 1
    return int(several and not seen.headline and _looks_like_person(mention))


def _looks_like_person(mention: Mention) -> bool:
    """Are there at most three words, none of them one that organisations bear?"""
    return len(mention.keys) < 4 and all(
        key.isalpha() and key not in words("name_heads") for key in mention.keys
    )


def _speaks(tokens: Sequence[Token], mention: Mention) -> bool:
    after = tokens[mention.end] if mention.end < len(tokens) else None
    before = tokens[mention.start - 1] if mention.start else None
    return any(
        t is not None and t.stem in {"say", "told", "tell", "ad", "add"} for t in (after, before)
    )


def _given_names(sightings: Sequence[Sighting], people: Counter[str]) -> dict[str, Counter[str]]:
    given: dict[str, Counter[str]] = defaultdict(Counter)
    for seen in sightings:
        for mention in seen.mentions.names:
            if mention.keys[-1] in people and given_name(mention):
                given[mention.keys[-1]][given_name(mention)] += 1
    return dict(given)


def _second_surnames(
    sightings: Sequence[Sighting],
    people: Counter[str],
    given: dict[str, Counter[str]],
    surnames: dict[str, str],
) -> dict[str, str]:
    """Second surnames ("Inés Quiñónez Landívar") to the first, which stands alone elsewhere."""
    full = {mention.keys for seen in sightings for mention in seen.mentions.names}
    return {
        keys[-1]: surnames.get(keys[1], keys[1])
        for keys in sorted(full)
        if len(keys) == _WITH_SECOND
        and keys[:2] in full
        and keys[1] in people
        and set(given.get(keys[-1], ())) == {keys[0]}
    }


_WITH_SECOND = 3


def _offices_held(sightings: Sequence[Sighting]) -> dict[str, set[tuple[str, str]]]:
    held: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for seen in sightings:
        for mention in seen.mentions.names:
            role = mention.role
            if role is not None and role.place and is_office(role.title):
                held[mention.keys[-1]].add((role.place, role.title))
    return held


def _namesakes(
    given: dict[str, Counter[str]], surnames: dict[str, str]
) -> dict[str, frozenset[str]]:
    """Surnames that several people of the event bear, with one given name for each of them."""
    merged: dict[str, Counter[str]] = defaultdict(Counter)
    for surname in sorted(given):
        merged[surnames.get(surname, surname)].update(given[surname])
    several: dict[str, frozenset[str]] = {}
    for surname, counted in merged.items():
        bearers: list[str] = []
        for name in sorted(counted, key=lambda n: (-counted[n], n)):
            if not any(same_given(name, b) for b in bearers):
                bearers.append(name)
        if len(bearers) > 1:
            several[surname] = frozenset(bearers)
    return several


def _bearers(sightings: Sequence[Sighting], index: NameIndex) -> dict[tuple[str, str], str]:
    """For each article the bearer of a shared surname whom it introduces first.

    Later in the article the surname alone means that person; relatives are named in full.
    """
    chosen: dict[tuple[str, str], str] = {}
    for seen in sightings:
        for mention in seen.mentions.names:
            last = index.surnames.get(mention.keys[-1], mention.keys[-1])
            if last in index.given and given_name(mention) and not seen.headline:
                first = index.key(mention).split(" ")[0]
                chosen.setdefault((seen.article, last), first)
    return chosen


def _known_as(sightings: Sequence[Sighting], index: NameIndex) -> dict[str, str]:
    """Given names that only one person of the event bears, and that person's key."""
    bearers: dict[str, set[str]] = defaultdict(set)
    for seen in sightings:
        for mention in seen.mentions.names:
            first = given_name(mention)
            if first in words("given_names") and index.is_person(mention):
                bearers[first].add(index.key(mention))
    surnames = index.people | frozenset(index.surnames)
    return {
        first: next(iter(keys))
        for first, keys in bearers.items()
        if len(keys) == 1 and first not in surnames
    }


def _acronyms(sightings: Sequence[Sighting], index: NameIndex) -> dict[str, str]:
    """Short names of organisations to full ones: acronyms, and first words of just one name."""
    known = dict(table("acronyms"))
    full: dict[str, set[str]] = defaultdict(set)
    first: dict[str, set[str]] = defaultdict(set)
    short: set[str] = set()
    for seen in sightings:
        for mention in seen.mentions.names:
            if len(mention.keys) == 1:
                short.add(mention.keys[0])
            elif not index.is_person(mention):
                letters = "".join(k[0] for k in mention.keys if k not in {"of", "the", "and"})
                full[letters].add(" ".join(mention.keys))
                if mention.keys[-1] in words("company_heads"):
                    first[mention.keys[0]].add(" ".join(mention.keys))
    for acronym in sorted(short):
        fitting = full.get(acronym, set())
        if len(acronym) > 2 and len(fitting) == 1 and acronym not in known:
            known[acronym] = next(iter(fitting))
        elif len(first.get(acronym, ())) == 1 and _own_word(acronym):
            known.setdefault(acronym, next(iter(first[acronym])))
    return known


def _own_word(key: str) -> bool:
    """Can the word alone stand for the organisation whose name it begins?"""
    shared = key in words("name_heads") or gazetteer().names_word(key) or usually_small(key)
    return not shared and key not in words("given_names")


def _offices(sightings: Sequence[Sighting], index: NameIndex) -> dict[tuple[str, str, str], str]:
    """Who holds which office: only where all articles agree on one person.

    An office of no place is known in all articles if two of them name its holder.
    """
    holders: dict[tuple[str, str, str], set[str]] = defaultdict(set)
    naming: dict[str, set[str]] = defaultdict(set)
    for seen in sightings:
        for mention in seen.mentions.names:
            role = mention.role
            if role is None or role.former or not is_office(role.title):
                continue
            if not index.is_person(mention):
                continue
            key = index.key(mention, seen.article)
            holders[seen.article, "", role.title].add(key)
            holders["", "", role.title].add(key)
            naming[role.title].add(seen.article)
            if role.place:
                holders["", role.place, role.title].add(key)
    return {
        held: next(iter(keys))
        for held, keys in holders.items()
        if len(keys) == 1 and (any(held[:2]) or len(naming[held[2]]) > 1)
    }
