"""An article as the workbench reads it: its bytes, its text, and what each line of it is."""

from dataclasses import dataclass, field
from datetime import date

from workbench.text.spans import Span


@dataclass(frozen=True, slots=True)
class Furniture:
    """A stretch of the page that is not the article: folded and dimmed, never deleted."""

    span: Span
    reason: str
    """Why it was set aside, in words for the reviewer ("caption: ends in a photo credit")."""
    rule: str = ""
    """The name of the rule that folded it, for scripts and tests."""


@dataclass(frozen=True, slots=True)
class Masthead:
    """What the top of the page says about the article; a part that it does not say is None."""

    headline: Span | None = None
    standfirst: Span | None = None
    byline: Span | None = None
    dateline: Span | None = None
    date: Span | None = None
    outlet: Span | None = None


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of the headline or the body, without the white space around it."""

    span: Span
    paragraph: int
    """Which line of the article it stands in, counted from 0, furniture left out."""
    headline: bool = False
    """Is it the headline, the standfirst or a subhead rather than running text?"""


@dataclass(frozen=True, slots=True)
class Article:
    """One text about the event. `text` is what is shown and what every offset counts in."""

    id: str
    """Short and readable, unique among the articles compared, independent of their order."""
    label: str
    """What the reviewer calls it: the outlet if text or sidecar says so, else the file's name."""
    source: str
    """Where it came from as it was given: a path, a URL, or "-" for standard input."""
    sha256: str
    """Of the bytes as they came, in hexadecimal."""
    text: str
    published: date | None = None
    furniture: tuple[Furniture, ...] = ()
    masthead: Masthead = field(default_factory=Masthead)
    sentences: tuple[Sentence, ...] = ()
    """Headline and body in reading order, furniture left out."""
    headings: tuple[Span, ...] = ()
    """Headings inside the text that only name a topic: shown, no furniture, and no statement."""
    raw: bytes = b""
    """The bytes as they came; empty for an article rebuilt from a stored comparison."""
    encoding: str = "utf-8"
    language: str = "en"
    """ISO 639-1 code of the language that it was cut into sentences by."""
    url: str = ""
    """Where it is published, if the user or the page says so."""
    author: str = ""
    """As the user's sidecar or the page's own metadata says; the text's byline is a span."""
    notes: tuple[str, ...] = ()
    """What the reader should know about how it was read ("decoded as cp1252")."""

    def quote(self, span: Span) -> str:
        """The words of the article at `span`."""
        return span.of(self.text)
