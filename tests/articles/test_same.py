"""One article as text, as Markdown, as a web page and from a web server gives one body."""

import json
from collections.abc import Iterator
from functools import partial
from http.server import HTTPServer, SimpleHTTPRequestHandler
from importlib.util import find_spec
from threading import Thread

import pytest

from tests.articles.pages.gold import PAGES
from tests.articles.samples import said
from workbench.articles.model import Article
from workbench.articles.reader import read_sources
from workbench.articles.sources import ReadOptions

SAME = PAGES / "same"
GOLD = json.loads((SAME / "same.gold.json").read_text(encoding="utf-8"))
needs_html = pytest.mark.skipif(
    find_spec("trafilatura") is None, reason="the html extra is missing"
)


class Quiet(SimpleHTTPRequestHandler):
    """Serves files and says nothing."""

    def log_message(self, *args: object) -> None:
        return


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    server = HTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(SAME)))
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def check(article: Article) -> None:
    assert " ".join(said(article)) == " ".join(GOLD["body"])
    assert article.masthead.headline is not None
    assert article.quote(article.masthead.headline) == GOLD["headline"]
    assert (str(article.published), article.label) == (GOLD["published"], GOLD["outlet"])


@pytest.mark.parametrize("form", ["txt", "md", pytest.param("html", marks=needs_html)])
def test_every_form_on_disk_gives_the_body(form: str) -> None:
    check(read_sources([str(SAME / f"same.{form}")]).articles[0])


@needs_html
def test_the_page_from_a_web_server_gives_the_body(address: str) -> None:
    options = ReadOptions(allow_local=True)

    check(read_sources([f"{address}/same.html"], options).articles[0])
