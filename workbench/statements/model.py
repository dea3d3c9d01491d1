"""What one article says, and the facts in it: the values that comparison works on.

Every span counts in the article's text, so that a value can be pointed at on the screen.
"""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from workbench.text.spans import Span


@dataclass(frozen=True, slots=True)
class Token:
    """A word, number or mark of punctuation."""

    span: Span
    text: str
    """As printed, possessive ending dropped ("Costa" of "Costa's")."""
    key: str
    """Lower-case ASCII, dotted acronyms joined ("us" of "U.S."), US/UK spelling folded."""
    stem: str
    """The key reduced to its stem; irregular forms mapped first ("said" to "say")."""
    word: bool = True
    """False for punctuation."""

    @property
    def capital(self) -> bool:
        """Is the first letter upper case as printed?"""
        return self.text[:1].isupper()


class PlaceKind(StrEnum):
    """How large a place is, and whether the text names it or its people."""

    COUNTRY = "country"
    CAPITAL = "capital"
    CITY = "city"
    REGION = "region"


@dataclass(frozen=True, slots=True)
class Place:
    """A place of the gazetteer, named outright or by its demonym."""

    span: Span
    key: str
    """The place's own key in the gazetteer ("lisbon"); a demonym has its country's key."""
    name: str
    """The name to show ("Lisbon")."""
    kind: PlaceKind
    within: frozenset[str] = frozenset()
    """Keys of the places that contain it (a city's region and country)."""
    demonym: bool = False


@dataclass(frozen=True, slots=True)
class Name:
    """A person, organisation or other named thing: a run of capitalised words as one unit."""

    span: Span
    key: str
    """One key for all spellings of one name, learnt from the event's own articles."""
    surface: str
    """As printed, title left out."""
    person: bool = False
    title: str = ""
    """The role before or after it ("prime minister"), lower case."""


class TimeGrain(StrEnum):
    """How exact a time is."""

    YEAR = "year"
    MONTH = "month"
    DAY = "day"
    WEEKDAY = "weekday"
    CLOCK = "clock"


@dataclass(frozen=True, slots=True)
class Time:
    """A date or clock time as printed and, where the article's own date allows, resolved."""

    span: Span
    grain: TimeGrain
    value: str
    """As far as the words go: "2009", "2024-02", "--02-28", "2024-02-28", "wednesday", "14:30"."""
    resolved: date | None = None
    """The calendar day meant; None when the words or the article's date leave it open."""


class Quantity(StrEnum):
    """What a number measures."""

    COUNT = "count"
    PERCENT = "percent"
    MONEY = "money"
    LENGTH = "length"
    AREA = "area"
    SPEED = "speed"
    WEIGHT = "weight"
    VOLUME = "volume"
    DURATION = "duration"
    AGE = "age"
    ORDINAL = "ordinal"


@dataclass(frozen=True, slots=True)
class Number:
    """A number with what it counts: `low` to `high` in `unit`; an open bound is None."""

    span: Span
    low: float | None
    high: float | None
    quantity: Quantity
    unit: tuple[str, ...] = ()
    """Stems of the words that say what is counted, the head noun last; the currency for money."""
    qualifier: str = ""
    """"about", "over", "under" or nothing."""

    @property
    def exact(self) -> bool:
        """Is it one value, said without a qualifier?"""
        return self.low == self.high and self.low is not None and not self.qualifier


@dataclass(frozen=True, slots=True)
class Participants:
    """Who took part, as a list of names or as a count of those listed."""

    span: Span
    names: frozenset[str] = frozenset()
    """Place or name keys, empty when only a count is given."""
    count: int | None = None
    whole: bool = True
    """False for a list introduced by "such as", "including" or "among"."""
    members: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words between quotation marks, marks excluded."""

    span: Span


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who said a statement, and where, as far as the text or the sentence before is certain."""

    speaker: str
    """The speaker's name key; "" when the text names nobody, or something that is no person."""
    speaker_name: str = ""
    """As shown ("Ana Costa")."""
    speaker_span: Span | None = None
    verb: str = ""
    """The verb of speech, as its stem ("say"), "according to", or ":" after a name."""
    verb_span: Span | None = None
    channel: str = ""
    """"x", "telegram", "facebook", "news conference", "interview", "statement" ..., or ""."""
    channel_span: Span | None = None
    direct: bool = False
    """Is it a quotation rather than a report?"""


class NegationKind(StrEnum):
    """How a statement says that something is not so."""

    NOT = "not"
    REFUSE = "refuse"
    WITHOUT = "without"
    DENY = "deny"


@dataclass(frozen=True, slots=True)
class Negation:
    """A word that negates or denies, and the words it governs."""

    span: Span
    kind: NegationKind
    scope: Span
    heads: tuple[str, ...] = ()
    """Stems of the content words in the scope, nearest first."""


@dataclass(frozen=True, slots=True)
class Facts:
    """All facts of one statement, each kind in reading order."""

    names: tuple[Name, ...] = ()
    places: tuple[Place, ...] = ()
    times: tuple[Time, ...] = ()
    numbers: tuple[Number, ...] = ()
    participants: tuple[Participants, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    negations: tuple[Negation, ...] = ()
    references: tuple[Name, ...] = ()
    """Persons named by their office alone ("the Ruritanian president"), where it is certain who."""

    def is_quoted(self, span: Span) -> bool:
        """Does the stretch stand inside quotation marks?"""
        return any(q.span.contains(span) for q in self.quotations)


@dataclass(frozen=True, slots=True)
class Statement:
    """What one article says, as the smallest span that can be true or false on its own."""

    id: str
    """The article's id and a running number: "004.7"."""
    article: str
    """The article's id."""
    span: Span
    text: str
    """Exactly the article's text at `span`."""
    sentence: int = 0
    """Which of the article's sentences it stands in; statements of one sentence may overlap."""
    whole: bool = True
    """Is it its whole sentence?"""
    headline: bool = False
    tokens: tuple[Token, ...] = ()
    facts: Facts = field(default_factory=Facts)
    attribution: Attribution | None = None
    subject: str = ""
    """Name key of the subject carried over for a leading pronoun, where that is safe."""

    @property
    def speaker(self) -> str | None:
        """Who said it, as shown, or None."""
        return self.attribution.speaker_name or None if self.attribution else None

    @property
    def channel(self) -> str | None:
        """Where it was said, or None."""
        return self.attribution.channel or None if self.attribution else None


@dataclass(frozen=True, slots=True)
class Extraction:
    """Everything that the articles of one event say, twice cut."""

    sentences: tuple[Statement, ...]
    """One whole statement a sentence, with all tokens and facts: what alignment scores."""
    statements: tuple[Statement, ...]
    """The finest spans, of which claims are made; an undivided sentence stands here whole."""
