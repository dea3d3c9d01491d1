"""The door of this room: from paths or a text to articles, each line of them sorted."""

import hashlib
from collections.abc import Sequence
from pathlib import Path

from workbench.articles.decoding import decode, one_kind_of_line_end
from workbench.articles.files import Caps, check_lines, find_files, read_bytes
from workbench.articles.identity import article_ids
from workbench.articles.layout import lay_out
from workbench.articles.model import Article
from workbench.errors import BadInputError


def read_articles(paths: Sequence[Path]) -> tuple[Article, ...]:
    """The articles that files and folders hold, in the order given, folders in name order.

    Raises BadInputError for a path that is missing, holds no article, or is not a text.
    """
    files = find_files(paths)
    raws = [read_bytes(file) for file in files]
    hashes = [hashlib.sha256(raw).hexdigest() for raw in raws]
    ids = article_ids([file.stem for file in files], hashes)
    return tuple(
        _article(one_id, file.stem, str(file), raw)
        for one_id, file, raw in zip(ids, files, raws, strict=True)
    )


def article_of_text(text: str, label: str) -> Article:
    """An article from text at hand; `label` gives its name and, shortened, its id."""
    raw = text.encode("utf-8", errors="surrogatepass")
    (one_id,) = article_ids([label], [hashlib.sha256(raw).hexdigest()])
    return _laid_out(one_id, label, "-", raw, one_kind_of_line_end(text), "utf-8", ())


def _article(one_id: str, label: str, source: str, raw: bytes) -> Article:
    decoded = decode(raw, source)
    check_lines(decoded.text, source, Caps())
    if not decoded.text.strip():
        raise BadInputError(f"{source} holds no text", "give a file that holds an article")
    return _laid_out(one_id, label, source, raw, decoded.text, decoded.encoding, decoded.notes)


def _laid_out(
    one_id: str,
    label: str,
    source: str,
    raw: bytes,
    text: str,
    encoding: str,
    notes: tuple[str, ...],
) -> Article:
    layout = lay_out(text)
    outlet = layout.masthead.outlet
    return Article(
        id=one_id,
        label=outlet.of(text) if outlet else label,
        source=source,
        sha256=hashlib.sha256(raw).hexdigest(),
        text=text,
        published=layout.published,
        furniture=layout.furniture,
        masthead=layout.masthead,
        sentences=layout.sentences,
        headings=layout.headings,
        raw=raw,
        encoding=encoding,
        notes=notes,
    )
