"""Web pages in every form give the body of the article and nothing of the site."""

from importlib.util import find_spec
from io import BytesIO
from pathlib import Path

import pytest

from tests.articles.samples import BODY, HEADLINE, said
from workbench.articles.html import page_article
from workbench.articles.mhtml import html_part
from workbench.articles.reader import read_articles, read_sources
from workbench.errors import BadInputError

pytestmark = pytest.mark.skipif(
    find_spec("trafilatura") is None, reason="the html extra is missing"
)

PAGE = f"""<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>{HEADLINE} | The Sund Courier</title>
<meta property="og:site_name" content="The Sund Courier">
<script type="application/ld+json">{{"@context": "https://schema.org", "@type": "NewsArticle",
"headline": "{HEADLINE}", "datePublished": "2025-05-14T08:30:00Z",
"author": {{"@type": "Person", "name": "Tove Lind"}}}}</script></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/n">News</a></li></ul></nav>
<main><article><h1>{HEADLINE}</h1><p class="byline">By Tove Lind</p>
<figure><img src="a.jpg" alt="A barge">
<figcaption>The barge. Photo: Nils Aker/NTB</figcaption></figure>
{"".join(f"<p>{line}</p>" for line in BODY)}
<aside><h3>Related</h3><ul><li><a href="/1">Ferry fares to rise in June</a></li></ul></aside>
</article></main>
<footer><p>© 2025 The Sund Courier. All rights reserved.</p></footer></body></html>"""
MHTML = f"""MIME-Version: 1.0
Snapshot-Content-Location: https://courier.example/bridge
Content-Type: multipart/related; boundary="cut"

--cut
Content-Type: text/html; charset=utf-8
Content-Location: https://courier.example/bridge

{PAGE}
--cut--
"""


def write(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def test_a_page_gives_the_body_the_headline_and_what_it_says_of_itself(tmp_path: Path) -> None:
    (article,) = read_articles([write(tmp_path / "a.html", PAGE)])

    assert " ".join(said(article)) == " ".join(BODY)
    assert article.masthead.headline is not None
    assert article.quote(article.masthead.headline) == HEADLINE
    assert (article.label, article.author) == ("The Sund Courier", "Tove Lind")
    assert str(article.published) == "2025-05-14"


def test_a_page_saved_as_one_file_gives_the_same(tmp_path: Path) -> None:
    (article,) = read_articles([write(tmp_path / "a.mhtml", MHTML)])

    assert " ".join(said(article)) == " ".join(BODY)
    assert article.url == "https://courier.example/bridge"


def test_a_page_on_standard_input_is_known_by_its_start() -> None:
    reading = read_sources(["-"], standard_input=BytesIO(PAGE.encode()))

    assert " ".join(said(reading.articles[0])) == " ".join(BODY)


def test_a_page_and_its_text_are_the_same_article(tmp_path: Path) -> None:
    write(tmp_path / "a.txt", "\n\n".join((HEADLINE, *BODY)))
    write(tmp_path / "b.html", PAGE)

    assert len(read_sources([str(tmp_path)]).articles) == 1


def test_a_page_without_text_is_an_error() -> None:
    with pytest.raises(BadInputError, match="no article text found in empty"):
        page_article(b"<html><body></body></html>", "empty.html")


def test_a_page_that_takes_too_long_is_an_error_and_not_a_wait() -> None:
    with pytest.raises(BadInputError, match="could not be read as a web page within 0 seconds"):
        page_article(b"<a " * 20_000, "bomb.html", seconds=0.01)


def test_an_archive_of_a_page_without_a_page_is_an_error() -> None:
    with pytest.raises(BadInputError, match="holds no web page"):
        html_part(b"Content-Type: text/plain\n\nwords", "a.mhtml")
