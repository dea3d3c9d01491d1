"""From what the user names (a path, an address, "-") to a text and what is known of it."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO
from urllib.parse import urlsplit

from workbench.articles.decoding import decode
from workbench.articles.details import NO_DETAILS, Details, read_sidecar, split_front_matter
from workbench.articles.files import (
    DEFAULT_CAPS,
    HTML_SUFFIXES,
    MARKDOWN_SUFFIXES,
    MHTML_SUFFIXES,
    Caps,
    check_lines,
    read_bytes,
)
from workbench.errors import BadInputError

STANDARD_INPUT = "-"


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """How articles are to be read."""

    recursive: bool = False
    """Are folders inside folders read too?"""
    language: str | None = None
    """ISO 639-1 code; None to go by the commonest words of each text."""
    caps: Caps = DEFAULT_CAPS
    allow_local: bool = False
    """May an address lie in a private network or on this machine?"""


DEFAULT_OPTIONS = ReadOptions()


@dataclass(frozen=True, slots=True)
class Source:
    """One article as it came: its bytes, its text, and what was said of it."""

    given: str
    """As the user named it."""
    name: str
    """What its id is made from: a file's stem, a page's address, "stdin"."""
    raw: bytes
    text: str
    encoding: str
    details: Details = NO_DETAILS
    notes: tuple[str, ...] = ()


def is_address(given: str) -> bool:
    """Is it an address rather than a path?"""
    return given.lower().startswith(("http://", "https://"))


def load_file(path: Path, options: ReadOptions) -> Source:
    """An article from a file, with what its sidecar or front matter says."""
    suffix = path.suffix.lower()
    page = suffix in HTML_SUFFIXES or suffix in MHTML_SUFFIXES
    raw = read_bytes(path, options.caps, page=page)
    given = str(path)
    if page:
        source = _page(raw, given, path.stem, mhtml=suffix in MHTML_SUFFIXES)
    else:
        source = _text(raw, given, path.stem, markdown=suffix in MARKDOWN_SUFFIXES)
    _check(source, options.caps)
    return replace(source, details=read_sidecar(path).over(source.details))


def load_stream(stream: BinaryIO, options: ReadOptions) -> Source:
    """An article from standard input: text, or HTML where it starts as HTML does."""
    raw = stream.read(options.caps.page_bytes + 1)
    page = raw[:512].lstrip().lower().startswith((b"<!doctype html", b"<html"))
    options.caps.check_bytes(len(raw), "standard input", page=page)
    load = _page if page else _text
    source = load(raw, STANDARD_INPUT, "stdin")
    _check(source, options.caps)
    return source


def load_address(url: str, options: ReadOptions) -> Source:
    """An article from the web."""
    from workbench.articles.web import FetchLimits, fetch_url  # network modules are slow to load

    fetched = fetch_url(url, options.caps, FetchLimits(allow_local=options.allow_local))
    load = _page if fetched.html else _text
    source = load(fetched.raw, url, _name_of(fetched.url))
    _check(source, options.caps)
    return replace(source, details=source.details.over(Details(url=fetched.url)))


def _name_of(url: str) -> str:
    """Host and last part of the path: "www.example.org/news/a-story.html" is "example a-story"."""
    parts = urlsplit(url)
    host = (parts.hostname or "web").removeprefix("www.").split(".")[0]
    last = [part for part in parts.path.split("/") if part][-1:]
    return " ".join([host, *(Path(part).stem for part in last)])


def _text(raw: bytes, given: str, name: str, *, markdown: bool = False) -> Source:
    decoded = decode(raw, given)
    details, text = split_front_matter(decoded.text, given)
    if markdown:
        from workbench.articles.markdown import plain_text

        text = plain_text(text)
    return Source(given, name, raw, text, decoded.encoding, details, decoded.notes)


def _page(raw: bytes, given: str, name: str, *, mhtml: bool = False) -> Source:
    from workbench.articles.html import page_article

    page, address = raw, ""
    if mhtml:
        from workbench.articles.mhtml import html_part

        page, address = html_part(raw, given)
    found = page_article(page, given)
    details = found.details.over(Details(url=address))
    return Source(given, name, raw, found.text, "html", details, found.notes)


def _check(source: Source, caps: Caps) -> None:
    name = "standard input" if source.given == STANDARD_INPUT else source.given
    check_lines(source.text, name, caps)
    if not source.text.strip():
        raise BadInputError(f"{name} holds no text", "give a text that holds an article")
