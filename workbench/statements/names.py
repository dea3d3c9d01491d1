"""Who is who in one event: every spelling, title and role of a name under one key.

Learnt from the event's own articles, because no list knows its people. Similarity of letters alone
would merge Austria with Australia, so only persons merge, never names of the gazetteer, and only
where something besides the letters agrees: a given name, an office, or the same sounds.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from rapidfuzz.distance import Levenshtein

from workbench.statements.gazetteer import gazetteer
from workbench.statements.lexicon import table, usually_small, words
from workbench.statements.mentions import (
    Mention,
    Mentions,
    Role,
    find_mentions,
    headline_case,
    is_office,
    printed,
)
from workbench.statements.model import Name, Place, Token
from workbench.text.spans import Span

ALIKE = 0.78
"""Least likeness (1 - Levenshtein distance / length) of two spellings of one surname."""
LEAST_LETTERS = 6
"""Shorter surnames merge only when they sound the same."""


@dataclass(frozen=True, slots=True)
class Sighting:
    """The mentions of one sentence and whose article it is."""

    article: str
    mentions: Mentions
    tokens: Sequence[Token]
    headline: bool = False


@dataclass
class NameIndex:
    """Keys of the names of one event. An empty index knows only what each mention shows itself."""

    surnames: dict[str, str] = field(default_factory=dict)
    """Spelling of a surname to the spelling chosen for all."""
    people: frozenset[str] = frozenset()
    """Chosen surnames of persons."""
    given: dict[str, frozenset[str]] = field(default_factory=dict)
    """Chosen surname to the different people who bear it, by given name (empty if only one)."""
    bearer: dict[tuple[str, str], str] = field(default_factory=dict)
    """Article and shared surname to the given name meant when the surname stands alone."""
    offices: dict[tuple[str, str, str], str] = field(default_factory=dict)
    """Article ("" for all), place and office to the key of its holder, where only one is known."""
    acronyms: dict[str, str] = field(default_factory=dict)
    """Acronym to the key of the organisation's full name."""

    def key(self, mention: Mention, article: str = "") -> str:
        """The key of a name: a person's surname, else all its words."""
        last = self.surnames.get(mention.keys[-1], mention.keys[-1])
        if self.is_person(mention):
            bearers = self.given.get(last)
            if not bearers:
                return last
            if len(mention.keys) > 1:
                match = next((g for g in sorted(bearers) if same_given(g, mention.keys[0])), "")
                return f"{match or mention.keys[0]} {last}"
            alone = self.bearer.get((article, last))
            return f"{alone} {last}" if alone else last
        if len(mention.keys) == 1:
            return self.acronyms.get(mention.keys[0], mention.keys[0])
        return " ".join(mention.keys)

    def is_person(self, mention: Mention) -> bool:
        """Is it a person, as far as these articles tell?"""
        if mention.keys[-1] in words("name_heads") or "of" in mention.keys:
            return False
        if mention.role is not None:
            return True
        return self.surnames.get(mention.keys[-1], mention.keys[-1]) in self.people and (
            not mention.definite
        )

    def names(
        self, tokens: Sequence[Token], mentions: Mentions, article: str = ""
    ) -> tuple[Name, ...]:
        """The names of one sentence."""
        found = []
        for mention in mentions.names:
            span = Span(tokens[mention.start].span.start, tokens[mention.end - 1].span.end)
            surface = printed(tokens[mention.start : mention.end])
            title = mention.role.title if mention.role else ""
            found.append(
                Name(span, self.key(mention, article), surface, self.is_person(mention), title)
            )
        return tuple(found)

    def holder(self, role: Role, article: str = "") -> str:
        """Key of the person meant by a role without a name; "" where that is not certain."""
        if role.former:
            return ""
        if not role.place:
            return self.offices.get((article, "", role.title), "")
        return self.offices.get(("", role.place, role.title), "")

    def references(
        self, tokens: Sequence[Token], mentions: Mentions, article: str = ""
    ) -> tuple[Name, ...]:
        """Persons named by their office alone ("the Ruritanian president")."""
        found = []
        for role in mentions.roles:
            key = self.holder(role, article)
            if key:
                span = Span(tokens[role.start].span.start, tokens[role.end - 1].span.end)
                surface = printed(tokens[role.start : role.end])
                found.append(Name(span, key, surface, True, role.title))
        return tuple(found)


@dataclass(frozen=True, slots=True)
class Case:
    """How the articles of one event write their words inside sentences."""

    small: frozenset[str] = frozenset()
    """Words written more often without a capital."""
    capital: frozenset[str] = frozenset()
    """Words written more often with one."""

    def is_small(self, key: str) -> bool:
        """Is the word an ordinary one, in these articles or in general?"""
        return key in self.small or (key not in self.capital and usually_small(key))

    def is_unknown(self, key: str) -> bool:
        """Does no running text of the articles write the word as a name?"""
        return key not in self.capital


def learn_case(sentences: Iterable[Sequence[Token]]) -> Case:
    """What running sentences show of the case of words; first words show nothing."""
    small: Counter[str] = Counter()
    capital: Counter[str] = Counter()
    for tokens in sentences:
        if headline_case(tokens):
            continue
        for index, token in enumerate(tokens):
            if not token.word or not token.text[0].isalpha():
                continue
            if not token.capital:
                small[token.key] += 1
            elif index and tokens[index - 1].word:
                capital[token.key] += 1
    return Case(
        frozenset(k for k, n in small.items() if n >= capital[k]),
        frozenset(k for k, n in capital.items() if n > small[k]),
    )


def learn_names(sightings: Sequence[Sighting]) -> NameIndex:
    """The index of one event from the mentions of all its articles, in whatever order."""
    index = NameIndex()
    people = _people(sightings)
    given = _given_names(sightings, people)
    index.surnames = _one_spelling(people, given, _offices_held(sightings))
    index.people = frozenset(index.surnames.get(p, p) for p in people)
    index.given = _namesakes(given, index.surnames)
    index.bearer = _bearers(sightings, index)
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
    return Counter({k: uses[k] for k, vote in votes.items() if vote > 0})


def _vote(seen: Sighting, mention: Mention) -> int:
    """How much one mention speaks for a person, or against."""
    several = len(mention.keys) > 1
    if mention.keys[-1] in words("name_heads") or "of" in mention.keys:
        return -2
    if mention.role is not None:
        return 3
    if mention.keys[0] in words("given_names"):
        return 3 * several
    if mention.definite:
        return -2
    if _speaks(seen.tokens, mention):
        return 1
    return int(several and not seen.headline and _looks_like_person(mention))


def _looks_like_person(mention: Mention) -> bool:
    """Are there at most three words, none of them one that organisations bear?"""
    return (
        len(mention.keys) < 4
        and all(k.isalpha() and len(k) > 1 for k in mention.keys[1:])
        and not any(k in words("name_heads") for k in mention.keys)
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
            if len(mention.keys) > 1 and mention.keys[-1] in people:
                given[mention.keys[-1]][mention.keys[0]] += 1
    return dict(given)


def _offices_held(sightings: Sequence[Sighting]) -> dict[str, set[tuple[str, str]]]:
    held: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for seen in sightings:
        for mention in seen.mentions.names:
            role = mention.role
            if role is not None and role.place and is_office(role.title):
                held[mention.keys[-1]].add((role.place, role.title))
    return held


def sound(key: str) -> str:
    """A surname with the usual differences of transliteration taken out."""
    for before, after in _SOUNDS:
        key = key.replace(before, after)
    kept = [c for i, c in enumerate(key) if i == 0 or c != key[i - 1]]
    return "".join(kept)


_SOUNDS = (
    ("tsch", "c"), ("tch", "c"), ("sch", "s"), ("shch", "s"), ("ch", "c"), ("sh", "s"),
    ("kh", "h"), ("zh", "z"), ("ts", "c"), ("tz", "c"), ("ks", "x"), ("ck", "k"), ("ph", "f"),
    ("dj", "d"), ("ou", "u"), ("oo", "u"), ("ee", "i"), ("w", "v"), ("j", "i"), ("y", "i"),
)  # fmt: skip


def _one_spelling(
    people: Counter[str],
    given: dict[str, Counter[str]],
    held: dict[str, set[tuple[str, str]]],
) -> dict[str, str]:
    """Each spelling to the most frequent spelling of its group."""
    group = {p: p for p in people}

    def root(name: str) -> str:
        while group[name] != name:
            name = group[name]
        return name

    ordered = sorted(people)
    for i, left in enumerate(ordered):
        for right in ordered[i + 1 :]:
            if _same_surname(left, right, given, held):
                group[root(right)] = root(left)
    members: dict[str, list[str]] = defaultdict(list)
    for name in ordered:
        members[root(name)].append(name)
    return {
        name: min(names, key=lambda n: (-people[n], n))
        for names in members.values()
        if len(names) > 1
        for name in names
    }


def _same_surname(
    left: str,
    right: str,
    given: dict[str, Counter[str]],
    held: dict[str, set[tuple[str, str]]],
) -> bool:
    if gazetteer().names_word(left) or gazetteer().names_word(right):
        return False
    ours, theirs = given.get(left), given.get(right)
    agree = bool(ours and theirs and any(same_given(a, b) for a in ours for b in theirs))
    if ours and theirs and not agree:
        return False
    if sound(left) == sound(right) and min(len(left), len(right)) >= 4:
        return True
    if min(len(left), len(right)) < LEAST_LETTERS or (left[0] != right[0] and not agree):
        return False
    tied = agree or bool(held.get(left, set()) & held.get(right, set()))
    return tied and Levenshtein.normalized_similarity(left, right) >= ALIKE


def same_given(left: str, right: str) -> bool:
    """Can the two be one given name: equal, an initial, a short form or a transliteration?"""
    if left == right or (left[0] == right[0] and min(len(left), len(right)) == 1):
        return True
    if table("short_names").get(left, left) == table("short_names").get(right, right):
        return True
    return left[0] == right[0] and Levenshtein.normalized_similarity(left, right) >= 0.6


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
    """For each article the bearer of a shared surname that it names most, if one stands out."""
    counted: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for seen in sightings:
        for mention in seen.mentions.names:
            last = index.surnames.get(mention.keys[-1], mention.keys[-1])
            if len(mention.keys) > 1 and last in index.given:
                name = index.key(mention).split(" ")[0]
                counted[seen.article, last][name] += 1
    chosen = {}
    for place, names in counted.items():
        ranked = sorted(names, key=lambda n: (-names[n], n))
        if len(ranked) == 1 or names[ranked[0]] > names[ranked[1]]:
            chosen[place] = ranked[0]
    return chosen


def _acronyms(sightings: Sequence[Sighting], index: NameIndex) -> dict[str, str]:
    """Acronyms to full names: known ones, and those whose letters fit just one name here."""
    known = dict(table("acronyms"))
    full: dict[str, set[str]] = defaultdict(set)
    short: set[str] = set()
    for seen in sightings:
        for mention in seen.mentions.names:
            if len(mention.keys) == 1:
                short.add(mention.keys[0])
            elif not index.is_person(mention):
                letters = "".join(k[0] for k in mention.keys if k not in {"of", "the", "and"})
                full[letters].add(" ".join(mention.keys))
    for acronym in sorted(short):
        fitting = full.get(acronym, set())
        if len(acronym) > 2 and len(fitting) == 1 and acronym not in known:
            known[acronym] = next(iter(fitting))
    return known


def _offices(sightings: Sequence[Sighting], index: NameIndex) -> dict[tuple[str, str, str], str]:
    """Who holds which office: only where all articles agree on one person."""
    holders: dict[tuple[str, str, str], set[str]] = defaultdict(set)
    for seen in sightings:
        for mention in seen.mentions.names:
            role = mention.role
            if role is None or role.former or not is_office(role.title):
                continue
            key = index.key(mention, seen.article)
            holders[seen.article, "", role.title].add(key)
            if role.place:
                holders["", role.place, role.title].add(key)
    return {place: next(iter(keys)) for place, keys in holders.items() if len(keys) == 1}


def mentions_of(tokens: Sequence[Token], places: Sequence[Place], case: Case) -> Mentions:
    """Names and roles of one sentence, given how its event writes words.

    In a headline every word may have a capital, so there only names that running text knows count.
    """
    if case.capital and headline_case(tokens):
        return find_mentions(tokens, places, case.is_unknown)
    return find_mentions(tokens, places, case.is_small)
