"""The door of this room: from what the user names to articles, each line of them sorted."""

import hashlib
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from workbench.articles.copies import without_copies
from workbench.articles.decoding import one_kind_of_line_end
from workbench.articles.files import find_files
from workbench.articles.identity import article_ids, readable_name
from workbench.articles.languages import guess_language
from workbench.articles.layout import Survey, lay_out, survey
from workbench.articles.model import Article
from workbench.articles.outlets import outlet_of_file
from workbench.articles.sources import (
    DEFAULT_OPTIONS,
    STANDARD_INPUT,
    ReadOptions,
    Source,
    is_address,
    load_address,
    load_file,
    load_stream,
)
from workbench.articles.topic import gathered

Report = Callable[[str, float], None]
"""Told what is being read and how far it is, from 0 to 1."""


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything that was read, and what the reader should know of it."""

    articles: tuple[Article, ...]
    notes: tuple[str, ...] = ()
    """"a.txt and b.txt are the same file: compared once"."""


def _silent(_what: str, _done: float) -> None:
    return None


def read_articles(paths: Sequence[Path]) -> tuple[Article, ...]:
    """The articles that files and folders hold, in the order given, folders in name order.

    Raises BadInputError for a path that is missing, holds no article, or is not a text.
    """
    return read_sources([str(path) for path in paths]).articles


def read_sources(
    given: Sequence[str],
    options: ReadOptions = DEFAULT_OPTIONS,
    standard_input: BinaryIO | None = None,
    report: Report = _silent,
) -> Reading:
    """The articles that paths, addresses and "-" name, in their order, each article once.

    Raises BadInputError for a source that cannot be read; nothing is skipped silently.
    """
    sources = _load(given, options, standard_input or BytesIO(), report)
    hashes = [hashlib.sha256(source.raw).hexdigest() for source in sources]
    ids = article_ids([source.name for source in sources], hashes)
    report("sorting lines", 0.8)
    surveys = [_surveyed(source, options.language) for source in sources]
    elsewhere = _elsewhere(surveys)
    every = map(_article, ids, hashes, sources, surveys, elsewhere)
    articles, copies = without_copies(tuple(every))
    return Reading(_told_apart(articles), tuple(copy.note for copy in copies))


def article_of_text(text: str, label: str, language: str | None = None) -> Article:
    """An article from text at hand; `label` gives its name and, shortened, its id."""
    raw = text.encode("utf-8", errors="surrogatepass")
    digest = hashlib.sha256(raw).hexdigest()
    (one_id,) = article_ids([label], [digest])
    source = Source(STANDARD_INPUT, label, raw, one_kind_of_line_end(text), "utf-8")
    return _article(one_id, digest, source, _surveyed(source, language), frozenset())


def _load(
    given: Sequence[str], options: ReadOptions, standard_input: BinaryIO, report: Report
) -> list[Source]:
    """All sources, files and folders resolved to files, each file once."""
    sources: list[Source] = []
    seen: set[str] = set()
    for done, one in enumerate(given):
        report(f"reading {one}", 0.8 * done / len(given))
        if one == STANDARD_INPUT:
            sources.append(load_stream(standard_input, options))
        elif is_address(one):
            sources.append(load_address(one, options))
        else:
            files = find_files([Path(one)], recursive=options.recursive)
            sources.extend(load_file(file, options) for file in files if str(file) not in seen)
            seen.update(map(str, files))
    return sources


def _surveyed(source: Source, language: str | None) -> Survey:
    return survey(source.text, language or guess_language(source.text))


def _elsewhere(surveys: Sequence[Survey]) -> list[frozenset[str]]:
    """For each article what all the others speak of, as topic keys."""
    spoken_of = [gathered(one.said(), one.page.cues) for one in surveys]
    counts = Counter(key for keys in spoken_of for key in keys)
    every = frozenset(counts)
    return [every - {key for key in keys if counts[key] == 1} for keys in spoken_of]


def _article(
    one_id: str, digest: str, source: Source, surveyed: Survey, elsewhere: frozenset[str]
) -> Article:
    layout = lay_out(surveyed, elsewhere)
    details = source.details
    outlet = outlet_of_file(surveyed.page.lines, source.name) or layout.masthead.outlet
    cues = surveyed.page.cues
    foreign = f"in {cues.name}: facts are found in English texts only"
    return Article(
        id=one_id,
        label=details.label
        or (outlet.of(source.text) if outlet else readable_name(source.name, one_id)),
        source=source.given,
        sha256=digest,
        text=source.text,
        published=details.published or layout.published,
        furniture=layout.furniture,
        masthead=replace(layout.masthead, outlet=outlet),
        sentences=layout.sentences,
        headings=layout.headings,
        raw=source.raw,
        encoding=source.encoding,
        language=cues.language,
        url=details.url,
        author=details.author,
        notes=source.notes if cues.language == "en" else (*source.notes, foreign),
    )


def _told_apart(articles: Sequence[Article]) -> tuple[Article, ...]:
    """Articles of one label with their ids after it, so that a reviewer can tell them apart."""
    labels = [article.label for article in articles]
    return tuple(
        replace(a, label=f"{a.label} ({a.id})") if labels.count(a.label) > 1 else a
        for a in articles
    )
