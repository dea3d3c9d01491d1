"""What a comparison finds: claims across articles, how far they agree, and why, in words."""

from dataclasses import dataclass, field
from enum import StrEnum

from workbench.articles.model import Article
from workbench.statements.model import Statement
from workbench.text.spans import Span


class Agreement(StrEnum):
    """How the articles stand to a claim."""

    DISPUTED = "disputed"
    SHARED = "shared"
    SINGLE = "single"


class ConflictKind(StrEnum):
    """What two articles differ on."""

    PLACE = "place"
    TIME = "time"
    NUMBER = "number"
    PARTICIPANTS = "participants"
    SPEAKER = "speaker"
    CHANNEL = "channel"
    QUOTE = "quote"
    NEGATION = "negation"
    OPPOSITE = "opposite"
    NAME = "name"


class Strength(StrEnum):
    """How sure a conflict is: only a firm one makes a claim disputed."""

    FIRM = "firm"
    POSSIBLE = "possible"


class Relation(StrEnum):
    """How two statements stand to each other."""

    SAME = "same"
    CONFLICT = "conflict"
    UNRELATED = "unrelated"


@dataclass(frozen=True, slots=True)
class Passage:
    """The very words of an article that carry a value."""

    article: str
    span: Span


@dataclass(frozen=True, slots=True)
class Side:
    """What one of two statements holds where they differ."""

    statement: str
    value: str
    """As a reviewer would put it ("Lisbon", "8 names", "not signed")."""
    at: tuple[Passage, ...]
    key: str = ""
    """What another statement must hold to bear this side out; see `conflicts.lone.witnesses`."""


@dataclass(frozen=True, slots=True)
class PairConflict:
    """A difference between two statements, before it is gathered over all articles."""

    kind: ConflictKind
    strength: Strength
    left: Side
    right: Side
    topic: str
    """What the two differ on, in words: "where the summit was held", "how many were hurt"."""
    needs_witness: bool = False
    """Does it count only if a third article bears one of the two sides out, by its key?"""


@dataclass(frozen=True, slots=True)
class ConflictValue:
    """One of the values in conflict, and who holds it."""

    value: str
    statements: tuple[str, ...]
    at: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True)
class Conflict:
    """Why a claim is disputed, or may be."""

    kind: ConflictKind
    strength: Strength
    explanation: str
    """A sentence that the reviewer can check ("4 articles say Lisbon; 004 alone says Porto")."""
    values: tuple[ConflictValue, ...]
    """Fewest articles first."""
    lone: str | None = None
    """The article that stands alone against at least two others, if one does."""


@dataclass(frozen=True, slots=True)
class Link:
    """Why two statements are held to make the same claim."""

    left: str
    right: str
    score: float
    """0 to 1."""
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Claim:
    """What one or more statements say, across articles: the thing a reviewer judges."""

    id: str
    """A hash of the statements it was made of (article bytes and offsets): stable, order-free."""
    text: str
    """The most complete wording, or a short label when a fact of the event is in question."""
    agreement: Agreement
    statements: tuple[str, ...]
    origins: tuple[tuple[str, ...], ...] = ()
    """Article ids by origin: articles thought to rewrite one source stand together."""
    conflicts: tuple[Conflict, ...] = ()
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class OriginProposal:
    """Articles that seem to rewrite one source, with the clues; the reviewer decides."""

    articles: tuple[str, ...]
    clues: tuple[str, ...]


@dataclass(frozen=True)
class Comparison:
    """The articles of one event laid against each other. Claims stand in the order of review."""

    articles: tuple[Article, ...]
    statements: tuple[Statement, ...]
    claims: tuple[Claim, ...]
    origins: tuple[OriginProposal, ...] = ()
    notes: tuple[str, ...] = ()
    """What the reviewer should know ("articles 2 and 5 are the same text")."""
    _statements: dict[str, Statement] = field(init=False, repr=False, compare=False)
    _articles: dict[str, Article] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_statements", {s.id: s for s in self.statements})
        object.__setattr__(self, "_articles", {a.id: a for a in self.articles})

    def statement(self, statement_id: str) -> Statement:
        """The statement of that id; KeyError if there is none."""
        return self._statements[statement_id]

    def article(self, article_id: str) -> Article:
        """The article of that id; KeyError if there is none."""
        return self._articles[article_id]

    def articles_of(self, claim: Claim) -> tuple[str, ...]:
        """Ids of the articles that speak to the claim, in the order of `articles`."""
        speaking = {self._statements[s].article for s in claim.statements}
        return tuple(a.id for a in self.articles if a.id in speaking)


@dataclass(frozen=True, slots=True)
class TextComparison:
    """How two statements stand to each other, taken alone."""

    score: float
    """0 to 1: how far they make the same claim."""
    relation: Relation
    conflicts: tuple[Conflict, ...] = ()
    reasons: tuple[str, ...] = ()
