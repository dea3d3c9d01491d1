"""Who is who in one event: every spelling, title and role of a name under one key."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from workbench.statements.layout import printed
from workbench.statements.lexicon import words
from workbench.statements.mentions import Mention, Mentions, Role
from workbench.statements.model import Name, Token
from workbench.statements.names import given_name, same_given
from workbench.text.spans import Span


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
    known_as: dict[str, str] = field(default_factory=dict)
    """Given name that stands alone to the key of the one person of the event who bears it."""

    def key(self, mention: Mention, article: str = "") -> str:
        """The key of a name: a person's surname, else all its words."""
        if len(mention.keys) == 1 and mention.keys[0] in self.known_as:
            return self.known_as[mention.keys[0]]
        if self.is_person(mention):
            return self._person_key(mention, article)
        if len(mention.keys) == 1:
            return self.acronyms.get(mention.keys[0], mention.keys[0])
        return " ".join(mention.keys)

    def _person_key(self, mention: Mention, article: str) -> str:
        last = self.surnames.get(mention.keys[-1], mention.keys[-1])
        bearers = self.given.get(last)
        if not bearers:
            return last
        first = given_name(mention)
        if first:
            match = next((g for g in sorted(bearers) if same_given(g, first)), first)
            return f"{match} {last}"
        alone = self.bearer.get((article, last))
        return f"{alone} {last}" if alone else last

    def is_person(self, mention: Mention) -> bool:
        """Is it a person, as far as these articles tell?"""
        if mention.keys[-1] in words("name_heads") or "of" in mention.keys:
            return False
        if mention.role is not None or mention.keys[0] in self.known_as:
            return True
        return self.surnames.get(mention.keys[-1], mention.keys[-1]) in self.people

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
            everywhere = self.offices.get(("", "", role.title), "")
            return self.offices.get((article, "", role.title), everywhere)
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
