"""What must hold for any input: an article or one clear line, nothing hostile on the screen."""

import re
import unicodedata
from itertools import pairwise
from pathlib import Path
from typing import cast

from textual._compositor import CompositorUpdate

from tests.tui.reviewing import make_bench, make_review
from workbench.articles.model import Article
from workbench.articles.reader import read_articles
from workbench.comparison.model import Agreement, Claim, Comparison
from workbench.errors import WorkbenchError
from workbench.statements.model import Statement
from workbench.text.safe import safe_line, safe_text

_BIDI = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_TEXTUALS_OWN = re.compile(r"\x1b\[[0-9;]*m|\x1b\[\d+;\d+H|\x1b\]8;[^\x1b]*\x1b\\")
_SENTENCES_SHOWN = 5


class BrokenPromiseError(Exception):
    """Something that must hold for any input does not."""


def read_one(path: Path) -> Article | None:
    """The article of a file, every promise about it checked; None where it was refused."""
    try:
        (article,) = read_articles([path])
    except WorkbenchError as refusal:
        check_visible(safe_line(f"{refusal.message} {refusal.hint}"), "the error message")
        if "\n" in safe_line(refusal.message):
            raise BrokenPromiseError("the error message has more than one line") from refusal
        return None
    _check_article(article)
    return article


def _check_article(article: Article) -> None:
    shown = safe_text(article.text)
    if len(shown) != len(article.text):
        raise BrokenPromiseError("safe text changed its length")
    check_visible(shown, "safe text")
    spans = [s.span for s in article.sentences] + [f.span for f in article.furniture]
    spans = sorted(spans + list(article.headings))
    if any(left.end > right.start for left, right in pairwise(spans)):
        raise BrokenPromiseError("a line is two things at once")
    if spans and spans[-1].end > len(article.text):
        raise BrokenPromiseError("a span ends beyond the text")
    if any(not article.quote(span).strip() for span in spans):
        raise BrokenPromiseError("a sentence or a fold holds nothing")


def check_visible(text: str, what: str) -> None:
    """No control character but the line break, no direction mark."""
    if any(unicodedata.category(c) == "Cc" and c != "\n" for c in text) or _BIDI.search(text):
        raise BrokenPromiseError(f"{what} holds what a terminal would obey")


def check_painted(article: Article) -> None:
    """The lines of the review screen, as the painters make them."""
    bench = make_bench(as_comparison(article), size=(80, 24))
    for line in bench.lines():
        check_visible("".join(words for words, _role in line), "a painted line")


async def check_terminal_bytes(article: Article) -> None:
    """What Textual would write to the terminal for the review of this article."""
    review = make_review(as_comparison(article))
    async with review.app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        update = cast(CompositorUpdate, review.app.screen._compositor.render_update(full=True))
        written = update.render_segments(review.app.console)
    check_visible(_TEXTUALS_OWN.sub("", written), "what goes to the terminal")


def as_comparison(article: Article) -> Comparison:
    """A comparison of the article with nothing, its first sentences as one claim."""
    said = article.sentences[:_SENTENCES_SHOWN]
    statements = tuple(
        Statement(f"{article.id}.{n}", article.id, s.span, article.quote(s.span))
        for n, s in enumerate(said)
    )
    ids = tuple(statement.id for statement in statements)
    text = statements[0].text if statements else ""
    claims = (Claim("c0", text, Agreement.SINGLE, ids, ((article.id,),)),) if ids else ()
    return Comparison((article,), statements, claims)
